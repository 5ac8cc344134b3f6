import { html, nothing, type TemplateResult } from 'lit';
import { list, number, t } from '../app/language';
import { page } from '../app/place';
import { vocabulary, type TermList } from '../app/vocabulary';
import { h1 } from '../parts/page';
import { today } from './account';
import { ListImport, type RefusedRow, type Sum } from './list-import';
import { shares } from './parts';
import type { Register } from './register';
import type { Shown, View } from './view';
import type { Schema } from '../app/api';
import '../words/imports';

type RowFault = Schema['RowFault'];
type Column = keyof (typeof t)['imports']['column'];

/** A column with what could stand in it, and the list that its codes are from. */
const COLUMNS: readonly (readonly [Column, string, TermList?])[] = [
  ['clinic_id', 't-001'],
  ['name', 'Ana Sample'],
  ['npi', '1234567893'],
  ['licences', 'US-CT:psychologist:PSY-0001:2027-06-30; US-RI:psychologist:88', 'licenceKinds'],
  ['languages', 'en; es; ase'],
  ['concerns', 'anxiety=3; grief-loss=2', 'concerns'],
  ['style_directive', '1'],
  ['style_intensity', '0'],
  ['style_present', '2'],
  ['style_challenge', '-1'],
  ['gender', 'woman', 'genders'],
  ['birth_year', '1979'],
  ['faiths', 'secular', 'faiths'],
  ['cultures', 'latin-american', 'cultures'],
  ['affirming', 'yes'],
  ['communities', 'veterans; students', 'communities'],
  ['formats', 'online; in-person', 'formats'],
  ['postal_codes', '06103'],
  ['zone', 'America/New_York'],
  ['hours', 'mon 09:00-12:00; tue 13:00-17:30'],
  ['fee', '150.00'],
  ['fee_sliding_to', '90'],
  ['currency', 'USD'],
  ['insurers', 'aetna; anthem'],
  ['age_groups', 'adult; older-adult', 'ageGroups'],
  ['places', '18'],
  ['accepting_until', '2027-01-31'],
  ['limits', 'no-couple-work', 'limits'],
  ['text', 'I ask a lot.'],
];

/** How many kinds of faults, and lines of each, are shown before somebody asks for more. */
const CAUSES = 12;
const LINES = 12;

/** Two presses within so many milliseconds are one. */
const TWICE = 600;

/** What takes the focus when the room shows something else. */
const NOW = 'import-now';

/** One kind of fault, and the lines that have it. */
interface Cause {
  readonly fault: RowFault;
  readonly lines: number[];
}

/** The clinic takes its own list of therapists in: tried first, then for real. */
export class Import implements View {
  private run: ListImport | undefined;
  /** In words that are chosen when they are shown: the language may change meanwhile. */
  private said: (() => string) | undefined;
  private drawing: number | undefined;
  /** When somebody last went on. */
  private begun = 0;
  /** For a moment the button that was pressed stays where it is: a second press must not meet another. */
  private pressed = false;

  constructor(
    private readonly register: Register,
    private readonly changed: Shown,
  ) {
    addEventListener('online', () => {
      if (this.run?.latest?.standing === 'lost') {
        void this.goOn();
      }
    });
    register.account.addEventListener('change', () => {
      if (!register.account.isSignedIn && register.account.away === 'left') {
        this.forget();
      }
    });
  }

  heading(): string {
    return t.imports.heading;
  }

  opened(): void {
    // A run goes on while its manager looks at another room; whoever comes back finds it.
  }

  content(): TemplateResult {
    return html`
      ${h1(t.imports.heading)}
      <p class="status lead" role="status">${this.said?.() ?? ''}</p>
      ${this.now()}
    `;
  }

  private now(): TemplateResult {
    const { run } = this;
    if (run === undefined || run.unusable !== undefined) {
      return this.chooser(run);
    }
    if (this.pressed && run.tried !== undefined) {
      return this.result(run, run.tried, false);
    }
    if (run.taken !== undefined) {
      return run.taken.standing === 'done'
        ? this.result(run, run.taken, true)
        : this.progress(run, run.taken, true);
    }
    return run.tried?.standing === 'done'
      ? this.result(run, run.tried, false)
      : this.progress(run, run.tried, false);
  }

  // -- which file -----------------------------------------------------------------------------------

  private chooser(before: ListImport | undefined): TemplateResult {
    const words = t.imports;
    return html`
      <p class="lead">${words.lead}</p>
      ${
        before?.unusable === undefined
          ? nothing
          : html`<p class="notice warm" role="alert" id="file-fault">${words.unusable[before.unusable]}</p>`
      }
      <div class="field">
        <label for="list">${words.file}</label>
        <span class="hint" id="list-hint">${words.fileHint}</span>
        <input
          id="list"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="list-hint${before?.unusable === undefined ? '' : ' file-fault'}"
          @change=${(event: Event) => this.choose(event.target as HTMLInputElement)}
        />
      </div>
      <p>
        <a href=${page('clinic-import-sample.csv')} download>${words.sample}</a>
        <span class="small">${words.sampleMore}</span>
      </p>
      <p>${words.again}</p>
      <details>
        <summary>${words.columns}</summary>
        <p>${words.columnsLead}</p>
        <dl class="columns">${COLUMNS.map((column) => this.column(...column))}</dl>
      </details>
    `;
  }

