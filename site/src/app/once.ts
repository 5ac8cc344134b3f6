import { deed, type Answer } from './api';

/**
 * Does something once, however often it is tried: a second tap, a reload or a lost answer does nothing
 * twice. A refusal settles it as well, since the API would only give it again.
 *
 * @param name what is done, and to what; the same name sends the same
 */
export async function once<T>(
  name: string,
  send: (idempotencyKey: string) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const attempt = deed(name);
  const answer = await send(attempt.key);
  if (answer.kind === 'unreachable' || (answer.kind === 'problem' && answer.code === 'in-progress')) {
    return { kind: 'unreachable' };
  }
  attempt.settled();
  return answer;
}

/** What was tried and may have been done is undone by something else: the next time is a new deed. */
export function undone(name: string): void {
  deed(name).settled();
}
