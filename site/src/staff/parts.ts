import { html, nothing, svg, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { describedBy, hintAndFault, type Option } from '../parts/fields';
import '../words/staff';

/** As at the beginning of a line; some languages write days and languages with a small letter. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** One of a long list. */
export function select(field: {
  readonly id: string;
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  readonly fault?: string | undefined;
  readonly onChange: (chosen: string) => void;
}): TemplateResult {
  return html`
    <div class="field ${field.fault === undefined ? '' : 'faulty'}">
      <label for=${field.id} class=${field.quietLabel ? 'quiet' : ''}>${field.label}</label>
      ${hintAndFault(field.id, field.hint, field.fault)}
      <select
        id=${field.id}
        aria-describedby=${describedBy(field.id, field.hint !== undefined, field.fault !== undefined)}
        aria-invalid=${field.fault === undefined ? nothing : 'true'}
        @change=${(event: Event) => field.onChange((event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${field.chosen === ''}>${field.none}</option>
        ${field.options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === field.chosen}>
              ${option.label}
            </option>`,
        )}
      </select>
    </div>
  `;
}

/** A day. */
export function dateField(field: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly onInput: (value: string) => void;
}): TemplateResult {
  return html`
    <div class="field ${field.fault === undefined ? '' : 'faulty'}">
      <label for=${field.id}>${field.label}</label>
      ${hintAndFault(field.id, field.hint, field.fault)}
      <input
        id=${field.id}
        type="date"
        class="day"
        min="1900-01-01"
        max="2100-12-31"
        aria-describedby=${describedBy(field.id, field.hint !== undefined, field.fault !== undefined)}
        aria-invalid=${field.fault === undefined ? nothing : 'true'}
        .value=${field.value}
        @change=${(event: Event) => field.onInput((event.target as HTMLInputElement).value)}
      />
    </div>
  `;
}

/** A sign beside words that ask for attention; the words say it, too. */
export const attention = (): TemplateResult => sign('M12 3 22 20H2Z M12 9v5 M12 16.6v.8');

/** Something came back: a circle that closes. */
export const cameBack = (): TemplateResult => sign('M4 12a8 8 0 1 1 2.4 5.7 M4 20v-4.6h4.6');

function sign(lines: string): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path
      d=${lines}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>`;
}

/** A part of a whole. */
export interface Share {
  readonly label: string;
  /** What is written; not always the number itself. */
  readonly said: string;
  /** What is drawn. */
  readonly drawn: number;
  /** Which of the four fills. */
  readonly fill: 'taken' | 'held' | 'free' | 'rest';
}

const WIDE = 600;

/** Parts of one whole as one bar, with a key that says the same in words. */
export function shares(parts: readonly Share[], what: string): TemplateResult {
  const whole = parts.reduce((sum, part) => sum + part.drawn, 0);
  let at = 0;
  const bars = parts
    .filter((part) => part.drawn > 0)
    .map((part) => {
      const width = whole === 0 ? 0 : (part.drawn / whole) * WIDE;
      const bar = svg`<rect class="fill ${part.fill}" x=${at.toFixed(1)} y="1" width=${Math.max(2, width - 2).toFixed(1)} height="34" />`;
      at += width;
      return bar;
    });
  return html`
    <figure class="shares">
      <svg viewBox="0 0 ${WIDE} 36" role="img" aria-label=${what} preserveAspectRatio="none">${bars}</svg>
      <ul class="key">
        ${parts.map(
          (part) => html`
            <li>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect class="fill ${part.fill}" x="1" y="1" width="14" height="14" />
              </svg>
              <span><strong>${part.said}</strong> ${part.label}</span>
            </li>
          `,
        )}
      </ul>
    </figure>
  `;
}

/** A line of a table that is a picture, too. */
export interface Bar {
  readonly label: string;
  /** What is written; not always the number itself. */
  readonly said: string;
  /** What is drawn. */
  readonly drawn: number;
  /** `rest` for what is not told: no more than that is drawn. */
  readonly fill: 'free' | 'rest';
}

/**
 * Numbers with a bar each: a table, which is read out as one. Where labels are long (`wordy`) the bars stand
 * under them.
 */
export function bars(
  lines: readonly Bar[],
  heads: { readonly label: string; readonly said: string },
  look: 'short' | 'wordy' = 'short',
): TemplateResult {
  const longest = Math.max(1, ...lines.map((line) => line.drawn));
  const bar = (line: Bar) => html`
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="fill ${line.fill}" x="0.2" y="0.5" height="9" width=${(line.drawn / longest) * 99.6} />
    </svg>
  `;
  return html`
    <table class="bars ${look === 'wordy' ? 'wordy' : ''}">
      <thead class="quiet">
        <tr>
          <th scope="col">${heads.label}</th>
          <th scope="col">${heads.said}</th>
          ${look === 'short' ? html`<td></td>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) => html`
            <tr>
              <th scope="row">${line.label}</th>
              <td>${line.said}</td>
              ${look === 'short' ? html`<td class="bar">${bar(line)}</td>` : nothing}
            </tr>
            ${
              look === 'wordy'
                ? html`<tr aria-hidden="true">
                    <td colspan="2" class="bar">${bar(line)}</td>
                  </tr>`
                : nothing
            }
          `,
        )}
      </tbody>
    </table>
  `;
}

/** Under this many people nobody counts. */
const SMALLEST = 5;

/** A count of clients: small ones would point at somebody. */
export function people(count: number): string {
  return count < SMALLEST ? t.staff.fewerThanFive : String(count);
}

/** What is drawn for a count of clients: as little as is said. */
export function drawnPeople(count: number): number {
  return count < SMALLEST ? SMALLEST / 2 : count;
}
