import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { clock, language, t, weekday, WEEKDAYS } from '../app/language';
import { profile } from '../app/profile';
import { h1 } from '../parts/page';
import { noPreference, Step, valueOf } from './step';
import { allZones } from '../app/zones';
import '../words/intake';

type Stretch = Schema['Stretch'];
type Day = Stretch['day'];
type PartOfDay = 'morning' | 'afternoon' | 'evening';

const QUARTERS = 96;
const MOST_STRETCHES = 50;

/** In quarter hours of the day. */
const PARTS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [32, 48],
  afternoon: [48, 68],
  evening: [68, 84],
};
const PARTS_IN_ORDER = Object.keys(PARTS) as PartOfDay[];

/**
 * A week, as a grid of days and parts of the day, and as exact times where somebody wants them. What is kept
 * are the free quarter hours of each day.
 */
export class HoursStep extends Step {
  readonly name = 'hours';
  readonly members = ['hours'] as const;
  private free: Week = noTime();
  private chosen: string | undefined;
  private day: Day = 'monday';
  private from = 68;
  private to = 72;

  override enter(): void {
    const told = this.refused('hours') ?? profile.value.hours;
    this.free = weekOf(told?.weekly ?? []);
    this.chosen = told?.zone;
  }

  /** The browser is asked as late as can be: its first answer takes long. */
  private get zone(): string {
    return this.chosen ?? here();
  }

  override seen(): string {
    return t.intake.seenLater;
  }

  override isAnswered(): boolean {
    return noPreference.has('hours') || stretchesOf(this.free).length > 0;
  }

  told(): string[] {
    const { hours } = profile.value;
    if (hours === undefined) {
      return noPreference.has('hours') ? [t.intake.hours.varies] : [];
    }
    return [...hours.weekly.map(inWords), t.intake.hours.zone(zoneName(hours.zone))];
  }

  content(): TemplateResult {
    const words = t.intake.hours;
    return html`
      ${h1(words.question)}
      <p class="hint" id="hours-hint">${this.hint()}</p>
      ${this.grid()}
      <label class="option">
        <input
          type="checkbox"
          .checked=${noPreference.has('hours')}
          @change=${(event: Event) => this.varies((event.target as HTMLInputElement).checked)}
        />
        <span>${words.varies}</span>
      </label>
      ${this.exactTimes()}
      <p class="small zone">${words.zone(zoneName(this.zone))}</p>
      <details>
        <summary>${words.zoneChange}</summary>
        <div class="field">
          <label for="zone">${words.zoneLabel}</label>
          <select id="zone" @change=${(event: Event) => this.move(valueOf(event))}>
            ${allZones(this.zone).map(
              (zone) =>
                html`<option value=${zone} ?selected=${zone === this.zone}>
                  ${zone.replaceAll('_', ' ')}
                </option>`,
            )}
          </select>
        </div>
      </details>
    `;
  }

