import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../app/api';
import { whenConfigured, type Config } from '../app/config';
import { forThisTab } from '../app/storage';
import { faultSummary, status, unreachable, waiting, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import type { Desk, Therapist } from './desk';
import { STAFF } from './kept';
import { preview } from './preview';
import { faultsOf, missingOf, SECTIONS, type Section, type Told } from './sections';
import { instead, type Shown, type View } from './view';
import { t } from '../app/language';
import '../words/staff';
import '../words/therapist';

/** Sections that say nothing yet, though a match stands on them. */
export function missing(told: Told | undefined): readonly Section<object>[] {
  return missingOf(told);
}

/** The own profile: what is told, each part with a way to change it, and how clients see it. */
export class Profile implements View {
  private path: readonly string[] = [];
  private config: Config | undefined;
  private said: string | undefined;
  private refused: string | undefined;
  private busy = false;
  private faults: readonly Fault[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly changed: Shown,
  ) {
    whenConfigured((read) => {
      this.config = read;
      changed();
    });
  }

  heading(): string {
    const section = this.section();
    return this.path[0] === 'preview'
      ? t.therapist.preview.heading
      : (section?.heading() ?? t.therapist.profile.heading);
  }

  opened(path: readonly string[]): void {
    if (path.length > 0) {
      this.said = undefined;
    }
    this.path = path;
    this.refused = undefined;
    this.faults = [];
  }

  content(): TemplateResult {
    const { desk } = this;
    if (desk.reading === 'reading') {
      return html`${h1(this.heading())} ${waiting(t.common.waiting)}`;
    }
    if (desk.reading === 'unreachable' && desk.me === undefined) {
      return html`${h1(this.heading())} ${unreachable(() => void desk.read())}`;
    }
    const section = this.section();
    if (section !== undefined) {
      return this.form(section);
    }
    return this.path[0] === 'preview' ? this.seen() : this.all();
  }

  private section(): Section<object> | undefined {
    return SECTIONS.find((each) => each.id === this.path[0]);
  }

  // ---- All of it ---------------------------------------------------------------------------------

  private all(): TemplateResult {
    const words = t.therapist.profile;
    const me = this.desk.me;
    const gaps = missing(me);
    const stands = me?.status ?? 'draft';
    return html`
      ${h1(words.heading)} ${status(this.said)}
      <div class="notice ${stands === 'verified' ? '' : 'warm'}">
        <p>${t.therapist.status[stands]}</p>
        ${
          gaps.length === 0
            ? nothing
            : html`
                <p>${words.missing}</p>
                <ul>
                  ${gaps.map((each) => html`<li><a href="#profile/${each.id}">${each.heading()}</a></li>`)}
                </ul>
              `
        }
      </div>
      <p><a href="#profile/preview">${words.preview}</a></p>
      <dl class="answers">${SECTIONS.map((section) => this.line(section, me ?? {}))}</dl>
    `;
  }

  private line(section: Section<object>, told: Told): TemplateResult {
    const words = t.therapist.profile;
    const said = section.said(told, this.config);
    const isKept = this.kept(section) !== undefined;
    return html`
      <div>
        <dt>${section.heading()}</dt>
        <dd>
          ${
            said === undefined
              ? html`<span class="small">${t.therapist.fields.notStated}</span>`
              : typeof said === 'string'
                ? html`<p class="said">${said}</p>`
                : said.map((each) => html`<p class="said">${each}</p>`)
          }
          ${isKept ? html`<p class="small">${words.notSaved}</p>` : nothing}
        </dd>
        <dd class="change">
          <a href="#profile/${section.id}">
            ${said === undefined ? words.tell : t.common.change}
            <span class="quiet">${section.heading()}</span>
          </a>
        </dd>
      </div>
    `;
  }

  private seen(): TemplateResult {
    return html`
      <p><a href="#profile">${t.therapist.profile.backToAll}</a></p>
      ${preview(this.desk.me ?? {}, this.config)}
    `;
  }

  // ---- One part ----------------------------------------------------------------------------------

  private form(section: Section<object>): TemplateResult {
    const form = this.kept(section) ?? section.read(this.desk.me ?? {});
    return html`
      <p><a href="#profile">${t.therapist.profile.backToAll}</a></p>
      ${h1(section.heading())} ${faultSummary(this.faults)}
      <p>${section.why()}</p>
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      <form novalidate @submit=${(event: Event) => void this.save(event, section)}>
        ${section.fields({
          form,
          faults: this.faults,
          config: this.config,
          heading: section.heading(),
          set: (change) => {
            this.keep(section, { ...(this.kept(section) ?? form), ...change });
            this.changed();
          },
        })}
        <div class="actions">
          <button type="submit" class="act" aria-disabled=${this.busy}>
            ${this.busy ? t.common.saving : t.common.save}
          </button>
          <button type="button" @click=${() => this.cancel(section)}>${t.common.cancel}</button>
        </div>
      </form>
    `;
  }

  private cancel(section: Section<object>): void {
    this.drop(section);
    instead('profile');
  }

  private async save(event: Event, section: Section<object>): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = section.tidy(this.kept(section) ?? section.read(this.desk.me ?? {}));
    this.keep(section, form);
    const { patch, faults } = section.write(form);
    this.faults = faults;
    this.refused = undefined;
    if (faults.length > 0) {
      this.changed();
      return;
    }
    this.busy = true;
    this.changed();
    const answer = await this.desk.change(patch);
    this.busy = false;
    if (answer.kind === 'ok') {
      this.drop(section);
      instead('profile');
      this.said = t.therapist.profile.saved(section.heading());
    } else {
      this.refuse(answer);
    }
    this.changed();
  }

  private refuse(answer: Exclude<Answer<Therapist>, { kind: 'ok' }>): void {
    if (answer.kind === 'unreachable') {
      this.refused = t.staff.notSent;
    } else if (answer.code === 'npi-taken') {
      this.faults = [{ id: 'npi', text: t.therapist.faults.npiTaken }];
    } else if (answer.problem.faults !== undefined) {
      this.faults = faultsOf(answer.problem.faults, document);
    } else if (answer.status !== 401) {
      this.refused = t.staff.notDone;
    }
  }

  // ---- What is typed and not saved: it outlives a reload and a new sign-in ------------------------

  private place(section: Section<object>): string {
    return `${STAFF}draft.${this.desk.account.subject}.${section.id}`;
  }

  private kept(section: Section<object>): object | undefined {
    return forThisTab.recall<object>(this.place(section));
  }

  private keep(section: Section<object>, form: object): void {
    forThisTab.keep(this.place(section), form);
  }

  private drop(section: Section<object>): void {
    forThisTab.remove(this.place(section));
  }
}
