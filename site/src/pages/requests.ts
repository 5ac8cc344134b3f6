import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer, deed, type Answer, type Schema } from '../app/api';
import { justAsked } from '../app/asked';
import { firstTalks, isOpen } from '../app/first-talks';
import { label, readVocabulary } from '../app/vocabulary';
import { day, list, moment, t } from '../app/language';
import { page } from '../app/place';
import { session } from '../app/session';
import '../parts/begin-form';
import { status, unreachable, waiting } from '../parts/fields';
import { crisisLines } from '../parts/help-now';
import { keyGone, keyNeeded } from '../parts/key-needed';
import { h1, open, Page } from '../parts/page';
import '../words/requests';

type FirstTalk = Schema['FirstTalkRequest'];
type Stage = 'waiting' | 'keyless' | 'gone' | 'unreachable' | 'shown';

/** Whom the person has asked for a first talk, how it stands, what happens next, and until when. */
class RequestsPage extends Page {
  static override properties = {
    stage: { state: true },
    talks: { state: true },
    asking: { state: true },
    working: { state: true },
    said: { state: true },
    problem: { state: true },
    lost: { state: true },
    route: { state: true },
  };
  declare stage: Stage;
  declare talks: readonly FirstTalk[];
  /** Which one is about to be taken back. */
  declare asking: string | undefined;
  declare working: boolean;
  declare said: string | undefined;
  /** The code of a refusal. */
  declare problem: string | undefined;
  declare lost: boolean;
  declare route: string;

  private readonly fresh = justAsked();
  /** A page that is shown again also gets the focus: one look is enough. */
  private looking: ReturnType<typeof firstTalks> | undefined;

