import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer, deed, type Answer, type Schema } from '../app/api';
import { sayLater } from '../app/asked';
import { language, ownName, languages, list, t } from '../app/language';
import { page } from '../app/place';
import { ASKING, session } from '../app/session';
import { choices, faultSummary, text, type Fault } from './fields';
import { crisisLines } from './help-now';
import { Part } from './part';
import '../words/matches';

type Candidate = Schema['Candidate'];

/** What was typed; it outlives a closed page. */
interface Draft {
  readonly note: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** What the API does not take, and what can be done instead. */
type Refusal = 'tooMany' | 'already' | 'active' | 'outOfDate' | 'unfit' | 'unreachable';

/**
 * Asks up to three therapists for a first talk. Says who will see what before it asks for anything.
 *
 * Fires `take-out` with the id of a therapist who shall not be asked, `taken` with the ids of those whose
 * last place has just gone, and `asked` once all are asked.
 */
export class AskForm extends Part {
  static override properties = {
    matchId: { attribute: false },
    people: { attribute: false },
    draft: { state: true },
    faults: { state: true },
    refusal: { state: true },
    taken: { state: true },
    sending: { state: true },
    help: { state: true },
  };
  declare matchId: string;
  declare people: readonly Candidate[];
  declare draft: Draft;
  declare faults: readonly Fault[];
  declare refusal: Refusal | undefined;
  declare taken: readonly Candidate[];
  declare sending: boolean;
  declare help: Schema['CrisisHelp'] | undefined;

  constructor() {
    super();
    this.people = [];
    this.draft = readDraft();
    this.faults = [];
    this.taken = [];
    this.sending = false;
  }

  protected override render(): TemplateResult {
    const nobody = this.people.length === 0;
    return html`
      ${this.help === undefined ? nothing : html`<div class="notice warm">${crisisLines(this.help)}</div>`}
      ${this.takenNotice()}
      ${nobody && this.taken.length === 0 ? html`<p class="lead">${t.matches.form.nobody}</p>` : nothing}
      ${nobody ? this.back() : this.form()}
    `;
  }

  private back(): TemplateResult {
    return html`<div class="actions">
      <a class="button act" href="#">${t.matches.whyNot.back}</a>
    </div>`;
  }

  private form(): TemplateResult {
    return html`
      ${faultSummary(this.faults)}
      <form novalidate @submit=${this.send}>
        <h2>${t.matches.form.whom}</h2>
        <ul class="plain whom">
          ${this.people.map(
            (person) => html`
              <li>
                <span>${person.name}</span>
                <button type="button" class="link" @click=${() => this.tell('take-out', person.therapistId)}>
                  ${t.matches.form.take}<span class="quiet"> ${person.name}</span>
                </button>
              </li>
            `,
          )}
        </ul>
        <div class="notice">
          <h2>${t.matches.form.seeHeading}</h2>
          <p>${t.matches.form.see}</p>
          <p>${t.matches.form.notSee}</p>
          <p>${t.matches.form.next}</p>
        </div>
        ${text({
          id: 'note',
          label: t.matches.form.note,
          hint: t.matches.form.noteHint,
          value: this.draft.note,
          rows: 4,
          longest: 1000,
          onInput: (note) => this.keep({ note }),
        })}
        <h2>${t.matches.form.contact}</h2>
        ${text({
          id: 'email',
          label: t.matches.form.email,
          hint: t.matches.form.emailHint,
          value: this.draft.email,
          longest: 254,
          type: 'email',
          inputmode: 'email',
          autocomplete: 'email',
          fault: this.faults.find((fault) => fault.id === 'email')?.text,
          onInput: (email) => this.keep({ email }),
        })}
        ${this.draft.email.trim() === '' ? html`<p>${t.matches.form.without}</p>` : this.contact()}
        ${this.refusal === undefined ? nothing : this.refused(this.refusal)}
        <div class="actions">
          <button class="act" aria-disabled=${this.sending ? 'true' : nothing}>
            ${this.sending ? t.matches.form.sending : t.matches.form.send(this.people.length)}
          </button>
          <a class="button" href="#">${t.common.back}</a>
        </div>
      </form>
    `;
  }

  /** Only who gives an address is asked how to be called. */
  private contact(): TemplateResult {
    return html`
      ${text({
        id: 'name',
        label: t.matches.form.name,
        hint: t.matches.form.nameHint,
        value: this.draft.name,
        longest: 100,
        autocomplete: 'nickname',
        onInput: (name) => this.keep({ name }),
      })}
      ${choices({
        id: 'mail-language',
        legend: t.matches.form.language,
        inARow: true,
        options: languages.map((tag) => ({
          value: tag,
          label: html`<span lang=${tag}>${ownName(tag)}</span>`,
        })),
        chosen: [this.draft.language],
        onChange: ([chosen]) => this.keep({ language: chosen ?? language }),
      })}
    `;
  }

