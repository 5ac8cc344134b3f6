import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { t } from '../app/language';
import type { Relationship } from '../app/relationship';
import { text } from './fields';
import { crisisLines } from './help-now';
import { OwnForm } from './own-form';
import { h1 } from './page';
import '../words/check-in';
import '../words/relationship';

/** Ends it: good enough, or somebody else. No reasons are asked, and nobody is to blame. */
export class EndingForm extends OwnForm {
  static override properties = {
    ...OwnForm.properties,
    relationship: { attribute: false },
    kind: {},
    note: { state: true },
    help: { state: true },
  };
  declare relationship: Relationship;
  declare kind: 'planned' | 'rematch';
  declare note: string;
  /** What was written hints at danger: help comes before anything else. */
  declare help: Schema['CrisisHelp'] | undefined;

  constructor() {
    super();
    this.note = '';
  }

  protected override render(): TemplateResult {
    const name = this.relationship.therapistName;
    if (this.help !== undefined) {
      return html`
        ${h1(t.relationship.ended[this.kind])}
        <section class="notice warm" role="alert">
          <p><strong>${t.checkIn.hinted}</strong></p>
          ${crisisLines(this.help)}
        </section>
        <div class="actions">
          <button type="button" class="act" @click=${() => this.done('')}>${t.common.next}</button>
        </div>
      `;
    }
    const words = this.kind === 'planned' ? t.relationship.ending : t.relationship.changing;
    return html`
      ${h1(words.heading)}
      <p class="lead">${words.lead}</p>
      <h2>${words.what}</h2>
      <ul>
        ${words.steps(name).map((step) => html`<li>${step}</li>`)}
      </ul>
      ${this.kind === 'planned' ? html`<p>${t.relationship.ending.talk}</p>` : this.noteField()}
      ${this.button(
        this.kind === 'planned' ? t.relationship.ending.do(name) : t.relationship.changing.do,
        () => void this.end(),
        html`<a class="button" href="#">${words.stay}</a>`,
      )}
    `;
  }

  private noteField(): TemplateResult | typeof nothing {
    const words = t.relationship.changing;
    return text({
      id: 'note',
      label: words.note,
      hint: words.noteHint,
      rows: 3,
      longest: 1000,
      value: this.note,
      onInput: (note) => (this.note = note),
    });
  }

  private async end(): Promise<void> {
    const { id, revision } = this.relationship;
    const note = this.note.trim();
    const ended = await this.send({
      deed: `ending.${id}.${revision}.${this.kind}`,
      call: (client, headers, header) =>
        client.POST('/v1/relationships/{relationshipId}/ending', {
          params: { path: { relationshipId: id }, header },
          headers,
          body: { kind: this.kind, ...(note === '' ? {} : { note }) },
        }),
    });
    if (ended?.crisisHelp !== undefined) {
      this.help = ended.crisisHelp;
    } else if (ended !== undefined) {
      this.done('');
    }
  }
}

customElements.define('ending-form', EndingForm);
