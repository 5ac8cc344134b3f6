import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer, deed, type Schema } from '../app/api';
import { readMatch } from '../app/match-finder';
import { list, t } from '../app/language';
import { page } from '../app/place';
import { profile } from '../app/profile';
import { session } from '../app/session';
import { OURS } from '../app/storage';
import { fingerprint } from './ask-form';
import { choices, faultOf, faultSummary, hintAndFault, describedBy, text, type Fault } from './fields';
import { h1 } from './page';
import { Part } from './part';
import { nearZones } from '../app/zones';
import '../words/requests';

type Rhythm = Schema['Rhythm'];
type Every = Rhythm['every'];

/** What was chosen; it outlives a closed page. */
interface Draft {
  readonly every: Every;
  readonly days: string;
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

const DRAFT = `${OURS}begin.`;
const MOST_DAYS = 60;

/**
 * Begins with a therapist who has accepted: how often, and when first. The defaults are what both told, and
 * all of them stand on the page.
 *
 * Fires `refused` with the code of a refusal that lies not in what was chosen here.
 */
export class BeginForm extends Part {
  static override properties = {
    talk: { attribute: false },
    others: { attribute: false },
    draft: { state: true },
    common: { state: true },
    faults: { state: true },
    sending: { state: true },
    lost: { state: true },
  };
  declare talk: Schema['FirstTalkRequest'];
  /** Names of those whose requests are then let go. */
  declare others: readonly string[];
  declare draft: Draft;
  /** Whether the time is the first hour that suits both. */
  declare common: boolean;
  declare faults: readonly Fault[];
  declare sending: boolean;
  declare lost: boolean;

