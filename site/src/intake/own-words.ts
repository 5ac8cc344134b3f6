import { html, nothing, type TemplateResult } from 'lit';
import { say, t } from '../app/language';
import { profile } from '../app/profile';
import { choices, describedBy, text } from '../parts/fields';
import { h1 } from '../parts/page';
import { labelled, noPreference, Step, toldText } from './step';
import '../words/intake';

/** The first question needs nothing from the API. */
export class ReasonStep extends Step {
  readonly name = 'reason';
  readonly members = ['reason'] as const;
  private draft = '';

  override enter(): void {
    this.draft = this.refused('reason') ?? profile.value.reason ?? '';
  }

  override seen(): string {
    return t.intake.reason.seen;
  }

  override commit(): void {
    profile.change({ reason: toldText(this.draft) });
  }

  override isAnswered(): boolean {
    return this.draft.trim() !== '';
  }

  told(): string[] {
    return profile.value.reason === undefined ? [] : [profile.value.reason];
  }

  content(): TemplateResult {
    return text({
      id: this.field,
      label: this.words.question,
      asHeading: true,
      hint: this.hint(),
      value: this.draft,
      rows: 7,
      longest: 4000,
      fault: this.fault(this.field),
      onInput: (typed) => {
        this.draft = typed;
        this.host.soon();
      },
    });
  }
}

export class AimStep extends Step {
  readonly name = 'aim';
  readonly members = ['aim'] as const;

  override seen(): string {
    return t.intake.seenLater;
  }

  told(): string[] {
    const { aim } = profile.value;
    if (aim === undefined) {
      return noPreference.has('aim') ? [t.intake.aim.either] : [];
    }
    return [labelled(this.host.vocabulary?.aims, say)(aim)];
  }

  content(): TemplateResult {
    return this.withLists((lists) =>
      choices({
        id: this.field,
        legend: this.words.question,
        asHeading: true,
        hint: this.hint(),
        options: [
          ...lists.aims.map((aim) => ({ value: aim.code, label: say(aim.label) })),
          { value: EITHER, label: t.intake.aim.either },
        ],
        chosen: [profile.value.aim ?? (noPreference.has('aim') ? EITHER : '')],
        fault: this.fault(this.field),
        onChange: ([aim]) => {
          noPreference.set('aim', aim === EITHER);
          profile.change({ aim: aim === EITHER ? null : (aim as 'specific-goal' | 'personal-growth') });
          this.host.requestUpdate();
        },
      }),
    );
  }
}

const EITHER = 'either';

const MOST_GOALS = 5;

/** Up to five, one line each; another line comes on request. */
export class GoalsStep extends Step {
  readonly name = 'goals';
  readonly members = ['goals'] as const;
  private lines: string[] = [''];

  override enter(): void {
    const told = this.refused('goals') ?? profile.value.goals ?? [];
    this.lines = told.length === 0 ? [''] : [...told];
  }

  override seen(): string {
    return t.intake.seenLater;
  }

  override commit(): void {
    const goals = this.lines.map(toldText).filter((line) => line !== null);
    profile.change({ goals: goals.length === 0 ? null : goals });
  }

  override isAnswered(): boolean {
    return this.lines.some((line) => line.trim() !== '');
  }

  override refusedField(): string {
    return 'goal-1';
  }

  told(): string[] {
    return profile.value.goals ?? [];
  }

  content(): TemplateResult {
    const words = t.intake.goals;
    return html`
      ${h1(words.question)}
      <p class="hint">${this.hint()}</p>
      ${this.lines.map((line, index) =>
        text({
          id: `goal-${index + 1}`,
          label: words.line(index + 1),
          value: line,
          longest: 300,
          fault: this.fault(`goal-${index + 1}`),
          onInput: (typed) => {
            this.lines = this.lines.map((each, at) => (at === index ? typed : each));
            this.host.soon();
          },
        }),
      )}
      ${
        this.lines.length < MOST_GOALS
          ? html`<p><button type="button" class="link" @click=${this.more}>${words.more}</button></p>`
          : html`<p class="small">${words.all}</p>`
      }
    `;
  }

  private readonly more = async (): Promise<void> => {
    this.lines = [...this.lines, ''];
    this.host.requestUpdate();
    await this.host.updateComplete;
    document.getElementById(`goal-${this.lines.length}`)?.focus();
  };
}

type Past = 'helped' | 'didNotHelp';

export class PastStep extends Step {
  readonly name = 'past';
  readonly members = ['pastTherapy'] as const;
  private drafts: Record<Past, string> = { helped: '', didNotHelp: '' };

  override enter(): void {
    const told = this.refused('pastTherapy') ?? profile.value.pastTherapy;
    this.drafts = { helped: told?.helped ?? '', didNotHelp: told?.didNotHelp ?? '' };
  }

  override commit(): void {
    const helped = toldText(this.drafts.helped);
    const didNotHelp = toldText(this.drafts.didNotHelp);
    const isEmpty = helped === null && didNotHelp === null;
    profile.change({ pastTherapy: isEmpty ? null : { helped, didNotHelp } });
  }

  override isAnswered(): boolean {
    return `${this.drafts.helped}${this.drafts.didNotHelp}`.trim() !== '';
  }

  override refusedField(): string {
    return 'past-helped';
  }

  told(): string[] {
    const past = profile.value.pastTherapy;
    return (['helped', 'didNotHelp'] as const).flatMap((kind) =>
      past?.[kind] === undefined ? [] : [`${t.intake.past[kind]}: ${past[kind]}`],
    );
  }

