import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { day, languageName, moment, t } from '../app/language';
import { page } from '../app/place';
import { profile } from '../app/profile';
import {
  isSilent,
  readStanding,
  rhythmInWords,
  type CheckIn,
  type Relationship,
  type Standing,
} from '../app/relationship';
import { session } from '../app/session';
import { readVocabulary } from '../app/vocabulary';
import { alliancePicture } from '../parts/alliance-picture';
import { unreachable, waiting } from '../parts/fields';
import { h1, open, Page } from '../parts/page';
import type { Done } from '../parts/own-form';
import '../parts/contact-form';
import '../parts/ending-form';
import '../parts/goals-form';
import '../parts/pause-form';
import '../parts/rhythm-form';
import '../parts/talk-about-it';
import '../parts/way-out-form';
import '../words/check-in';
import '../words/relationship';

/** Views behind the `#`, so that the browser's back button leads from one to the other. */
const VIEWS = ['talk', 'pause', 'change', 'end', 'rhythm', 'goals', 'mail', 'way-out'] as const;
type View = (typeof VIEWS)[number] | 'main';

/** These make sense only while it has not ended. */
const WHILE_IT_RUNS: readonly View[] = ['talk', 'pause', 'change', 'end', 'rhythm', 'way-out'];

type Stage = 'waiting' | 'unreachable' | 'no-key' | 'key-gone' | 'none' | 'there';

/** You and your therapist: how it stands, and everything that can be done about it. */
class RelationshipPage extends Page {
  static override properties = {
    stage: { state: true },
    place: { state: true },
    standing: { state: true },
    words: { state: true },
    said: { state: true },
  };
  declare stage: Stage;
  declare place: View;
  declare standing: Standing | undefined;
  /** The lists, once the question after a silence needs them. */
  declare words: Schema['Vocabulary'] | undefined;
  /** What has just been done. */
  declare said: string;

  constructor() {
    super();
    this.stage = 'waiting';
    this.place = asked();
    this.said = '';
    addEventListener('hashchange', () => {
      this.place = asked();
      this.said = '';
    });
    addEventListener('online', () => this.stage === 'unreachable' && void this.read());
    // Answered or changed on another page, or in another tab, while this one was kept.
    addEventListener('pageshow', (event) => event.persisted && void this.read());
    profile.addEventListener('change', () => this.requestUpdate());
    void this.read();
  }

