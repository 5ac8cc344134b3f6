import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { clock, day, number, weekday, WEEKDAYS } from '../app/language';
import { t } from '../app/language';
import { choices, faultOf, faultSummary, status, unreachable, waiting, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import { FACTORS, type Case, type Desk, type Factor } from './desk';
import { attention } from './parts';
import { nameOf } from './today';
import { instead, type Shown, type View } from './view';
import '../words/staff';
import '../words/therapist';

type Shared = Schema['SharedAlliance'];
type Seen = Schema['AllianceFactor'];

/** Those whom the therapist works with, each with what they share. */
export class Caseload implements View {
  private path: readonly string[] = [];
  private said: string | undefined;
  private refused: string | undefined;
  private busy = false;
  private kind = '';
  private faults: readonly Fault[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly changed: Shown,
  ) {}

  heading(): string {
    const one = this.one();
    return one === undefined
      ? t.therapist.caseload.heading
      : this.path[1] === 'end'
        ? t.therapist.caseload.endHeading(nameOf(one))
        : nameOf(one);
  }

  opened(path: readonly string[]): void {
    this.path = path;
    this.kind = '';
    this.refused = undefined;
    this.faults = [];
    if (path.length > 0) {
      this.said = undefined;
    }
  }

  content(): TemplateResult {
    const { desk } = this;
    if (desk.reading === 'reading') {
      return html`${h1(t.therapist.caseload.heading)} ${waiting(t.common.waiting)}`;
    }
    const one = this.one();
    if (one === undefined) {
      return this.all();
    }
    return this.path[1] === 'end' && one.state !== 'ended' ? this.ending(one) : this.alone(one);
  }

  private one(): Case | undefined {
    return this.desk.caseload.find((each) => each.id === this.path[0]);
  }

  private all(): TemplateResult {
    const words = t.therapist.caseload;
    const { desk } = this;
    const current = desk.caseload.filter((each) => each.state !== 'ended');
    const ended = desk.caseload.filter((each) => each.state === 'ended');
    return html`
      ${h1(words.heading)}
      <p>${words.lead}</p>
      ${status(this.said)} ${desk.reading === 'unreachable' ? unreachable(() => void desk.read()) : nothing}
      ${
        current.length === 0
          ? desk.reading === 'unreachable'
            ? nothing
            : html`<p>${words.none}</p>`
          : html`<ul class="cards cases">
              ${current.map((each) => this.card(each))}
            </ul>`
      }
      ${
        ended.length === 0
          ? nothing
          : html`
              <h2>${words.ended}</h2>
              <ul class="plain lines">
                ${ended.map(
                  (each) => html`
                    <li>
                      <strong>${nameOf(each)}</strong>
                      <span>
                        ${each.ending === undefined ? nothing : words.endings[each.ending]}
                        ${words.since(day(each.startedAt))}
                      </span>
                    </li>
                  `,
                )}
              </ul>
            `
      }
    `;
  }

  private card(each: Case): TemplateResult {
    const words = t.therapist.caseload;
    return html`
      <li class="card">
        <h2>${nameOf(each)}</h2>
        ${this.facts(each)} ${this.alliance(each)}
        <p>
          <a href="#caseload/${each.id}/end">${words.end}<span class="quiet"> (${nameOf(each)})</span></a>
        </p>
      </li>
    `;
  }

  private alone(each: Case): TemplateResult {
    const words = t.therapist.caseload;
    return html`
      <p><a href="#caseload">${words.backToAll}</a></p>
      ${h1(nameOf(each))} ${this.facts(each)} ${this.alliance(each)}
      ${
        each.state === 'ended'
          ? html`<p>${each.ending === undefined ? nothing : words.endings[each.ending]}</p>`
          : html`<p><a class="button" href="#caseload/${each.id}/end">${words.end}</a></p>`
      }
    `;
  }

  private facts(each: Case): TemplateResult {
    const words = t.therapist.caseload;
    return html`
      <p class="small">
        ${words.since(day(each.startedAt))} ${rhythm(each.rhythm)}
        ${each.state === 'paused' ? words.paused : ''}
      </p>
    `;
  }

  private alliance(each: Case): TemplateResult {
    const words = t.therapist.caseload;
    const shared = each.sharedAlliance;
    if (shared === undefined) {
      return html`<p>${words.notShared}</p>`;
    }
    return html`
      ${shared.verdict ? nothing : html`<p>${words.tooFew(shared.answered)}</p>`}
      <ul class="plain factors">
        ${FACTORS.map((factor) => factorLine(factor, shared.factors[factor]))}
      </ul>
      <details>
        <summary>${words.figures}</summary>
        ${figures(shared)}
      </details>
    `;
  }

  // ---- Ending ------------------------------------------------------------------------------------

  private ending(each: Case): TemplateResult {
    const words = t.therapist.caseload;
    return html`
      ${faultSummary(this.faults)}
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      <form novalidate @submit=${(event: Event) => void this.end(event, each)}>
        ${choices({
          id: 'ending-kind',
          legend: words.endHeading(nameOf(each)),
          asHeading: true,
          hint: words.endHint,
          options: [
            { value: 'planned', label: words.planned, hint: words.plannedHint },
            { value: 'dropout', label: words.dropout, hint: words.dropoutHint },
          ],
          chosen: this.kind === '' ? [] : [this.kind],
          fault: faultOf('ending-kind', this.faults),
          onChange: ([chosen]) => {
            this.kind = chosen ?? '';
            this.changed();
          },
        })}
        <div class="actions">
          <button type="submit" class="act" aria-disabled=${this.busy}>${words.endAct}</button>
          <a class="button" href="#caseload">${t.common.back}</a>
        </div>
      </form>
    `;
  }

  private async end(event: Event, each: Case): Promise<void> {
    event.preventDefault();
    if (this.kind === '') {
      this.faults = [{ id: 'ending-kind', text: t.therapist.caseload.endMissing }];
      this.changed();
      return;
    }
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.faults = [];
    this.refused = undefined;
    this.changed();
    const answer = await this.desk.end(each.id, this.kind as Schema['CaseEnding']['kind']);
    this.busy = false;
    if (answer.kind === 'ok' || (answer.kind === 'problem' && answer.code === 'relationship-ended')) {
      const said =
        answer.kind === 'ok'
          ? t.therapist.caseload.endDone(nameOf(each))
          : t.therapist.caseload.endedBefore(nameOf(each));
      instead('caseload');
      this.said = said;
      await this.desk.read();
    } else {
      this.refused = answer.kind === 'unreachable' ? t.staff.notSent : t.staff.notDone;
    }
    this.changed();
  }
}

/** "Every week, Tuesdays at 5 PM." */
function rhythm(of: Schema['Rhythm']): string {
  const words = t.therapist.caseload;
  const at = clock(of.firstSession.slice(11, 16));
  if (of.every === 'days') {
    return words.everyDays(of.days, at);
  }
  const date = new Date(`${of.firstSession.slice(0, 10)}T00:00:00Z`);
  const name = weekday(WEEKDAYS[(date.getUTCDay() + 6) % 7] ?? 'monday');
  return of.every === 'week' ? words.everyWeek(name, at) : words.everyFortnight(name, at);
}

/** How a factor stands: in words first, and as a small picture beside them. */
function factorLine(factor: Factor, seen: Seen): TemplateResult {
  const words = t.therapist.caseload;
  const strained = seen.state === 'strained' || seen.trend === 'falling';
  return html`
    <li class=${strained ? 'warm' : ''}>
      <span class="factor">${strained ? attention() : nothing} ${t.common.factors[factor]}</span>
      <span class="state">
        ${words.states[seen.state]}${
          seen.trend === undefined || seen.state === 'not-yet-known' ? '' : `, ${words.trends[seen.trend]}`
        }
      </span>
      ${scale(seen)}
    </li>
  `;
}

const LONG = 200;
const HIGHEST = 10;

/** A level on the line from 0 to 10, with a band as wide as what is not known. */
function scale(seen: Seen): TemplateResult {
  const x = (value: number) => 8 + (Math.min(HIGHEST, Math.max(0, value)) / HIGHEST) * (LONG - 16);
  const { level, sd } = seen;
  return html`
    <svg class="scale" viewBox="0 0 ${LONG} 20" width=${LONG} height="20" aria-hidden="true">
      ${svg`<line class="axis" x1=${x(0)} y1="10" x2=${x(HIGHEST)} y2="10" />`}
      ${[0, 5, HIGHEST].map((at) => svg`<line class="axis" x1=${x(at)} y1="6" x2=${x(at)} y2="14" />`)}
      ${
        level === undefined
          ? nothing
          : svg`
              <rect class="band" x=${x(level - (sd ?? 0))} y="5" height="10"
                width=${Math.max(1, x(level + (sd ?? 0)) - x(level - (sd ?? 0)))} />
              <circle class="point" cx=${x(level)} cy="10" r="4.5" />
            `
      }
    </svg>
  `;
}

function figures(shared: Shared): TemplateResult {
  const words = t.therapist.caseload;
  return html`
    <p class="small">${words.figuresFrom(shared.answered)}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.factor}</th>
          <th scope="col">${words.level}</th>
          <th scope="col">${words.between}</th>
        </tr>
      </thead>
      <tbody>
        ${FACTORS.map((factor) => {
          const { level, sd } = shared.factors[factor];
          return html`
            <tr>
              <th scope="row">${t.common.factors[factor]}</th>
              <td>${level === undefined ? words.unknown : number(round(level))}</td>
              <td>
                ${
                  level === undefined || sd === undefined
                    ? words.unknown
                    : words.range(
                        number(round(Math.max(0, level - sd))),
                        number(round(Math.min(HIGHEST, level + sd))),
                      )
                }
              </td>
            </tr>
          `;
        })}
      </tbody>
    </table>
  `;
}

const round = (value: number) => Math.round(value * 10) / 10;
