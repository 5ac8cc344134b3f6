import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { languageName, list, moment } from '../app/language';
import { t } from '../app/language';
import { choices, faultOf, faultSummary, status, unreachable, waiting, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import { now } from './account';
import type { Desk, Incoming } from './desk';
import { inWords, overlap } from './hours';
import { instead, type Shown, type View } from './view';
import { labelOrCode as label, options } from '../app/vocabulary';
import '../words/staff';
import '../words/therapist';

/** Requests for a first talk: what is needed, not who needs it. */
export class Requests implements View {
  private path: readonly string[] = [];
  private said: string | undefined;
  private refused: string | undefined;
  private busy = false;
  private code = '';
  private faults: readonly Fault[] = [];
  /** Those accepted here; they wait for their clients. */
  private readonly accepted = new Set<string>();

  constructor(
    private readonly desk: Desk,
    private readonly changed: Shown,
  ) {}

  heading(): string {
    return this.declining() === undefined
      ? t.therapist.requests.heading
      : t.therapist.requests.declineHeading;
  }

  opened(path: readonly string[]): void {
    if (path.length > 0) {
      this.said = undefined;
    }
    this.path = path;
    this.code = '';
    this.refused = undefined;
    this.faults = [];
  }

  content(): TemplateResult {
    const words = t.therapist.requests;
    const { desk } = this;
    if (desk.reading === 'reading') {
      return html`${h1(words.heading)} ${waiting(t.common.waiting)}`;
    }
    const declining = this.declining();
    return declining === undefined ? this.all() : this.decline(declining);
  }

  private declining(): Incoming | undefined {
    return this.path[1] === 'decline'
      ? this.desk.requests.find((request) => request.id === this.path[0])
      : undefined;
  }

  private all(): TemplateResult {
    const words = t.therapist.requests;
    const { desk } = this;
    return html`
      ${h1(words.heading)}
      <p>${words.lead}</p>
      ${status(this.said)}
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      ${desk.reading === 'unreachable' ? unreachable(() => void desk.read()) : nothing}
      ${
        desk.requests.length === 0
          ? desk.reading === 'unreachable'
            ? nothing
            : html`<p>${words.none}</p>`
          : html`<ul class="cards">
              ${desk.requests.map((request) => this.card(request))}
            </ul>`
      }
    `;
  }

  private card(request: Incoming): TemplateResult {
    const words = t.therapist.requests;
    const isAccepted = request.state === 'accepted' || this.accepted.has(request.id);
    const first = request.need.concerns.slice(0, 2).map((code) => label('concerns', code));
    const title = first.length === 0 ? words.openRequest : list(first);
    return html`
      <li class="card">
        <h2 id="about-${request.id}">${title}</h2>
        <p>
          ${words.asked(t.staff.ago(now() - Date.parse(request.createdAt)))}
          ${isAccepted ? nothing : words.decideBy(moment(request.expiresAt))}
        </p>
        ${this.need(request.need)}
        ${
          isAccepted
            ? html`<p class="notice">${words.acceptedWaits}</p>`
            : html`
                <div class="actions">
                  <button
                    type="button"
                    class="act"
                    aria-describedby="about-${request.id}"
                    aria-disabled=${this.busy}
                    @click=${() => void this.accept(request)}
                  >
                    ${words.accept}
                  </button>
                  <a
                    class="button"
                    aria-describedby="about-${request.id}"
                    href="#requests/${request.id}/decline"
                    >${words.decline}</a
                  >
                </div>
              `
        }
      </li>
    `;
  }

  private need(need: Schema['Need']): TemplateResult {
    const words = t.therapist.requests;
    const fact = (name: string, value: string | TemplateResult | undefined) =>
      value === undefined || value === ''
        ? nothing
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`;
    const lines = (all: readonly string[]) =>
      all.length === 0
        ? undefined
        : html`<ul class="plain">
            ${all.map((each) => html`<li>${each}</li>`)}
          </ul>`;
    return html`
      <dl class="facts">
        ${need.note === undefined ? nothing : fact(words.note, html`<q class="note">${need.note}</q>`)}
        ${fact(words.concerns, list(need.concerns.map((code) => label('concerns', code))))}
        ${fact(words.aim, need.aim === undefined ? undefined : label('aims', need.aim))}
        ${fact(words.goals, lines(need.goals))}
        ${fact(words.age, need.ageGroup === undefined ? undefined : label('ageGroups', need.ageGroup))}
        ${fact(
          words.formats,
          list(
            need.formats.map((code) => label('formats', code)),
            'disjunction',
          ),
        )}
        ${fact(
          words.languages,
          list(
            need.languages.map((tag) => languageName(tag)),
            'disjunction',
          ),
        )}
        ${fact(words.hours, lines(this.hours(need.hours)))}
      </dl>
    `;
  }

  private hours(theirs: Schema['WeeklyHours'] | undefined): readonly string[] {
    if (theirs === undefined) {
      return [];
    }
    const mine = this.desk.me?.hours;
    const both = mine === undefined ? undefined : overlap(mine, theirs);
    if (both === undefined) {
      return [...inWords(theirs.weekly), t.therapist.requests.theirClock(theirs.zone)];
    }
    return both.length === 0 ? [...inWords(theirs.weekly), t.therapist.requests.noCommonHour] : inWords(both);
  }

  private async accept(request: Incoming): Promise<void> {
    await this.doing(async () => {
      const answer = await this.desk.acceptRequest(request.id);
      if (answer.kind === 'ok') {
        this.accepted.add(request.id);
        this.said = t.therapist.requests.accepted;
      } else {
        this.refuse(answer);
      }
      return true;
    });
  }

  private decline(request: Incoming): TemplateResult {
    const words = t.therapist.requests;
    return html`
      ${faultSummary(this.faults)}
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      <form novalidate @submit=${(event: Event) => void this.sendDecline(event, request)}>
        ${choices({
          id: 'decline-code',
          legend: words.declineHeading,
          asHeading: true,
          hint: words.declineHint,
          options: options('declineCodes'),
          chosen: this.code === '' ? [] : [this.code],
          fault: faultOf('decline-code', this.faults),
          onChange: ([chosen]) => {
            this.code = chosen ?? '';
            this.changed();
          },
        })}
        <div class="actions">
          <button type="submit" class="act" aria-disabled=${this.busy}>${words.declineSend}</button>
          <a class="button" href="#requests">${t.common.back}</a>
        </div>
      </form>
    `;
  }

  private async sendDecline(event: Event, request: Incoming): Promise<void> {
    event.preventDefault();
    if (this.code === '') {
      this.faults = [{ id: 'decline-code', text: t.therapist.requests.declineMissing }];
      this.changed();
      return;
    }
    await this.doing(async () => {
      const answer = await this.desk.declineRequest(request.id, this.code as Schema['DeclineCode']);
      if (answer.kind === 'unreachable') {
        this.refuse(answer);
        return false;
      }
      instead('requests');
      if (answer.kind === 'ok') {
        this.said = t.therapist.requests.declined;
      } else {
        this.refuse(answer);
      }
      return true;
    });
  }

  private refuse(
    answer: { readonly kind: 'unreachable' } | { readonly kind: 'problem'; readonly code: string },
  ): void {
    const words: Readonly<Record<string, string>> = t.therapist.requests.refused;
    this.refused =
      (answer.kind === 'problem' ? words[answer.code] : undefined) ??
      (answer.kind === 'unreachable' ? t.staff.notSent : t.staff.notDone);
  }

  /** Does one thing at a time; then reads again how all stands, where that may have changed. */
  private async doing(what: () => Promise<boolean>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.said = undefined;
    this.refused = undefined;
    this.faults = [];
    this.changed();
    const reads = await what();
    this.busy = false;
    this.changed();
    if (reads) {
      await this.desk.read();
    }
  }
}
