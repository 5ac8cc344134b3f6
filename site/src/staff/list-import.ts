import type { Problem, Schema } from '../app/api';
import type { Account } from './account';

type Report = Schema['ImportReport'];
export type RefusedRow = Schema['RefusedRow'];
export type FileReason = NonNullable<Problem['reason']>;

/** Bytes of the file that are sent at once; the API takes 64 KB, and fifty rows of them. */
const AT_ONCE = 32 * 1024;

/** A clinic's list has a few hundred rows, of which each may be some kilobytes long. */
const LARGEST = 20_000_000;

/** The last line on which a part may begin. */
const LAST_LINE = 100_000;

/** An attempt before this one may still be under way: how often, and how long, it is waited for. */
const PATIENCE = 8;
const WAIT = 2000;

/** How a run stands. `lost`: no connection; it goes on from where it is. */
export type Standing = 'running' | 'stopped' | 'lost' | 'done';

/** What one run through the file has come to so far; each part adds to it. */
export interface Sum {
  standing: Standing;
  /** Bytes of the file that are done. */
  done: number;
  rows: number;
  taken: number;
  unchanged: number;
  empty: number;
  refused: RefusedRow[];
  ignoredColumns: readonly string[];
  /** The file ends inside a row. */
  cutOff: boolean;
  /** The line at which it goes on; nothing at the beginning. */
  line: number | undefined;
}

/** Why nothing of a file can be taken. */
export type Unusable = FileReason | 'too-large' | 'unreadable' | 'refused';

/**
 * A file of therapists on its way to the API, part by part: tried first, then taken in.
 *
 * Where a row begins the API decides; here only lines are counted. Each part has a name of its own, so that
 * one whose answer was lost is answered as the first time, and nothing is done or counted twice.
 */
export class ListImport {
  tried: Sum | undefined;
  taken: Sum | undefined;
  unusable: Unusable | undefined;
  size = 0;

  private readonly id = crypto.randomUUID();
  private bytes = new Uint8Array();
  private lines: readonly number[] = [];
  private headerLines = 1;
  private given = false;

  constructor(
    private readonly account: Account,
    readonly file: File,
    private readonly changed: () => void,
  ) {}

  /** The run that is under way, or was last. */
  get latest(): Sum | undefined {
    return this.taken ?? this.tried;
  }

  get isRunning(): boolean {
    return this.latest?.standing === 'running';
  }

  /** Reads the file and tries every row. */
  async begin(): Promise<void> {
    this.tried = empty();
    this.changed();
    if (this.file.size > LARGEST) {
      this.end('too-large');
      return;
    }
    try {
      this.bytes = new Uint8Array(await this.file.arrayBuffer());
    } catch {
      // The browser may read it no longer: it has been moved, or changed since it was chosen.
      this.end('unreadable');
      return;
    }
    this.size = this.bytes.length;
    this.lines = lineStarts(this.bytes);
    await this.run(this.tried, true);
  }

  /** Takes the rows in. */
  async take(): Promise<void> {
    if (this.taken === undefined && this.tried?.standing === 'done') {
      this.taken = empty();
      await this.run(this.taken, false);
    }
  }

  /** Stops behind the part that is on its way. */
  stop(): void {
    if (this.latest?.standing === 'running') {
      this.latest.standing = 'stopped';
      this.changed();
    }
  }

  /** Goes on where it was stopped, or the connection lost. */
  async goOn(): Promise<void> {
    const sum = this.latest;
    if (sum?.standing === 'stopped' || sum?.standing === 'lost') {
      await this.run(sum, sum === this.tried);
    }
  }

  /** Forgets the file: whatever is on its way is not followed up. */
  giveUp(): void {
    this.given = true;
    this.bytes = new Uint8Array();
  }

  private end(why: Unusable): void {
    this.unusable = why;
    if (this.latest !== undefined) {
      this.latest.standing = 'stopped';
    }
    this.changed();
  }