  private grid(): TemplateResult {
    const words = t.intake.hours;
    return html`
      <table class="week" aria-describedby="hours-hint">
        <caption class="quiet">
          ${words.question}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="quiet">${words.day}</span></th>
            ${PARTS_IN_ORDER.map(
              (part) =>
                html`<th scope="col">
                  ${words.parts[part]}
                  <small>${hour(PARTS[part][0])}–${hour(PARTS[part][1])}</small>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${WEEKDAYS.map(
            (day) =>
              html`<tr>
                <th scope="row">
                  <span class="long-day">${weekday(day)}</span>
                  <span class="short-day" aria-hidden="true">${shortDay(day)}</span>
                </th>
                ${PARTS_IN_ORDER.map((part) => this.cell(day, part))}
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  private cell(day: Day, part: PartOfDay): TemplateResult {
    return html`<td>
      <label class="cell">
        <input
          type="checkbox"
          .checked=${isFree(this.free, day, PARTS[part])}
          aria-label=${`${weekday(day)}, ${t.intake.hours.parts[part]}`}
          @change=${(event: Event) => this.mark(day, PARTS[part], (event.target as HTMLInputElement).checked)}
        />
      </label>
    </td>`;
  }

  private exactTimes(): TemplateResult {
    const words = t.intake.hours;
    const exact = stretchesOf(withoutParts(this.free));
    const isFull = stretchesOf(this.free).length >= MOST_STRETCHES;
    const time = (id: 'from' | 'to', value: number, first: number) =>
      html`<div class="field">
        <label for="exact-${id}">${words[id]}</label>
        <select
          id="exact-${id}"
          @change=${(event: Event) => {
            this[id] = Number(valueOf(event));
            this.host.requestUpdate();
          }}
        >
          ${Array.from({ length: QUARTERS }, (_, index) => index + first).map(
            (quarter) =>
              html`<option value=${quarter} ?selected=${quarter === value}>
                ${clock(timeOf(quarter))}
              </option>`,
          )}
        </select>
      </div>`;
    return html`
      ${
        exact.length === 0
          ? nothing
          : html`<ul class="lines">
              ${exact.map(
                (stretch) =>
                  html`<li>
                    <span>${inWords(stretch)}</span>
                    <button
                      type="button"
                      class="link"
                      aria-label=${words.remove(inWords(stretch))}
                      @click=${() => this.mark(stretch.day, quartersOf(stretch), false)}
                    >
                      ${words.removeShort}
                    </button>
                  </li>`,
              )}
            </ul>`
      }
      <details>
        <summary>${words.exact}</summary>
        <div class="exact">
          <div class="field">
            <label for="exact-day">${words.day}</label>
            <select id="exact-day" @change=${(event: Event) => (this.day = valueOf(event) as Day)}>
              ${WEEKDAYS.map(
                (day) => html`<option value=${day} ?selected=${day === this.day}>${weekday(day)}</option>`,
              )}
            </select>
          </div>
          ${time('from', this.from, 0)} ${time('to', this.to, 1)}
        </div>
        <p class="small" role="status">${isFull ? words.full : this.to <= this.from ? words.order : ''}</p>
        <p>
          <button
            type="button"
            aria-disabled=${this.to <= this.from || isFull ? 'true' : 'false'}
            @click=${() => this.to > this.from && !isFull && this.mark(this.day, [this.from, this.to], true)}
          >
            ${words.add}
          </button>
        </p>
      </details>
    `;
  }

  private mark(day: Day, [from, to]: readonly [number, number], on: boolean): void {
    const marked = this.free[day].map((was, quarter) => (quarter >= from && quarter < to ? on : was));
    this.free = { ...this.free, [day]: marked };
    noPreference.set('hours', false);
    this.tell();
  }

  private varies(on: boolean): void {
    noPreference.set('hours', on);
    if (on) {
      this.free = noTime();
    }
    this.tell();
  }

  private move(zone: string): void {
    this.chosen = zone;
    this.tell();
  }

  private tell(): void {
    const weekly = stretchesOf(this.free);
    profile.change({ hours: weekly.length === 0 ? null : { zone: this.zone, weekly } });
    this.host.requestUpdate();
  }
}

/** The free quarter hours of each day. */
type Week = Readonly<Record<Day, readonly boolean[]>>;

function noTime(): Week {
  return Object.fromEntries(
    WEEKDAYS.map((day) => [day, Array<boolean>(QUARTERS).fill(false)]),
  ) as unknown as Week;
}

function weekOf(stretches: readonly Stretch[]): Week {
  const week = Object.fromEntries(
    WEEKDAYS.map((day) => [day, Array<boolean>(QUARTERS).fill(false)]),
  ) as Record<Day, boolean[]>;
  for (const stretch of stretches) {
    week[stretch.day].fill(true, ...quartersOf(stretch));
  }
  return week;
}

/** What stands in the grid already need not be named once more. */
function withoutParts(week: Week): Week {
  return Object.fromEntries(
    WEEKDAYS.map((day) => {
      const rest = [...week[day]];
      for (const part of PARTS_IN_ORDER.filter((each) => isFree(week, day, PARTS[each]))) {
        rest.fill(false, ...PARTS[part]);
      }
      return [day, rest];
    }),
  ) as unknown as Week;
}

function isFree(week: Week, day: Day, [from, to]: readonly [number, number]): boolean {
  return week[day].slice(from, to).every((free) => free);
}

function stretchesOf(week: Week): Stretch[] {
  return WEEKDAYS.flatMap((day) => {
    const stretches: Stretch[] = [];
    let from: number | undefined;
    for (let quarter = 0; quarter <= QUARTERS; quarter++) {
      const free = week[day][quarter] === true;
      if (free && from === undefined) {
        from = quarter;
      } else if (!free && from !== undefined) {
        stretches.push({ day, from: timeOf(from), to: timeOf(quarter) });
        from = undefined;
      }
    }
    return stretches;
  });
}

/** Midnight at the end of a day is `00:00`. */
function timeOf(quarter: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(quarter / 4) % 24)}:${two((quarter % 4) * 15)}`;
}

function quartersOf(stretch: Stretch): [number, number] {
  const quarter = (time: string) => Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15;
  return [quarter(stretch.from), stretch.to === '00:00' ? QUARTERS : quarter(stretch.to)];
}

function inWords({ day, from, to }: Stretch): string {
  return t.intake.hours.stretch(weekday(day), clock(from), clock(to));
}

function shortDay(day: Day): string {
  return weekday(day).slice(0, 3);
}

/** A full hour, short enough for a narrow column. */
function hour(quarter: number): string {
  return new Intl.DateTimeFormat(`${language}-US`, { hour: 'numeric', timeZone: 'UTC' }).format(
    quarter * 15 * 60_000,
  );
}

function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A zone as people call it, with its place. */
function zoneName(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const name = new Intl.DateTimeFormat(`${language}-US`, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name === undefined ? city : `${name} (${city})`;
}
