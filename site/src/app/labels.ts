import { ask, type Schema } from './api';
import { say } from './language';

type Vocabulary = Schema['Vocabulary'];

let read: Promise<Vocabulary | undefined> | undefined;
let known: Vocabulary | undefined;

/** Reads the published lists once; after a failure the next call tries again. */
export function readLabels(): Promise<Vocabulary | undefined> {
  read ??= ask((client) => client.GET('/v1/vocabulary', { cache: 'default' })).then((answer) => {
    if (answer.kind !== 'ok') {
      read = undefined;
      return undefined;
    }
    known = answer.value;
    return known;
  });
  return read;
}

/** Those lists whose terms are a code and its words. */
type Lists = {
  [Name in keyof Vocabulary]: Vocabulary[Name] extends readonly Schema['Term'][] ? Name : never;
}[keyof Vocabulary];

/** The words for a code, or nothing as long as the lists are not here. */
export function label(list: Lists, code: string): string | undefined {
  const term = known?.[list].find((each) => each.code === code);
  return term === undefined ? undefined : say(term.label);
}
