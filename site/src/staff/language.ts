import { accompanied, t as shared, type Words } from '../app/language';
import { words as english } from '../words/staff/en';

/** All words of the staff's pages in one language: one file in `words/staff/`. */
export type StaffWords = typeof english;

const files = import.meta.glob<{ words: StaffWords }>(['../words/staff/*.ts', '!../words/staff/en.ts']);

/** The words of the site, with those of the staff's pages, in the language that is spoken now. */
export let t: Words & StaffWords = { ...shared, ...english };

/** Settles once they are there. Where those of a language cannot be had, in English. */
export const ready: Promise<void> = accompanied(async (language) => {
  const own = await files[`../words/staff/${language}.ts`]?.().catch(() => undefined);
  t = { ...shared, ...(own?.words ?? english) };
});
