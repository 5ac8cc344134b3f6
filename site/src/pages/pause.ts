import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer, type Answer, type Schema } from '../app/api';
import { remembered, sourceOf } from '../app/check-in';
import { t } from '../app/language';
import { once, undone } from '../app/once';
import { page, takeFragment } from '../app/place';
import { session } from '../app/session';
import { status, unreachable, waiting } from '../parts/fields';
import { h1, open, Page } from '../parts/page';
import '../words/check-in';

type State = Schema['RelationshipState'];

/** What is shown. `offered`: the mails may be stopped, or are stopped already; a link does not tell. */
type Stage = 'waiting' | 'unreachable' | 'offered' | State | 'none' | 'wrong' | 'expired';

type Deed = 'pause' | 'resumption';

type Told = Answer<{ readonly state: State }>;

/** Whose mails: those of a link, or those of the relationship that runs. */
type Way =
  | { readonly by: 'link'; readonly credential: string }
  | { readonly by: 'key'; readonly credential: string; readonly relationshipId: string };

/** Every mail leads here: one button stops the mails, another has them again. */
class PausePage extends Page {
  static override properties = {
    stage: { state: true },
    isWorking: { state: true },
    isLost: { state: true },
  };
  declare stage: Stage;
  declare isWorking: boolean;
  /** The last tap has not arrived. */
  declare isLost: boolean;

  private fragment = '';
  private way: Way | undefined;

  constructor() {
    super();
    this.begin();
    addEventListener('hashchange', () => {
      if (location.hash.length > 1) {
        this.begin();
      }
    });
  }

  private begin(): void {
    this.stage = 'waiting';
    this.isWorking = false;
    this.isLost = false;
    this.way = undefined;
    this.fragment = remembered(takeFragment(), 'pause');
    void this.look();
  }

  /** To open the page changes nothing, however often a mail scanner does it. */
  private async look(): Promise<void> {
    const source = sourceOf(this.fragment);
    if (source === 'wrong' || (source !== undefined && source.token === undefined)) {
      this.stage = 'wrong';
    } else if (source?.token !== undefined) {
      this.way = { by: 'link', credential: source.token };
      const answer = await source.read();
      this.stage =
        answer.kind === 'ok' ? 'offered' : answer.kind === 'problem' ? gone(answer) : 'unreachable';
    } else {
      await this.lookByKey();
    }
  }

  private async lookByKey(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      this.stage = 'none';
      return;
    }
    const answer = await ask((client) =>
      client.GET('/v1/relationships', { params: { query: { limit: 1 } }, headers: bearer(key) }),
    );
    const latest = answer.kind === 'ok' ? answer.value.items[0] : undefined;
    if (latest !== undefined) {
      this.way = { by: 'key', credential: key, relationshipId: latest.id };
      this.stage = latest.state === 'active' ? 'offered' : latest.state;
    } else {
      this.stage = answer.kind === 'unreachable' ? 'unreachable' : 'none';
    }
  }

  protected override heading(): string {
    return t.pause.heading;
  }

  protected override view(): string {
    return this.stage;
  }

  protected override content(): TemplateResult {
    const words = t.pause;
    switch (this.stage) {
      case 'waiting':
        return html`${h1(words.heading)} ${waiting(t.common.waiting)}`;
      case 'unreachable':
        return html`${h1(words.heading)} ${unreachable(() => this.begin())}`;
      case 'offered':
        return html`
          ${h1(words.heading)}
          <p class="lead">${words.lead}</p>
          ${this.button(words.stop, 'pause', true)} ${this.went()}
          ${
            this.way?.by === 'link'
              ? html`<p class="already">
                  ${words.already}
                  <button type="button" class="link" @click=${() => this.tell('resumption')}>
                    ${words.resume}
                  </button>
                </p>`
              : nothing
          }
          ${this.untilADay()}
        `;
      case 'paused':
        return html`
          ${h1(words.paused)}
          <p class="lead">${words.pausedLead}</p>
          ${this.button(words.resume, 'resumption', false)} ${this.went()}
          ${this.way?.by === 'link' ? html`<p class="small">${words.later}</p>` : nothing} ${this.untilADay()}
        `;
      case 'active':
        return html`
          ${h1(words.active)}
          <p class="lead">${words.activeLead}</p>
          ${this.button(words.stop, 'pause', false)} ${this.went()}
        `;
      case 'ended':
        return this.nothingToStop(words.ended, words.endedText);
      case 'none':
        return this.nothingToStop(words.none, words.noneText);
      case 'wrong':
        return this.nothingToStop(words.wrong, words.wrongText);
      case 'expired':
        return this.nothingToStop(words.expired, words.expiredText);
    }
  }

  private nothingToStop(heading: string, more: string): TemplateResult {
    const known = session.key() !== undefined;
    return html`
      ${h1(heading)}
      <p class="lead">${more}</p>
      <div class="actions">
        <a class="button" href=${page(known ? 'relationship.html' : 'index.html')}>
          ${known ? t.checkIn.toRelationship : t.common.startPage}
        </a>
      </div>
    `;
  }

  private button(label: string, what: Deed, first: boolean): TemplateResult {
    return html`<div class="actions">
      <button
        type="button"
        class=${first ? 'act' : ''}
        aria-disabled=${this.isWorking}
        @click=${() => this.tell(what)}
      >
        ${label}
      </button>
    </div>`;
  }

  private went(): TemplateResult {
    return this.isLost
      ? html`<p class="notice" role="alert">${t.pause.notSent}</p>`
      : status(this.isWorking ? t.pause.working : undefined);
  }

  private untilADay(): TemplateResult | typeof nothing {
    return session.key() === undefined
      ? nothing
      : html`<p><a href="${page('relationship.html')}#pause">${t.pause.until}</a></p>`;
  }

  private async tell(what: Deed): Promise<void> {
    const { way } = this;
    if (this.isWorking || way === undefined) {
      return;
    }
    this.isWorking = true;
    this.isLost = false;
    const name = (deed: Deed) => `${deed}.${way.credential.slice(-8)}`;
    undone(name(what === 'pause' ? 'resumption' : 'pause'));
    const answer = await once(name(what), (key) => this.send(way, what, key));
    this.isWorking = false;
    if (answer.kind === 'unreachable') {
      this.isLost = true;
    } else {
      this.stage = answer.kind === 'ok' ? answer.value.state : gone(answer);
    }
  }

  private send(way: Way, what: Deed, key: string): Promise<Told> {
    const headers = bearer(way.credential);
    const header = { 'Idempotency-Key': key };
    return ask<{ readonly state: State }>((client) =>
      way.by === 'link'
        ? client.POST(`/v1/check-in/${what}`, { params: { header }, headers, body: {} })
        : client.POST(`/v1/relationships/{relationshipId}/${what}`, {
            params: { header, path: { relationshipId: way.relationshipId } },
            headers,
            body: {},
          }),
    );
  }
}

function gone(answer: { readonly status: number; readonly code: string }): Stage {
  if (answer.status === 410) {
    return 'expired';
  }
  return answer.code === 'relationship-ended' ? 'ended' : 'wrong';
}

open('pause-page', PausePage);