  constructor() {
    super();
    this.stage = 'waiting';
    this.talks = [];
    this.working = false;
    this.lost = false;
    this.route = location.hash.slice(1);
    addEventListener('hashchange', () => (this.route = location.hash.slice(1)));
    // Somebody who comes back to the page wants to know how it stands now.
    addEventListener('focus', () => void this.look());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        void this.look();
      }
    });
    addEventListener('online', () => void this.look());
    void readVocabulary().then(() => this.requestUpdate());
    void this.read();
  }

  protected override heading(): string {
    const begins = this.beginning();
    return begins === undefined ? t.requests.heading : t.requests.form.heading(begins.therapistName);
  }

  protected override view(): string {
    return `${this.stage} ${this.beginning()?.id ?? ''}`;
  }

  protected override content(): TemplateResult {
    switch (this.stage) {
      case 'waiting':
        return html`${h1(t.requests.heading)} ${waiting(t.requests.waiting)}`;
      case 'keyless':
        return keyNeeded();
      case 'gone':
        return keyGone();
      case 'unreachable':
        return html`${h1(t.requests.heading)} ${unreachable(() => void this.read())}`;
      case 'shown': {
        const begins = this.beginning();
        return begins === undefined ? this.list() : this.begin(begins);
      }
    }
  }

  /** The accepted one that the person is about to begin with. */
  private beginning(): FirstTalk | undefined {
    const [name, id] = this.route.split('=');
    return name === 'begin'
      ? this.talks.find((talk) => talk.id === id && talk.state === 'accepted')
      : undefined;
  }

  private begin(talk: FirstTalk): TemplateResult {
    const others = this.talks.filter((each) => isOpen(each) && each.id !== talk.id);
    return html`
      <begin-form
        .talk=${talk}
        .others=${others.map((each) => each.therapistName)}
        @refused=${(event: CustomEvent<string>) => this.refused(event.detail)}
      ></begin-form>
    `;
  }

  private list(): TemplateResult {
    const open = [...this.talks.filter(isOpen)].sort(
      (one, other) => Number(other.state === 'accepted') - Number(one.state === 'accepted'),
    );
    const past = this.talks.filter((talk) => !isOpen(talk));
    return html`
      ${h1(t.requests.heading)} ${this.thanks()}
      ${this.talks.length === 0 ? this.empty() : html`<p class="lead">${t.requests.lead}</p>`}
      ${
        this.problem === undefined
          ? nothing
          : html`<div class="notice warm" role="alert" tabindex="-1" id="problem">
              <p>${problemInWords(this.problem)}</p>
              ${
                this.problem === 'relationship-active'
                  ? html`<p><a href=${page('relationship.html')}>${t.requests.relationship}</a></p>`
                  : nothing
              }
            </div>`
      }
      ${this.lost ? unreachable(() => void this.read()) : nothing} ${status(this.said)}
      ${open.length === 0 ? nothing : this.group(t.requests.open, open)}
      ${past.length === 0 ? nothing : this.group(t.requests.past, past)}
      ${
        this.talks.length === 0
          ? nothing
          : html`<p><a href=${page('matches.html')}>${t.requests.toMatches}</a></p>`
      }
    `;
  }

  private empty(): TemplateResult {
    return html`
      <p class="lead">${t.requests.empty}</p>
      <p>${t.requests.emptyMore}</p>
      <div class="actions">
        <a class="button act" href=${page('matches.html')}>${t.requests.toMatches}</a>
      </div>
    `;
  }

  private thanks(): TemplateResult | typeof nothing {
    if (this.fresh === undefined) {
      return nothing;
    }
    const { names, crisisHelp } = this.fresh;
    return html`
      <div class="notice"><p>${t.requests.thanks(list(names))}</p></div>
      ${
        crisisHelp === undefined
          ? nothing
          : html`<div class="notice warm">
              <p><strong>${t.help.hinted}</strong></p>
              ${crisisLines(crisisHelp)}
            </div>`
      }
    `;
  }

  private group(heading: string, talks: readonly FirstTalk[]): TemplateResult {
    return html`
      <h2>${heading}</h2>
      <ul class="cards">
        ${talks.map(
          (talk) => html`
            <li>
              <article class="card ${isOpen(talk) ? talk.state : 'past'}" aria-labelledby=${talk.id}>
                ${this.talk(talk)}
              </article>
            </li>
          `,
        )}
      </ul>
    `;
  }

  private talk(talk: FirstTalk): TemplateResult {
    return html`
      <h3 id=${talk.id} tabindex="-1">${talk.therapistName}</h3>
      <p class="state">${t.requests[talk.state].title}</p>
      ${this.next(talk)}
      <p class="small">${t.requests.askedOn(day(talk.createdAt))}</p>
      ${this.actions(talk)}
    `;
  }

  /** What happens next, and until when. */
  private next(talk: FirstTalk): TemplateResult {
    const until = moment(talk.expiresAt);
    switch (talk.state) {
      case 'held':
        return html`<p>${t.requests.held.text(until)}</p>
          <p>${t.requests.held.next}</p>`;
      case 'accepted':
        return html`<p>${t.requests.accepted.text(until)}</p>
          <p>${t.requests.accepted.next}</p>`;
      case 'declined':
        return html`<p>${declineInWords(talk)}</p>
          <p>${t.requests.declined.next}</p>`;
      default:
        return html`<p>${t.requests[talk.state].text}</p>`;
    }
  }

  private actions(talk: FirstTalk): TemplateResult | typeof nothing {
    const name = talk.therapistName;
    if (talk.state === 'confirmed') {
      return html`<div class="card-actions">
        <a class="button act" href=${page('relationship.html')}>${t.requests.relationship}</a>
      </div>`;
    }
    if (!isOpen(talk)) {
      return nothing;
    }
    if (this.asking === talk.id) {
      return html`
        <div class="notice sure">
          <p id="sure">${t.requests.withdrawSure(name)}</p>
          <div class="card-actions">
            <button
              type="button"
              aria-describedby="sure"
              aria-disabled=${this.working ? 'true' : nothing}
              @click=${() => void this.withdraw(talk)}
            >
              ${t.requests.withdrawYes}
            </button>
            <button type="button" @click=${() => this.ask(talk, false)}>${t.requests.keep}</button>
          </div>
        </div>
      `;
    }
    return html`
      <div class="card-actions">
        ${
          talk.state === 'accepted'
            ? html`<a class="button act" href="#begin=${talk.id}">${t.requests.begin(name)}</a>`
            : nothing
        }
        <button type="button" class="link take-back" @click=${() => this.ask(talk, true)}>
          ${t.requests.withdraw}<span class="quiet"> ${name}</span>
        </button>
      </div>
    `;
  }

  private ask(talk: FirstTalk, wanted: boolean): void {
    this.asking = wanted ? talk.id : undefined;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(wanted ? '.sure button' : `#${talk.id}`)?.focus(),
    );
  }

  private async withdraw(talk: FirstTalk): Promise<void> {
    if (this.working) {
      return;
    }
    this.working = true;
    const taking = deed(`withdraw.${talk.id}`);
    const answer = await ask((client) =>
      client.POST('/v1/requests/{requestId}/withdrawal', {
        params: { path: { requestId: talk.id }, header: { 'Idempotency-Key': taking.key } },
        headers: bearer(session.key() ?? ''),
        body: {},
      }),
    );
    this.working = false;
    this.lost = false;
    this.problem = undefined;
    if (answer.kind === 'unreachable' || (answer.kind === 'problem' && answer.code === 'in-progress')) {
      this.lost = true;
      return;
    }
    taking.settled();
    this.asking = undefined;
    if (answer.kind === 'ok') {
      this.replace(answer.value);
      this.said = t.requests.withdrawn2(talk.therapistName);
      this.focusOn(`#${talk.id}`);
    } else {
      this.refused(answer.code);
    }
  }

  private replace(changed: FirstTalk): void {
    this.talks = this.talks.map((talk) => (talk.id === changed.id ? changed : talk));
  }

  /** It stands otherwise than was thought: say so, and show how. */
  private refused(code: string): void {
    this.problem = code;
    if (this.route !== '') {
      history.replaceState(null, '', location.pathname);
      this.route = '';
    }
    void this.look().then(() => this.focusOn('#problem'));
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
  }

  private async read(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      this.stage = 'keyless';
      return;
    }
    if (this.stage === 'unreachable') {
      this.stage = 'waiting';
    }
    this.lost = false;
    this.heard(await firstTalks(key));
  }

  /** Looks again without disturbing: what cannot be read stays as it was. */
  private async look(): Promise<void> {
    const key = session.key();
    if (key === undefined || (this.stage !== 'shown' && this.stage !== 'unreachable')) {
      return;
    }
    const before = JSON.stringify(this.talks);
    this.looking ??= firstTalks(key).finally(() => (this.looking = undefined));
    const answer = await this.looking;
    if (answer.kind !== 'unreachable') {
      this.heard(answer);
      this.said = JSON.stringify(this.talks) === before ? this.said : t.requests.updated;
    }
  }

  private heard(answer: Answer<readonly FirstTalk[]>): void {
    if (answer.kind === 'ok') {
      this.talks = answer.value;
      this.stage = 'shown';
      this.lost = false;
    } else if (answer.kind === 'problem' && answer.status === 401) {
      this.stage = 'gone';
    } else if (this.stage === 'waiting') {
      this.stage = 'unreachable';
    } else {
      this.lost = true;
    }
  }
}

function declineInWords(talk: FirstTalk): string {
  const reason = talk.declineCode === undefined ? undefined : label('declineCodes', talk.declineCode);
  return reason === undefined ? t.requests.declined.plain : t.requests.declined.text(reason);
}

function problemInWords(code: string): string {
  return (t.requests.problems as Readonly<Record<string, string>>)[code] ?? t.requests.problems.other;
}

open('requests-page', RequestsPage);
