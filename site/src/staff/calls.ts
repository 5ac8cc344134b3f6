import { html, nothing, type TemplateResult } from 'lit';
import { languageName, moment } from '../app/language';
import { t } from '../app/language';
import { status, unreachable, waiting } from '../parts/fields';
import { h1 } from '../parts/page';
import { now } from './account';
import type { Call, Register } from './register';
import type { Shown, View } from './view';
import '../words/clinic';
import '../words/staff';

/** Clients who asked to be called, the longest waiting first. */
export class Calls implements View {
  private said: string | undefined;
  private refused: string | undefined;
  private busy = false;

  constructor(
    private readonly register: Register,
    private readonly changed: Shown,
  ) {}

  heading(): string {
    return t.clinic.calls.heading;
  }

  opened(): void {
    this.said = undefined;
    this.refused = undefined;
    void this.register.readCalls();
  }

  content(): TemplateResult {
    const words = t.clinic.calls;
    const { calls, callsReading } = this.register;
    return html`
      ${h1(words.heading)}
      <p>${words.lead}</p>
      ${status(this.said)}
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      ${callsReading === 'unreachable' ? unreachable(() => void this.register.readCalls()) : nothing}
      ${
        calls === undefined
          ? callsReading === 'unreachable'
            ? nothing
            : waiting(t.common.waiting)
          : calls.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ul class="cards">
                ${calls.map((call) => this.card(call))}
              </ul>`
      }
    `;
  }

  private card(call: Call): TemplateResult {
    const words = t.clinic.calls;
    return html`
      <li class="card">
        <h2 id="call-${call.id}">${call.name ?? words.noName}</h2>
        <p>${words.asked(t.staff.ago(now() - Date.parse(call.askedAt)), moment(call.askedAt))}</p>
        <dl class="facts">
          <dt>${words.email}</dt>
          <dd>
            ${
              call.email === undefined
                ? words.noEmail(call.therapistName)
                : html`<a href="mailto:${call.email}">${call.email}</a>`
            }
          </dd>
          ${
            call.language === undefined
              ? nothing
              : html`<dt>${words.language}</dt>
                  <dd>${languageName(call.language)}</dd>`
          }
          <dt>${words.therapist}</dt>
          <dd><a href="#therapist/${call.therapistId}">${call.therapistName}</a></dd>
        </dl>
        <button
          type="button"
          aria-describedby="call-${call.id}"
          aria-disabled=${this.busy}
          @click=${() => void this.done(call)}
        >
          ${words.done}
        </button>
      </li>
    `;
  }

  private async done(call: Call): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.said = undefined;
    this.refused = undefined;
    this.changed();
    const answer = await this.register.called(call.id);
    this.busy = false;
    if (answer.kind === 'ok' || (answer.kind === 'problem' && answer.status === 404)) {
      this.said = t.clinic.calls.isDone;
    } else {
      this.refused = answer.kind === 'unreachable' ? t.staff.notSent : t.staff.notDone;
    }
    this.changed();
  }
}
