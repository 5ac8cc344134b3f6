import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { number, t } from '../app/language';
import { FACTORS, rated, type Alliance, type CheckIn, type Factor } from '../app/relationship';
import '../words/relationship';

type FactorStanding = Schema['AllianceFactor'];

/** What was said about a factor after one session. */
interface Point {
  readonly session: number;
  readonly value: number;
}

// Units of the drawings. They are shown about as wide as they are here, so text keeps its size.
const WIDTH = 300;
const HEIGHT = 136;
const LEFT = 30;
const RIGHT = WIDTH - 6;
const TOP = 10;
const BOTTOM = HEIGHT - 26;
/** Where the points end and "now" begins. */
const NOW = RIGHT - 58;
const ROOM = 14;

const HIGHEST = 10;

/** From so many points of uncertainty on a band is wide, or narrower than at first. The API rounds to tenths. */
const WIDE = 0.8;
const SOME = 0.6;

/**
 * How trust, rapport and collaboration stand: what was said after each session as points, and where it
 * probably stands now as a band, two standard deviations to each side. Three pictures with one axis; words
 * beside each say the same, and a table has the figures.
 */
export function alliancePicture(alliance: Alliance, checkIns: readonly CheckIn[]): TemplateResult {
  const answered = checkIns
    .filter((checkIn) => checkIn.items !== undefined)
    .sort((one, other) => one.session - other.session);
  const sessions = answered.map((checkIn) => checkIn.session);
  return html`
    <div class="alliance">
      ${FACTORS.map((factor) => {
        const standing = alliance.factors[factor];
        return html`
          <figure class=${standing.state}>
            <figcaption>
              <h3>${t.common.factors[factor]}</h3>
              <p class="about">${t.relationship.alliance.about[factor]}</p>
              <p><strong>${stateInWords(standing)}</strong> ${more(standing)}</p>
            </figcaption>
            ${chart(standing, points(answered, factor), sessions)}
          </figure>
        `;
      })}
    </div>
    <p class="small">${t.relationship.alliance.key}</p>
    ${table(alliance, answered)}
  `;
}

function points(answered: readonly CheckIn[], factor: Factor): Point[] {
  return answered.flatMap((checkIn) => {
    const value = rated(checkIn, factor);
    return value === undefined ? [] : [{ session: checkIn.session, value }];
  });
}

/** "Established. Steady." */
function stateInWords({ state, trend }: FactorStanding): string {
  const words = t.relationship.alliance;
  return `${words.state[state]}.${trend === undefined ? '' : ` ${words.trend[trend]}`}`;
}

/** What the state means, and why the band is as wide as it is. */
function more({ state, sd }: FactorStanding): string {
  const words = t.relationship.alliance;
  // What went before says little after a fall or a repair, so the band is wide again.
  const wide = state === 'strained' || state === 'repaired' ? 'again' : 'little';
  const sure = sd === undefined ? undefined : sd >= WIDE ? wide : sd >= SOME ? 'some' : 'much';
  return `${words.stateMore[state]} ${sure === undefined ? '' : words.sure[sure]}`;
}

/** Where it probably stands, from and to. */
function range({ level, sd }: FactorStanding): readonly [number, number] | undefined {
  return level === undefined || sd === undefined
    ? undefined
    : [Math.max(0, level - 2 * sd), Math.min(HIGHEST, level + 2 * sd)];
}

const y = (value: number) => BOTTOM - (value / HIGHEST) * (BOTTOM - TOP);

/** The words and the table say all of it, so it is not read out. */
function chart(
  standing: FactorStanding,
  said: readonly Point[],
  sessions: readonly number[],
): TemplateResult {
  const first = sessions[0] ?? 1;
  const last = sessions.at(-1) ?? 1;
  const x = (session: number) =>
    first === last
      ? (LEFT + NOW) / 2
      : LEFT + ROOM + ((session - first) / (last - first)) * (NOW - LEFT - 2 * ROOM);
  const line = said.map((point) => `${x(point.session)},${y(point.value)}`).join(' ');
  return html`
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
      ${[0, HIGHEST / 2, HIGHEST].map(
        (value) => svg`
          <line class="grid" x1=${LEFT} x2=${RIGHT} y1=${y(value)} y2=${y(value)} />
          <text x=${LEFT - 8} y=${y(value) + 5} text-anchor="end">${value}</text>
        `,
      )}
      ${band(standing)} ${line === '' ? nothing : svg`<polyline class="way" points=${line} />`}
      ${said.map((point) => svg`<circle cx=${x(point.session)} cy=${y(point.value)} r="5" />`)}
      ${labelled(sessions).map(
        (session) => svg`<text x=${x(session)} y=${HEIGHT - 6} text-anchor="middle">${session}</text>`,
      )}
      <text class="now" x=${(NOW + RIGHT) / 2} y=${HEIGHT - 6} text-anchor="middle">
        ${t.relationship.alliance.now}
      </text>
    </svg>
  `;
}

function band(standing: FactorStanding): SVGTemplateResult {
  const known = range(standing);
  const [low, high] = known ?? [0, HIGHEST];
  const { level } = standing;
  return svg`
    <rect
      class=${known === undefined ? 'band unknown' : 'band'}
      x=${NOW} width=${RIGHT - NOW} y=${y(high)} height=${y(low) - y(high)}
    />
    ${
      level === undefined
        ? nothing
        : svg`<line class="level" x1=${NOW} x2=${RIGHT} y1=${y(level)} y2=${y(level)} />`
    }
  `;
}

/** So many numbers have room beside each other. */
const MOST_LABELS = 8;

function labelled(sessions: readonly number[]): readonly number[] {
  const step = Math.ceil(sessions.length / MOST_LABELS);
  return sessions.filter((_, index) => (sessions.length - 1 - index) % step === 0);
}

function table(alliance: Alliance, answered: readonly CheckIn[]): TemplateResult {
  const words = t.relationship.alliance;
  const now = (factor: Factor) => {
    const known = range(alliance.factors[factor]);
    return known === undefined ? words.unknown : words.range(rounded(known[0]), rounded(known[1]));
  };
  return html`
    <details>
      <summary>${words.table}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.table}>
        <table>
          <caption>
            ${words.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.session}</th>
              ${FACTORS.map((factor) => html`<th scope="col">${t.common.factors[factor]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${answered.map(
              (checkIn) => html`
                <tr>
                  <th scope="row">${checkIn.session}</th>
                  ${FACTORS.map((factor) => {
                    const value = rated(checkIn, factor);
                    return html`<td>${value === undefined ? words.notSaid : rounded(value)}</td>`;
                  })}
                </tr>
              `,
            )}
            <tr>
              <th scope="row">${words.now}</th>
              ${FACTORS.map((factor) => html`<td>${now(factor)}</td>`)}
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  `;
}

function rounded(value: number): string {
  return number(Math.round(value * 10) / 10);
}
