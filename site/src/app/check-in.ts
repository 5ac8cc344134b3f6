import { all, ask, bearer, deed, type Answer, type Schema } from './api';
import { language, say } from './language';
import { readVocabulary } from './vocabulary';
import { session } from './session';
import { forThisTab, OURS } from './storage';

export type Answers = Schema['Answers'];
export type Answered = Schema['Answered'];
export type ItemCode = Schema['ItemCode'];
export type Visibility = Schema['Visibility'];
export type WayOut = Schema['WayOutChoice'];

/** Whom the client may let see the answers, in the order in which to ask. */
export const AUDIENCES: readonly Visibility[] = ['my-therapist', 'pooled', 'matching-only'];

export const LONGEST_LINE = 1000;

/** A question in one language. */
export type Question = Schema['Question'];

/** What is asked about one session, and what was said so far. */
export interface AskedSession {
  readonly kind: 'session';
  readonly session: number;
  readonly therapistName: string;
  /** As the API words them, in {@link language}. */
  readonly questions: readonly Question[];
  readonly language: string;
  readonly answers: Answers | undefined;
  readonly editableUntil: string | undefined;
  /** It can be read, and not changed any more. */
  readonly isFrozen: boolean;
  readonly nextAt: { readonly at: string; readonly zone: string } | undefined;
}

/** The one question after a silence. */
export interface AskedSilence {
  readonly kind: 'silence';
  readonly therapistName: string;
  readonly text: string;
  readonly choices: readonly { readonly code: WayOut; readonly text: string }[];
  readonly language: string;
  readonly chosen: WayOut | undefined;
}

export type Asked = AskedSession | AskedSilence;

/** A refusal that this site makes by itself, in the form of the API's. */
function refused<T>(status: number, code: string): Answer<T> {
  return {
    kind: 'problem',
    status,
    code,
    problem: { type: `urn:fiducia:problem:${code}`, title: code, status, code, detail: code },
  };
}

/** Where a check-in is read, and where its answers go. */
export interface Source {
  /** The same for the same check-in, once it is read; nothing can be done with it. */
  readonly name: string;
  /** The token of the mail's link; absent where the client's key opens it. */
  readonly token: string | undefined;
  read(): Promise<Answer<Asked>>;
  answer(answers: Answers, key: string): Promise<Answer<Answered>>;
}

/** A check-in by the link of a mail. No key is needed. */
export class ByLink implements Source {
  readonly name: string;

  constructor(readonly token: string) {
    // The end of the token tells links apart, and is not enough to open one.
    this.name = `link-${token.slice(-8)}`;
  }

  async read(): Promise<Answer<Asked>> {
    const answer = await ask((client) => client.GET('/v1/check-in', { headers: bearer(this.token) }));
    return answer.kind === 'ok' ? { ...answer, value: linked(answer.value) } : answer;
  }

  answer(answers: Answers, key: string): Promise<Answer<Answered>> {
    return ask((client) =>
      client.POST('/v1/check-in/answers', {
        params: { header: { 'Idempotency-Key': key } },
        headers: bearer(this.token),
        body: answers,
      }),
    );
  }

  choose(choice: WayOut, key: string): Promise<Answer<Schema['WayOutTaken']>> {
    return ask((client) =>
      client.POST('/v1/check-in/way-out', {
        params: { header: { 'Idempotency-Key': key } },
        headers: bearer(this.token),
        body: { choice },
      }),
    );
  }
}

function linked(read: Schema['LinkedCheckIn']): Asked {
  if (read.kind === 'silence') {
    return { ...read, chosen: read.chosen };
  }
  return {
    kind: 'session',
    session: read.session,
    therapistName: read.therapistName,
    questions: read.questions,
    language: read.language,
    answers: read.answers,
    editableUntil: read.editableUntil,
    isFrozen: read.editableUntil !== undefined && new Date(read.editableUntil) < new Date(),
    nextAt: undefined,
  };
}

/** A check-in of the relationship that runs, by the client's key. */
export class ByKey implements Source {
  readonly token = undefined;
  private relationshipId: string | undefined;

  constructor(readonly session: number) {}

  get name(): string {
    return `${this.relationshipId}-${this.session}`;
  }

  async read(): Promise<Answer<Asked>> {
    const key = session.key();
    if (key === undefined) {
      return refused(401, 'unauthenticated');
    }
    const headers = bearer(key);
    const [relationships, words] = await Promise.all([
      ask((client) => client.GET('/v1/relationships', { params: { query: { limit: 1 } }, headers })),
      readVocabulary(),
    ]);
    if (relationships.kind !== 'ok') {
      return relationships;
    }
    if (words === undefined) {
      return { kind: 'unreachable' };
    }
    const relationship = relationships.value.items[0];
    if (relationship === undefined) {
      return refused(404, 'not-found');
    }
    this.relationshipId = relationship.id;
    const checkIns = await readCheckIns(relationship.id, key);
    if (checkIns.kind !== 'ok') {
      return checkIns;
    }
    const checkIn = checkIns.value.find((each) => each.session === this.session);
    if (checkIn === undefined || checkIn.state === 'planned') {
      return refused(409, 'not-due');
    }
    if (relationship.state === 'ended' && checkIn.items === undefined) {
      return refused(409, 'relationship-ended');
    }
    return {
      kind: 'ok',
      etag: undefined,
      value: {
        kind: 'session',
        session: this.session,
        therapistName: relationship.therapistName,
        questions: spokenQuestions(words, language) ?? [],
        language,
        answers: answersOf(checkIn),
        editableUntil: checkIn.editableUntil,
        isFrozen: checkIn.state === 'frozen',
        nextAt: relationship.nextCheckIn,
      },
    };
  }

