import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { t } from '../app/language';
import { profile } from '../app/profile';
import { crisisLines } from './help-now';
import type { Done } from './own-form';
import { h1 } from './page';
import { Part } from './part';
import { status, text } from './fields';
import '../words/check-in';
import '../words/relationship';

const MOST = 5;
const LONGEST = 300;

/**
 * What should be different, in own words. Kept with the profile, as it was told before the first match; what
 * cannot be sent now is sent later.
 */
export class GoalsForm extends Part {
  static override properties = {
    goals: { state: true },
    isWaiting: { state: true },
    help: { state: true },
  };
  declare goals: readonly string[];
  declare isWaiting: boolean;
  /** Words that were kept hint at danger: help stays in sight until the person goes on. */
  declare help: Schema['CrisisHelp'] | undefined;

  private focusOn: number | undefined;
  private readonly look = () => this.settle();

  override connectedCallback(): void {
    super.connectedCallback();
    const told = profile.value.goals ?? [];
    this.goals = told.length === 0 ? [''] : told;
    this.isWaiting = false;
    profile.addEventListener('change', this.look);
  }

  override disconnectedCallback(): void {
    profile.removeEventListener('change', this.look);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const words = t.relationship.goals;
    return html`
      ${h1(words.heading)}
      ${
        this.help === undefined
          ? nothing
          : html`<section class="notice warm" role="alert">
              <p><strong>${t.checkIn.hinted}</strong></p>
              ${crisisLines(this.help)}
            </section>`
      }
      <p class="lead">${words.lead}</p>
      ${this.goals.map(
        (goal, index) => html`
          <div class="goal">
            ${text({
              id: `goal-${index}`,
              label: words.goal(index + 1),
              longest: LONGEST,
              rows: 2,
              value: goal,
              onInput: (value) => (this.goals = this.goals.map((each, at) => (at === index ? value : each))),
            })}
            ${
              this.goals.length > 1
                ? html`<button type="button" class="link" @click=${() => this.drop(index)}>
                    ${words.remove(index + 1)}
                  </button>`
                : nothing
            }
          </div>
        `,
      )}
      ${
        this.goals.length < MOST
          ? html`<button type="button" @click=${this.add}>${words.add}</button>`
          : nothing
      }
      <div class="actions">
        <button type="button" class="act" @click=${this.save}>${t.common.save}</button>
      </div>
      ${
        this.isWaiting && profile.keeping === 'kept'
          ? html`<p class="notice" role="status">${t.common.keptHere}</p>`
          : this.isWaiting && profile.keeping === 'refused'
            ? html`<p class="notice" role="alert">${words.refused}</p>`
            : status(this.isWaiting ? t.common.saving : this.help === undefined ? undefined : words.saved)
      }
    `;
  }

  private add(): void {
    this.goals = [...this.goals, ''];
    this.focusOn = this.goals.length - 1;
  }

  private drop(index: number): void {
    this.goals = this.goals.filter((_, each) => each !== index);
    this.focusOn = Math.max(0, index - 1);
  }

  private save(): void {
    this.isWaiting = true;
    this.help = undefined;
    profile.crisisHelp = undefined;
    profile.change({ goals: this.goals.map((goal) => goal.trim()).filter((goal) => goal !== '') });
    this.settle();
  }

  private settle(): void {
    if (this.isWaiting && profile.keeping === 'saved') {
      this.isWaiting = false;
      this.help = profile.crisisHelp;
      if (this.help === undefined) {
        this.dispatchEvent(new CustomEvent<Done>('done', { detail: { said: t.relationship.goals.saved } }));
      }
    }
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.focusOn !== undefined) {
      this.querySelector<HTMLElement>(`#goal-${this.focusOn}`)?.focus();
      this.focusOn = undefined;
    }
  }
}

customElements.define('goals-form', GoalsForm);
