import { all, type Answer, type Schema } from '../app/api';
import { once } from '../app/once';
import type { Account } from './account';
import { now } from './account';
import type { Therapist } from './desk';
import type { Shown } from './view';

/** The states that the API lists; drafts are not among them. */
export const STATUSES = ['pending', 'verified', 'expired'] as const;
export type Status = (typeof STATUSES)[number];

export type Reading = 'reading' | 'there' | 'unreachable';
export type Call = Schema['CallRequest'];
export type Figures = Schema['ClinicFigures'];

const PAGE = 100;

/** What is read of the therapists of one status. */
interface Shelf {
  items: Therapist[];
  next: string | undefined;
  reading: Reading;
}

/** What a clinic's manager sees of the API. */
export class Register {
  readonly lists: Record<Status, Shelf> = {
    pending: { items: [], next: undefined, reading: 'reading' },
    verified: { items: [], next: undefined, reading: 'reading' },
    expired: { items: [], next: undefined, reading: 'reading' },
  };
  calls: readonly Call[] | undefined;
  callsReading: Reading = 'reading';
  figures: Figures | undefined;
  figuresReading: Reading = 'reading';
  /** When all was counted. */
  countedAt: number | undefined;
  one: Therapist | undefined;
  oneReading: Reading | 'gone' = 'reading';

  constructor(
    readonly account: Account,
    private readonly changed: Shown,
  ) {}

  /** Reads all pages of all lists, showing each as it comes. */
  async count(): Promise<void> {
    this.countedAt = undefined;
    await Promise.all(
      STATUSES.map(async (status) => {
        do {
          await this.more(status, this.lists[status].next === undefined);
        } while (this.lists[status].next !== undefined);
      }),
    );
    if (STATUSES.every((status) => this.lists[status].reading === 'there')) {
      this.countedAt = now();
    }
    this.changed();
  }

  /** Whether some of the lists could not be read. */
  get isLost(): boolean {
    return STATUSES.some((status) => this.lists[status].reading === 'unreachable');
  }

  /** Reads one more page, or the first. */
  private async more(status: Status, first: boolean): Promise<void> {
    const shelf = this.lists[status];
    const cursor = first ? undefined : shelf.next;
    const answer = await this.account.ask((client, headers) =>
      client.GET('/v1/therapists', {
        params: {
          query: cursor === undefined ? { status, limit: PAGE } : { status, limit: PAGE, cursor },
        },
        headers,
      }),
    );
    if (answer.kind === 'ok') {
      shelf.items = first ? answer.value.items : [...shelf.items, ...answer.value.items];
      shelf.next = answer.value.next;
      shelf.reading = 'there';
    } else {
      shelf.next = undefined;
      shelf.reading = isSignedOut(answer) ? shelf.reading : 'unreachable';
    }
    this.changed();
  }

  async readOne(id: string): Promise<void> {
    if (this.one?.id !== id) {
      this.one = STATUSES.flatMap((status) => this.lists[status].items).find((each) => each.id === id);
    }
    this.oneReading = this.one === undefined ? 'reading' : 'there';
    this.changed();
    const answer = await this.account.ask((client, headers) =>
      client.GET('/v1/therapists/{therapistId}', { params: { path: { therapistId: id } }, headers }),
    );
    if (answer.kind === 'ok') {
      this.take(answer.value);
    } else {
      this.oneReading =
        answer.kind === 'unreachable' ? 'unreachable' : answer.status === 404 ? 'gone' : this.oneReading;
    }
    this.changed();
  }

  async verify(id: string, verification: Schema['Verification']): Promise<Answer<Therapist>> {
    const answer = await once(`verify.${id}.${JSON.stringify(verification)}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/therapists/{therapistId}/verification', {
          params: { path: { therapistId: id }, header: { 'Idempotency-Key': key } },
          headers,
          body: verification,
        }),
      ),
    );
    if (answer.kind === 'ok') {
      this.take(answer.value);
    }
    return answer;
  }

  async link(id: string, subject: string): Promise<Answer<unknown>> {
    return this.account.ask((client, headers) =>
      client.PUT('/v1/therapists/{therapistId}/account', {
        params: { path: { therapistId: id } },
        headers,
        body: { subject },
      }),
    );
  }

  async enter(profile: Schema['TherapistProfileNew']): Promise<Answer<Therapist>> {
    const answer = await once(`enter.${await digest(JSON.stringify(profile))}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/therapists', {
          params: { header: { 'Idempotency-Key': key } },
          headers,
          body: profile,
        }),
      ),
    );
    if (answer.kind === 'ok') {
      this.take(answer.value);
    }
    return answer;
  }

  async readCalls(): Promise<void> {
    const answer = await all((cursor) =>
      this.account.ask((client, headers) =>
        client.GET('/v1/call-requests', {
          params: { query: cursor === undefined ? { limit: PAGE } : { limit: PAGE, cursor } },
          headers,
        }),
      ),
    );
    if (answer.kind === 'ok') {
      this.calls = answer.value;
      this.callsReading = 'there';
    } else if (!isSignedOut(answer)) {
      this.callsReading = 'unreachable';
    }
    this.changed();
  }

  async readFigures(): Promise<void> {
    this.figuresReading = this.figures === undefined ? 'reading' : 'there';
    this.changed();
    const answer = await this.account.ask((client, headers) => client.GET('/v1/clinic/figures', { headers }));
    if (answer.kind === 'ok') {
      this.figures = answer.value;
      this.figuresReading = 'there';
    } else if (!isSignedOut(answer) && this.figures === undefined) {
      this.figuresReading = 'unreachable';
    }
    this.changed();
  }

  async called(id: string): Promise<Answer<Call>> {
    const answer = await once(`called.${id}`, (key) =>
      this.account.ask((client, headers) =>
        client.POST('/v1/call-requests/{callRequestId}/done', {
          params: { path: { callRequestId: id }, header: { 'Idempotency-Key': key } },
          headers,
          body: {},
        }),
      ),
    );
    if (answer.kind === 'ok' || (answer.kind === 'problem' && answer.status === 404)) {
      this.calls = this.calls?.filter((call) => call.id !== id);
      this.changed();
    }
    return answer;
  }

  /** A therapist as it is now: in its own view, and in the list where it belongs. */
  private take(therapist: Therapist): void {
    this.one = therapist;
    this.oneReading = 'there';
    for (const status of STATUSES) {
      const shelf = this.lists[status];
      const others = shelf.items.filter((each) => each.id !== therapist.id);
      const at = shelf.items.findIndex((each) => each.id === therapist.id);
      if (status === therapist.status) {
        others.splice(at < 0 ? 0 : at, 0, therapist);
      }
      shelf.items = others;
    }
    this.changed();
  }
}

/** The page asks to sign in then; all is read again afterwards. */
function isSignedOut(answer: Answer<unknown>): boolean {
  return answer.kind === 'problem' && answer.status === 401;
}

/** A name for what is sent, which says nothing of it: a change of what is sent is another deed. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes).slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
