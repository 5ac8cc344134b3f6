/**
 * How soon the first question can be answered: from the tap on "Start" until the field is there, takes the
 * keyboard and is painted. On a phone that is slow as Lighthouse's is (150 ms each way there and back,
 * 1.6 Mbit/s down, 0.75 up, a processor four times slower than this one), with nothing in its cache; the
 * same without any brake beside it, in turns.
 */
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
    globalThis.usableAt = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector(selector) === null) {
          requestAnimationFrame(look);
        } else {
          // Painted once the frame after it has begun.
          requestAnimationFrame(() => resolve(performance.now()));
        }
      };
      look();
    });
  }, usable);
  await page.goto(new URL(file, `${origin}/`).href, { waitUntil: 'load' });
  const milliseconds = await page.evaluate(() => globalThis.usableAt);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { milliseconds, bytes, requests };
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
    unthrottled_ms: Math.round(median(taken.free.map((one) => one.milliseconds))),
    kilobytes: Math.round(median(taken.slow.map((one) => one.bytes)) / 102.4) / 10,
    requests: median(taken.slow.map((one) => one.requests)),
  });
}
await closeBrowser();

console.log(
  `Medians of ${runs}, nothing cached. "Slow" is a slow phone, "free" this machine without a brake.\n`,
);
console.log('| page | slow ms | slowest of them | free ms | KB in all | requests |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const one of results) {
  console.log(
    `| ${one.page} | ${one.slow_phone_ms} | ${one.slowest_ms} | ${one.unthrottled_ms} | ${one.kilobytes} | ${one.requests} |`,
  );
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}
