import createClient from 'openapi-fetch';
import type { components, paths } from '../api/schema';
import { config } from './config';
import { page } from './place';
import { forThisTab, OURS } from './storage';

export type Schema = components['schemas'];
export type Problem = Schema['Problem'];

/** What became of a call. `unreachable`: nobody knows whether it arrived; try again with the same key. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly etag: string | undefined }
  | { readonly kind: 'problem'; readonly status: number; readonly code: string; readonly problem: Problem }
  | { readonly kind: 'unreachable' };

/** Waits before each further attempt, in milliseconds. */
const WAITS = [400, 1500, 4000];

/** Answers that say "not now". */
const NOT_NOW = new Set([429, 502, 503, 504]);

/** Whether the API promises that sending it again does nothing twice. */
function mayBeSentAgain(request: Request): boolean {
  return request.method !== 'POST' || request.headers.has('Idempotency-Key');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Longer than any answer takes; a connection that only seems to be one must not be waited for. */
const LONGEST = 30_000;

function once(request: Request): Promise<Response> {
  return fetch(request, { signal: AbortSignal.timeout(LONGEST) });
}

async function patiently(request: Request): Promise<Response> {
  for (const wait of mayBeSentAgain(request) ? WAITS : []) {
    const answer = await once(request.clone());
    if (!NOT_NOW.has(answer.status)) {
      return answer;
    }
    const said = Number(answer.headers.get('Retry-After') ?? 0) * 1000;
    await pause(Math.max(wait, Math.min(said, 10_000)));
  }
  return once(request);
}

type Client = ReturnType<typeof createClient<paths>>;
let client: Promise<Client> | undefined;

/** The typed client; its address is in `config.json`. */
export function api(): Promise<Client> {
  client ??= config()
    .then(({ api: address }) =>
      createClient<paths>({
        baseUrl: new URL(address, page('./')).href.replace(/\/$/, ''),
        fetch: patiently,
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      }),
    )
    .catch((failed: unknown) => {
      client = undefined;
      throw failed;
    });
  return client;
}

interface Raw<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** Calls the API and says what became of it. Nothing is thrown for what a network or a server does. */
export async function ask<T>(call: (client: Client) => Promise<Raw<T>>): Promise<Answer<T>> {
  let raw: Raw<T>;
  try {
    raw = await call(await api());
  } catch {
    // No network, no config.json, or an answer that is none: nobody knows what happened.
    return { kind: 'unreachable' };
  }
  if (raw.response.ok) {
    return {
      kind: 'ok',
      value: raw.data as T,
      etag: raw.response.headers.get('ETag') ?? undefined,
    };
  }
  const problem = raw.error as Problem | undefined;
  if (raw.response.status >= 500 || typeof problem?.code !== 'string') {
    return { kind: 'unreachable' };
  }
  return { kind: 'problem', status: raw.response.status, code: problem.code, problem };
}

/** The header that a credential is sent in. */
export function bearer(credential: string): { Authorization: string } {
  return { Authorization: `Bearer ${credential}` };
}

/**
 * The idempotency key of one deed, the same for each attempt until it is settled: a second tap, a reload
 * or a lost answer does nothing twice.
 *
 * @param name what is done, and to what; a change of what is sent is another deed
 */
export function deed(name: string): { readonly key: string; settled(): void } {
  const place = `${OURS}deed.${name}`;
  let key = forThisTab.read(place);
  if (key === undefined) {
    key = crypto.randomUUID();
    forThisTab.write(place, key);
  }
  return { key, settled: () => forThisTab.remove(place) };
}

/** All pages of a list. */
export async function all<T>(
  read: (
    cursor: string | undefined,
  ) => Promise<Answer<{ readonly items: readonly T[]; readonly next?: string }>>,
): Promise<Answer<readonly T[]>> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const answer = await read(cursor);
    if (answer.kind !== 'ok') {
      return answer;
    }
    items.push(...answer.value.items);
    cursor = answer.value.next;
  } while (cursor !== undefined);
  return { kind: 'ok', value: items, etag: undefined };
}
