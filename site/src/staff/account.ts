import { ask, bearer, type Answer } from '../app/api';
import { config } from '../app/config';
import { page } from '../app/place';
import { forThisTab } from '../app/storage';
import { STAFF } from './kept';

/** Who a page is for; the user pool has a group for each. */
export type Group = 'therapist' | 'admin';

/** The words of a token that this page reads. The API verifies it; here it only says when to renew it. */
interface Claims {
  readonly sub: string;
  readonly exp: number;
  readonly email?: string;
  readonly 'cognito:groups'?: string | readonly string[];
}

type Asked<T> = Parameters<typeof ask<T>>[0];
type Client = Parameters<Asked<unknown>>[0];

/** One call with the header that says who calls. */
export type StaffCall<T> = (
  client: Client,
  headers: { readonly Authorization: string },
) => ReturnType<Asked<T>>;

/** Why nobody is signed in. */
export type Away = 'not-yet' | 'ended' | 'idle' | 'left';

const MINUTE = 60_000;

/** A token is renewed when it lasts no longer than this. */
const AHEAD = 2 * MINUTE;

/** Without a touch or a key for so long, the account is closed. */
export const IDLE = 30 * MINUTE;

export function claimsOf(token: string): Claims | undefined {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return undefined;
  }
}

function groupsOf(claims: Claims): readonly string[] {
  const said = claims['cognito:groups'] ?? [];
  return typeof said === 'string' ? said.replace(/[[\]]/g, '').split(/[\s,]+/) : said;
}

/**
 * Who is signed in, in this tab alone. Tokens stand in the tab's storage, under our own names, so that
 * "Leave this page" takes them away too.
 *
 * Signing in and out is announced by `change`.
 */
export class Account extends EventTarget {
  away: Away = 'not-yet';

  private readonly place: string;
  private readonly lastPlace: string;
  private touched = Date.now();
  private token: string | undefined;
  private renewing: Promise<string | undefined> | undefined;

  constructor(private readonly group: Group) {
    super();
    this.place = `${STAFF}${group}.token`;
    this.lastPlace = `${STAFF}${group}.touched`;
    const last = Number(forThisTab.read(this.lastPlace) ?? Date.now());
    this.token = forThisTab.read(this.place);
    if (this.token !== undefined && Date.now() - last > IDLE) {
      void this.signOut('idle');
    }
    for (const sign of ['pointerdown', 'keydown', 'scroll']) {
      addEventListener(sign, () => (this.touched = Date.now()), { passive: true, capture: true });
    }
    setInterval(() => this.look(), MINUTE / 2);
    document.addEventListener('visibilitychange', () => this.look());
  }

  get isSignedIn(): boolean {
    return this.token !== undefined;
  }

  /** The `sub` of who is signed in, or was last. */
  get subject(): string {
    return this.claims?.sub ?? '';
  }

  /** What to call who is signed in. */
  get name(): string {
    return this.claims?.email ?? this.subject;
  }

  private get claims(): Claims | undefined {
    return this.token === undefined ? undefined : claimsOf(this.token);
  }

  /** Whether a token is for these pages. */
  isFor(token: string): boolean {
    const claims = claimsOf(token);
    return claims !== undefined && groupsOf(claims).includes(this.group);
  }

  signIn(token: string): void {
    this.token = token;
    this.touched = Date.now();
    forThisTab.write(this.place, token);
    this.look();
    this.announce();
  }

  async signOut(why: Away): Promise<void> {
    this.token = undefined;
    this.away = why;
    forThisTab.remove(this.place);
    forThisTab.remove(this.lastPlace);
    if (why === 'left') {
      // Whoever signs out is done here: what was typed and not saved goes, too.
      forThisTab.clear({ beginning: STAFF });
    }
    this.announce();
    const pool = await this.pool();
    if (pool !== undefined) {
      await import('./cognito').then(({ forget }) => forget(pool)).catch(() => undefined);
    }
  }

  /** Calls the API as who is signed in. A token that is refused ends the sign-in, and nothing else. */
  async ask<T>(call: StaffCall<T>): Promise<Answer<T>> {
    if (this.endsSoon()) {
      await this.renew();
    }
    const { token } = this;
    if (token === undefined) {
      return SIGNED_OUT;
    }
    const answer = await ask<T>((client) => call(client, bearer(token)));
    if (!isRefused(answer)) {
      return answer;
    }
    const another = await this.renew();
    const second = another === undefined ? answer : await ask<T>((client) => call(client, bearer(another)));
    if (isRefused(second) && this.token !== undefined) {
      await this.signOut('ended');
    }
    return second;
  }

  private endsSoon(): boolean {
    return this.token !== undefined && (this.claims?.exp ?? 0) * 1000 - Date.now() < AHEAD;
  }

  /** Gets another token by what the tab keeps of the sign-in, if it can be had. */
  private renew(): Promise<string | undefined> {
    this.renewing ??= this.another().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async another(): Promise<string | undefined> {
    const pool = await this.pool();
    if (pool === undefined) {
      return undefined;
    }
    const token = await import('./cognito').then(({ renewed }) => renewed(pool)).catch(() => undefined);
    if (token === undefined || this.token === undefined || !this.isFor(token)) {
      return undefined;
    }
    this.token = token;
    forThisTab.write(this.place, token);
    return token;
  }

  private async pool() {
    const { signIn } = await config().catch(() => ({ signIn: undefined }));
    return signIn?.kind === 'cognito' ? signIn : undefined;
  }

  private look(): void {
    if (this.token === undefined || forThisTab.read(this.place) === undefined) {
      // Nobody is here, or "Leave this page" has taken all away: nothing may be written any more.
      return;
    }
    if (Date.now() - this.touched > IDLE) {
      void this.signOut('idle');
    } else {
      forThisTab.write(this.lastPlace, String(this.touched));
    }
  }

  private announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function isRefused(answer: Answer<unknown>): boolean {
  return answer.kind === 'problem' && answer.status === 401;
}

const SIGNED_OUT: Answer<never> = {
  kind: 'problem',
  status: 401,
  code: 'unauthenticated',
  problem: {
    type: 'urn:fiducia:problem:unauthenticated',
    title: 'Nobody is signed in.',
    status: 401,
    code: 'unauthenticated',
    detail: 'Sign in.',
  },
};

/** How far the clock of the server is from ours: only the local server's can be put forward. */
let ahead = 0;

/** What time it is where the API is. */
export function now(): number {
  return Date.now() + ahead;
}

/** Reads the clock of the local server; every other one goes as ours does. */
export async function readClock(): Promise<void> {
  const said = await config().catch(() => undefined);
  if (said?.signIn.kind !== 'development') {
    return;
  }
  try {
    const answer = await fetch(new URL('dev/clock', new URL(said.api, page('./'))), { cache: 'no-store' });
    ahead = Date.parse(((await answer.json()) as { now: string }).now) - Date.now();
  } catch {
    // Then today is what it is here.
  }
}

/** Today in this zone, as the API writes days. */
export function today(plusDays = 0): string {
  const at = new Date(now());
  const parts = [at.getFullYear(), at.getMonth(), at.getDate() + plusDays] as const;
  return new Date(Date.UTC(...parts)).toISOString().slice(0, 10);
}
