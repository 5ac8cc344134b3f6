/** Words come in parts: whoever says `t.PART` must bring it, in whatever page it is used. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const src = new URL('../src/', import.meta.url);
const source = (file) => readFileSync(new URL(file, src), 'utf8');
const all = readdirSync(src, { recursive: true }).filter((file) => file.endsWith('.ts'));
const files = (kind) => all.filter((file) => kind.test(file)).sort();

/** The part of every section, such as `checkIn: 'check-in'`. */
const partOf = new Map(
  files(/^words\/en\//).flatMap((file) =>
    [...source(file).matchAll(/^export const (\w+)/gm)].map(([, section]) => [
      section,
      file.replace(/^.*\/(.*)\.ts$/, '$1'),
    ]),
  ),
);

/** Sections that a file speaks of without bringing them. */
function missing(text) {
  const said = [...text.matchAll(/\bt\.(\w+)/g)].map(([, section]) => partOf.get(section));
  return [...new Set(said)].filter(
    (part) => part !== undefined && part !== 'shell' && !text.includes(`/words/${part}';`),
  );
}

test('every file brings the words that it says', () => {
  assert.ok(partOf.size > 10);
  const users = files(/^(app|intake|pages|parts|staff)\//);
  assert.ok(users.length > 40);
  const without = users.map((file) => [file, missing(source(file))]).filter(([, parts]) => parts.length > 0);
  assert.deepEqual(without, []);
});

test('one that does not is noticed', () => {
  assert.deepEqual(missing("import { t } from '../app/language';\nhtml`${t.checkIn.end}`;"), ['check-in']);
});

test('every language has the files that English has', () => {
  const languages = [...new Set(files(/^words\/.*\//).map((file) => file.split('/')[1]))];
  assert.ok(languages.includes('en') && languages.length > 1, String(languages));
  const parts = files(/^words\/en\//).map((file) => file.replace('words/en/', ''));
  for (const language of languages) {
    assert.deepEqual(
      files(new RegExp(`^words/${language}/`)).map((file) => file.replace(`words/${language}/`, '')),
      parts,
    );
  }
});