  private async read(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      this.stage = 'no-key';
      return;
    }
    const [answer] = await Promise.all([readStanding(key), profile.read()]);
    if (answer.kind === 'unreachable') {
      this.stage = this.standing === undefined ? 'unreachable' : 'there';
    } else if (answer.kind === 'problem') {
      this.stage = answer.status === 401 ? 'key-gone' : 'unreachable';
    } else if (answer.value === undefined) {
      this.stage = 'none';
    } else {
      this.standing = answer.value;
      this.stage = 'there';
      if (isSilent(answer.value) && this.words === undefined) {
        this.words = await readVocabulary();
      }
    }
  }

  /** Back to the page itself; the form that is done is not what "back" leads to. */
  private readonly finished = (event: CustomEvent<Done>): void => {
    void this.leaveView(event.detail.said);
  };

  private readonly changedMeanwhile = (): void => {
    void this.leaveView(t.relationship.changedMeanwhile);
  };

  private async leaveView(said: string): Promise<void> {
    await this.read();
    history.replaceState(history.state, '', location.pathname + location.search);
    this.place = 'main';
    this.said = said;
  }

  // ---- What is shown ---------------------------------------------------------------------------

  /** What was asked for, where it makes sense as things stand. */
  private shownPlace(): View {
    const { standing, place } = this;
    if (standing?.relationship.state === 'ended' && WHILE_IT_RUNS.includes(place)) {
      return 'main';
    }
    return place === 'way-out' && this.words === undefined ? 'main' : place;
  }

  protected override heading(): string {
    const words = t.relationship;
    if (this.stage !== 'there') {
      return words.title;
    }
    return {
      main: words.title,
      talk: words.talk.heading,
      pause: words.pausing.heading,
      change: words.changing.heading,
      end: words.ending.heading,
      rhythm: words.rhythm.heading,
      goals: words.goals.heading,
      mail: words.contact.heading,
      'way-out': t.checkIn.silence.heading,
    }[this.shownPlace()];
  }

  protected override view(): string {
    const { standing } = this;
    return this.stage === 'there'
      ? `${this.shownPlace()} ${standing?.relationship.state === 'ended'} ${this.said}`
      : this.stage;
  }

  protected override content(): TemplateResult {
    const words = t.relationship;
    switch (this.stage) {
      case 'waiting':
        return html`${h1(words.title)} ${waiting(words.waiting)}`;
      case 'unreachable':
        return html`${h1(words.title)} ${unreachable(() => void this.read())}`;
      case 'no-key':
        return this.nothingHere(words.noKey, words.noKeyText, [['index.html', t.common.startPage]]);
      case 'key-gone':
        return this.nothingHere(words.noKey, t.common.keyGone, [['index.html', t.common.startPage]]);
      case 'none':
        return this.nothingHere(words.none, words.noneText, [
          ['requests.html', words.toRequests],
          ['matches.html', words.toMatches],
        ]);
      case 'there':
        return this.standing === undefined ? html`` : this.there(this.standing);
    }
  }

  private nothingHere(
    heading: string,
    more: string,
    ways: readonly (readonly [string, string])[],
  ): TemplateResult {
    return html`
      ${h1(heading)}
      <p class="lead">${more}</p>
      <div class="actions">
        ${ways.map(([file, label]) => html`<a class="button" href=${page(file)}>${label}</a>`)}
      </div>
    `;
  }

  private there(standing: Standing): TemplateResult {
    const { relationship } = standing;
    const place = this.shownPlace();
    if (place === 'main') {
      return this.main(standing);
    }
    return html`
      <p><a href="#" class="up">${t.relationship.back(relationship.therapistName)}</a></p>
      ${this.form(place, standing)}
    `;
  }

  private form(place: Exclude<View, 'main'>, standing: Standing): TemplateResult {
    const { relationship, alliance, contact } = standing;
    const done = this.finished;
    const changed = this.changedMeanwhile;
    switch (place) {
      case 'talk':
        return html`<talk-about-it
          .relationship=${relationship}
          .alliance=${alliance}
          .wordsIn=${contact?.language === 'es' ? 'es' : 'en'}
          @done=${done}
          @changed=${changed}
        ></talk-about-it>`;
      case 'pause':
        return html`<pause-form
          .relationship=${relationship}
          @done=${done}
          @changed=${changed}
        ></pause-form>`;
      case 'change':
      case 'end':
        return html`<ending-form
          .relationship=${relationship}
          .kind=${place === 'end' ? 'planned' : 'rematch'}
          @done=${done}
          @changed=${changed}
        ></ending-form>`;
      case 'rhythm':
        return html`<rhythm-form
          .relationship=${relationship}
          @done=${done}
          @changed=${changed}
        ></rhythm-form>`;
      case 'goals':
        return html`<goals-form @done=${done}></goals-form>`;
      case 'mail':
        return html`<contact-form .contact=${contact} @done=${done} @changed=${changed}></contact-form>`;
      case 'way-out':
        return html`<way-out-form
          .relationship=${relationship}
          .words=${this.words}
          @done=${done}
          @changed=${this.notOpen}
        ></way-out-form>`;
    }
  }

  private readonly notOpen = (): void => {
    void this.leaveView(t.relationship.wayOut.notOpen);
  };

  private main(standing: Standing): TemplateResult {
    const { relationship } = standing;
    const hasEnded = relationship.state === 'ended';
    return html`
      ${hasEnded ? this.ended(relationship) : h1(t.relationship.heading(relationship.therapistName))}
      ${this.said === '' ? nothing : html`<p class="notice" role="status">${this.said}</p>`}
      ${hasEnded ? nothing : this.now(standing)} ${this.alliance(standing)} ${this.checkIns(standing)}
      ${this.facts(standing)} ${hasEnded ? nothing : this.ways(relationship)} ${this.earlier(standing)}
    `;
  }

  private ended(relationship: Relationship): TemplateResult {
    const words = t.relationship.ended;
    const ending = relationship.ending ?? 'planned';
    const name = relationship.therapistName;
    const more = { planned: words.plannedText, rematch: words.rematchText, dropout: words.dropoutText };
    return html`
      ${h1(words[ending])}
      <p class="lead">${more[ending](name)}</p>
      <div class="actions">
        <a class="button ${ending === 'rematch' ? 'act' : ''}" href=${page('matches.html')}>
          ${ending === 'rematch' ? words.look : words.lookAgain}
        </a>
      </div>
    `;
  }

  // ---- For now ---------------------------------------------------------------------------------

  /** What waits for the person, the nearest first; nothing is pressing. */
  private now(standing: Standing): TemplateResult | typeof nothing {
    const { alliance, checkIns, relationship } = standing;
    const openOne = checkIns.find((checkIn) => checkIn.state === 'open');
    const waits = [
      relationship.state === 'paused' ? this.pausedNotice() : undefined,
      alliance.alarm === undefined ? undefined : this.alarm(alliance.alarm),
      openOne === undefined ? undefined : this.openCheckIn(openOne),
      isSilent(standing) && this.words !== undefined ? this.silence() : undefined,
      alliance.offer === undefined ? undefined : this.offer(),
    ].filter((each) => each !== undefined);
    return waits.length === 0 ? nothing : html`<section aria-label=${t.relationship.now}>${waits}</section>`;
  }

  private pausedNotice(): TemplateResult {
    return html`<div class="notice">
      <p>${t.relationship.pausing.resumeLead}</p>
      <a class="button" href="#pause">${t.relationship.ways.resume}</a>
    </div>`;
  }

  private alarm(alarm: NonNullable<Schema['Alliance']['alarm']>): TemplateResult {
    const words = t.relationship.alarm;
    const cause = alarm.causes.find((each) => each.factor === alarm.beginWith) ?? alarm.causes[0];
    const noticed = cause?.sign === 'under-floor-twice' ? words.low : words.fell;
    return html`<div class="notice warm">
      <h2>${words.heading}</h2>
      <p>${noticed(t.relationship.factorInside[alarm.beginWith], alarm.session)} ${words.text}</p>
      <a class="button act" href="#talk">${words.go}</a>
    </div>`;
  }

  private openCheckIn(checkIn: CheckIn): TemplateResult {
    const words = t.relationship.open;
    return html`<div class="card">
      <h2>${words.heading(checkIn.session)}</h2>
      <p>${words.text}</p>
      <a class="button act" href=${checkInPage(checkIn)}>${words.go}</a>
    </div>`;
  }

  private silence(): TemplateResult {
    const words = t.relationship.silence;
    return html`<div class="card">
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      <a class="button" href="#way-out">${words.go}</a>
    </div>`;
  }

  private offer(): TemplateResult {
    const words = t.relationship.offer;
    return html`<div class="card">
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      <a href="#change">${words.go}</a>
    </div>`;
  }

  // ---- How it stands ---------------------------------------------------------------------------

  private alliance({ alliance, checkIns }: Standing): TemplateResult {
    const words = t.relationship.alliance;
    return html`
      <section aria-labelledby="alliance">
        <h2 id="alliance">${words.heading}</h2>
        ${
          alliance.answered === 0
            ? html`<p>${words.none}</p>`
            : html`<p>${words.lead} ${alliance.answered === 1 ? words.one : nothing}</p>
                ${alliancePicture(alliance, checkIns)}`
        }
      </section>
    `;
  }

  private checkIns({ checkIns }: Standing): TemplateResult {
    const words = t.relationship.checkIns;
    return html`
      <section aria-labelledby="check-ins">
        <h2 id="check-ins">${words.heading}</h2>
        ${
          checkIns.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ul class="plain check-ins">
                ${checkIns.map((checkIn) => this.checkIn(checkIn))}
              </ul>`
        }
      </section>
    `;
  }

  private checkIn(checkIn: CheckIn): TemplateResult {
    const words = t.relationship.checkIns;
    const at = day(checkIn.answeredAt ?? checkIn.at, checkIn.zone);
    const act = { open: words.answer, answered: words.change }[checkIn.state as string];
    return html`
      <li>
        <div>
          <strong>${words.session(checkIn.session)}</strong>
          <span>${words.state[checkIn.state](at)}</span>
          ${
            checkIn.visibleTo === undefined
              ? nothing
              : html`<span class="small">${words.seen[checkIn.visibleTo]}</span>`
          }
          ${
            checkIn.line === undefined
              ? nothing
              : html`<details>
                  <summary>${words.line}</summary>
                  <blockquote>${checkIn.line}</blockquote>
                </details>`
          }
        </div>
        ${
          act === undefined
            ? nothing
            : html`<a
                class="button"
                href=${checkInPage(checkIn)}
                aria-label="${act}: ${words.session(checkIn.session)}"
                >${act}</a
              >`
        }
      </li>
    `;
  }

  // ---- How it is set up ------------------------------------------------------------------------

  private facts({ relationship, contact }: Standing): TemplateResult {
    const words = t.relationship.facts;
    const change = t.relationship.changeWhat;
    const hasEnded = relationship.state === 'ended';
    const goals = profile.value.goals ?? [];
    const link = (place: View, label: string) => html`<a href="#${place}" class="edit">${label}</a>`;
    return html`
      <section aria-labelledby="facts">
        <h2 id="facts">${words.heading}</h2>
        <dl class="facts set-up">
          <dt>${words.since}</dt>
          <dd>${day(relationship.startedAt, relationship.rhythm.zone)}</dd>
          ${
            hasEnded
              ? nothing
              : html`<dt>${words.rhythm}</dt>
                  <dd>${rhythmInWords(relationship.rhythm)} ${link('rhythm', change.rhythm)}</dd>
                  <dt>${words.next}</dt>
                  <dd>${this.next(relationship)}</dd>`
          }
          <dt>${words.goals}</dt>
          <dd>
            ${
              goals.length === 0
                ? words.goalsNone
                : html`<ol class="goals">
                    ${goals.map((goal) => html`<li>${goal}</li>`)}
                  </ol>`
            }
            ${link('goals', change.goals)}
          </dd>
          <dt>${words.contact}</dt>
          <dd>
            ${
              contact === undefined
                ? words.contactNone
                : words.contactIn(contact.email, languageName(contact.language ?? 'en'))
            }
            ${link('mail', change.contact)}
          </dd>
        </dl>
      </section>
    `;
  }

  private next({ state, nextCheckIn }: Relationship): string {
    const words = t.relationship.facts;
    if (state === 'paused') {
      return words.nextPaused;
    }
    return nextCheckIn === undefined
      ? words.nextNone
      : words.nextAt(nextCheckIn.session, moment(nextCheckIn.at, nextCheckIn.zone));
  }

  private ways(relationship: Relationship): TemplateResult {
    const words = t.relationship.ways;
    return html`
      <nav aria-labelledby="ways">
        <h2 id="ways">${words.heading}</h2>
        <ul class="plain ways">
          <li><a href="#pause">${relationship.state === 'paused' ? words.resume : words.pause}</a></li>
          <li><a href="#change">${words.change}</a></li>
          <li><a href="#end">${words.end}</a></li>
        </ul>
      </nav>
    `;
  }

  private earlier({ earlier }: Standing): TemplateResult | typeof nothing {
    return earlier.length === 0
      ? nothing
      : html`<section aria-labelledby="earlier">
          <h2 id="earlier">${t.relationship.earlier}</h2>
          <ul>
            ${earlier.map(
              (each) => html`<li>${each.therapistName}, ${day(each.startedAt, each.rhythm.zone)}</li>`,
            )}
          </ul>
        </section>`;
  }
}

function asked(): View {
  const place = location.hash.slice(1);
  return (VIEWS as readonly string[]).includes(place) ? (place as View) : 'main';
}

function checkInPage(checkIn: CheckIn): string {
  return `${page('check-in.html')}#session=${checkIn.session}`;
}

open('relationship-page', RelationshipPage);
