/**
 * Takes a picture of each page into `docs/site/`: `npm run pictures`. People who are in the pictures are
 * made for them; the invented clinic stands behind them.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DESKTOP, PHONE, closeBrowser, visitor } from './world.mjs';
import { scenes } from './scenes.mjs';

const folder = resolve(import.meta.dirname, '../../docs/site');
await mkdir(folder, { recursive: true });

const looks = [
  { name: 'phone', size: PHONE, language: 'en-US' },
  { name: 'desktop', size: DESKTOP, language: 'en-US' },
  { name: 'phone-es-dark', size: PHONE, language: 'es-US', dark: true },
];

for (const scene of await scenes()) {
  for (const look of looks) {
    const person = await visitor(look);
    await scene.show(person);
    const file = resolve(folder, `${scene.name}-${look.name}.jpg`);
    await person.page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 70 });
    await person.leave();
    console.log(file);
  }
}
await closeBrowser();
