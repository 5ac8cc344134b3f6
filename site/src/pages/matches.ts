import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { all, ask, bearer, type Schema } from '../app/api';
import { firstTalks, isOpen, MOST_OPEN } from '../app/first-talks';
import { readVocabulary } from '../app/vocabulary';
import { list, moment, t } from '../app/language';
import { findMatch, FIRST, isFresh, MOST, readMatch } from '../app/match-finder';
import { page } from '../app/place';
import { profile } from '../app/profile';
import { CHOSEN, session } from '../app/session';
import { insurerNames } from '../app/wishes';
import '../parts/ask-form';
import { candidateCard, type Choosing } from '../parts/candidate-card';
import { status, unreachable, waiting } from '../parts/fields';
import { crisisLines } from '../parts/help-now';
import { keyGone, keyNeeded } from '../parts/key-needed';
import { account, few, untold, wishes } from '../parts/match-account';
import { h1, open, Page } from '../parts/page';
import { sideBySide, type Pair } from '../parts/side-by-side';
import '../parts/why-not';
import '../words/matches';

type Match = Schema['Match'];
type Candidate = Schema['Candidate'];

/** How far we are before there is a match to show. */
type Stage = 'waiting' | 'keyless' | 'gone' | 'incomplete' | 'unreachable' | 'shown';

/**
 * Who could fit, and why; whom to ask for a first talk. What stands behind the `#` says which view is
 * shown, so that the browser's own way back works.
 */
class MatchesPage extends Page {
  static override properties = {
    stage: { state: true },
    newest: { state: true },
    old: { state: true },
    missing: { state: true },
    talks: { state: true },
    relationship: { state: true },
    earlier: { state: true },
    chosen: { state: true },
    pair: { state: true },
    leftOut: { state: true },
    said: { state: true },
    lost: { state: true },
    insurers: { state: true },
    route: { state: true },
  };
  declare stage: Stage;
  declare newest: Match | undefined;
  /** An earlier match that is looked at. */
  declare old: Match | undefined;
  declare missing: readonly Schema['Needed'][];
  declare talks: readonly Schema['FirstTalkRequest'][];
  /** The last one, ended or not. */
  declare relationship: Schema['Relationship'] | undefined;
  declare earlier: readonly Schema['MatchSummary'][] | undefined;
  declare chosen: readonly string[];
  /** Who stands side by side. */
  declare pair: Pair | undefined;
  declare leftOut: { readonly id: string; readonly name: string } | undefined;
  declare said: string | undefined;
  declare lost: boolean;
  declare insurers: Readonly<Record<string, string>>;
  declare route: string;

  /** How many are to be shown as soon as the profile has reached the clinic. */
  private wanted: number | undefined;
  /** How many were to be shown when the connection was lost. */
  private missed: number | undefined;
  private finding = false;
  /** How many could work with the person before a wish was changed. */
  private eligibleBefore: number | undefined;

  constructor() {
    super();
    this.stage = 'waiting';
    this.missing = [];
    this.talks = [];
    this.chosen = readChosen();
    this.lost = false;
    this.insurers = {};
    this.route = location.hash.slice(1);
    addEventListener('hashchange', () => this.go());
    profile.addEventListener('change', () => this.profileChanged());
    void readVocabulary().then(() => this.requestUpdate());
    void insurerNames().then((names) => (this.insurers = names));
    void this.begin();
  }

  // ---- what is seen ---------------------------------------------------------------------------------

  protected override heading(): string {
    const headings: Readonly<Record<string, string>> = {
      ask: t.matches.form.heading,
      compare: t.matches.compare.heading,
      'why-not': t.matches.whyNot.heading,
      therapist: t.matches.whyNot.heading,
      earlier: t.matches.earlier.heading,
    };
    const [name] = this.route.split('=');
    return (this.stage === 'shown' ? headings[name ?? ''] : undefined) ?? t.matches.heading;
  }

  protected override view(): string {
    const place = this.route === 'wishes' || this.route === 'new' ? '' : this.route;
    return `${this.stage} ${place}`.trim();
  }