  private takenNotice(): TemplateResult | typeof nothing {
    if (this.taken.length === 0) {
      return nothing;
    }
    const names = list(this.taken.map((person) => person.name));
    return html`
      <div class="notice warm" role="alert" tabindex="-1" id="taken">
        <p>${t.matches.form.taken(names, this.taken.length)}</p>
        <p>${this.people.length > 0 ? t.matches.form.goOn : t.matches.form.chooseAgain}</p>
      </div>
    `;
  }

  private refused(refusal: Refusal): TemplateResult {
    const link = (href: string, words: string) => html`<p><a href=${href}>${words}</a></p>`;
    const further = {
      tooMany: link(page('requests.html'), t.matches.yourTalks),
      already: link(page('requests.html'), t.matches.yourTalks),
      active: link(page('relationship.html'), t.matches.form.yourRelationship),
      outOfDate: link('#new', t.matches.again),
      unfit: nothing,
      unreachable: nothing,
    };
    return html`
      <div class="notice warm" role="alert">
        <p>${refusal === 'unreachable' ? t.common.notSent : t.matches.form[refusal]}</p>
        ${further[refusal]}
      </div>
    `;
  }

  private keep(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    session.shelf().keep(ASKING, this.draft);
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    const key = session.key();
    if (this.sending || key === undefined || !this.isSound()) {
      return;
    }
    // What is said stays until there is an answer: nothing moves under a finger that taps twice.
    this.sending = true;
    const people = this.people;
    const body = this.wanted();
    const asking = deed(`ask.${fingerprint(JSON.stringify(body))}`);
    const answer = await ask((client) =>
      client.POST('/v1/requests', {
        params: { header: { 'Idempotency-Key': asking.key } },
        headers: bearer(key),
        body,
      }),
    );
    this.sending = false;
    this.refusal = undefined;
    this.taken = [];
    if (answer.kind !== 'unreachable') {
      asking.settled();
    }
    this.heard(answer, people);
  }

  private wanted(): Schema['FirstTalksWanted'] {
    const [note, email, name] = [this.draft.note.trim(), this.draft.email.trim(), this.draft.name.trim()];
    return {
      matchId: this.matchId,
      therapistIds: this.people.map((person) => person.therapistId),
      ...(note === '' ? {} : { note }),
      ...(email === ''
        ? {}
        : { contact: { email, language: this.draft.language, ...(name === '' ? {} : { name }) } }),
    };
  }

  private heard(answer: Answer<Schema['FirstTalksRequested']>, people: readonly Candidate[]): void {
    if (answer.kind === 'ok') {
      session.shelf().remove(ASKING);
      const { crisisHelp } = answer.value;
      sayLater({
        names: people.map((person) => person.name),
        ...(crisisHelp === undefined ? {} : { crisisHelp }),
      });
      this.tell('asked', '');
      location.replace(page('requests.html'));
    } else if (answer.kind === 'unreachable') {
      this.refusal = 'unreachable';
    } else {
      this.help = answer.problem.crisisHelp;
      this.understand(answer.code, answer.problem);
    }
  }

  private understand(code: string, problem: Schema['Problem']): void {
    switch (code) {
      case 'place-taken':
        this.taken = this.people.filter((person) => problem.therapistIds?.includes(person.therapistId));
        this.tell('taken', ...this.taken.map((person) => person.therapistId));
        this.focusOn('#taken');
        break;
      case 'too-many-open':
        this.refusal = 'tooMany';
        break;
      case 'already-requested':
        this.refusal = 'already';
        break;
      case 'relationship-active':
        this.refusal = 'active';
        break;
      case 'in-progress':
        this.refusal = 'unreachable';
        break;
      default:
        this.unfit(problem.faults ?? []);
    }
  }

  private unfit(faults: readonly Schema['Fault'][]): void {
    if (faults.some((fault) => fault.pointer.startsWith('/contact/email'))) {
      this.showFaults([{ id: 'email', text: t.matches.form.emailFault }]);
    } else {
      const stale = faults.some((fault) => /^\/(matchId|therapistIds)/.test(fault.pointer));
      this.refusal = stale ? 'outOfDate' : 'unfit';
    }
  }

  private isSound(): boolean {
    const email = this.draft.email.trim();
    const sound = email === '' || ADDRESS.test(email);
    this.showFaults(sound ? [] : [{ id: 'email', text: t.matches.form.emailFault }]);
    return sound;
  }

  private showFaults(faults: readonly Fault[]): void {
    this.faults = faults;
    if (faults.length > 0) {
      this.focusOn('#faults');
    }
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(selector)?.focus());
  }

  private tell(name: string, ...ids: string[]): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>(name, { detail: ids }));
  }
}

function readDraft(): Draft {
  return { note: '', email: '', name: '', language, ...session.shelf().recall<Partial<Draft>>(ASKING) };
}

/** Tells one body from another, so that a change of what is sent is another deed (FNV-1a). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

customElements.define('ask-form', AskForm);
