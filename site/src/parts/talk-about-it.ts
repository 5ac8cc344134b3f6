import { html, nothing, type TemplateResult } from 'lit';
import { language, t } from '../app/language';
import type { Alliance, Relationship } from '../app/relationship';
import { OwnForm } from './own-form';
import { h1 } from './page';
import '../words/relationship';

type Outcome = 'repaired' | 'not-yet' | 'not-repaired';

const OUTCOMES: readonly Outcome[] = ['repaired', 'not-yet', 'not-repaired'];

/** After an alarm: what to begin with, sentences a person could say, and how it went. */
export class TalkAboutIt extends OwnForm {
  static override properties = {
    ...OwnForm.properties,
    relationship: { attribute: false },
    alliance: { attribute: false },
    wordsIn: {},
    copied: { state: true },
  };
  declare relationship: Relationship;
  declare alliance: Alliance;
  /** The language of the sentences. */
  declare wordsIn: string;
  /** The sentence that was copied last, or could not be. */
  declare copied: { readonly index: number; readonly isCopied: boolean } | undefined;

  protected override render(): TemplateResult {
    const words = t.relationship.talk;
    const { alarm } = this.alliance;
    if (alarm === undefined) {
      return html`${h1(words.none)}
        <p class="lead">${words.noneText}</p>`;
    }
    const lang = this.wordsIn === language ? nothing : this.wordsIn;
    return html`
      ${h1(words.heading)}
      <p class="lead">${words.lead(this.relationship.therapistName)}</p>
      <h2>${words.begin[alarm.beginWith]}</h2>
      <p>${words.beginWhy[alarm.beginWith]}</p>
      <h2>${words.sentences}</h2>
      <p>${words.sentencesHint} ${lang === nothing ? nothing : words.inYourMailLanguage}</p>
      <ul class="plain sayings">
        ${alarm.words.map(
          (sentence, index) => html`
            <li class="saying">
              <q id="saying-${index}" lang=${lang}>${sentence}</q>
              <button
                type="button"
                aria-describedby="saying-${index}"
                @click=${() => this.copy(sentence, index)}
              >
                ${this.copied?.index === index && this.copied.isCopied ? words.copied : words.copy}
              </button>
            </li>
          `,
        )}
      </ul>
      <p class="status" role="status">
        ${this.copied === undefined ? nothing : this.copied.isCopied ? words.copied : words.copyFailed}
      </p>
      <h2>${words.how}</h2>
      <p>${words.howHint}</p>
      <div class="actions">
        ${OUTCOMES.map(
          (outcome) =>
            html`<button type="button" aria-disabled=${this.isWorking} @click=${() => this.tell(outcome)}>
              ${words.outcome[outcome]}
            </button>`,
        )}
      </div>
      ${this.went()}
    `;
  }

  private async copy(sentence: string, index: number): Promise<void> {
    try {
      await navigator.clipboard.writeText(sentence);
      this.copied = { index, isCopied: true };
    } catch {
      this.copied = { index, isCopied: false };
    }
  }

  private async tell(outcome: Outcome): Promise<void> {
    const { id } = this.relationship;
    const session = this.alliance.alarm?.session;
    const told = await this.send({
      deed: `repair.${id}.${session}.${outcome}`,
      call: (client, headers, header) =>
        client.POST('/v1/relationships/{relationshipId}/repair', {
          params: { path: { relationshipId: id }, header },
          headers,
          body: { outcome },
        }),
    });
    if (told !== undefined) {
      this.done(t.relationship.talk.said[outcome]);
    }
  }
}

customElements.define('talk-about-it', TalkAboutIt);