  private async run(sum: Sum, dryRun: boolean): Promise<void> {
    sum.standing = 'running';
    this.changed();
    // One at a time: a part that is still on its way when somebody stops and goes on is waited for.
    this.working = this.working.then(() => this.parts(sum, dryRun));
    await this.working;
  }

  private working: Promise<void> = Promise.resolve();

  private async parts(sum: Sum, dryRun: boolean): Promise<void> {
    while (sum.standing === 'running' && !this.given) {
      await this.part(sum, dryRun);
      if (!this.given) {
        this.changed();
      }
    }
  }

  private async part(sum: Sum, dryRun: boolean): Promise<void> {
    const { line } = sum;
    const from = line === undefined ? 0 : this.start(line);
    const to = Math.min(from + AT_ONCE, this.size);
    const header = line === undefined ? 0 : this.start(this.headerLines + 1);
    const body = new Blob([this.bytes.subarray(0, header), this.bytes.subarray(from, to)]);
    for (let attempt = 1; ; attempt++) {
      const answer = await this.account.ask((client, headers) =>
        client.POST('/v1/therapists/imports', {
          params: {
            header: { 'Idempotency-Key': `${this.id}.${dryRun ? 'try' : 'take'}.${line ?? 1}` },
            query: {
              dryRun,
              file: this.id,
              goesOn: to < this.size,
              ...(line === undefined ? {} : { firstLine: line }),
            },
          },
          headers: { ...headers, 'Content-Type': 'text/csv' },
          // The contract calls it text; these are the bytes of it, as they stand in the file.
          body: body as unknown as string,
          bodySerializer: (bytes) => bytes,
        }),
      );
      if (answer.kind === 'ok') {
        this.add(sum, answer.value);
      } else if (answer.kind === 'unreachable') {
        sum.standing = 'lost';
      } else if (answer.code === 'in-progress' && attempt < PATIENCE) {
        await new Promise((resolve) => setTimeout(resolve, WAIT));
        continue;
      } else if (answer.status === 401) {
        // Whoever signs in again goes on from here.
        sum.standing = 'stopped';
      } else if (answer.status === 409 || answer.status === 429) {
        sum.standing = 'lost';
      } else {
        this.end(answer.problem.reason ?? 'refused');
      }
      return;
    }
  }

  private add(sum: Sum, report: Report): void {
    sum.rows += report.rows;
    sum.taken += report.taken;
    sum.unchanged += report.unchanged;
    sum.empty += report.skipped['empty-row'] ?? 0;
    sum.refused.push(...report.refused);
    sum.ignoredColumns = report.ignoredColumns;
    sum.cutOff = report.ending === 'cut-off';
    this.headerLines = report.headerLines;
    const { nextLine } = report;
    if (nextLine === undefined || this.start(nextLine) >= this.size) {
      sum.done = this.size;
      sum.standing = 'done';
    } else if (nextLine > LAST_LINE) {
      this.end('too-large');
    } else if (nextLine <= (sum.line ?? this.headerLines)) {
      // It would come back here for ever.
      this.end('refused');
    } else {
      sum.done = this.start(nextLine);
      sum.line = nextLine;
      if (report.ending === 'store-unreachable') {
        sum.standing = 'lost';
      }
    }
  }

  /** Where a line begins; behind the last one the file ends. */
  private start(line: number): number {
    return this.lines[line - 1] ?? this.size;
  }
}

function empty(): Sum {
  return {
    standing: 'running',
    done: 0,
    rows: 0,
    taken: 0,
    unchanged: 0,
    empty: 0,
    refused: [],
    ignoredColumns: [],
    cutOff: false,
    line: undefined,
  };
}

const LF = 10;
const CR = 13;

/** Where each line begins. */
export function lineStarts(bytes: Uint8Array): number[] {
  const starts = [0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) {
      starts.push(at + 1);
    }
  }
  return starts;
}