  answer(answers: Answers): Promise<Answer<Answered>> {
    const key = session.key();
    const relationshipId = this.relationshipId;
    if (key === undefined || relationshipId === undefined) {
      return Promise.resolve(refused(401, 'unauthenticated'));
    }
    return ask((client) =>
      client.PUT('/v1/relationships/{relationshipId}/check-ins/{session}/answers', {
        params: { path: { relationshipId, session: this.session } },
        headers: bearer(key),
        body: answers,
      }),
    );
  }
}

/** All check-ins of a relationship, newest session first. */
export function readCheckIns(
  relationshipId: string,
  key: string,
): Promise<Answer<readonly Schema['CheckIn'][]>> {
  return all((cursor) =>
    ask((client) =>
      client.GET('/v1/relationships/{relationshipId}/check-ins', {
        params: {
          path: { relationshipId },
          query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
        },
        headers: bearer(key),
      }),
    ),
  );
}

function answersOf(checkIn: Schema['CheckIn']): Answers | undefined {
  if (checkIn.items === undefined) {
    return undefined;
  }
  return {
    items: checkIn.items,
    ...(checkIn.line === undefined ? {} : { line: checkIn.line }),
    ...(checkIn.visibleTo === undefined ? {} : { visibleTo: checkIn.visibleTo }),
  };
}

/** The questions in the language that is spoken, where the lists have them in it. */
export function spokenQuestions(words: Schema['Vocabulary'], spoken: string): Question[] | undefined {
  const isThere = words.checkInQuestions.every((question) => spoken in question.text);
  return isThere
    ? words.checkInQuestions.map((question) => ({
        code: question.code,
        text: say(question.text),
        low: say(question.low),
        high: say(question.high),
      }))
    : undefined;
}

/** The four ways out in the language that is spoken, where the lists have them in it. */
export function spokenWaysOut(
  words: Schema['Vocabulary'],
  spoken: string,
): AskedSilence['choices'] | undefined {
  return words.waysOut.every((way) => spoken in way.label)
    ? words.waysOut.map((way) => ({ code: way.code, text: say(way.label) }))
    : undefined;
}

/** What the API takes: the answers that were given, and nothing empty. */
export function toSend(answers: Answers): Answers {
  const line = answers.line?.trim() ?? '';
  return {
    items: answers.items,
    ...(line === '' ? {} : { line }),
    ...(answers.visibleTo === undefined ? {} : { visibleTo: answers.visibleTo }),
  };
}

export function isEmpty(answers: Answers): boolean {
  return Object.keys(answers.items).length === 0 && (answers.line?.trim() ?? '') === '';
}

interface Kept {
  readonly answers: Answers;
  /** The person has said: send it. */
  readonly isSaid: boolean;
  /** What went out last; another content is another deed. */
  readonly wentOut?: string;
}

/**
 * Answers of one check-in that are not sent yet. They are kept for this tab with every touch, so that a
 * reload or a lost connection loses nothing.
 */
export class Draft {
  private readonly place: string;
  private kept: Kept | undefined;

  constructor(private readonly name: string) {
    this.place = `${OURS}answers.${name}`;
    this.kept = forThisTab.recall(this.place);
  }

  get answers(): Answers | undefined {
    return this.kept?.answers;
  }

  /** Said to be sent, and not known to have arrived. */
  get isSaid(): boolean {
    return this.kept?.isSaid ?? false;
  }

  change(answers: Answers): void {
    this.keep({ ...this.kept, answers, isSaid: false });
  }

  /** The idempotency key for what goes out now: the same as before for the same content. */
  goesOut(body: Answers): string {
    const content = JSON.stringify(body);
    if (this.kept?.wentOut !== undefined && this.kept.wentOut !== content) {
      this.deed().settled();
    }
    this.keep({ answers: body, isSaid: true, wentOut: content });
    return this.deed().key;
  }

  /** It has arrived. */
  done(): void {
    this.deed().settled();
    this.kept = undefined;
    forThisTab.remove(this.place);
  }

  /** It was not taken as it is: the answers stay, to be looked at. */
  stopped(): void {
    this.deed().settled();
    if (this.kept !== undefined) {
      this.keep({ answers: this.kept.answers, isSaid: false });
    }
  }

  private deed(): ReturnType<typeof deed> {
    return deed(`answer.${this.name}`);
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    forThisTab.keep(this.place, kept);
  }
}

const TOKEN = /^fci_[A-Za-z0-9_-]{43}$/;
const SESSION = /^session=(\d{1,4})$/;

/** What a link of ours leads to; `wrong` for what was cut off. */
export function sourceOf(fragment: string): Source | 'wrong' | undefined {
  if (fragment === '') {
    return undefined;
  }
  const number = SESSION.exec(fragment)?.[1];
  if (number !== undefined) {
    return new ByKey(Number(number));
  }
  return TOKEN.test(fragment) ? new ByLink(fragment) : 'wrong';
}

/** The fragment that this tab was opened with, so that a reload finds it. */
export function remembered(fragment: string, page: string): string {
  const place = `${OURS}${page}`;
  if (fragment !== '') {
    forThisTab.write(place, fragment);
  }
  return forThisTab.read(place) ?? '';
}
