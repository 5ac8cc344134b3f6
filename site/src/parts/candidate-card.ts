import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { distance, languageName, list, moment, money, t } from '../app/language';
import { page } from '../app/place';
import { chanceInWords, figures } from './match-figures';
import { told } from './told';
import '../words/matches';

type Candidate = Schema['Candidate'];

/** What can be done with a candidate. */
export interface Choosing {
  readonly chosen: boolean;
  /** No further one can be chosen. */
  readonly full: boolean;
  /** There is an open request already. */
  readonly asked: boolean;
  /** Nothing can be asked: another therapist is there. */
  readonly closed: boolean;
  readonly choose: (on: boolean) => void;
  /** Absent where a match is only looked at again. */
  readonly leaveOut?: () => void;
}

/**
 * A therapist who was proposed: why, what to be aware of and what is not known weigh the same; then what
 * decides in everyday life.
 */
export function candidateCard(candidate: Candidate, choosing: Choosing): TemplateResult {
  return html`
    <div class="who">
      <h2 tabindex="-1" id="who-${candidate.therapistId}">${candidate.name}</h2>
    </div>
    <div class="part why">
      <h3>${t.matches.why}</h3>
      <p>
        ${sentences(
          candidate.reasons.map((one) => reason(one, candidate)),
          t.matches.noReason,
        )}
      </p>
    </div>
    <div class="part">
      <h3>${t.matches.aware}</h3>
      <p>
        ${candidate.caution === undefined ? t.matches.noCaution : caution(candidate.caution, candidate)}
        ${t.matches.weakest[candidate.weakestFactor]}
      </p>
    </div>
    <div class="part">
      <h3>${t.matches.unknown}</h3>
      <p>
        ${sentences(
          candidate.unknown.map((one) => told(one, t.matches.said.unknown)),
          t.matches.nothingUnknown,
        )}
      </p>
    </div>
    <p class="likely">
      ${t.matches.chanceLead} <strong>${chanceInWords(candidate.established.joint)}</strong>.
    </p>
    ${facts(candidate)} ${figures(candidate)} ${actions(candidate, choosing)}
  `;
}

function sentences(said: readonly (string | TemplateResult)[], otherwise: string): unknown {
  return said.length === 0 ? otherwise : said.map((each) => html`${each} `);
}

/** People here think in miles; the API's own sentence is in kilometres. */
function reason(one: Schema['Reason'], { distanceKm }: Candidate): string | TemplateResult {
  return one.code === 'distance' && distanceKm !== undefined
    ? t.matches.near(distance(distanceKm))
    : told(one, t.matches.said.reasons);
}

/** What is only not known is said as such, not as a difference. */
function caution(one: Schema['Reason'], { distanceKm, unknown }: Candidate): string | TemplateResult {
  if (unknown.some((each) => each.code === one.code)) {
    return told(one, t.matches.said.unknown);
  }
  return one.code === 'distance' && distanceKm !== undefined
    ? t.matches.far(distance(distanceKm))
    : told(one, t.matches.said.cautions);
}

function facts(candidate: Candidate): TemplateResult {
  const { firstCommonHour: hour, fee, distanceKm, languages, waitingWeeks } = candidate;
  const fact = (name: string, value: string | TemplateResult | undefined) =>
    value === undefined || value === ''
      ? nothing
      : html`
          <div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>
        `;
  return html`
    <dl class="facts">
      ${fact(t.matches.facts.firstHour, hour === undefined ? undefined : moment(hour.at, hour.zone))}
      ${fact(
        t.matches.facts.wait,
        waitingWeeks === undefined ? undefined : t.matches.wait(Math.round(waitingWeeks)),
      )}
      ${fact(t.matches.facts.fee, fee === undefined ? undefined : feeInWords(fee))}
      ${fact(t.matches.facts.distance, distanceKm === undefined ? undefined : distance(distanceKm))}
      ${fact(t.matches.facts.languages, list((languages ?? []).map((tag) => languageName(tag))))}
    </dl>
  `;
}

function feeInWords(fee: Schema['FeeAsked']): TemplateResult {
  const [least, most] = [money(fee.least), money(fee.most)];
  return html`${least === most ? t.matches.fee.same(most) : t.matches.fee.range(least, most)}${
    fee.sliding ? html`<small>${t.matches.fee.sliding}</small>` : nothing
  }`;
}

function actions(candidate: Candidate, choosing: Choosing): TemplateResult {
  return html`
    <div class="card-actions">
      ${choosing.asked ? askedAlready() : choosing.closed ? nothing : askChoice(candidate, choosing)}
      ${
        choosing.leaveOut === undefined
          ? nothing
          : html`<button type="button" class="link" @click=${choosing.leaveOut}>
              ${t.matches.notThis}<span class="quiet"> ${candidate.name}</span>
            </button>`
      }
    </div>
  `;
}

function askedAlready(): TemplateResult {
  return html`<p>${t.matches.asked} <a href=${page('requests.html')}>${t.matches.yourTalks}</a></p>`;
}

/** A tick, so that a second tap takes it back; what follows from it stands in the tray. */
function askChoice(candidate: Candidate, { chosen, full, choose }: Choosing): TemplateResult {
  const blocked = full && !chosen;
  return html`
    <label class="option ${blocked ? 'blocked' : ''}">
      <input
        type="checkbox"
        .checked=${chosen}
        aria-disabled=${blocked ? 'true' : nothing}
        aria-describedby=${blocked ? 'tray-full' : nothing}
        @change=${(event: Event) => {
          const box = event.target as HTMLInputElement;
          if (blocked) {
            box.checked = false;
          } else {
            choose(box.checked);
          }
        }}
      />
      <span>${t.matches.ask}<span class="quiet"> ${t.matches.askName(candidate.name)}</span></span>
    </label>
  `;
}