  protected override content(): TemplateResult {
    switch (this.stage) {
      case 'waiting':
        return html`${h1(t.matches.heading)} ${waiting(t.matches.finding)}`;
      case 'keyless':
        return keyNeeded(this.route.startsWith('therapist=') ? t.matches.keepTherapistLink : undefined);
      case 'gone':
        return keyGone();
      case 'incomplete':
        return this.incomplete();
      case 'unreachable':
        return html`${h1(t.matches.heading)} ${unreachable(() => void this.begin())}`;
      case 'shown':
        return this.match === undefined ? waiting(t.matches.finding) : this.routed(this.match);
    }
  }

  private get match(): Match | undefined {
    return this.old ?? this.newest;
  }

  private routed(match: Match): TemplateResult {
    const [name, value] = this.route.split('=');
    switch (name) {
      case 'ask':
        return this.asking(match);
      case 'compare':
        return this.compare(match);
      case 'why-not':
      case 'therapist':
        return html`
          <why-not
            .match=${match}
            .therapist=${name === 'therapist' ? value : undefined}
            @show-again=${(event: CustomEvent<string>) => this.showAgain(event.detail)}
          ></why-not>
          ${this.goingOn()}
        `;
      case 'earlier':
        return this.earlierOnes();
      default:
        return this.candidates(match);
    }
  }

  private incomplete(): TemplateResult {
    return html`
      ${h1(t.matches.incomplete.heading)}
      ${this.missing.map(
        (member) => html`
          <p class="lead">${t.matches.incomplete[member]}</p>
          <div class="actions">
            <a class="button act" href="${page('intake.html')}#${member}"
              >${t.matches.incomplete.answer}<span class="quiet"> ${t.matches.incomplete[member]}</span></a
            >
          </div>
        `,
      )}
    `;
  }

  private candidates(match: Match): TemplateResult {
    const { candidates } = match;
    const isNow = this.old === undefined;
    const isFew = match.fewerThanThree && isNow;
    return html`
      <div class=${candidates.length > 0 ? 'wide' : 'single'}>
        ${h1(t.matches.heading)}
        ${candidates.length > 0 ? html`<p class="lead">${t.matches.lead(candidates.length)}</p>` : nothing}
        ${isNow ? nothing : this.oldNotice(match)} ${this.help(match)} ${this.active()} ${this.notices()}
        ${isFew ? few(match, this.insurers) : nothing} ${isFew ? this.wishList(match) : nothing}
        ${candidates.length >= 2 ? html`<p class="screen"><a href="#compare">${t.matches.pair}</a></p>` : nothing}
        <ol class="cards candidates">
          ${repeat(
            candidates,
            (candidate) => candidate.therapistId,
            (candidate) => html`
              <li>
                <article class="card candidate" aria-labelledby="who-${candidate.therapistId}">
                  ${candidateCard(match.id, candidate, this.choosing(candidate))}
                </article>
              </li>
            `,
          )}
        </ol>
        ${isNow ? this.further(match) : nothing} ${this.tray(match)}
        <div class="after">
          ${isFew || !isNow ? nothing : this.wishList(match)} ${isNow ? untold(match) : nothing}
          ${account(match)}
          <ul class="plain screen">
            <li><a href="#why-not">${t.matches.how.whyNot}</a></li>
            <li><a href="#earlier">${t.matches.how.earlier}</a></li>
          </ul>
        </div>
      </div>
    `;
  }

  /** What goes on, and what has just been done; each is read out once. */
  private notices(): TemplateResult {
    return html`
      ${
        this.leftOut === undefined
          ? nothing
          : html`<div class="notice" tabindex="-1" id="left-out">
              <p role="status">${t.matches.leftOut(this.leftOut.name)}</p>
              <button type="button" @click=${this.undo}>
                ${t.matches.undo}<span class="quiet"> ${this.leftOut.name}</span>
              </button>
            </div>`
      }
      ${this.goingOn()}
    `;
  }

  private goingOn(): TemplateResult {
    return html` ${this.lost ? unreachable(() => this.tryAgain()) : nothing} ${status(this.said)} `;
  }

  private help(match: Match): TemplateResult | typeof nothing {
    const help = match.crisisHelp ?? profile.crisisHelp;
    return help === undefined
      ? nothing
      : html`<div class="notice warm">
          <p><strong>${t.help.hinted}</strong></p>
          ${crisisLines(help)}
        </div>`;
  }

