import { ask, type Schema } from './api';
import { say } from './language';

export type Vocabulary = Schema['Vocabulary'];

/** The lists whose terms are a code and its words. */
export type TermList = {
  [Name in keyof Vocabulary]: Vocabulary[Name] extends readonly Schema['Term'][] ? Name : never;
}[keyof Vocabulary];

let reading: Promise<Vocabulary | undefined> | undefined;
let known: Vocabulary | undefined;

/** Reads the published lists once; nothing where they cannot be had, and the next call tries again. */
export function readVocabulary(): Promise<Vocabulary | undefined> {
  reading ??= ask((client) => client.GET('/v1/vocabulary', { cache: 'default' })).then((answer) => {
    if (answer.kind !== 'ok') {
      reading = undefined;
      return undefined;
    }
    known = answer.value;
    return known;
  });
  return reading;
}

/** The lists, once they have been read. */
export function vocabulary(): Vocabulary | undefined {
  return known;
}

/** The words for a code in the language that is spoken, or nothing as long as the lists are not here. */
export function label(list: TermList, code: string): string | undefined {
  const term = known?.[list].find((each) => each.code === code);
  return term === undefined ? undefined : say(term.label);
}

/** The words for a code, or the code itself: lists grow, and an unknown code is shown as it is. */
export function labelOrCode(list: TermList, code: string): string {
  return label(list, code) ?? code;
}

/** The codes of a list with their words, as choices. */
export function options(list: TermList): { readonly value: string; readonly label: string }[] {
  return (known?.[list] ?? []).map((term) => ({ value: term.code, label: say(term.label) }));
}
