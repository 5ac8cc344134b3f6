import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const pages = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.html'));

/** Pages that mails lead to. Their links have no ".html", as some hosts want it and others do not. */
const mailed = ['check-in.html', 'pause.html'];

/**
 * A host that does not find `check-in.html` for `/check-in` looks for a folder of that name and sends the
 * browser there; what stands behind the `#` stays.
 */
function pagesAsFolders(): Plugin {
  return {
    name: 'pages-as-folders',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of mailed) {
          const page = bundle[file];
          if (page?.type !== 'asset') {
            continue;
          }
          const html = String(page.source);
          this.emitFile({
            type: 'asset',
            fileName: file.replace('.html', '/index.html'),
            source: html
              .replaceAll(/(src|href)="\.\//g, '$1="../')
              .replace('<html ', '<html data-root="../" '),
          });
        }
      },
    },
  };
}

/**
 * For hosts that set no headers of their own: no code and no style but ours, nothing inline, nobody asked
 * but the API. A header may say it more narrowly still; both then hold.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // The API of an operator, or the local server of who develops.
  "connect-src 'self' https: http://localhost:*",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative, so that the site works under any path of any host.
  base: './',
  plugins: [contentSecurityPolicy(), pagesAsFolders()],
  build: {
    target: 'es2022',
    // Data URLs would need a weaker content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(
        pages.map((file) => [file.replace('.html', ''), resolve(import.meta.dirname, file)]),
      ),
    },
  },
  server: {
    // `npm run dev` beside `./fiducia serve --parameter SiteOrigin=http://localhost:5173 …`
    proxy: { '/v1': 'http://localhost:8080', '/dev': 'http://localhost:8080' },
  },
});
