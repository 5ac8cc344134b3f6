import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import type { Problem } from '../app/api';

/** A choice and its words. */
export interface Option {
  readonly value: string;
  readonly label: string | TemplateResult;
  readonly hint?: string;
}

/** What is wrong with a field, and where it is. */
export interface Fault {
  /** The id of the field. */
  readonly id: string;
  readonly text: string;
}

export function faultOf(id: string, faults: readonly Fault[]): string | undefined {
  return faults.find((fault) => fault.id === id)?.text;
}

/** The attributes of a field that has a hint or a fault. */
export function describedBy(id: string, hint: boolean, fault: boolean): string | typeof nothing {
  const ids = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter((part) => part !== '');
  return ids.length === 0 ? nothing : ids.join(' ');
}

export function hintAndFault(
  id: string,
  hint: string | TemplateResult | undefined,
  fault: string | undefined,
): TemplateResult {
  return html`
    ${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}
    ${fault === undefined ? nothing : html`<span class="fault" id="${id}-fault">${fault}</span>`}
  `;
}

/**
 * One of several, or some of several. Nothing is chosen beforehand.
 *
 * @param legend the question
 * @param asHeading the question is the page's heading
 */
export function choices(field: {
  readonly id: string;
  readonly legend: string;
  readonly asHeading?: boolean;
  readonly quietLegend?: boolean;
  readonly hint?: string | TemplateResult;
  readonly several?: boolean;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly inARow?: boolean;
  readonly fault?: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}): TemplateResult {
  const change = (value: string, on: boolean) => {
    const chosen = field.several
      ? field.options
          .map((option) => option.value)
          .filter((each) => (each === value ? on : field.chosen.includes(each)))
      : [value];
    field.onChange(chosen);
  };
  return html`
    <fieldset
      id=${field.id}
      tabindex="-1"
      class="choices ${field.inARow ? 'row' : ''} ${field.fault === undefined ? '' : 'faulty'}"
      aria-describedby=${describedBy(field.id, field.hint !== undefined, field.fault !== undefined)}
    >
      <legend class=${field.quietLegend ? 'quiet' : ''}>
        ${field.asHeading ? html`<h1 tabindex="-1">${field.legend}</h1>` : field.legend}
      </legend>
      ${hintAndFault(field.id, field.hint, field.fault)}
      <div class="options">
        ${field.options.map(
          (option) => html`
            <label class="option">
              <input
                type=${field.several ? 'checkbox' : 'radio'}
                name=${field.id}
                value=${option.value}
                .checked=${field.chosen.includes(option.value)}
                @change=${(event: Event) => change(option.value, (event.target as HTMLInputElement).checked)}
              />
              <span>
                ${option.label} ${option.hint === undefined ? nothing : html`<small>${option.hint}</small>`}
              </span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** A line, or some lines, of text. */
export function text(field: {
  readonly id: string;
  readonly label: string;
  readonly asHeading?: boolean;
  readonly hint?: string | TemplateResult;
  readonly value: string;
  readonly rows?: number;
  readonly longest: number;
  readonly type?: 'text' | 'email' | 'password';
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email';
  readonly autocomplete?: string;
  readonly narrow?: boolean;
  readonly before?: string;
  readonly after?: string;
  readonly fault?: string | undefined;
  readonly onInput: (value: string) => void;
}): TemplateResult {
  const described = describedBy(field.id, field.hint !== undefined, field.fault !== undefined);
  const input = (event: Event) =>
    field.onInput((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const invalid = field.fault === undefined ? nothing : 'true';
  return html`
    <div class="field ${field.fault === undefined ? '' : 'faulty'}">
      ${
        field.asHeading
          ? html`<h1 tabindex="-1"><label for=${field.id}>${field.label}</label></h1>`
          : html`<label for=${field.id}>${field.label}</label>`
      }
      ${hintAndFault(field.id, field.hint, field.fault)}
      ${
        field.rows === undefined
          ? html`<span class="affixed">
              ${field.before === undefined ? nothing : html`<span aria-hidden="true">${field.before}</span>`}
              <input
                id=${field.id}
                type=${field.type ?? 'text'}
                inputmode=${field.inputmode ?? nothing}
                autocomplete=${field.autocomplete ?? 'off'}
                class=${field.narrow ? 'narrow' : ''}
                maxlength=${field.longest}
                aria-describedby=${described}
                aria-invalid=${invalid}
                .value=${field.value}
                @input=${input}
              />
              ${field.after === undefined ? nothing : html`<span>${field.after}</span>`}
            </span>`
          : html`<textarea
              id=${field.id}
              rows=${field.rows}
              maxlength=${field.longest}
              autocomplete="off"
              aria-describedby=${described}
              aria-invalid=${invalid}
              .value=${field.value}
              @input=${input}
            ></textarea>`
      }
    </div>
  `;
}

/** All faults above the form, each leading to its field. Give it the focus when it appears. */
export function faultSummary(faults: readonly Fault[]): TemplateResult | typeof nothing {
  if (faults.length === 0) {
    return nothing;
  }
  const go = (event: Event, id: string) => {
    event.preventDefault();
    const field = document.getElementById(id);
    const target = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field;
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return html`
    <div class="faults" role="alert" tabindex="-1" id="faults">
      <h2>${t.common.pleaseLook}</h2>
      <ul>
        ${faults.map(
          (fault) =>
            html`<li>
              <a href="#${fault.id}" @click=${(event: Event) => go(event, fault.id)}>${fault.text}</a>
            </li>`,
        )}
      </ul>
    </div>
  `;
}

/** What the API refused, where nobody could have known it before. */
export function problemNotice(problem: Problem | undefined, text: string): TemplateResult | typeof nothing {
  return problem === undefined
    ? nothing
    : html`<div class="notice warm" role="alert" tabindex="-1"><p>${text}</p></div>`;
}

/** A quiet line about what goes on; read out when it changes. */
export function status(text: string | undefined): TemplateResult {
  return html`<p class="status" role="status">${text ?? ''}</p>`;
}

/** Waiting, without a spinner: words say what is waited for. */
export function waiting(text: string): TemplateResult {
  return html`<p class="waiting" role="status">${text}</p>`;
}

/** Nothing came back. What was told is still here; one button tries again. */
export function unreachable(again: () => void): TemplateResult {
  return html`
    <div class="notice" role="alert">
      <h2>${t.common.unreachable}</h2>
      <p>${t.common.unreachableMore}</p>
      <button type="button" @click=${again}>${t.common.tryAgain}</button>
    </div>
  `;
}
