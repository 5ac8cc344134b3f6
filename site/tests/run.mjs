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

const command = process.env.FIDUCIA_RUN ?? '';
const child =
  command === ''
    ? spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-timeout=240000', ...files], {
        stdio: 'inherit',
        env: { ...process.env, FIDUCIA_URL: address },
      })
    : spawn(process.execPath, [resolve(here, command), ...words.filter((word) => word !== '--figures')], {
        stdio: 'inherit',
        env: { ...process.env, FIDUCIA_URL: address },
      });
child.on('exit', (status) => process.exit(status ?? 1));