  private active(): TemplateResult | typeof nothing {
    return this.isActive()
      ? html`<div class="notice">
          <p>${t.matches.active(this.relationship?.therapistName ?? '')}</p>
          <p><a href=${page('relationship.html')}>${t.matches.form.yourRelationship}</a></p>
        </div>`
      : nothing;
  }

  private oldNotice(match: Match): TemplateResult {
    return html`
      <div class="notice">
        <p>${t.matches.earlier.notice(moment(match.createdAt))}</p>
        <p><a href="#">${t.matches.earlier.newest}</a></p>
      </div>
    `;
  }

  private wishList(match: Match): TemplateResult | typeof nothing {
    return wishes(match, this.insurers, () => {
      this.eligibleBefore = match.eligible;
      this.leftOut = undefined;
      this.want(this.showing());
    });
  }

  /** More of them, or the same question asked anew. */
  private further(match: Match): TemplateResult {
    const { length } = match.candidates;
    const more = length < MOST && match.eligible - match.heldBack > length;
    return html`
      <div class="actions">
        ${
          more
            ? html`<button type="button" @click=${() => this.showMore(length)}>${t.matches.more}</button>`
            : nothing
        }
        ${
          this.isActive()
            ? nothing
            : html`<button type="button" @click=${() => this.want(this.showing())}>
                ${t.matches.again}
              </button>`
        }
        ${
          length > 0
            ? html`<button type="button" @click=${() => print()}>${t.matches.print}</button>`
            : nothing
        }
      </div>
    `;
  }

  private tray(match: Match): TemplateResult | typeof nothing {
    const people = this.people(match);
    const room = this.room();
    const full = people.length >= room;
    const closed = this.isActive() || (people.length === 0 && room > 0);
    if (closed) {
      return nothing;
    }
    return html`
      <section class="tray" aria-label=${t.matches.trayLabel}>
        <div>
          <p aria-live="polite">
            ${people.length === 0 ? nothing : t.matches.tray(list(people.map((person) => person.name)))}
            <span id="tray-full">${full ? (room === 0 ? t.matches.none : t.matches.full(room)) : ''}</span>
          </p>
          ${
            people.length === 0
              ? html`<a class="button" href=${page('requests.html')}>${t.matches.yourTalks}</a>`
              : html`<a class="button act" href="#ask">${t.matches.trayGo}</a>`
          }
        </div>
      </section>
    `;
  }

  private asking(match: Match): TemplateResult {
    return html`
      ${h1(t.matches.form.heading)}
      <ask-form
        .matchId=${match.id}
        .people=${this.people(match)}
        @take-out=${(event: CustomEvent<readonly string[]>) => this.takeOut(event.detail)}
        @taken=${(event: CustomEvent<readonly string[]>) => this.takeOut(event.detail)}
        @asked=${() => this.choose([])}
      ></ask-form>
    `;
  }

  private compare(match: Match): TemplateResult {
    const { candidates } = match;
    const wished = [...(this.pair ?? []), ...this.people(match).map((person) => person.therapistId)]
      .map((id) => candidates.find((candidate) => candidate.therapistId === id))
      .filter((candidate) => candidate !== undefined);
    return html`
      <div class="wide">
        ${h1(t.matches.compare.heading)}
        ${sideBySide(
          match,
          [...wished, ...candidates],
          (candidate) => this.choosing(candidate),
          (pair) => (this.pair = pair),
        )}
        <p><a href="#">${t.matches.compare.back}</a></p>
        ${this.notices()} ${this.tray(match)}
      </div>
    `;
  }

  private earlierOnes(): TemplateResult {
    const { earlier } = this;
    return html`
      ${h1(t.matches.earlier.heading)}
      <p class="lead">${t.matches.earlier.lead}</p>
      ${
        earlier === undefined
          ? waiting(t.common.waiting)
          : earlier.length === 0
            ? html`<p>${t.matches.earlier.none}</p>`
            : html`<ul class="plain rows">
                ${earlier.map(
                  (one) => html`
                    <li>
                      <a href="#match=${one.id}">${moment(one.createdAt)}</a>
                      <span class="small">${t.matches.earlier.item(one.shown)}</span>
                    </li>
                  `,
                )}
              </ul>`
      }
      ${this.lost ? unreachable(() => void this.readEarlier()) : nothing}
      <p><a href="#">${t.matches.whyNot.back}</a></p>
    `;
  }

