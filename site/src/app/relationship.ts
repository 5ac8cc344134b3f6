import { ask, bearer, type Answer, type Schema } from './api';
import { readCheckIns } from './check-in';
import { clock, t, weekday, WEEKDAYS } from './language';
import '../words/relationship';

export type Relationship = Schema['Relationship'];
export type Alliance = Schema['Alliance'];
export type CheckIn = Schema['CheckIn'];
export type Contact = Schema['Contact'];
export type Factor = Schema['Factor'];
export type Rhythm = Schema['Rhythm'];

export const FACTORS: readonly Factor[] = ['trust', 'rapport', 'collaboration'];

/** How it is between a client and the therapist: all that the page shows. */
export interface Standing {
  /** The one that runs, or the last one. */
  readonly relationship: Relationship;
  /** Those before it, newest first. */
  readonly earlier: readonly Relationship[];
  readonly alliance: Alliance;
  /** Newest session first. */
  readonly checkIns: readonly CheckIn[];
  readonly contact: Contact | undefined;
}

/** Everything about the relationship that runs, or the last one; undefined where there is none. */
export async function readStanding(key: string): Promise<Answer<Standing | undefined>> {
  const headers = bearer(key);
  const [relationships, contact] = await Promise.all([
    ask((client) => client.GET('/v1/relationships', { headers })),
    ask((client) => client.GET('/v1/clients/me/contact', { headers })),
  ]);
  if (relationships.kind !== 'ok') {
    return relationships;
  }
  const [relationship, ...earlier] = relationships.value.items;
  if (relationship === undefined) {
    return { ...relationships, value: undefined };
  }
  const [alliance, checkIns] = await Promise.all([
    ask((client) =>
      client.GET('/v1/relationships/{relationshipId}/alliance', {
        params: { path: { relationshipId: relationship.id } },
        headers,
      }),
    ),
    readCheckIns(relationship.id, key),
  ]);
  if (alliance.kind !== 'ok') {
    return alliance;
  }
  if (checkIns.kind !== 'ok') {
    return checkIns;
  }
  if (contact.kind === 'unreachable') {
    return contact;
  }
  return {
    kind: 'ok',
    etag: undefined,
    value: {
      relationship,
      earlier,
      alliance: alliance.value,
      checkIns: checkIns.value,
      contact: contact.kind === 'ok' ? contact.value : undefined,
    },
  };
}

/** The mean of what was rated about a factor; undefined where nothing was. */
export function rated(checkIn: CheckIn, factor: Factor): number | undefined {
  const items = checkIn.items ?? {};
  const ratings = [items[`${factor}-1`], items[`${factor}-2`]].filter((rating) => typeof rating === 'number');
  return ratings.length === 0 ? undefined : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
}

/**
 * Whether nothing was ever answered, so that the one question after a silence may be open. The API tells
 * that only by taking an answer or refusing it.
 */
export function isSilent({ relationship, checkIns }: Standing): boolean {
  return (
    relationship.state === 'active' &&
    checkIns.some((checkIn) => checkIn.state === 'missed') &&
    checkIns.every((checkIn) => checkIn.items === undefined)
  );
}

/** A rhythm as one says it. */
export function rhythmInWords(rhythm: Rhythm): string {
  const [date = '', time = ''] = rhythm.firstSession.split('T');
  const at = clock(time.slice(0, 5));
  if (rhythm.every === 'days') {
    return t.relationship.rhythmWords.days(rhythm.days, at);
  }
  const dayOfWeek = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return t.relationship.rhythmWords[rhythm.every](weekday(WEEKDAYS[dayOfWeek] ?? 'monday'), at);
}

const DAY = 86_400_000;

/** The day of the first session that is still ahead, if all go on as agreed: `2026-12-08`. */
export function nextSession(rhythm: Rhythm, now = Date.now()): string {
  const every = { week: 7, fortnight: 14, days: 0 }[rhythm.every] || ('days' in rhythm ? rhythm.days : 7);
  // On the wall clock, as if it were UTC: a day more or less is the person's to correct.
  let at = Date.parse(`${rhythm.firstSession.slice(0, 16)}:00Z`);
  const missing = Math.ceil((now - at) / (every * DAY));
  at += Math.max(0, missing) * every * DAY;
  return new Date(at).toISOString().slice(0, 10);
}
