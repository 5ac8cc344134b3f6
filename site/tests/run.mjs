/** Starts local servers with the built site, runs the tests against them, and ends them. */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
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

/** Two files at a time, each beside a server of its own: what one moves, its clock too, no other sees. */
const WORKERS = 2;

const servers = new Set();
const end = () => {
  for (const server of servers) {
    try {
      process.kill(-server.pid);
    } catch {
      // It has ended by itself.
    }
  }
};
process.on('exit', end);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(130));
}

/** Starts a local server and gives its address, once its invented clinic has moved in. */
function serve() {
  const server = spawn(resolve(here, '../../fiducia'), ['serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  servers.add(server);
  return new Promise((found, failed) => {
    let said = '';
    let url;
    server.stdout.on('data', (chunk) => {
      said += chunk;
      url ??= /answers at (http:\S+)/.exec(said)?.[1];
      // "Mails:" is the last line of the start.
      if (url !== undefined && said.includes('Mails:')) {
        found(url);
      }
    });
    server.on('exit', (status) => failed(new Error(`the server ended with ${status}\n${said}`)));
  });
}

/** Runs a program and gives its status, what it said, and, where they are counted, its sums. */
function run(address, say, ...program) {
  return new Promise((ended) => {
    const env = { ...process.env, FIDUCIA_URL: address };
    const child = spawn(process.execPath, program, { stdio: ['inherit', 'pipe', 'inherit'], env });
    const sums = { pass: 0, fail: 0, skipped: 0 };
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      say(chunk);
    });
    child.on('exit', (status) => {
      for (const name of Object.keys(sums)) {
        sums[name] = Number(new RegExp(`^[#ℹ] ${name} (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
      }
      ended({ status: status ?? 1, sums, said });
    });
  });
}

const write = (chunk) => process.stdout.write(chunk);
const command = process.env.FIDUCIA_RUN ?? '';
if (command !== '') {
  const program = resolve(here, command);
  const { status } = await run(
    await serve(),
    write,
    program,
    ...words.filter((word) => word !== '--figures'),
  );
  process.exit(status);
}

// File by file, the longest first. A browser on a busy machine is now and then late: what fails is tried a
// second time, and said; what fails twice has failed.
const totals = { pass: 0, fail: 0, skipped: 0 };
const twice = [];
const waiting = files.toSorted((one, other) => statSync(other).size - statSync(one).size);
const workers = Math.min(WORKERS, waiting.length);

async function work() {
  const address = await serve();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const test = ['--test', '--test-concurrency=1', '--test-timeout=240000', file];
    // Beside another file, what a file says is said when it has ended.
    const say = workers > 1 ? () => {} : write;
    const outcomes = [await run(address, say, ...test)];
    if (outcomes[0].status !== 0) {
      twice.push(basename(file));
      outcomes.push(await run(address, say, ...test));
    }
    if (workers > 1) {
      write(`${basename(file)}\n${outcomes.map(({ said }) => said).join('')}`);
    }
    const { status, sums } = outcomes.at(-1);
    if (status !== 0 && sums.fail === 0) {
      sums.fail = 1;
    }
    for (const name of Object.keys(totals)) {
      totals[name] += sums[name];
    }
  }
}

await Promise.all(Array.from({ length: workers }, work));
if (twice.length > 0) {
  console.log(`\nTried a second time: ${twice.join(', ')}`);
}
console.log(`\n# pass ${totals.pass}\n# fail ${totals.fail}\n# skipped ${totals.skipped}`);
process.exit(totals.fail === 0 && totals.pass > 0 ? 0 : 1);
