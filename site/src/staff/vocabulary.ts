import { ask, type Schema } from '../app/api';
import { say } from '../app/language';

type Vocabulary = Schema['Vocabulary'];

/** The lists of the vocabulary that hold plain terms. */
export type TermList = {
  [Name in keyof Vocabulary]: Vocabulary[Name] extends Schema['Terms'] ? Name : never;
}[keyof Vocabulary];

/** The published lists with their labels; read once. */
let lists: Vocabulary | undefined;

export function vocabulary(): Vocabulary | undefined {
  return lists;
}

/** Whether they are there now. */
export async function readVocabulary(): Promise<boolean> {
  if (lists === undefined) {
    const answer = await ask((client) => client.GET('/v1/vocabulary', { cache: 'default' }));
    lists = answer.kind === 'ok' ? answer.value : undefined;
  }
  return lists !== undefined;
}

/** What a code means, in the language that is spoken. */
export function label(list: TermList, code: string): string {
  const term = lists?.[list].find((each) => each.code === code);
  return term === undefined ? code : say(term.label);
}

/** The codes of a list with their labels, as choices. */
export function options(list: TermList): { readonly value: string; readonly label: string }[] {
  return (lists?.[list] ?? []).map((term) => ({ value: term.code, label: say(term.label) }));
}
