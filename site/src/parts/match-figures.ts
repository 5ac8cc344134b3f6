import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { language, t } from '../app/language';
import '../words/matches';

type Candidate = Schema['Candidate'];

const FACTORS = ['trust', 'rapport', 'collaboration'] as const;

/** A chance in words, with how much experience stands behind it. */
export function chanceInWords(chance: Schema['Chance']): string {
  return `${t.common.chance[chance.words]}, ${t.common.experience[chance.experience]}`;
}

/** What a candidate's chances and order are made of, for who wants to know. */
export function figures(candidate: Candidate): TemplateResult {
  const { established } = candidate;
  return html`
    <details class="figures">
      <summary>${t.matches.figures.summary}<span class="quiet"> ${candidate.name}</span></summary>
      <p class="small">${t.matches.figures.range}</p>
      <dl class="chances">
        ${FACTORS.map((factor) => chance(t.common.factors[factor], established[factor]))}
        ${chance(t.matches.figures.all, established.joint)}
      </dl>
      <p class="ends small" aria-hidden="true">
        <span>${t.matches.figures.from}</span><span>${t.matches.figures.to}</span>
      </p>
      ${terms(candidate)}
    </details>
  `;
}

function chance(name: string, value: Schema['Chance']): TemplateResult {
  const numbers = t.matches.figures.numbers(
    percent(value.probability),
    percent(value.low),
    percent(value.high),
  );
  return html`
    <div>
      <dt>${name}</dt>
      <dd>
        ${chanceInWords(value)} <span class="small numbers">${numbers}</span>
        ${picture(value)}
      </dd>
    </div>
  `;
}

/** The range as a bar and the estimate as a point, on an axis that all of them share. */
function picture({ low, high, probability }: Schema['Chance']): TemplateResult {
  const at = (value: number) => `${(value * 100).toFixed(1)}%`;
  return html`
    <svg class="chance" width="100%" height="20" aria-hidden="true" focusable="false">
      <line class="axis" x1="0" x2="100%" y1="10" y2="10"></line>
      <line class="middle" x1="50%" x2="50%" y1="4" y2="16"></line>
      <line class="range" x1=${at(low)} x2=${at(high)} y1="10" y2="10"></line>
      <circle class="point" cx=${at(probability)} cy="10" r="5"></circle>
    </svg>
  `;
}

/** The terms by factor, and that they add up. */
function terms(candidate: Candidate): TemplateResult | typeof nothing {
  const codes = [...new Set(candidate.terms.map((term) => term.code))].filter((code) =>
    candidate.terms.some((term) => term.code === code && term.value !== 0),
  );
  const of = (factor: string, code: string) =>
    sum(candidate.terms.filter((term) => term.factor === factor && term.code === code));
  const all = (factor: string) => sum(candidate.terms.filter((term) => term.factor === factor));
  return html`
    <div
      class="scroll"
      tabindex="0"
      role="group"
      aria-label=${`${t.matches.figures.summary} ${candidate.name}`}
    >
      <table class="terms">
        <caption>
          ${t.matches.figures.terms}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t.matches.figures.term}</th>
            ${FACTORS.map((factor) => html`<th scope="col">${t.common.factors[factor]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${codes.map(
            (code) => html`
              <tr>
                <th scope="row">${t.matches.figures.codes[code] ?? code}</th>
                ${FACTORS.map((factor) => html`<td>${signed(of(factor, code))}</td>`)}
              </tr>
            `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${t.matches.figures.sum}</th>
            ${FACTORS.map((factor) => html`<td>${signed(all(factor))}</td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
  `;
}

function sum(terms: readonly Schema['ScoreTerm'][]): number {
  return terms.reduce((total, term) => total + term.value, 0);
}

function signed(value: number): string {
  return new Intl.NumberFormat(`${language}-US`, {
    signDisplay: 'negative',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
    .format(value)
    .replace('-', '−');
}

function percent(value: number): string {
  return new Intl.NumberFormat(`${language}-US`, { style: 'percent', maximumFractionDigits: 0 }).format(
    value,
  );
}
