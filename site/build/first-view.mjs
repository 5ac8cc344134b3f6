/**
 * Draws the first view of pages that somebody new meets, in every language, without a browser: what the
 * page's own code draws where nothing was told yet. Says it as JSON: page → language → HTML of its `main`.
 *
 * In a process of its own, since it makes this one look like a browser.
 */
import { GlobalRegistrator } from '@happy-dom/global-registrator';
import { createServer } from 'vite';

const SITE = 'https://site.invalid/';
const PAGES = { 'index.html': 'start-page', 'intake.html': 'intake-page' };

const vite = await createServer({
  configFile: false,
  mode: 'production',
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
  ssr: { noExternal: [/^(@?lit|lit-)/] },
});
GlobalRegistrator.register({ url: SITE });
// What the API and the operator say comes later than the first view.
globalThis.fetch = () => new Promise(() => {});

const words = await vite.ssrLoadModule('/src/app/language.ts');
for (const page of Object.keys(PAGES)) {
  await vite.ssrLoadModule(`/src/pages/${page.replace('.html', '.ts')}`);
}
await words.ready;

const views = {};
for (const language of words.languages) {
  await words.choose(language);
  for (const [page, tag] of Object.entries(PAGES)) {
    sessionStorage.clear();
    history.replaceState(null, '', SITE + page);
    const element = document.createElement(tag);
    document.body.append(element);
    await element.updateComplete;
    const form = element.querySelector('main form');
    if (form !== null) {
      form.insertAdjacentHTML('afterend', untilThePageIsThere(page, words.t.common));
    }
    (views[page] ??= {})[language] = plain(element.querySelector('main').outerHTML);
    element.remove();
  }
}
// Parts that listen for ever would keep the process alive.
process.stdout.write(JSON.stringify(views), () => process.exit(0));

/** What is said where somebody has answered before the page's code is there, or where it cannot be had. */
function untilThePageIsThere(page, common) {
  return `
    <div role="status" data-early>
      <p id="early-waiting" hidden>${common.waiting}</p>
      <div id="early-lost" class="notice warm" hidden>
        <p><strong>${common.unreachable}.</strong> ${common.unreachableMore}</p>
        <a class="button" href="./${page}">${common.tryAgain}</a>
      </div>
    </div>`;
}

/** Without the marks of the code that drew it; addresses as they are from any folder. */
function plain(html) {
  return html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(SITE, './')
    .replaceAll(/\s+/g, ' ');
}