  content(): TemplateResult {
    const field = (kind: Past) =>
      text({
        id: `past-${kind}`,
        label: t.intake.past[kind],
        value: this.drafts[kind],
        rows: 4,
        longest: 2000,
        fault: this.fault(`past-${kind}`),
        onInput: (typed) => {
          this.drafts = { ...this.drafts, [kind]: typed };
          this.host.soon();
        },
      });
    return html`
      ${h1(this.words.question)}
      <p class="hint">${this.hint()}</p>
      ${field('helped')} ${field('didNotHelp')}
    `;
  }
}

/** What it is about: thirty-odd, in groups that open, or found by a word. */
export class ConcernsStep extends Step {
  readonly name = 'concerns';
  readonly members = ['concerns'] as const;
  private looking = '';
  private opened: ReadonlySet<Group> = new Set();

  override enter(): void {
    this.looking = '';
    this.opened = new Set(this.chosen().map(groupOf));
  }

  override seen(): string {
    return t.intake.seenLater;
  }

  told(): string[] {
    const chosen = this.chosen();
    return chosen.map(labelled(this.host.vocabulary?.concerns, say));
  }

  content(): TemplateResult {
    const words = t.intake.concerns;
    return this.withLists((lists) => {
      const chosen = this.told();
      const found = lists.concerns.filter((term) => this.finds(term.code, say(term.label)));
      const fault = this.fault(this.field);
      return html`
        <fieldset
          id=${this.field}
          tabindex="-1"
          class="choices ${fault === undefined ? '' : 'faulty'}"
          aria-describedby=${describedBy(this.field, true, false)}
        >
          <legend>${h1(words.question)}</legend>
          <span class="hint" id="${this.field}-hint">${this.hint()}</span>
          ${fault === undefined ? nothing : html`<span class="fault">${fault}</span>`}
          <div class="field">
            <label for="looking">${words.search}</label>
            <input
              id="looking"
              type="search"
              autocomplete="off"
              maxlength="40"
              .value=${this.looking}
              @keydown=${stay}
              @input=${(event: Event) => {
                this.looking = (event.target as HTMLInputElement).value;
                this.host.requestUpdate();
              }}
            />
          </div>
          <p class="small told-here" role="status">
            ${
              this.looking.trim() === ''
                ? chosen.length === 0
                  ? ''
                  : words.chosen(chosen.join(', '))
                : found.length === 0
                  ? words.nothing
                  : words.found(found.length)
            }
          </p>
          ${
            this.looking.trim() === ''
              ? GROUPS.map((group) =>
                  this.group(
                    group,
                    lists.concerns.filter((term) => groupOf(term.code) === group),
                  ),
                )
              : html`<div class="options">${found.map((term) => this.option(term))}</div>`
          }
        </fieldset>
      `;
    });
  }

  private group(group: Group, terms: readonly Concern[]): TemplateResult | typeof nothing {
    return terms.length === 0
      ? nothing
      : html`<details class="group" ?open=${this.opened.has(group)}>
          <summary>${t.intake.concerns.groups[group]}</summary>
          <div class="options">${terms.map((term) => this.option(term))}</div>
        </details>`;
  }

  private option(term: Concern): TemplateResult {
    return html`<label class="option">
      <input
        type="checkbox"
        name="concerns"
        value=${term.code}
        .checked=${this.chosen().includes(term.code)}
        @change=${(event: Event) => this.choose(term.code, (event.target as HTMLInputElement).checked)}
      />
      <span>${say(term.label)}</span>
    </label>`;
  }

  private chosen(): readonly string[] {
    return this.refused('concerns') ?? profile.value.concerns ?? [];
  }

  private choose(code: string, on: boolean): void {
    const others = this.chosen().filter((each) => each !== code);
    // As the API sorts them: the same choice is then no change.
    const concerns = (on ? [...others, code] : [...others]).sort();
    profile.change({ concerns: concerns.length === 0 ? null : (concerns as never) });
    this.host.requestUpdate();
  }

  private finds(code: string, label: string): boolean {
    const where = plain(`${label} ${t.intake.concerns.also[code] ?? ''}`);
    return plain(this.looking)
      .split(/\s+/)
      .filter((word) => word !== '')
      .every((word) => where.includes(word));
  }
}

interface Concern {
  readonly code: string;
  readonly label: { readonly en: string; readonly es: string };
}

/** Enter in the search field looks; it does not go on to the next question. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter') {
    event.preventDefault();
  }
}

/** Without capitals and accents, as people type who are in a hurry. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

type Group = 'feelings' | 'habits' | 'happened' | 'people' | 'self' | 'more';
const GROUPS: readonly Group[] = ['feelings', 'habits', 'happened', 'people', 'self', 'more'];

const MEMBERS: Readonly<Record<Exclude<Group, 'more'>, readonly string[]>> = {
  feelings: [
    'anxiety',
    'panic',
    'social-anxiety',
    'phobias',
    'worry',
    'low-mood',
    'mood-swings',
    'stress-burnout',
    'sleep',
    'anger',
    'loneliness',
  ],
  habits: [
    'obsessions-compulsions',
    'eating-body-image',
    'alcohol-drugs',
    'other-addictions',
    'self-harm',
    'unusual-experiences',
    'attention-focus',
  ],
  happened: ['grief-loss', 'trauma', 'childhood-abuse', 'separation-divorce', 'chronic-illness-pain'],
  people: ['couple-relationship', 'family-conflict', 'parenting', 'pregnancy-birth', 'sexuality-intimacy'],
  self: [
    'self-esteem',
    'perfectionism',
    'gender-identity',
    'work-career',
    'migration-belonging',
    'meaning-spirituality',
  ],
};

/** A list that has grown since this page was made is shown whole. */
function groupOf(code: string): Group {
  return (
    (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).find((group) => MEMBERS[group].includes(code)) ??
    'more'
  );
}
