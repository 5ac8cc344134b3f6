/**
 * How soon the first question can be answered: from the tap on "Start" until the field is there, takes the
 * keyboard and is painted. On a phone that is slow as Lighthouse's is (150 ms each way there and back,
 * 1.6 Mbit/s down, 0.75 up, a processor four times slower than this one), with nothing in its cache; the
 * same without any brake beside it, in turns.
 *
 * That field may stand there before the page's code does. So it is typed in at once, and a run in which the
 * page does not have what was typed when its own code is there counts as none.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browser, closeBrowser, origin, PHONE } from '../tests/world.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, json: { type: 'string' } },
});
const runs = Number(values.runs);

const KILOBIT = 1024 / 8;
const SLOW = { latency: 150, downloadThroughput: 1638.4 * KILOBIT, uploadThroughput: 768 * KILOBIT };

const pages = [
  { name: 'First page', file: 'index.html', usable: 'main a.button.act' },
  { name: 'First question', file: 'intake.html', usable: 'main textarea' },
  { name: 'First question, Spanish', file: 'intake.html', usable: 'main textarea', language: 'es-US' },
  { name: 'Check-in, wrong link', file: 'check-in.html', usable: 'main h1' },
];

async function load({ file, usable, language = 'en-US' }, slow) {
  const context = await (await browser()).newContext({ viewport: PHONE, locale: language });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
    requests += 1;
  });
  await page.addInitScript((selector) => {
    const painted = (wanted, then) =>
      new Promise((resolve) => {
        const look = () => {
          if (document.querySelector(wanted) === null) {
            requestAnimationFrame(look);
          } else {
            then?.(document.querySelector(wanted));
            // Painted once the frame after it has begun.
            requestAnimationFrame(() => resolve(performance.now()));
          }
        };
        look();
      });
    globalThis.usableAt = painted(selector, (field) => {
      field.focus();
      document.execCommand('insertText', false, 'I lie awake.');
    });
    globalThis.drawnAt = painted(`body > :not(#meanwhile) ${selector}`);
  }, usable);
  await page.goto(new URL(file, `${origin}/`).href, { waitUntil: 'load' });
  const [milliseconds, drawn] = await page.evaluate(() =>
    Promise.all([globalThis.usableAt, globalThis.drawnAt]),
  );
  await page.waitForLoadState('networkidle');
  for (const field of await page.locator('main textarea').all()) {
    assert.equal(await field.inputValue(), 'I lie awake.');
  }
  await context.close();
  return { milliseconds, drawn, bytes, requests };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const results = [];
for (const page of pages) {
  const taken = { slow: [], free: [] };
  for (let run = 0; run < runs; run++) {
    taken.slow.push(await load(page, true));
    taken.free.push(await load(page, false));
  }
  results.push({
    page: page.name,
    slow_phone_ms: Math.round(median(taken.slow.map((one) => one.milliseconds))),
    slowest_ms: Math.round(Math.max(...taken.slow.map((one) => one.milliseconds))),
    own_code_ms: Math.round(median(taken.slow.map((one) => one.drawn))),
    unthrottled_ms: Math.round(median(taken.free.map((one) => one.milliseconds))),
    kilobytes: Math.round(median(taken.slow.map((one) => one.bytes)) / 102.4) / 10,
    requests: median(taken.slow.map((one) => one.requests)),
  });
}
await closeBrowser();

console.log(
  `Medians of ${runs}, nothing cached. "Slow" is a slow phone, "free" this machine without a brake.\n`,
);
console.log('| page | slow ms | slowest of them | slow, own code ms | free ms | KB in all | requests |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const one of results) {
  console.log(
    `| ${one.page} | ${one.slow_phone_ms} | ${one.slowest_ms} | ${one.own_code_ms} | ${one.unthrottled_ms} | ${one.kilobytes} | ${one.requests} |`,
  );
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}
