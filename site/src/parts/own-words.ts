import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer, type Answer, type Schema } from '../app/api';
import { t } from '../app/language';
import { session } from '../app/session';
import { unreachable, waiting } from './fields';
import { Part } from './part';
import '../words/matches';

/** What a therapist tells clients, in whatever language: nobody has said which. */
export function inOwnWords(text: string): TemplateResult {
  return html`
    <blockquote class="own" lang="" dir="auto">
      ${text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => html`<p>${paragraph}</p>`)}
    </blockquote>
  `;
}

/** The fold that own words stand in. */
export function ownWordsFold(
  name: string,
  content: TemplateResult | typeof nothing,
  onToggle: (open: boolean) => void = () => undefined,
): TemplateResult {
  return html`
    <details class="words" @toggle=${(event: Event) => onToggle((event.target as HTMLDetailsElement).open)}>
      <summary>${t.matches.words.summary}<span class="quiet"> ${name}</span></summary>
      ${content}
    </details>
  `;
}

/** What a therapist who was shown tells clients: asked for when it is opened, and told as it is then. */
export class OwnWords extends Part {
  static override properties = {
    matchId: { attribute: false },
    candidate: { attribute: false },
    answer: { state: true },
    opened: { state: true },
  };
  declare matchId: string;
  declare candidate: Schema['Candidate'];
  declare answer: Answer<Schema['Explanation']> | undefined;
  declare opened: boolean;

  private reading = false;

  constructor() {
    super();
    this.opened = false;
  }

  protected override render(): TemplateResult {
    return ownWordsFold(this.candidate.name, this.opened ? this.content() : nothing, (open) => {
      this.opened = open;
      if (open && this.answer?.kind !== 'ok') {
        void this.read();
      }
    });
  }

  private content(): TemplateResult {
    switch (this.answer?.kind) {
      case undefined:
        return waiting(t.matches.words.waiting);
      case 'unreachable':
        return unreachable(() => void this.read());
      case 'problem':
        return html`<p role="status">${t.matches.words.unread}</p>`;
      case 'ok':
        return html`<div role="status">${this.said(this.answer.value.therapist)}</div>`;
    }
  }

  private said(therapist: Schema['Explanation']['therapist']): TemplateResult {
    if (therapist === undefined) {
      return html`<p>${t.matches.words.unlisted}</p>`;
    }
    const { name, text } = therapist;
    return html`
      ${name === this.candidate.name ? nothing : html`<p>${t.matches.words.renamed(name)}</p>`}
      ${text === undefined ? html`<p>${t.matches.words.silent}</p>` : inOwnWords(text)}
    `;
  }

  private async read(): Promise<void> {
    if (this.reading) {
      return;
    }
    this.reading = true;
    this.answer = undefined;
    this.answer = await ask((client) =>
      client.GET('/v1/matches/{matchId}/candidates/{therapistId}', {
        params: { path: { matchId: this.matchId, therapistId: this.candidate.therapistId } },
        headers: bearer(session.key() ?? ''),
      }),
    );
    this.reading = false;
  }
}

customElements.define('own-words', OwnWords);
