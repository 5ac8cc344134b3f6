import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import type { Relationship } from '../app/relationship';
import { choices, faultOf, hintAndFault } from './fields';
import { OwnForm } from './own-form';
import { h1 } from './page';
import '../words/relationship';

/** Pauses the questions, until a day or until they are wanted again; or has them again. */
export class PauseForm extends OwnForm {
  static override properties = {
    ...OwnForm.properties,
    relationship: { attribute: false },
    howLong: { state: true },
    day: { state: true },
  };
  declare relationship: Relationship;
  declare howLong: 'resumed' | 'day' | undefined;
  declare day: string;

  constructor() {
    super();
    this.day = '';
  }

  protected override render(): TemplateResult {
    return this.relationship.state === 'paused' ? this.paused() : this.active();
  }

  private paused(): TemplateResult {
    const words = t.relationship.pausing;
    return html`
      ${h1(words.resumeHeading)}
      <p class="lead">${words.resumeLead}</p>
      ${this.button(words.resume, () => void this.resume())}
    `;
  }

  private active(): TemplateResult {
    const words = t.relationship.pausing;
    const fault = faultOf('pause-day', this.faults);
    return html`
      ${this.summary()} ${h1(words.heading)}
      <p class="lead">${words.lead}</p>
      ${choices({
        id: 'how-long',
        legend: words.until,
        options: [
          { value: 'resumed', label: words.untilResumed },
          { value: 'day', label: words.untilDay },
        ],
        chosen: this.howLong === undefined ? [] : [this.howLong],
        fault: faultOf('how-long', this.faults),
        onChange: ([chosen]) => {
          this.howLong = chosen as 'resumed' | 'day';
          this.faults = [];
        },
      })}
      ${
        this.howLong === 'day'
          ? html`<div class="field ${fault === undefined ? '' : 'faulty'}">
              <label for="pause-day">${words.day}</label>
              ${hintAndFault('pause-day', undefined, fault)}
              <input
                id="pause-day"
                class="narrow date"
                type="date"
                .value=${this.day}
                aria-describedby=${fault === undefined ? nothing : 'pause-day-fault'}
                aria-invalid=${fault === undefined ? nothing : 'true'}
                @input=${(event: Event) => (this.day = (event.target as HTMLInputElement).value)}
              />
            </div>`
          : nothing
      }
      ${this.button(words.do, () => void this.pause())}
    `;
  }

  private async pause(): Promise<void> {
    const words = t.relationship.pausing;
    const noDay = { id: 'pause-day', text: words.faultDay };
    const isFit = this.isFit([
      this.howLong === undefined ? { id: 'how-long', text: words.faultChoose } : undefined,
      this.howLong === 'day' && this.day === '' ? noDay : undefined,
    ]);
    if (!isFit) {
      return;
    }
    const until = this.howLong === 'day' ? this.day : undefined;
    const { id, revision } = this.relationship;
    const paused = await this.send({
      deed: `pause.${id}.${revision}.${until ?? ''}`,
      call: (client, headers, header) =>
        client.POST('/v1/relationships/{relationshipId}/pause', {
          params: { path: { relationshipId: id }, header },
          headers,
          body: until === undefined ? {} : { until },
        }),
      refused: (code) => (code === 'unfit-content' && until !== undefined ? [noDay] : []),
    });
    if (paused !== undefined) {
      this.done(words.done);
    }
  }

  private async resume(): Promise<void> {
    const { id, revision } = this.relationship;
    const resumed = await this.send({
      deed: `resumption.${id}.${revision}`,
      call: (client, headers, header) =>
        client.POST('/v1/relationships/{relationshipId}/resumption', {
          params: { path: { relationshipId: id }, header },
          headers,
          body: {},
        }),
    });
    if (resumed !== undefined) {
      this.done(t.relationship.pausing.resumed);
    }
  }
}

customElements.define('pause-form', PauseForm);
