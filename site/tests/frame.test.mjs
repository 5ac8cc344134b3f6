/** What is the same on every page: help, the way out, the language, and who is asked. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { accessible, browser, DESKTOP, newClient, origin, PHONE, SMALLEST, visitor } from './world.mjs';

const dist = resolve(import.meta.dirname, '../dist');
const pages = (await readdir(dist)).filter((file) => file.endsWith('.html') && file !== 'away.html');

for (const [size, name] of [
  [SMALLEST, 'the smallest phone'],
  [DESKTOP, 'a desk'],
]) {
  test(`every page has help, a way out and a heading, on ${name}, light and dark`, async () => {
    for (const dark of [false, true]) {
      const person = await visitor({ size, dark });
      for (const file of pages) {
        await person.open(file);
        await person.page.locator('h1').first().waitFor();
        assert.equal(await person.page.locator('h1').count(), 1, `${file}: one heading`);
        await person.page.getByRole('link', { name: 'Help now' }).waitFor();
        await person.page.getByRole('button', { name: /^Leave/ }).waitFor();
        assert.notEqual(await person.page.title(), '', file);
        await accessible(person.page, `${file}${dark ? ', dark' : ''}`);
        await assertSmall(file, person.seen.requests.splice(0));
      }
      await person.leave();
    }
  });
}

test('with letters twice as large no page has to be moved sideways', async () => {
  const person = await visitor();
  for (const file of pages) {
    await person.open(file);
    await person.page.locator('h1').first().waitFor();
    await person.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const [wide, seen] = await person.page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    assert.ok(wide <= seen, `${file}: ${wide} of ${seen}`);
  }
  await person.leave();
});

/** Nobody on a slow line should load more than this for a page, compressed, with an empty cache. */
const MOST_BYTES = 90 * 1024;

/** What a page loads, as if it were the first: what the browser has kept from another page counts. */
async function assertSmall(file, requests) {
  const loaded = await reachable(file);
  const asked = requests.map((request) => new URL(request.split(' ')[1] ?? '').pathname);
  for (const path of asked) {
    if (path.startsWith('/assets/') || path.endsWith('.json')) {
      loaded.add(path);
    }
  }
  let bytes = 0;
  for (const path of loaded) {
    const content = await readFile(join(dist, path));
    bytes += path.endsWith('.woff2') ? content.length : gzipSync(content).length;
  }
  assert.ok(loaded.size >= 3, `${file}: ${[...loaded]}`);
  assert.ok(bytes <= MOST_BYTES, `${file}: ${Math.round(bytes / 1024)} KB`);
}

/** Scripts, styles and the font that a page names, whether or not the browser had them already. */
async function reachable(file) {
  const html = await readFile(join(dist, file), 'utf8');
  const found = new Set([`/${file}`]);
  for (const [, path] of html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)) {
    found.add(`/${path}`);
    if (path?.endsWith('.css')) {
      for (const [, font] of (await readFile(join(dist, path), 'utf8')).matchAll(
        /url\(\.\/([^)]+\.woff2)\)/g,
      )) {
        found.add(`/assets/${font}`);
      }
    }
  }
  return found;
}

test('help is one tap away, in the language and for the place', async () => {
  const person = await visitor({ language: 'es-US' });
  await person.open('index.html');
  await person.page.getByRole('link', { name: 'Ayuda ahora' }).click();
  const dialog = person.page.getByRole('dialog');
  await dialog.getByText('988').first().waitFor();
  await accessible(person.page, 'help');
  await dialog.getByLabel('Dónde está usted').selectOption('US-CT');
  await dialog.getByRole('link', { name: 'Llamar al 988' }).first().waitFor();
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await person.leave();
});

test('help is there without a connection', async () => {
  const person = await visitor();
  await person.open('index.html');
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  await person.context.setOffline(true);
  await person.page.getByRole('link', { name: 'Help now' }).click();
  await person.page.getByRole('dialog').getByRole('link', { name: 'Call 988' }).waitFor();
  await person.page.getByRole('dialog').getByRole('link', { name: 'Call 911' }).waitFor();
  await person.context.setOffline(false);
  await person.leave();
});

test('leaving forgets the person and shows an empty page; going back shows nothing', async () => {
  const key = await newClient();
  const person = await visitor();
  await person.open(`index.html#key=${key}`);
  await person.page.getByRole('link', { name: /Go on where you were/ }).waitFor();
  assert.ok(!person.page.url().includes(key), 'the key is taken out of the address');
  await person.page.getByRole('button', { name: /^Leave/ }).click();
  await person.page.waitForURL(/away\.html$/);
  assert.equal(await person.page.getByText('Fiducia').count(), 0);
  assert.equal(await person.page.evaluate(() => sessionStorage.length + localStorage.length), 0);
  await person.open('index.html');
  await person.page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  await person.leave();
});

test('Escape three times leaves, also out of a dialog; twice does not', async () => {
  const person = await visitor();
  await person.open('index.html');
  await person.page.getByRole('link', { name: 'Help now' }).click();
  await person.page.getByRole('dialog').waitFor();
  await person.page.keyboard.press('Escape');
  await person.page.keyboard.press('Escape');
  await person.page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.match(person.page.url(), /index\.html$/);
  await person.page.keyboard.press('Escape');
  await person.page.waitForURL(/away\.html$/);
  await person.leave();
});