  private column(name: Column, example: string, from?: TermList): TemplateResult {
    const words = t.imports;
    const codes = from === undefined ? [] : (vocabulary()?.[from] ?? []).map(({ code }) => code);
    return html`
      <div>
        <dt><code>${name}</code></dt>
        <dd>
          ${words.column[name]}
          <span class="small">${words.example}: <code>${example}</code></span>
          ${
            codes.length === 0
              ? nothing
              : html`<span class="small">${words.codes}: <code>${codes.join(', ')}</code></span>`
          }
        </dd>
      </div>
    `;
  }

  private choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    // The same file again must be a change, too: it may have been corrected meanwhile.
    input.value = '';
    if (file === undefined) {
      return;
    }
    this.run?.giveUp();
    const run = new ListImport(this.register.account, file, () => this.draw());
    this.run = run;
    this.said = undefined;
    void run.begin().then(() => this.settled(run));
    this.focus();
  }

  private forget(): void {
    this.run?.giveUp();
    this.run = undefined;
    this.said = undefined;
    this.changed();
  }

  // -- how far it is --------------------------------------------------------------------------------

  private progress(run: ListImport, sum: Sum | undefined, isReal: boolean): TemplateResult {
    const words = t.imports;
    const rows = sum?.rows ?? 0;
    const refused = sum?.refused.length ?? 0;
    return html`
      <h2 id=${NOW} tabindex="-1">${isReal ? words.taking : words.trying}</h2>
      <p class="small file">${run.file.name}</p>
      <progress
        class="run"
        max=${Math.max(1, run.size)}
        value=${sum?.done ?? 0}
        aria-labelledby=${NOW}
        aria-describedby="so-far"
      ></progress>
      <p id="so-far">
        ${words.soFar(number(rows))}${refused === 0 ? '' : `; ${words.refusedSoFar(number(refused))}`}
      </p>
      ${
        sum?.standing === 'lost'
          ? html`<p class="notice warm" role="alert">${words.lost}</p>`
          : sum?.standing === 'stopped'
            ? html`<p class="notice">${isReal ? words.stopped : words.stoppedTrying}</p>`
            : html`<p>${isReal ? words.takingWhy : words.tryingWhy}</p>`
      }
      <div class="actions">
        ${
          sum?.standing === 'running'
            ? html`<button type="button" @click=${() => this.stop(run)}>${words.stop}</button>`
            : html`<button type="button" class="act" @click=${() => void this.goOn()}>${words.goOn}</button>
                ${this.another()}`
        }
      </div>
    `;
  }

  private another(): TemplateResult {
    return html`<button
      type="button"
      @click=${() => {
        this.forget();
        this.focus('list');
      }}
    >
      ${t.imports.another}
    </button>`;
  }

  private async goOn(): Promise<void> {
    const { run } = this;
    if (run !== undefined) {
      this.said = undefined;
      this.begun = performance.now();
      const going = run.goOn();
      this.focus();
      await going;
      this.settled(run);
    }
  }

  private stop(run: ListImport): void {
    // The second press of two was meant for the button that stood here before.
    if (performance.now() - this.begun > TWICE) {
      run.stop();
    }
  }

  private async take(run: ListImport): Promise<void> {
    if (run.taken !== undefined) {
      return;
    }
    this.pressed = true;
    const taking = run.take();
    this.changed();
    setTimeout(() => {
      this.pressed = false;
      this.said = run.isRunning ? undefined : this.said;
      this.focus();
    }, TWICE);
    await taking;
    this.settled(run);
  }

  /** A run has come to its end, or to a stop. */
  private settled(run: ListImport): void {
    const sum = run.latest;
    if (this.run !== run || sum === undefined || sum.standing === 'running') {
      return;
    }
    this.said = undefined;
    if (run.unusable !== undefined) {
      this.focus('list');
      return;
    }
    if (sum.standing === 'done') {
      const { taken, refused } = sum;
      this.said = () =>
        sum === run.taken ? t.imports.takenLine(taken) : t.imports.triedLine(taken, refused.length);
      if (sum === run.taken && sum.taken > 0) {
        void this.register.count();
      }
    }
    this.focus();
  }

  /** Shows the room again once, however many parts have come meanwhile. */
  private draw(): void {
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = undefined;
      this.changed();
    });
  }

  private focus(id = NOW): void {
    this.changed();
    requestAnimationFrame(() => {
      // In another room nobody is interrupted.
      document.getElementById(id)?.focus();
    });
  }

  // -- what came of it ------------------------------------------------------------------------------

  private result(run: ListImport, sum: Sum, isReal: boolean): TemplateResult {
    const words = t.imports;
    const refused = sum.refused.length;
    const empty = { fill: 'rest', label: words.empty, said: number(sum.empty), drawn: sum.empty } as const;
    return html`
      <h2 id=${NOW} tabindex="-1">${isReal ? words.taken : words.tried}</h2>
      <p class="small file">${run.file.name}</p>
      ${
        sum.rows === 0
          ? html`<p>${words.noRows}</p>`
          : html`
              ${shares(
                [
                  { fill: 'taken', label: words.willBe, said: number(sum.taken), drawn: sum.taken },
                  { fill: 'free', label: words.same, said: number(sum.unchanged), drawn: sum.unchanged },
                  { fill: 'held', label: words.refused, said: number(refused), drawn: refused },
                  ...(sum.empty === 0 ? [] : [empty]),
                ],
                words.picture,
              )}
              <p class="small">${words.from(number(sum.rows))}</p>
            `
      }
      ${sum.cutOff ? html`<p class="notice warm">${words.cutOff}</p>` : nothing}
      ${
        sum.ignoredColumns.length === 0
          ? nothing
          : html`<p class="notice">${words.ignored(list(sum.ignoredColumns))}</p>`
      }
      <div class="actions">
        ${
          isReal
            ? sum.taken === 0
              ? nothing
              : html`<a class="button act" href="#therapists/pending">${words.check}</a>`
            : sum.taken === 0
              ? nothing
              : html`<button
                  type="button"
                  class="act"
                  aria-disabled=${this.pressed}
                  @click=${() => void this.take(run)}
                >
                  ${words.takeIn(sum.taken)}
                </button>`
        }
        ${this.another()}
      </div>
      ${refused === 0 ? nothing : this.toCorrect(sum.refused, !isReal && sum.taken > 0)}
    `;
  }

  private toCorrect(refused: readonly RefusedRow[], others: boolean): TemplateResult {
    const words = t.imports;
    const causes = causesOf(refused);
    const shown = (some: readonly Cause[]) =>
      html`<ul class="causes">
        ${some.map((cause) => this.cause(cause))}
      </ul>`;
    return html`
      <h2>${words.toCorrect}</h2>
      <p>${words.toCorrectHow} ${others ? words.theOthers : nothing}</p>
      ${shown(causes.slice(0, CAUSES))}
      ${
        causes.length <= CAUSES
          ? nothing
          : html`<details>
              <summary>${words.moreCauses(causes.length - CAUSES)}</summary>
              ${shown(causes.slice(CAUSES))}
            </details>`
      }
      <button type="button" @click=${() => save(refused)}>${words.save}</button>
      <p class="small">${words.saveHint}</p>
    `;
  }

  private cause({ fault, lines }: Cause): TemplateResult {
    const words = t.imports;
    const said = sayFault(fault);
    const first = lines.slice(0, LINES).map(number).join(', ');
    const more = lines.length - LINES;
    return html`
      <li>
        <p class="where">${fault.column === 'row' ? words.wholeRow : html`<code>${fault.column}</code>`}</p>
        <p lang=${said.lang ?? nothing}>${said.fault} ${said.advice}</p>
        <p class="small">${words.lines(first, lines.length)}${more > 0 ? ` ${words.moreLines(more)}` : ''}</p>
      </li>
    `;
  }
}

