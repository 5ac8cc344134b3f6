import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';

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
 * What every page has alike; its own file says the rest. A page without JavaScript still tells where to
 * call, in both languages.
 */
function frame(): Plugin {
  return {
    name: 'frame',
    transformIndexHtml: {
      order: 'pre',
      handler(_html, { path }) {
        if (path === '/away.html') {
          return [];
        }
        return [
          meta({ charset: 'utf-8' }),
          meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          meta({ name: 'referrer', content: 'no-referrer' }),
          link({ rel: 'icon', href: './favicon.svg', type: 'image/svg+xml' }),
          link({ rel: 'stylesheet', href: '/src/styles/site.css' }),
          { tag: 'div', attrs: { id: 'meanwhile' }, children: meanwhile, injectTo: 'body-prepend' },
          { tag: 'noscript', children: withoutScript, injectTo: 'body' },
        ];
      },
    },
  };
}

function meta(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'meta', attrs, injectTo: 'head-prepend' };
}

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head-prepend' };
}

/**
 * Until the page's code is there: where to call, in no language. It also has the browser find its letters
 * while it waits; the page takes it away when it draws itself.
 */
const meanwhile = `
  <header class="frame">
    <div class="frame-row">
      <span class="name">Fiducia</span>
      <span class="push"></span>
      <a class="button help" href="tel:988">988</a>
    </div>
  </header>
`;

const withoutScript = `
  <main>
    <h1>Fiducia</h1>
    <p>This page needs JavaScript. In a crisis in the United States, call or text 988, or call 911.</p>
    <p lang="es">Esta página necesita JavaScript. En una crisis en los Estados Unidos, llame o escriba al 988, o
      llame al 911.</p>
  </main>
`;

/**
 * What somebody new sees first stands in the page itself, in every language: see `app/early.ts`. Drawn by
 * the page's own code, so the two cannot part.
 */
function firstViews(): Plugin {
  let views: Promise<Record<string, Record<string, string>>>;
  return {
    name: 'first-views',
    apply: 'build',
    buildStart() {
      views = promisify(execFile)(process.execPath, [resolve(import.meta.dirname, 'build/first-view.mjs')], {
        cwd: import.meta.dirname,
      }).then(({ stdout }) => JSON.parse(stdout) as Record<string, Record<string, string>>);
      // Waited for where it is needed; until then a failure is nobody's.
      views.catch(() => undefined);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { path }) {
        return Object.entries((await views)[basename(path)] ?? {}).map(([lang, html]) => ({
          tag: 'template',
          attrs: { 'data-first': true, lang },
          children: html,
          injectTo: 'body',
        }));
      },
    },
  };
}

/**
 * Words of another language are asked for as soon as the page is there, and not when its code has come: see
 * `app/early.ts`. Each page says which files these are.
 */
function wordsEarly(): Plugin {
  return {
    name: 'words-early',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const early = chunks.find((chunk) => chunk.name === 'early')?.fileName;
        for (const file of pages) {
          const page = bundle[file];
          const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === file.replace('.html', ''));
          if (page?.type !== 'asset' || entry === undefined || early === undefined) {
            continue;
          }
          const all = [entry, ...everyImport(entry, chunks)];
          const parts = new Set(
            all.flatMap((chunk) => chunk.moduleIds.map((id) => /words\/en\/([\w-]+)\.ts$/.exec(id)?.[1])),
          );
          const words: Record<string, string[]> = {};
          for (const chunk of chunks) {
            const [, language, part] =
              /words\/([\w-]+)\/([\w-]+)\.ts$/.exec(chunk.facadeModuleId ?? '') ?? [];
            if (language !== undefined && language !== 'en' && parts.has(part)) {
              (words[language] ??= []).push(chunk.fileName);
            }
          }
          page.source = String(page.source)
            .replace('<html ', `<html data-words='${JSON.stringify(words)}' `)
            .replace(
              /<script type="module"/,
              `<script type="module" async crossorigin src="./${early}"></script>\n    $&`,
            );
        }
      },
    },
  };
}

function everyImport(
  chunk: Rolldown.OutputChunk,
  chunks: readonly Rolldown.OutputChunk[],
): Rolldown.OutputChunk[] {
  const near = chunks.filter((other) => chunk.imports.includes(other.fileName));
  return [...near, ...near.flatMap((other) => everyImport(other, chunks))];
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

const sample = 'clinic-import-sample.csv';

/** A clinic's list to begin with: the one that the documentation describes. */
function sampleList(): Plugin {
  const source = () => readFileSync(resolve(import.meta.dirname, '../docs', sample));
  return {
    name: 'sample-list',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: sample, source: source() });
    },
    configureServer(server) {
      server.middlewares.use(`/${sample}`, (_request, answer) => {
        answer.setHeader('Content-Type', 'text/csv; charset=utf-8').end(source());
      });
    },
  };
}

/** Words that come with their page, and those of other languages, which come when they are spoken. */
const wordsOfAPage = /\/words\/(?!en\/shell|.*\/name)/;

export default defineConfig({
  // Relative, so that the site works under any path of any host.
  base: './',
  plugins: [frame(), firstViews(), contentSecurityPolicy(), wordsEarly(), pagesAsFolders(), sampleList()],
  build: {
    target: 'es2022',
    // Data URLs would need a weaker content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What most pages need comes in one file: a phone far away pays for each one that it asks for.
          groups: [{ name: 'shared', minShareCount: 4, test: (id) => !wordsOfAPage.test(id) }],
        },
      },
      input: {
        ...Object.fromEntries(
          pages.map((file) => [file.replace('.html', ''), resolve(import.meta.dirname, file)]),
        ),
        early: resolve(import.meta.dirname, 'src/app/early.ts'),
      },
    },
  },
  server: {
    // `npm run dev` beside `./fiducia serve --parameter SiteOrigin=http://localhost:5173 …`
    proxy: { '/v1': 'http://localhost:8080', '/dev': 'http://localhost:8080' },
  },
});