  private choosing(candidate: Candidate): Choosing {
    const { therapistId: id, name } = candidate;
    const match = this.match as Match;
    const chosen = this.people(match).some((person) => person.therapistId === id);
    return {
      chosen,
      full: this.people(match).length >= this.room(),
      asked: this.isAsked(id),
      closed: this.isActive(),
      choose: (on) => this.choose(on ? [...this.chosen, id] : this.chosen.filter((each) => each !== id)),
      ...(this.old === undefined ? { leaveOut: () => this.leave(id, name) } : {}),
    };
  }

  // ---- what is known --------------------------------------------------------------------------------

  private isActive(): boolean {
    return this.relationship !== undefined && this.relationship.state !== 'ended';
  }

  private isAsked(therapistId: string): boolean {
    return this.talks.some((talk) => isOpen(talk) && talk.therapistId === therapistId);
  }

  /** How many more can be asked. */
  private room(): number {
    return Math.max(0, MOST_OPEN - this.talks.filter(isOpen).length);
  }

  /** Whom the person is about to ask, in the order they were chosen. */
  private people(match: Match): readonly Candidate[] {
    return this.chosen
      .map((id) => match.candidates.find((candidate) => candidate.therapistId === id))
      .filter((candidate) => candidate !== undefined)
      .filter((candidate) => !this.isAsked(candidate.therapistId))
      .slice(0, this.room());
  }

  private showing(): number {
    return Math.max(FIRST, this.newest?.candidates.length ?? 0);
  }

  // ---- what is done ---------------------------------------------------------------------------------