/** The same fault of many rows is told once: a column filled in wrongly is one thing to correct. */
function causesOf(refused: readonly RefusedRow[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const row of refused) {
    for (const fault of faultsOf(row)) {
      const key = JSON.stringify([fault.column, fault.code, fault.details]);
      const cause = causes.get(key) ?? { fault, lines: [] };
      causes.set(key, cause);
      if (cause.lines.at(-1) !== row.line) {
        cause.lines.push(row.line);
      }
    }
  }
  return [...causes.values()].sort((one, other) => other.lines.length - one.lines.length);
}

function faultsOf({ more = [], ...first }: RefusedRow): readonly RowFault[] {
  return [first, ...more];
}

/** In the language that is spoken; a fault that this page does not know yet, as the API says it. */
function sayFault(fault: RowFault): { fault: string; advice: string; lang?: string } {
  const words: Partial<
    Record<string, (details: Schema['RowFaultDetails']) => { fault: string; advice: string }>
  > = t.imports.faults;
  return words[fault.code]?.(fault.details ?? {}) ?? { fault: fault.fault, advice: fault.advice, lang: 'en' };
}

/** Every refused row as a table of its own, which a spreadsheet opens beside the list. */
function save(refused: readonly RefusedRow[]): void {
  const words = t.imports.saved;
  const rows = refused.flatMap((row) =>
    faultsOf(row).map((fault) => {
      const said = sayFault(fault);
      return [String(row.line), fault.column, said.fault, said.advice];
    }),
  );
  const table = [[words.line, words.column, words.fault, words.advice], ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  const address = URL.createObjectURL(new Blob([`\uFEFF${table}\r\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${words.file}-${today()}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
