import { html, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { spokenWaysOut, type WayOut } from '../app/check-in';
import { language, t } from '../app/language';
import type { Relationship } from '../app/relationship';
import { choices, faultOf } from './fields';
import { OwnForm } from './own-form';
import { h1 } from './page';
import '../words/check-in';

/** The question after a silence, with the client's key. */
export class WayOutForm extends OwnForm {
  static override properties = {
    ...OwnForm.properties,
    relationship: { attribute: false },
    words: { attribute: false },
    choice: { state: true },
  };
  declare relationship: Relationship;
  declare words: Schema['Vocabulary'];
  declare choice: WayOut | undefined;

  protected override render(): TemplateResult {
    const words = t.checkIn.silence;
    return html`
      ${this.summary()} ${h1(words.heading)}
      <p class="lead">${words.lead(this.relationship.therapistName)}</p>
      ${choices({
        id: 'way-out',
        legend: words.legend,
        options: (spokenWaysOut(this.words, language) ?? []).map((way) => ({
          value: way.code,
          label: way.text,
          hint: words.means[way.code],
        })),
        chosen: this.choice === undefined ? [] : [this.choice],
        fault: faultOf('way-out', this.faults),
        onChange: ([chosen]) => {
          this.choice = chosen as WayOut;
          this.faults = [];
        },
      })}
      ${this.button(words.send, () => void this.choose())}
    `;
  }

  private async choose(): Promise<void> {
    const { choice } = this;
    if (choice === undefined) {
      this.faults = [{ id: 'way-out', text: t.checkIn.silence.fault }];
      return;
    }
    const { id } = this.relationship;
    const taken = await this.send({
      deed: `way-out.${id}.${choice}`,
      call: (client, headers, header) =>
        client.POST('/v1/relationships/{relationshipId}/way-out', {
          params: { path: { relationshipId: id }, header },
          headers,
          body: { choice },
        }),
    });
    if (taken !== undefined) {
      this.done(taken.state === 'ended' ? '' : t.checkIn.silence.after[taken.choice]);
    }
  }
}

customElements.define('way-out-form', WayOutForm);