  constructor() {
    super();
    this.others = [];
    this.common = false;
    this.faults = [];
    this.sending = false;
    this.lost = false;
    this.draft = {
      every: 'week',
      days: '',
      date: '',
      time: '',
      zone: profile.value.hours?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.suggest();
  }

  protected override firstUpdated(): void {
    // The page has moved on before this part shows its heading.
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override render(): TemplateResult {
    const { draft, faults } = this;
    const { form } = t.requests;
    return html`
      ${h1(form.heading(this.talk.therapistName))}
      <p class="lead">${form.lead}</p>
      <p>${form.why} ${form.name}</p>
      ${faultSummary(faults)}
      <form novalidate @submit=${this.send}>
        ${choices({
          id: 'every',
          legend: form.every,
          options: [
            { value: 'week', label: form.week },
            { value: 'fortnight', label: form.fortnight },
            { value: 'days', label: form.days },
          ],
          chosen: [draft.every],
          fault: faultOf('every', faults),
          onChange: ([every]) => this.keep({ every: every as Every }),
        })}
        ${
          draft.every === 'days'
            ? text({
                id: 'days',
                label: form.daysLabel,
                value: draft.days,
                longest: 2,
                inputmode: 'numeric',
                narrow: true,
                fault: faultOf('days', faults),
                onInput: (days) => this.keep({ days }),
              })
            : nothing
        }
        <fieldset aria-describedby=${describedBy('when', true, false)}>
          <legend>${form.when}</legend>
          ${hintAndFault('when', this.common ? form.whenHint : form.whenHintNone, undefined)}
          <div class="when">
            ${this.moment('date', form.date, draft.date, (date) => this.keep({ date }))}
            ${this.moment('time', form.time, draft.time, (time) => this.keep({ time }))}
            <div class="field zone">
              <label for="zone">${form.zone}</label>
              <select
                id="zone"
                @change=${(event: Event) => this.keep({ zone: (event.target as HTMLSelectElement).value })}
              >
                ${nearZones(draft.zone).map(
                  (zone) =>
                    html`<option value=${zone} ?selected=${zone === draft.zone}>${zoneName(zone)}</option>`,
                )}
              </select>
            </div>
          </div>
        </fieldset>
        ${this.others.length === 0 ? nothing : html`<p>${form.others(list(this.others))}</p>`}
        ${
          this.lost
            ? html`<div class="notice warm" role="alert">
                <p>${t.common.notSent}</p>
              </div>`
            : nothing
        }
        <div class="actions">
          <button class="act" aria-disabled=${this.sending ? 'true' : nothing}>
            ${this.sending ? form.sending : form.yes}
          </button>
          <a class="button" href="#">${form.back}</a>
        </div>
      </form>
    `;
  }

  private moment(
    id: 'date' | 'time',
    name: string,
    value: string,
    put: (value: string) => void,
  ): TemplateResult {
    const fault = faultOf(id, this.faults);
    return html`
      <div class="field ${fault === undefined ? '' : 'faulty'}">
        <label for=${id}>${name}</label>
        ${hintAndFault(id, undefined, fault)}
        <input
          id=${id}
          type=${id}
          .value=${value}
          aria-describedby=${describedBy(id, false, fault !== undefined)}
          aria-invalid=${fault === undefined ? nothing : 'true'}
          @input=${(event: Event) => put((event.target as HTMLInputElement).value)}
        />
      </div>
    `;
  }

  /** What was chosen before, else the first hour that suits both. */
  private async suggest(): Promise<void> {
    const kept = session.shelf().recall<Partial<Draft>>(DRAFT + this.talk.id);
    if (kept !== undefined) {
      this.draft = { ...this.draft, ...kept };
      return;
    }
    const match = await readMatch(session.key() ?? '', this.talk.matchId);
    const hour =
      match.kind === 'ok'
        ? match.value.candidates.find((one) => one.therapistId === this.talk.therapistId)?.firstCommonHour
        : undefined;
    // What was typed meanwhile holds.
    if (hour !== undefined && this.draft.date === '') {
      this.draft = { ...this.draft, ...wallClock(hour) };
      this.common = true;
    }
  }

  private keep(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    session.shelf().keep(DRAFT + this.talk.id, this.draft);
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending || !this.isSound()) {
      return;
    }
    this.sending = true;
    const body = { rhythm: this.rhythm() };
    const { id } = this.talk;
    const beginning = deed(`begin.${id}.${fingerprint(JSON.stringify(body))}`);
    const answer = await ask((client) =>
      client.POST('/v1/requests/{requestId}/confirmation', {
        params: { path: { requestId: id }, header: { 'Idempotency-Key': beginning.key } },
        headers: bearer(session.key() ?? ''),
        body,
      }),
    );
    this.sending = false;
    this.lost = false;
    if (answer.kind === 'unreachable' || (answer.kind === 'problem' && answer.code === 'in-progress')) {
      this.lost = true;
      return;
    }
    beginning.settled();
    if (answer.kind === 'ok') {
      session.shelf().remove(DRAFT + id);
      location.replace(page('relationship.html'));
    } else if (answer.status === 422) {
      this.showFaults([{ id: 'date', text: t.requests.form.faultRange }]);
    } else {
      this.dispatchEvent(new CustomEvent<string>('refused', { detail: answer.code }));
    }
  }

  private rhythm(): Rhythm {
    const { every, days, date, time, zone } = this.draft;
    const first = { firstSession: `${date}T${time.slice(0, 5)}`, zone };
    return every === 'days' ? { every, days: Number(days), ...first } : { every, ...first };
  }

  private isSound(): boolean {
    const { every, days, date, time } = this.draft;
    const { form } = t.requests;
    const number = Number(days);
    const inRange = Number.isInteger(number) && number >= 1 && number <= MOST_DAYS;
    this.showFaults([
      ...(every === 'days' && !inRange ? [{ id: 'days', text: form.faultDays }] : []),
      ...(date === '' ? [{ id: 'date', text: form.faultDate }] : []),
      ...(time === '' ? [{ id: 'time', text: form.faultTime }] : []),
    ]);
    return this.faults.length === 0;
  }

  private showFaults(faults: readonly Fault[]): void {
    this.faults = faults;
    if (faults.length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#faults')?.focus());
    }
  }
}

const WEEK = 7 * 86_400_000;

/**
 * An hour of the week as date and time on the wall of its zone, as form fields want them. Where it has
 * passed by now, it is the same hour of the coming week.
 */
function wallClock({ at, zone }: Schema['LocalMoment']): Pick<Draft, 'date' | 'time' | 'zone'> {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(at));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const date = Date.parse(`${of('year')}-${of('month')}-${of('day')}`);
  const weeks = Math.max(0, Math.ceil((Date.now() - Date.parse(at)) / WEEK));
  return {
    date: new Date(date + weeks * WEEK).toISOString().slice(0, 10),
    time: `${of('hour')}:${of('minute')}`,
    zone,
  };
}

/** "Eastern Time (New York)". */
function zoneName(zone: string): string {
  const city = zone.replace(/^.*\//, '').replaceAll('_', ' ');
  const name = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  })
    .formatToParts(new Date())
    .find((part) => part.type === 'timeZoneName')?.value;
  return name === undefined ? city : `${name} (${city})`;
}

customElements.define('begin-form', BeginForm);
