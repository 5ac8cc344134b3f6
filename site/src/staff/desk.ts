import { all, type Answer, type Schema } from '../app/api';
import { once } from '../app/once';
import type { Account } from './account';
import type { Shown } from './view';

export type Therapist = Schema['Therapist'];
export type Case = Schema['Case'];
export type Incoming = Schema['IncomingRequest'];
export type TherapistPatch = Schema['TherapistProfilePatch'];

/** As many as the API gives at once. */
const PAGE = 100;

/** How it stands with what is read. */
export type Reading = 'reading' | 'there' | 'unreachable';

/** What a therapist has before them: own profile, requests, caseload. */
export class Desk {
  reading: Reading = 'reading';
  /** Undefined as long as there is no profile. */
  me: Therapist | undefined;
  requests: readonly Incoming[] = [];
  caseload: readonly Case[] = [];

  private etag: string | undefined;

  constructor(
    readonly account: Account,
    private readonly changed: Shown,
  ) {}

  async read(): Promise<void> {
    this.reading = this.reading === 'there' ? 'there' : 'reading';
    this.changed();
    const [me, requests, caseload] = await Promise.all([
      this.readMe(),
      all((cursor) =>
        this.account.ask((client, headers) =>
          client.GET('/v1/therapists/me/requests', { params: { query: page(cursor) }, headers }),
        ),
      ),
      all((cursor) =>
        this.account.ask((client, headers) =>
          client.GET('/v1/therapists/me/relationships', { params: { query: page(cursor) }, headers }),
        ),
      ),
    ]);
    if (!this.account.isSignedIn) {
      return;
    }
    this.requests = requests.kind === 'ok' ? requests.value : this.requests;
    this.caseload = caseload.kind === 'ok' ? caseload.value : this.caseload;
    const lost = [me, requests, caseload].some((answer) => answer.kind === 'unreachable');
    this.reading = lost ? 'unreachable' : 'there';
    this.changed();
  }

  /** Sends a change of the own profile, on top of what others have changed meanwhile. */
  async change(patch: TherapistPatch): Promise<Answer<Therapist>> {
    let answer = await this.send(patch);
    for (let turn = 0; answer.kind === 'problem' && STALE.has(answer.status) && turn < 3; turn++) {
      const read = await this.readMe();
      if (read.kind === 'unreachable') {
        return read;
      }
      answer = await this.send(patch);
    }
    return answer;
  }

  private async send(patch: TherapistPatch): Promise<Answer<Therapist>> {
    const answer = await this.account.ask((client, headers) =>
      client.PATCH('/v1/therapists/me', {
        params: { header: this.etag === undefined ? {} : { 'If-Match': this.etag } },
        headers,
        body: patch,
      }),
    );
    this.take(answer);
    return answer;
  }

  /** Until when to be proposed. */
  async accept(until: string): Promise<Answer<Therapist>> {
    const answer = await once(`accepting.${until}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/therapists/me/accepting', {
          params: { header: { 'Idempotency-Key': key } },
          headers,
          body: { until },
        }),
      ),
    );
    this.take(answer);
    return answer;
  }

  async acceptRequest(id: string): Promise<Answer<Incoming>> {
    return once(`accept.${id}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/requests/{requestId}/acceptance', {
          params: { path: { requestId: id }, header: { 'Idempotency-Key': key } },
          headers,
          body: {},
        }),
      ),
    );
  }

  async declineRequest(id: string, code: Schema['DeclineCode']): Promise<Answer<Incoming>> {
    return once(`decline.${id}.${code}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/requests/{requestId}/decline', {
          params: { path: { requestId: id }, header: { 'Idempotency-Key': key } },
          headers,
          body: { code },
        }),
      ),
    );
  }

  async end(id: string, kind: Schema['CaseEnding']['kind']): Promise<Answer<Case>> {
    return once(`end.${id}.${kind}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/therapists/me/relationships/{relationshipId}/ending', {
          params: { path: { relationshipId: id }, header: { 'Idempotency-Key': key } },
          headers,
          body: { kind },
        }),
      ),
    );
  }

  private async readMe(): Promise<Answer<Therapist>> {
    const answer = await this.account.ask((client, headers) => client.GET('/v1/therapists/me', { headers }));
    if (answer.kind === 'problem' && answer.status === 404) {
      this.me = undefined;
      this.etag = undefined;
    }
    this.take(answer);
    return answer;
  }

  private take(answer: Answer<Therapist>): void {
    if (answer.kind === 'ok') {
      this.me = answer.value;
      this.etag = answer.etag;
      this.changed();
    }
  }
}

/** Changed since it was read, or not read yet. */
const STALE: ReadonlySet<number> = new Set([412, 428]);

function page(cursor: string | undefined): { limit: number; cursor?: string } {
  return cursor === undefined ? { limit: PAGE } : { limit: PAGE, cursor };
}

/** The next session by the rhythm, on the clock of its zone; undefined where it cannot be told. */
export function nextSession(rhythm: Schema['Rhythm'], at: number): string | undefined {
  const step = rhythm.every === 'days' ? rhythm.days : rhythm.every === 'fortnight' ? 14 : 7;
  let here: string;
  try {
    here = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: rhythm.zone,
    })
      .format(at)
      .replace(' ', 'T');
  } catch {
    return undefined;
  }
  // Whole days on the wall clock: a session at five stays at five when clocks change.
  const wall = (text: string) => Date.parse(`${text.slice(0, 16)}:00Z`);
  const first = wall(rhythm.firstSession);
  const day = 86_400_000;
  const passed = Math.max(0, Math.ceil((wall(here) - first) / (step * day)));
  return new Date(first + passed * step * day).toISOString().slice(0, 16);
}

export type Factor = Schema['Factor'];

/** Trust and rapport make collaboration possible: they are spoken of first. */
export const FACTORS: readonly Factor[] = ['trust', 'rapport', 'collaboration'];

/** What a therapist might speak of, and with whom. */
export interface Concern {
  readonly case: Case;
  readonly factor: Factor;
  readonly strained: boolean;
}

/** How near to breaking: what is strained comes before what falls. */
function urgency(concern: Concern): number {
  const seen = concern.case.sharedAlliance?.factors[concern.factor];
  return (concern.strained ? 0 : 100) + (seen?.level ?? 10);
}

/** With whom to talk first, and about what, from what clients have shared. */
export function toTalkAbout(caseload: readonly Case[]): readonly Concern[] {
  const found: Concern[] = [];
  for (const each of caseload) {
    const shared = each.sharedAlliance;
    if (each.state === 'ended' || shared?.verdict !== true) {
      continue;
    }
    const strained = FACTORS.find((factor) => shared.factors[factor].state === 'strained');
    const falling = FACTORS.find((factor) => shared.factors[factor].trend === 'falling');
    const factor = strained ?? falling;
    if (factor !== undefined) {
      found.push({ case: each, factor, strained: strained !== undefined });
    }
  }
  return found.sort((one, other) => urgency(one) - urgency(other));
}
