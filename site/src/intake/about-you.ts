import { html, nothing, type TemplateResult } from 'lit';
import { say, t } from '../app/language';
import { placeName, places } from '../app/places';
import { profile } from '../app/profile';
import { choices, describedBy, type Fault } from '../parts/fields';
import { labelled, Step, valueOf } from './step';
import '../words/intake';

const ELSEWHERE = 'elsewhere';

/** Where the clinic works comes first; everywhere else is one more tap. */
export class PlaceStep extends Step {
  readonly name = 'place';
  readonly members = ['jurisdiction'] as const;
  private isElsewhere = false;

  override enter(): void {
    this.isElsewhere = false;
  }

  override isAnswered(): boolean {
    return this.isElsewhere || super.isAnswered();
  }

  override check(): Fault[] {
    return this.isElsewhere && profile.value.jurisdiction === undefined
      ? [{ id: 'elsewhere', text: t.intake.place.fault }]
      : [];
  }

  told(): string[] {
    const { jurisdiction } = profile.value;
    return jurisdiction === undefined ? [] : [placeName(jurisdiction)];
  }

  content(): TemplateResult {
    const words = t.intake.place;
    const here = this.host.config?.jurisdictions ?? [];
    const told = this.isElsewhere ? undefined : profile.value.jurisdiction;
    const isElsewhere = this.isElsewhere || (told !== undefined && !here.includes(told));
    return html`
      ${choices({
        id: this.field,
        legend: words.question,
        asHeading: true,
        hint: this.hint(),
        options: [
          ...here.map((code) => ({ value: code, label: placeName(code) })),
          { value: ELSEWHERE, label: words.elsewhere },
        ],
        chosen: [isElsewhere ? ELSEWHERE : (told ?? '')],
        fault: this.fault(this.field),
        onChange: ([code]) => this.choose(code === ELSEWHERE ? undefined : code),
      })}
      ${isElsewhere ? this.elsewhere(here, profile.value.jurisdiction) : nothing}
    `;
  }

  private elsewhere(here: readonly string[], chosen: string | undefined): TemplateResult {
    const words = t.intake.place;
    const fault = this.fault('elsewhere');
    return html`
      <div class="field inner ${fault === undefined ? '' : 'faulty'}">
        <label for="elsewhere">${words.which}</label>
        ${fault === undefined ? nothing : html`<span class="fault" id="elsewhere-fault">${fault}</span>`}
        <select
          id="elsewhere"
          aria-describedby=${describedBy('elsewhere', false, fault !== undefined)}
          @change=${(event: Event) => this.choose(valueOf(event))}
        >
          <option value="" ?selected=${chosen === undefined}>${words.choose}</option>
          ${places
            .filter((code) => !here.includes(code))
            .map(
              (code) => html`<option value=${code} ?selected=${code === chosen}>${placeName(code)}</option>`,
            )}
        </select>
        ${chosen === undefined || here.length === 0 ? nothing : html`<small>${words.few}</small>`}
      </div>
    `;
  }

  private choose(code: string | undefined): void {
    this.isElsewhere = code === undefined || code === '';
    profile.change({ jurisdiction: this.isElsewhere ? null : (code ?? null) });
    this.host.requestUpdate();
  }
}

export class AgeStep extends Step {
  readonly name = 'age';
  readonly members = ['ageGroup'] as const;

  override seen(): string {
    return t.intake.seenLater;
  }

  told(): string[] {
    const { ageGroup } = profile.value;
    return ageGroup === undefined ? [] : [labelled(this.host.vocabulary?.ageGroups, say)(ageGroup)];
  }

  content(): TemplateResult {
    return this.withLists((lists) =>
      choices({
        id: this.field,
        legend: this.words.question,
        asHeading: true,
        hint: this.hint(),
        options: lists.ageGroups.map((group) => ({ value: group.code, label: say(group.label) })),
        chosen: [profile.value.ageGroup ?? ''],
        fault: this.fault(this.field),
        onChange: ([group]) => {
          profile.change({ ageGroup: group as 'adult' });
          this.host.requestUpdate();
        },
      }),
    );
  }
}
