import { html, nothing, type TemplateResult } from 'lit';
import { day, list, moment } from '../app/language';
import { t } from '../app/language';
import { page } from '../app/place';
import { status, unreachable, waiting } from '../parts/fields';
import { h1 } from '../parts/page';
import { now, today } from './account';
import { FACTORS, nextSession, toTalkAbout, type Case, type Concern, type Desk } from './desk';
import { attention, cameBack } from './parts';
import { missing } from './profile';
import type { Shown, View } from './view';
import '../words/staff';
import '../words/therapist';

/** As far ahead as the API takes a promise. */
const FARTHEST = 90;

/** What a promise for a shorter time is offered as. */
const SHORTER = 28;

/** A promise that ends within so many days is asked for again. */
const SOON = 14;

/** The therapist between two sessions: who to talk to first, who waits, how many may still come. */
export class Today implements View {
  private said: string | undefined;
  private refused: string | undefined;
  private busy = false;

  constructor(
    private readonly desk: Desk,
    private readonly changed: Shown,
  ) {}

  heading(): string {
    return t.therapist.today.heading;
  }

  opened(): void {
    this.said = undefined;
    this.refused = undefined;
  }

  content(): TemplateResult {
    const { desk } = this;
    const words = t.therapist.today;
    if (desk.reading === 'reading') {
      return html`${h1(words.heading)} ${waiting(t.common.waiting)}`;
    }
    return html`
      ${h1(words.heading)}
      <p class="lead">${day(today())}</p>
      ${desk.reading === 'unreachable' ? unreachable(() => void desk.read()) : nothing}
      ${
        desk.me === undefined
          ? desk.reading === 'unreachable'
            ? nothing
            : this.welcome()
          : html`${this.talk()} ${this.waiting()} ${this.places(desk.me)}`
      }
    `;
  }

  /** Somebody who has no profile yet. */
  private welcome(): TemplateResult {
    const words = t.therapist.today;
    return html`
      <p>${words.welcome}</p>
      <div class="actions"><a class="button act" href="#profile">${words.begin}</a></div>
    `;
  }

  // ---- Who to talk to first ----------------------------------------------------------------------

  private talk(): TemplateResult {
    const words = t.therapist.today;
    const concerns = toTalkAbout(this.desk.caseload);
    const repaired = this.desk.caseload.filter(
      (each) =>
        each.state !== 'ended' &&
        FACTORS.some((factor) => each.sharedAlliance?.factors[factor].state === 'repaired') &&
        !concerns.some((concern) => concern.case.id === each.id),
    );
    const anybody = this.desk.caseload.some((each) => each.state !== 'ended');
    return html`
      <h2>${words.talk}</h2>
      ${
        concerns.length === 0
          ? html`<p>${anybody ? words.nothingStandsOut : words.nobodyYet}</p>`
          : html`<ul class="cards">
              ${concerns.map((concern) => this.concern(concern))}
            </ul>`
      }
      ${repaired.map(
        (each) =>
          html`<p class="signed">
            ${cameBack()} <span>${words.cameBack(this.whatCameBack(each), nameOf(each))}</span>
          </p>`,
      )}
      ${anybody ? html`<p class="small">${words.onlyShared}</p>` : nothing}
    `;
  }

  private whatCameBack(each: Case): string {
    return list(
      FACTORS.filter((factor) => each.sharedAlliance?.factors[factor].state === 'repaired').map(
        (factor) => t.common.factors[factor],
      ),
    );
  }

  private concern({ case: each, factor, strained }: Concern): TemplateResult {
    const words = t.therapist.today;
    const next = each.state === 'active' ? nextSession(each.rhythm, now()) : undefined;
    const name = t.common.factors[factor];
    return html`
      <li class="card talk">
        <h3>${nameOf(each)}</h3>
        <p class="signed warm">
          ${attention()}
          <span>${strained ? words.strained(name) : words.falling(name)}</span>
        </p>
        <p>${words.why[factor]}</p>
        <p class="small">${words.youCouldSay}</p>
        <blockquote>${words.say[factor]}</blockquote>
        ${next === undefined ? nothing : html`<p class="small">${words.nextSession(wall(next))}</p>`}
        <p><a href="#caseload/${each.id}">${words.look(nameOf(each))}</a></p>
      </li>
    `;
  }

  // ---- Who waits ---------------------------------------------------------------------------------

