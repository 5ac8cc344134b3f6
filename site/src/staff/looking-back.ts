import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { day, months, number, t } from '../app/language';
import { waiting } from '../parts/fields';
import { bars, drawnPeople, people, type Bar } from './parts';
import type { Register } from './register';
import type { Shown } from './view';
import '../words/clinic';

type Quarter = Schema['QuarterFigures'];
type Figure = Schema['Figure'];

/** Quarters that are over: how long clients waited, and how relationships ended. */
export class LookingBack {
  /** How many quarters back, of those that are told. */
  private back = 0;

  constructor(
    private readonly register: Register,
    private readonly changed: Shown,
  ) {}

  content(): TemplateResult {
    const words = t.clinic.figures;
    return html`
      <section class="looking-back" aria-labelledby="looking-back">
        <h2 id="looking-back">${words.heading}</h2>
        ${this.inside()}
      </section>
    `;
  }

  private inside(): TemplateResult {
    const words = t.clinic.figures;
    const { figures, figuresReading } = this.register;
    if (figuresReading === 'unreachable') {
      return html`
        <p role="alert">${words.unreachable}</p>
        <button type="button" @click=${() => void this.register.readFigures()}>${t.common.tryAgain}</button>
      `;
    }
    if (figures === undefined) {
      return waiting(words.reading);
    }
    const { quarters } = figures;
    const quarter = quarters[Math.min(this.back, quarters.length - 1)];
    if (quarter === undefined) {
      return html`<p>${words.none(day(figures.running.toldFrom, 'UTC'))}</p>`;
    }
    return html`
      ${this.choice(quarters, quarter)}
      ${quarter.quarter === figures.since ? html`<p class="small">${words.since}</p>` : nothing}
      ${firstTalks(quarter)} ${requests(quarter)} ${endings(quarter)}
    `;
  }

  private choice(quarters: readonly Quarter[], shown: Quarter): TemplateResult {
    const words = t.clinic.figures;
    const at = quarters.indexOf(shown);
    // The button stays where it is at the end, so that whoever presses it by keyboard is not lost.
    const step = (to: number, label: string) => html`
      <button
        type="button"
        aria-disabled=${quarters[to] === undefined ? 'true' : nothing}
        @click=${() => {
          if (quarters[to] !== undefined) {
            this.back = to;
            this.changed();
          }
        }}
      >
        ${label}
      </button>
    `;
    return html`
      <div class="quarters" role="group" aria-label=${words.which}>
        <p aria-live="polite">${period(shown)}</p>
        ${step(at + 1, words.earlier)} ${step(at - 1, words.later)}
      </div>
    `;
  }
}

const period = (quarter: Quarter) => months(quarter.from, quarter.until);

function firstTalks(quarter: Quarter): TemplateResult {
  const words = t.clinic.figures;
  const { count, days = [], median } = quarter.firstTalks;
  return html`
    <h3>${words.firstTalks}</h3>
    ${
      count === undefined || median === undefined
        ? html`<p>${words.firstTalksFew}</p>`
        : days.length === 1
          ? html`<p>${words.firstTalksAlike(number(count))}</p>`
          : html`
              <p>${median.until === undefined ? words.halfLonger(median.from) : words.half(median.until)}</p>
              ${bars(
                days.map((some) => ({
                  label: words.days(some.from, some.until),
                  said: number(some.count),
                  drawn: some.count,
                  fill: 'free',
                })),
                { label: words.waited, said: words.clients },
              )}
              <p class="small">
                ${words.firstTalksFrom(number(count), period(quarter))}
                ${days.length < FINEST ? words.joined : nothing}
              </p>
            `
    }
  `;
}

/** How many lengths of waiting there are where none had to be joined. */
const FINEST = 5;

function requests(quarter: Quarter): TemplateResult {
  const words = t.clinic.figures;
  const { declined, expired, withdrawn } = quarter.requests;
  return html`
    <h3>${words.requests}</h3>
    ${few([declined, expired, withdrawn], words.requestsFew, () =>
      bars(
        [line(words.declined, declined), line(words.expired, expired), line(words.withdrawn, withdrawn)],
        {
          label: words.became,
          said: words.requestsCount,
        },
        'wordy',
      ),
    )}
    <p class="small">${words.requestsFrom}</p>
  `;
}

function endings(quarter: Quarter): TemplateResult {
  const words = t.clinic.figures;
  const { planned, rematch, dropout } = quarter.endings;
  const all = [planned, rematch, dropout];
  const sum = all.reduce((soFar, each) => soFar + (each.count ?? 0), 0);
  const isWhole = all.every((each) => each.count !== undefined);
  return html`
    <h3>${words.endings}</h3>
    ${few(
      all,
      words.endingsFew,
      () => html`
        <p>${words.endingsLead}</p>
        ${bars(
          [line(words.planned, planned), line(words.rematch, rematch), line(words.dropout, dropout)],
          { label: words.ended, said: words.relationships },
          'wordy',
        )}
        <p class="small">
          ${words.endingsFrom(number(sum), isWhole, period(quarter))}
          ${planned.by === undefined ? nothing : words.by(number(planned.by.client), number(planned.by.therapist))}
        </p>
      `,
    )}
  `;
}

/** A picture, or the words for there being too little to show one. */
function few(all: readonly Figure[], words: string, picture: () => TemplateResult): TemplateResult {
  return all.every((each) => each.count === undefined) ? html`<p>${words}</p>` : picture();
}

/** What is not told is fewer than five; nobody knows how many fewer, and so it is drawn. */
function line(label: string, { count = 0 }: Figure): Bar {
  return { label, said: people(count), drawn: drawnPeople(count), fill: count > 0 ? 'free' : 'rest' };
}
