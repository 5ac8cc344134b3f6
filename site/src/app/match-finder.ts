import { ask, bearer, deed, type Answer, type Schema } from './api';

type Match = Schema['Match'];

/** How many are shown at first, and with "Show more". */
export const FIRST = 3;
export const MOST = 10;

/** Milliseconds after which places and hours may be others, and it is looked again. */
const FRESH = 86_400_000;

/**
 * Makes a match.
 *
 * @param after what is known so far, the profile's revision and the match shown last: looking again is
 *     another deed, a second tap is not
 */
export async function findMatch(key: string, show: number, after: string): Promise<Answer<Match>> {
  const finding = deed(`match.${show}.${after}`);
  const answer = await ask((client) =>
    client.POST('/v1/matches', {
      params: { header: { 'Idempotency-Key': finding.key } },
      headers: bearer(key),
      body: { show },
    }),
  );
  if (answer.kind !== 'unreachable' && !(answer.kind === 'problem' && answer.code === 'in-progress')) {
    finding.settled();
  }
  return answer;
}

export function readMatch(key: string, matchId: string): Promise<Answer<Match>> {
  return ask((client) =>
    client.GET('/v1/matches/{matchId}', { params: { path: { matchId } }, headers: bearer(key) }),
  );
}

/** Whether it still says what a new one would: nothing was told since, and no relationship came between. */
export function isFresh(
  match: Match,
  revision: number | undefined,
  last: Schema['Relationship'] | undefined,
): boolean {
  return (
    match.clientRevision === revision &&
    Date.now() - Date.parse(match.createdAt) < FRESH &&
    (last === undefined || Date.parse(last.startedAt) < Date.parse(match.createdAt))
  );
}
