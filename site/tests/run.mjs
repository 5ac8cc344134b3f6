/** Starts the local server with the built site, runs the tests against it, and ends it. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromiumPath } from './world.mjs';

const here = import.meta.dirname;
// What stands after "--figures" is for the program that FIDUCIA_RUN names.
const words = process.argv.slice(2);
const asked = words.includes('--figures') ? [] : words;
const files = (asked.length > 0 ? asked : readdirSync(here).filter((file) => file.endsWith('.test.mjs'))).map(
  (file) => resolve(here, file),
);

if (chromiumPath() === undefined) {
  console.error('Chromium was not found: install it (apt install chromium) or set CHROMIUM to where it is.');
  process.exit(69);
}

const server = spawn(resolve(here, '../../fiducia'), ['serve', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const end = () => {
  try {
    process.kill(-server.pid);
  } catch {
    // It has ended by itself.
  }
};
process.on('exit', end);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(130));
}

const address = await new Promise((found, failed) => {
  let said = '';
  let url;
  server.stdout.on('data', (chunk) => {
    said += chunk;
    url ??= /answers at (http:\S+)/.exec(said)?.[1];
    // "Mails:" is the last line of the start: the invented clinic has moved in.
    if (url !== undefined && said.includes('Mails:')) {
      found(url);
    }
  });
  server.on('exit', (status) => failed(new Error(`the server ended with ${status}\n${said}`)));
});

const env = { ...process.env, FIDUCIA_URL: address };

/** Runs a program and gives its status and, where they are counted, its sums. */
function run(...program) {
  return new Promise((ended) => {
    const child = spawn(process.execPath, program, { stdio: ['inherit', 'pipe', 'inherit'], env });
    const sums = { pass: 0, fail: 0, skipped: 0 };
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      process.stdout.write(chunk);
    });
    child.on('exit', (status) => {
      for (const name of Object.keys(sums)) {
        sums[name] = Number(new RegExp(`^[#ℹ] ${name} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
      }
      ended({ status: status ?? 1, sums });
    });
  });
}

const command = process.env.FIDUCIA_RUN ?? '';
if (command !== '') {
  const program = resolve(here, command);
  const { status } = await run(program, ...words.filter((word) => word !== '--figures'));
  process.exit(status);
}

// File by file. A browser on a busy machine is now and then late: what fails is tried a second time, and
// said; what fails twice has failed.
const totals = { pass: 0, fail: 0, skipped: 0 };
const twice = [];
for (const file of files) {
  const test = ['--test', '--test-concurrency=1', '--test-timeout=240000', file];
  let outcome = await run(...test);
  if (outcome.status !== 0) {
    twice.push(file.replace(/^.*\//, ''));
    outcome = await run(...test);
  }
  if (outcome.status !== 0 && outcome.sums.fail === 0) {
    outcome.sums.fail = 1;
  }
  for (const name of Object.keys(totals)) {
    totals[name] += outcome.sums[name];
  }
}
if (twice.length > 0) {
  console.log(`\nTried a second time: ${twice.join(', ')}`);
}
console.log(`\n# pass ${totals.pass}\n# fail ${totals.fail}\n# skipped ${totals.skipped}`);
process.exit(totals.fail === 0 && totals.pass > 0 ? 0 : 1);
