import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { whenConfigured, type Config } from '../app/config';
import { forThisTab } from '../app/storage';
import { faultSummary, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import type { Register } from './register';
import { STAFF } from './kept';
import { headingOf } from './people';
import { faultsOf, KNOWN_TO_CLINIC, SECTIONS, type Section } from './sections';
import { go, type Shown, type View } from './view';
import { t } from '../app/language';
import '../words/clinic';
import '../words/staff';
import '../words/therapist';

type Forms = Readonly<Record<string, object>>;

/** The clinic enters a therapist who does not do so. */
export class Add implements View {
  private config: Config | undefined;
  private faults: readonly Fault[] = [];
  private refused: string | undefined;
  private busy = false;

  constructor(
    private readonly register: Register,
    private readonly changed: Shown,
  ) {
    whenConfigured((read) => {
      this.config = read;
      changed();
    });
  }

  heading(): string {
    return t.clinic.add.heading;
  }

  opened(): void {
    this.faults = [];
    this.refused = undefined;
  }

  content(): TemplateResult {
    const words = t.clinic.add;
    const forms = this.kept();
    return html`
      ${h1(words.heading)} ${faultSummary(this.faults)}
      <p>${words.lead}</p>
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      <form novalidate @submit=${(event: Event) => void this.send(event)}>
        ${sections().map((section) => this.part(section, forms))}
        <div class="actions">
          <button type="submit" class="act" aria-disabled=${this.busy}>
            ${this.busy ? t.common.saving : words.send}
          </button>
        </div>
      </form>
    `;
  }

  private part(section: Section<object>, forms: Forms): TemplateResult {
    const form = forms[section.id] ?? section.read({});
    return html`
      <section>
        <h2>${headingOf(section)}</h2>
        ${section.fields({
          form,
          faults: this.faults,
          config: this.config,
          heading: headingOf(section),
          set: (change) => {
            const now = this.kept();
            this.keep({ ...now, [section.id]: { ...(now[section.id] ?? form), ...change } });
            this.changed();
          },
        })}
      </section>
    `;
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const kept = this.kept();
    const forms = Object.fromEntries(
      sections().map((section) => [section.id, section.tidy(kept[section.id] ?? section.read({}))]),
    );
    this.keep(forms);
    // What the therapist must say may be missing here; the rest must fit.
    const outcomes = sections().map((section) => section.write(forms[section.id] ?? {}));
    const optional = new Set(['languages', 'formats', 'ageGroups']);
    this.faults = outcomes.flatMap(({ faults }) => faults).filter(({ id }) => !optional.has(id));
    this.refused = undefined;
    if (this.faults.length > 0) {
      this.changed();
      return;
    }
    this.busy = true;
    this.changed();
    const profile = withoutNull(Object.assign({}, ...outcomes.map(({ patch }) => patch)) as object);
    const answer = await this.register.enter(profile as Schema['TherapistProfileNew']);
    this.busy = false;
    if (answer.kind === 'ok') {
      this.keep(undefined);
      go(`therapist/${answer.value.id}`);
    } else if (answer.kind === 'unreachable') {
      this.refused = t.staff.notSent;
    } else if (answer.code === 'npi-taken') {
      this.faults = [{ id: 'npi', text: t.therapist.faults.npiTaken }];
    } else if (answer.problem.faults !== undefined) {
      this.faults = faultsOf(answer.problem.faults, document);
    } else if (answer.status !== 401) {
      this.refused = t.staff.notDone;
    }
    this.changed();
  }

  private place(): string {
    return `${STAFF}draft.${this.register.account.subject}.add`;
  }

  private kept(): Forms {
    return forThisTab.recall<Forms>(this.place()) ?? {};
  }

  private keep(forms: Forms | undefined): void {
    if (forms === undefined) {
      forThisTab.remove(this.place());
    } else {
      forThisTab.keep(this.place(), forms);
    }
  }
}

function sections(): readonly Section<object>[] {
  return SECTIONS.filter((section) => KNOWN_TO_CLINIC.includes(section.id));
}

/** A new profile has no `null`: it is for changes. */
function withoutNull(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([name, each]: [string, unknown]) => [
        name,
        typeof each === 'object' && each !== null && !Array.isArray(each) ? withoutNull(each) : each,
      ]),
  );
}