test('the language is the browser’s, can be changed anywhere and stays', async () => {
  const person = await visitor({ language: 'es-MX' });
  await person.open('index.html');
  await person.page.getByRole('heading', { name: 'Encontrar a alguien con quien hablar' }).waitFor();
  assert.equal(await person.page.locator('html').getAttribute('lang'), 'es');
  await person.page.getByLabel('Idioma').selectOption('en');
  await person.page.getByRole('heading', { name: 'Finding somebody you can talk to' }).waitFor();
  await person.open('privacy.html');
  await person.page.getByRole('heading', { name: 'What is kept, and who sees it' }).waitFor();
  await person.leave();
});

test('words of another language are asked for before the page’s code has come, English ones never', async () => {
  for (const [language, early] of [
    ['es-MX', 2],
    ['en-US', 0],
  ]) {
    const person = await visitor({ language });
    await person.open('intake.html');
    await person.page.locator('main textarea').waitFor();
    const asked = person.page.locator('head link[rel=modulepreload]:not([crossorigin])');
    assert.equal(await asked.count(), early, language);
    for (const link of await asked.all()) {
      const path = new URL(await link.evaluate((element) => element.href)).pathname;
      // Asked for once: what was early is what the page then speaks.
      assert.equal(person.seen.requests.filter((request) => request.endsWith(path)).length, 1, path);
    }
    await person.leave();
  }
});

test('until the page’s code is there, there is a number to call, and what this is', async () => {
  const person = await visitor();
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await person.page.route(/assets\/shared-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await person.page.goto(`${origin}/index.html`, { waitUntil: 'commit' });
  await person.page.locator('#meanwhile a[href="tel:988"]').waitFor();
  await person.page.locator('#meanwhile').getByRole('link', { name: 'Start', exact: true }).waitFor();
  await accessible(person.page, 'the first view');
  come();
  await person.page.locator('start-page').getByRole('link', { name: 'Start', exact: true }).waitFor();
  assert.equal(await person.page.locator('#meanwhile').count(), 0);
  await person.leave();
});

test('the keyboard finds the content first', async () => {
  const person = await visitor();
  await person.open('index.html');
  await person.page.getByRole('heading', { level: 1 }).waitFor();
  await person.page.keyboard.press('Tab');
  await person.page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
  assert.equal(await person.page.evaluate(() => document.activeElement?.id), 'main');
  await person.leave();
});

test('a key that is wrong opens nothing and says so kindly', async () => {
  const person = await visitor();
  await person.open(`index.html#key=fck_${'A'.repeat(43)}`);
  await person.page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  await person.leave();
});

test('a page that is not there leads on', async () => {
  const person = await visitor();
  await person.open('nowhere');
  await person.page.getByRole('link', { name: 'Go to the start page' }).click();
  await person.page.getByRole('heading', { name: 'Finding somebody you can talk to' }).waitFor();
  await person.leave();
});

test('without JavaScript there is still a number to call', async () => {
  const context = await (await browser()).newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${origin}/intake.html`);
  // A browser's tools do not look into "noscript"; people see it.
  const seen = await page.evaluate(() => {
    const text = document.querySelector('noscript p');
    return (text?.getBoundingClientRect().height ?? 0) > 0 ? text?.textContent : '';
  });
  assert.match(seen ?? '', /call or text 988/);
  await context.close();
});

test('the site works from any static host, under any path', async () => {
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
  };
  // Knows files and folders and nothing else; a folder without its slash is sent on, as is usual.
  const host = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/care\/for\/you/, '');
    const file = join(dist, path);
    try {
      if ((await stat(file)).isDirectory() && !path.endsWith('/')) {
        response.writeHead(301, { Location: `/care/for/you${path}/` }).end();
        return;
      }
      const content = await readFile(path.endsWith('/') ? join(file, 'index.html') : file);
      response
        .writeHead(200, {
          'Content-Type': types[path.endsWith('/') ? '.html' : extname(path)] ?? 'image/svg+xml',
        })
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => host.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${host.address().port}/care/for/you`;
  const context = await (await browser()).newContext({ viewport: PHONE });
  const page = await context.newPage();
  const missing = [];
  page.on('response', (response) => {
    if (response.status() === 404 && !response.url().includes('/v1/')) {
      missing.push(response.url());
    }
  });
  await page.goto(`${base}/`);
  await page.getByRole('heading', { name: 'Finding somebody you can talk to' }).waitFor();
  await page.getByRole('link', { name: 'What is kept, and who sees it' }).click();
  await page.getByRole('heading', { name: 'What is kept, and who sees it' }).waitFor();
  // As mails lead there.
  await page.goto(`${base}/check-in#fci_${'A'.repeat(43)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Fiducia' }).click();
  await page.waitForURL(`${base}/index.html`);
  assert.deepEqual(missing, []);
  await context.close();
  host.close();
});
