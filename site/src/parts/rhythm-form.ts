import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { nextSession, type Relationship, type Rhythm } from '../app/relationship';
import { choices, describedBy, faultOf, hintAndFault } from './fields';
import { OwnForm } from './own-form';
import { h1 } from './page';
import '../words/relationship';

const MOST_DAYS = 60;

/** When sessions are, from the next one on. */
export class RhythmForm extends OwnForm {
  static override properties = {
    ...OwnForm.properties,
    relationship: { attribute: false },
    every: { state: true },
    days: { state: true },
    date: { state: true },
    time: { state: true },
  };
  declare relationship: Relationship;
  declare every: Rhythm['every'];
  declare days: string;
  declare date: string;
  declare time: string;

  override connectedCallback(): void {
    super.connectedCallback();
    const { rhythm } = this.relationship;
    this.every = rhythm.every;
    this.days = rhythm.every === 'days' ? String(rhythm.days) : '';
    this.date = nextSession(rhythm);
    this.time = rhythm.firstSession.slice(11, 16);
  }

  protected override render(): TemplateResult {
    const words = t.relationship.rhythm;
    const { zone } = this.relationship.rhythm;
    return html`
      ${this.summary()} ${h1(words.heading)}
      <p class="lead">${words.lead}</p>
      ${choices({
        id: 'every',
        legend: words.every,
        options: [
          { value: 'week', label: words.week },
          { value: 'fortnight', label: words.fortnight },
          { value: 'days', label: words.days },
        ],
        chosen: [this.every],
        onChange: ([chosen]) => (this.every = chosen as Rhythm['every']),
      })}
      ${
        this.every === 'days'
          ? this.field('days', words.everyDays, 'text', this.days, (days) => (this.days = days))
          : nothing
      }
      <fieldset class="next">
        <legend>${words.next}</legend>
        <span class="hint">${words.zone(zone.replaceAll('_', ' '))}</span>
        ${this.field('date', words.date, 'date', this.date, (date) => (this.date = date))}
        ${this.field('time', words.time, 'time', this.time, (time) => (this.time = time))}
      </fieldset>
      ${this.button(t.common.save, () => void this.save())}
    `;
  }

  private field(
    id: string,
    label: string,
    type: string,
    value: string,
    onInput: (value: string) => void,
  ): TemplateResult {
    const fault = faultOf(id, this.faults);
    return html`
      <div class="field ${fault === undefined ? '' : 'faulty'}">
        <label for=${id}>${label}</label>
        ${hintAndFault(id, undefined, fault)}
        <input
          id=${id}
          class="narrow ${type}"
          type=${type}
          inputmode=${type === 'text' ? 'numeric' : nothing}
          autocomplete="off"
          aria-describedby=${describedBy(id, false, fault !== undefined)}
          aria-invalid=${fault === undefined ? nothing : 'true'}
          .value=${value}
          @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
        />
      </div>
    `;
  }

  private async save(): Promise<void> {
    const words = t.relationship.rhythm;
    const days = Number(this.days);
    const isFit = this.isFit([
      this.every === 'days' && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)
        ? { id: 'days', text: words.faultDays }
        : undefined,
      this.date === '' ? { id: 'date', text: words.faultDate } : undefined,
      this.time === '' ? { id: 'time', text: words.faultTime } : undefined,
    ]);
    if (!isFit) {
      return;
    }
    const { id, rhythm } = this.relationship;
    const when = { firstSession: `${this.date}T${this.time.slice(0, 5)}`, zone: rhythm.zone };
    const changed = await this.send({
      call: (client, headers) =>
        client.PUT('/v1/relationships/{relationshipId}/rhythm', {
          params: { path: { relationshipId: id } },
          headers,
          body: this.every === 'days' ? { every: 'days', days, ...when } : { every: this.every, ...when },
        }),
      refused: (code) => (code === 'unfit-content' ? [{ id: 'date', text: words.faultAhead }] : []),
    });
    if (changed !== undefined) {
      this.done(words.saved);
    }
  }
}

customElements.define('rhythm-form', RhythmForm);