  private waiting(): TemplateResult {
    const words = t.therapist.today;
    const open = this.desk.requests.filter((request) => request.state === 'held');
    const [first] = [...open].sort((one, other) => one.expiresAt.localeCompare(other.expiresAt));
    return html`
      <h2>${words.requests}</h2>
      ${
        first === undefined
          ? html`<p>${words.noRequests}</p>`
          : html`
              <p>
                ${words.requestsWait(open.length)}
                ${words.waitingSince(t.staff.ago(now() - Date.parse(oldest(open))))}
                ${words.decideBy(moment(first.expiresAt))}
              </p>
              <div class="actions"><a class="button" href="#requests">${words.readThem(open.length)}</a></div>
            `
      }
    `;
  }

  // ---- Places ------------------------------------------------------------------------------------

  private places(me: NonNullable<Desk['me']>): TemplateResult {
    const words = t.therapist.today;
    const free = Math.max(0, me.places - me.taken - me.held);
    return html`
      <h2>${words.places}</h2>
      <p>${words.placesAre(me.places, me.taken, me.held, free)}</p>
      ${me.status === 'verified' ? this.accepting(me.acceptingUntil, free) : this.notYet(me)}
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      ${status(this.said)}
      ${
        me.status === 'verified'
          ? html`
              <h3>${words.link}</h3>
              <p>${words.linkWhy}</p>
              <p><code class="address">${ownLink(me.id)}</code></p>
              <button type="button" @click=${() => void this.copy(me.id)}>${words.copy}</button>
            `
          : nothing
      }
    `;
  }

  private notYet(me: NonNullable<Desk['me']>): TemplateResult {
    return html`
      <p class="notice warm">${t.therapist.status[me.status]}</p>
      <p><a href="#profile">${t.therapist.today.toProfile}</a></p>
    `;
  }

  private accepting(until: string | undefined, free: number): TemplateResult {
    const words = t.therapist.today;
    const over = until === undefined || until < today();
    const farthest = today(FARTHEST);
    const gaps = missing(this.desk.me);
    return html`
      <p class=${over ? 'notice warm' : ''}>
        ${
          until === undefined
            ? words.notProposed
            : over
              ? words.proposedUntilPast(day(until))
              : free === 0
                ? words.proposedButFull(day(until))
                : words.proposedUntil(day(until))
        }
        ${!over && until <= today(SOON) ? words.endsSoon : ''}
      </p>
      ${gaps.length === 0 ? nothing : html`<p>${words.gaps} <a href="#profile">${words.toProfile}</a></p>`}
      <div class="actions">
        ${
          until === farthest
            ? nothing
            : html`<button
                type="button"
                class=${over || until <= today(SOON) ? 'act' : ''}
                aria-disabled=${this.busy}
                @click=${() => void this.accept(farthest)}
              >
                ${words.acceptUntil(day(farthest))}
              </button>`
        }
        <button type="button" aria-disabled=${this.busy} @click=${() => void this.accept(today(SHORTER))}>
          ${words.acceptUntil(day(today(SHORTER)))}
        </button>
      </div>
      ${
        over
          ? nothing
          : html`<p>
              <button type="button" class="link" @click=${() => void this.stop()}>${words.stop}</button>
            </p>`
      }
    `;
  }

  private async accept(until: string): Promise<void> {
    await this.doing(async () => {
      const answer = await this.desk.accept(until);
      return answer.kind === 'ok' ? t.therapist.today.accepted(day(until)) : undefined;
    });
  }

  private async stop(): Promise<void> {
    await this.doing(async () => {
      const answer = await this.desk.change({ acceptingUntil: null });
      return answer.kind === 'ok' ? t.therapist.today.stopped : undefined;
    });
  }

  private async doing(what: () => Promise<string | undefined>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.said = undefined;
    this.refused = undefined;
    this.changed();
    this.said = await what();
    this.refused = this.said === undefined ? t.staff.notDone : undefined;
    this.busy = false;
    this.changed();
  }

  private async copy(id: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(ownLink(id));
      this.said = t.therapist.today.copied;
    } catch {
      this.said = t.therapist.today.copyByHand;
    }
    this.changed();
  }
}

/** Leads a client to this therapist. */
function ownLink(id: string): string {
  return `${page('matches.html')}#therapist=${id}`;
}

function oldest(requests: Desk['requests']): string {
  return requests.map((request) => request.createdAt).sort()[0] ?? '';
}

/** What to call a client who may have given no name. */
export function nameOf(each: Case): string {
  return each.client.name ?? t.therapist.noName(day(each.startedAt));
}

/** A wall-clock time such as `2026-12-01T17:00`, as it is where the session is. */
export function wall(at: string): string {
  return moment(`${at}:00Z`, 'UTC');
}
