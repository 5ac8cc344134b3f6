import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { distance, languageName, list, moment, money, t } from '../app/language';
import { page } from '../app/place';
import { chanceInWords, figures } from './match-figures';
import './own-words';
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

type Words = string | TemplateResult;

/** What a card says, be it of somebody proposed or an example. */
export interface Said {
  /** Of the heading. */
  readonly id: string;
  readonly name: string;
  readonly why: unknown;
  readonly aware: unknown;
  readonly unknown: unknown;
  readonly likely: Words;
  /** Name and value; what is not known is left out. */
  readonly facts: readonly (readonly [name: string, value: Words | undefined])[];
  /** Folds, and what can be done. */
  readonly below: TemplateResult;
}

/** Why, what to be aware of and what is not known weigh the same; then what decides in everyday life. */
export function card({ id, name, why, aware, unknown, likely, facts, below }: Said): TemplateResult {
  return html`
    <div class="who">
      <h2 tabindex="-1" id=${id}>${name}</h2>
    </div>
    ${part(t.matches.why, why)} ${part(t.matches.aware, aware)} ${part(t.matches.unknown, unknown)}
    <p class="likely">${likely}</p>
    <dl class="facts">
      ${facts.map(([term, value]) =>
        value === undefined || value === ''
          ? nothing
          : html`
              <div>
                <dt>${term}</dt>
                <dd>${value}</dd>
              </div>
            `,
      )}
    </dl>
    ${below}
  `;
}

function part(heading: string, said: unknown): TemplateResult {
  return html`
    <div class="part">
      <h3>${heading}</h3>
      <p>${said}</p>
    </div>
  `;
}

/** A therapist who was proposed. */
export function candidateCard(matchId: string, candidate: Candidate, choosing: Choosing): TemplateResult {
  return card({
    id: `who-${candidate.therapistId}`,
    name: candidate.name,
    why: sentences(
      candidate.reasons.map((one) => reason(one, candidate)),
      t.matches.noReason,
    ),
    aware: html`${caution(candidate)} ${t.matches.weakest[candidate.weakestFactor]}`,
    unknown: sentences(
      candidate.unknown.map((one) => told(one, t.matches.said.unknown)),
      t.matches.nothingUnknown,
    ),
    likely: html`${t.matches.chanceLead} <strong>${chanceInWords(candidate.established.joint)}</strong>.`,
    facts: facts(candidate),
    below: html`
      <own-words .matchId=${matchId} .candidate=${candidate}></own-words>
      ${figures(candidate)} ${actions(candidate, choosing)}
    `,
  });
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

/** What is only not known stands with the rest that is not known, and is no difference. */
function caution({ caution: one, distanceKm, unknown }: Candidate): string | TemplateResult | typeof nothing {
  if (one === undefined) {
    return t.matches.noCaution;
  }
  if (unknown.some((each) => each.code === one.code)) {
    return nothing;
  }
  return one.code === 'distance' && distanceKm !== undefined
    ? t.matches.far(distance(distanceKm))
    : told(one, t.matches.said.cautions);
}

function facts(candidate: Candidate): Said['facts'] {
  const { firstCommonHour: hour, fee, distanceKm, languages, waitingWeeks } = candidate;
  const words = t.matches.facts;
  return [
    [words.firstHour, hour === undefined ? undefined : moment(hour.at, hour.zone)],
    [words.wait, waitingWeeks === undefined ? undefined : t.matches.wait(Math.round(waitingWeeks))],
    [words.fee, fee === undefined ? undefined : feeInWords(fee)],
    [words.distance, distanceKm === undefined ? undefined : distance(distanceKm)],
    [words.languages, list((languages ?? []).map((tag) => languageName(tag)))],
  ];
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
