import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer } from '../app/api';
import { t } from '../app/language';
import { page, takeFragment } from '../app/place';
import { session } from '../app/session';
import { open, Page } from '../parts/page';

/** What somebody has under way. */
interface UnderWay {
  readonly matches: boolean;
  readonly requests: boolean;
  readonly relationship: boolean;
}

/** The first page: what this is, and one way to begin; for who has begun, the way back. */
class StartPage extends Page {
  static override properties = { underWay: { state: true }, forgotten: { state: true } };
  declare underWay: UnderWay | undefined;
  declare forgotten: boolean;

  constructor() {
    super();
    this.forgotten = false;
    session.begin(takeFragment().replace(/^key=/, ''));
    void this.look();
  }

  protected override heading(): string {
    return t.start.heading;
  }

  protected override content(): TemplateResult {
    return html`
      <h1 tabindex="-1">${t.start.heading}</h1>
      <p class="lead">${t.start.lead}</p>
      ${session.key() === undefined ? this.newcomer() : this.known()}
      ${this.forgotten ? html`<p class="notice" role="status">${t.start.forgotten}</p>` : nothing}
      <h2>${t.start.how}</h2>
      <ol class="steps">
        ${t.start.steps.map(
          (step) =>
            html`<li>
              <span><strong>${step.title}</strong> ${step.text}</span>
            </li>`,
        )}
      </ol>
    `;
  }

  private newcomer(): TemplateResult {
    return html`
      <div class="actions">
        <a class="button act" href=${page('intake.html')}>${t.start.begin}</a>
      </div>
      <p class="small">${t.start.beginHint}</p>
      <details>
        <summary>${t.start.key}</summary>
        <p>${t.start.keyHint}</p>
      </details>
    `;
  }

  private known(): TemplateResult {
    const way = this.underWay;
    const link = (file: string, text: string, first: boolean) =>
      html`<a class="button ${first ? 'act' : ''}" href=${page(file)}>${text}</a>`;
    return html`
      <div class="actions">
        ${way?.relationship ? link('relationship.html', t.start.yourRelationship, true) : nothing}
        ${way?.requests ? link('requests.html', t.start.yourRequests, !way.relationship) : nothing}
        ${
          way?.matches
            ? link('matches.html', t.start.yourMatches, !way.relationship && !way.requests)
            : nothing
        }
        ${link('intake.html', t.start.goOn, way !== undefined && !way.matches)}
      </div>
      <p>
        <button type="button" class="link" @click=${this.forget}>${t.start.forget}</button>
      </p>
    `;
  }

  private async look(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      return;
    }
    const headers = bearer(key);
    const params = { query: { limit: 1 } };
    const [matches, requests, relationships] = await Promise.all([
      ask((client) => client.GET('/v1/matches', { params, headers })),
      ask((client) => client.GET('/v1/requests', { params, headers })),
      ask((client) => client.GET('/v1/relationships', { params, headers })),
    ]);
    if (matches.kind === 'problem' && matches.status === 401) {
      this.forget();
      this.forgotten = false;
      return;
    }
    const some = (answer: typeof matches | typeof requests | typeof relationships) =>
      answer.kind === 'ok' && answer.value.items.length > 0;
    this.underWay = {
      matches: some(matches),
      requests: some(requests),
      relationship: some(relationships),
    };
  }

  private forget(): void {
    session.end();
    this.underWay = undefined;
    this.forgotten = true;
  }
}

open('start-page', StartPage);