  private async begin(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      this.stage = 'keyless';
      return;
    }
    this.stage = 'waiting';
    const headers = bearer(key);
    const params = { query: { limit: 1 } };
    const [, matches, talks, relationships] = await Promise.all([
      profile.read(),
      ask((client) => client.GET('/v1/matches', { params, headers })),
      firstTalks(key),
      ask((client) => client.GET('/v1/relationships', { params, headers })),
    ]);
    if (profile.keeping === 'gone' || (matches.kind === 'problem' && matches.status === 401)) {
      this.stage = 'gone';
      return;
    }
    if (matches.kind !== 'ok' || talks.kind !== 'ok' || relationships.kind !== 'ok') {
      this.stage = 'unreachable';
      return;
    }
    this.talks = talks.value;
    this.relationship = relationships.value.items[0];
    await this.showLast(key, matches.value.items[0]?.id);
    this.go();
  }

  /** The last match as long as it holds, so that a reload changes nothing; else a new one. */
  private async showLast(key: string, matchId: string | undefined): Promise<void> {
    const last = matchId === undefined ? undefined : await readMatch(key, matchId);
    if (last?.kind === 'unreachable') {
      this.stage = 'unreachable';
    } else if (
      last?.kind === 'ok' &&
      (this.isActive() || isFresh(last.value, profile.value.revision, this.relationship))
    ) {
      this.newest = last.value;
      this.stage = 'shown';
    } else {
      // A reload after a lost answer asks with the same words, and gets the same answer.
      await this.find(FIRST, matchId ?? '');
    }
  }

  private go(): void {
    this.route = location.hash.slice(1);
    const [name, value] = this.route.split('=');
    if (this.stage !== 'shown') {
      return;
    }
    if (name === 'match' && value !== undefined) {
      void this.readOld(value);
    } else if (name === 'earlier') {
      void this.readEarlier();
    } else if (name === 'new') {
      history.replaceState(null, '', '#');
      this.old = undefined;
      this.want(this.showing());
    } else if (name === '' || name === 'wishes') {
      this.old = undefined;
    }
    if (name === 'wishes') {
      void this.updateComplete.then(() => this.focusOn('#wishes'));
    }
  }

  private async readOld(matchId: string): Promise<void> {
    const answer = await readMatch(session.key() ?? '', matchId);
    this.lost = answer.kind === 'unreachable';
    this.old = answer.kind === 'ok' && matchId !== this.newest?.id ? answer.value : undefined;
  }

  private async readEarlier(): Promise<void> {
    const headers = bearer(session.key() ?? '');
    const answer = await all((cursor) =>
      ask((client) =>
        client.GET('/v1/matches', {
          params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
          headers,
        }),
      ),
    );
    this.lost = answer.kind === 'unreachable';
    this.earlier = answer.kind === 'ok' ? answer.value : this.earlier;
  }

  /** Looks for therapists once everything that was told has reached the clinic. */
  private want(show: number): void {
    this.wanted = show;
    this.missed = undefined;
    this.lost = false;
    this.said = t.matches.findingAgain;
    this.profileChanged();
  }

  private tryAgain(): void {
    if (this.missed === undefined) {
      this.lost = false;
      this.go();
    } else {
      this.want(this.missed);
    }
  }

  private profileChanged(): void {
    if (profile.keeping === 'gone') {
      this.stage = 'gone';
    } else if (this.wanted !== undefined && profile.keeping === 'kept') {
      this.said = t.matches.kept;
    } else if (this.wanted !== undefined && profile.keeping === 'refused') {
      this.wanted = undefined;
      this.said = t.matches.refused;
    } else if (profile.keeping === 'saved' && !this.finding) {
      void this.findWanted();
    }
    this.requestUpdate();
  }

  private async findWanted(): Promise<void> {
    this.finding = true;
    while (this.wanted !== undefined && profile.keeping === 'saved') {
      const show = this.wanted;
      this.wanted = undefined;
      await this.find(show, this.newest?.id ?? '');
    }
    this.finding = false;
  }

  private async find(show: number, after: string): Promise<void> {
    const answer = await findMatch(session.key() ?? '', show, `${profile.value.revision}.${after}`);
    if (answer.kind === 'ok') {
      this.take(answer.value);
    } else if (answer.kind === 'problem' && answer.code === 'profile-incomplete') {
      this.missing = answer.problem.missing ?? [];
      this.stage = 'incomplete';
    } else if (answer.kind === 'problem' && answer.status === 401) {
      this.stage = 'gone';
    } else if (this.newest === undefined) {
      this.stage = 'unreachable';
    } else {
      this.said = undefined;
      this.lost = true;
      this.missed = show;
    }
  }

  private take(match: Match): void {
    const shownBefore = this.newest?.candidates.length;
    this.newest = match;
    this.stage = 'shown';
    this.lost = false;
    this.said =
      this.eligibleBefore === undefined
        ? this.thenSay
        : t.matches.wishes.effect(this.eligibleBefore, match.eligible);
    this.eligibleBefore = undefined;
    this.thenSay = undefined;
    if (this.focusNext !== undefined && shownBefore !== undefined) {
      const next = match.candidates[this.focusNext];
      this.focusNext = undefined;
      if (next !== undefined) {
        void this.updateComplete.then(() => this.focusOn(`#who-${next.therapistId}`));
      }
    }
  }

  /** What is said once it is found. */
  private thenSay: string | undefined;

  /** The first of those who come in addition, to be read out. */
  private focusNext: number | undefined;

  private showMore(shown: number): void {
    this.focusNext = shown;
    this.want(MOST);
  }

  private leave(id: string, name: string): void {
    this.leftOut = { id, name };
    this.choose(this.chosen.filter((each) => each !== id));
    profile.change({ excludedTherapists: [...(profile.value.excludedTherapists ?? []), id] });
    this.want(this.showing());
    void this.updateComplete.then(() => this.focusOn('#left-out'));
  }

  private readonly undo = (): void => {
    if (this.leftOut !== undefined) {
      this.showAgain(this.leftOut.id);
      void this.updateComplete.then(() => this.focusOn('h1'));
    }
  };

  private showAgain(id: string): void {
    this.leftOut = undefined;
    this.thenSay = t.matches.shownAgain;
    profile.change({
      excludedTherapists: (profile.value.excludedTherapists ?? []).filter((each) => each !== id),
    });
    this.want(this.showing());
  }

  private choose(ids: readonly string[]): void {
    this.chosen = [...new Set(ids)];
    session.shelf().keep(CHOSEN, this.chosen);
  }

  private takeOut(ids: readonly string[]): void {
    this.choose(this.chosen.filter((each) => !ids.includes(each)));
  }

  private focusOn(selector: string): void {
    const element = this.querySelector<HTMLElement>(selector);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    document.documentElement.classList.toggle('with-tray', this.querySelector('.tray') !== null);
  }
}

function readChosen(): readonly string[] {
  return session.shelf().recall<readonly string[]>(CHOSEN) ?? [];
}

open('matches-page', MatchesPage);
