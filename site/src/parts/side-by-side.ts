import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Schema } from '../app/api';
import { t } from '../app/language';
import { candidateCard, type Choosing } from './candidate-card';
import '../words/matches';

type Candidate = Schema['Candidate'];
export type Pair = readonly [string, string];

/**
 * Two candidates whose parts stand on the same lines; on a narrow screen one is swiped to from the other.
 *
 * @param wished who would best stand there, the first two of them
 */
export function sideBySide(
  { id, candidates }: Schema['Match'],
  wished: readonly Candidate[],
  choosing: (candidate: Candidate) => Choosing,
  onPair: (pair: Pair) => void,
): TemplateResult | typeof nothing {
  const [one, other] = [...new Set(wished)];
  if (one === undefined || other === undefined) {
    return nothing;
  }
  return html`
    <p class="lead">${t.matches.compare.lead}</p>
    ${
      candidates.length < 3
        ? nothing
        : html`<div class="sides">
            ${choice(t.matches.compare.first, candidates, one, other, (chosen) =>
              onPair([chosen, other.therapistId]),
            )}
            ${choice(t.matches.compare.second, candidates, other, one, (chosen) => onPair([one.therapistId, chosen]))}
          </div>`
    }
    <p class="small swipe">${t.matches.compare.swipe}</p>
    <div class="pair" tabindex="0" role="group" aria-label=${t.matches.compare.heading}>
      ${[one, other].map((candidate) =>
        keyed(
          candidate.therapistId,
          html`<article class="card candidate" aria-labelledby="who-${candidate.therapistId}">
            ${candidateCard(id, candidate, choosing(candidate))}
          </article>`,
        ),
      )}
    </div>
  `;
}

function choice(
  label: string,
  candidates: readonly Candidate[],
  here: Candidate,
  there: Candidate,
  put: (id: string) => void,
): TemplateResult {
  return html`
    <label class="field">
      <span>${label}</span>
      <select @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
        ${candidates.map(
          (each) =>
            html`<option value=${each.therapistId} ?selected=${each === here} ?disabled=${each === there}>
              ${each.name}
            </option>`,
        )}
      </select>
    </label>
  `;
}
