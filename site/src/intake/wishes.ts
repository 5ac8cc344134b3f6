import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { languageName, list, say, t } from '../app/language';
import { profile } from '../app/profile';
import { choices, text, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import { labelled, Step, type Term, type Vocabulary } from './step';
import '../words/intake';

type Strength = Schema['Strength'];
type WishName = keyof Schema['Wishes'];

const WISHES: readonly WishName[] = [
  'language',
  'gender',
  'age',
  'faith',
  'culture',
  'affirming',
  'community',
];

/** Languages that many people in the United States speak; one that was told otherwise comes on top. */
const LANGUAGES = [
  'en',
  'es',
  'ase',
  'pt',
  'fr',
  'ht',
  'zh',
  'ko',
  'vi',
  'tl',
  'hi',
  'ur',
  'bn',
  'ar',
  'fa',
  'ru',
  'uk',
  'pl',
  'it',
  'de',
];

interface Draft {
  strength: Strength;
  anyOf: string[];
  from: string;
  to: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Seven wishes, each "does not matter" until somebody says otherwise. */
export class WishesStep extends Step {
  readonly name = 'wishes';
  readonly members = ['wishes'] as const;
  private drafts: Record<WishName, Draft> = emptyDrafts();

  override enter(): void {
    const told = this.refused('wishes') ?? profile.value.wishes ?? {};
    const drafts = emptyDrafts();
    for (const name of WISHES) {
      const wish = told[name] as Partial<Wish> | undefined;
      if (wish !== undefined) {
        drafts[name] = {
          strength: wish.strength ?? 'indifferent',
          anyOf: [...(wish.anyOf ?? [])],
          from: wish.from === undefined ? '' : String(wish.from),
          to: wish.to === undefined ? '' : String(wish.to),
        };
      }
    }
    this.drafts = drafts;
  }

  override commit(): void {
    const wishes = WISHES.map((name) => [name, this.patch(name)] as const);
    const isEmpty = wishes.every(([, wish]) => wish === null);
    profile.change({ wishes: isEmpty ? null : (Object.fromEntries(wishes) as Schema['WishesPatch']) });
  }

  override check(): Fault[] {
    return WISHES.filter((name) => this.isMeant(name) && !this.isComplete(name)).map((name) =>
      name === 'age'
        ? { id: 'age-from', text: t.intake.wishes.ageFault }
        : { id: `what-${name}`, text: `${t.intake.wishes.names[name]}: ${t.intake.which}` },
    );
  }

  override isAnswered(): boolean {
    return WISHES.some((name) => this.isMeant(name));
  }

  override refusedField(): string {
    return 'wish-language';
  }

  told(): string[] {
    const { vocabulary } = this.host;
    const strengthName = labelled(vocabulary?.strengths, say);
    return WISHES.flatMap((name) => {
      const wish = profile.value.wishes?.[name] as Partial<Wish> | undefined;
      if (wish?.strength === undefined || wish.strength === 'indifferent') {
        return [];
      }
      const title = t.intake.wishes.names[name];
      const what =
        name === 'age'
          ? t.intake.wishes.between(wish.from ?? YOUNGEST, wish.to ?? OLDEST)
          : list(
              (wish.anyOf ?? []).map((code) => this.nameOf(name, code)),
              'disjunction',
            );
      return [`${title}${what === '' ? '' : `: ${what}`} – ${strengthName(wish.strength)}`];
    });
  }

  content(): TemplateResult {
    return this.withLists(
      (lists) => html`
        ${h1(this.words.question)}
        <p class="hint">${this.hint()}</p>
        ${WISHES.map((name) => this.wish(name, lists))}
      `,
    );
  }

  private wish(name: WishName, lists: Vocabulary): TemplateResult {
    const words = t.intake.wishes;
    const draft = this.drafts[name];
    const hint = words.hints[name];
    return html`
      <div class="wish">
        <fieldset class="choices thirds" id="wish-${name}" tabindex="-1">
          <legend>${words.names[name]} ${hint === undefined ? nothing : html`<small>${hint}</small>`}</legend>
          <div class="options">
            ${lists.strengths.map(
              (strength) => html`
                <label class="option">
                  <input
                    type="radio"
                    name="wish-${name}"
                    value=${strength.code}
                    .checked=${draft.strength === strength.code}
                    @change=${() => this.take(name, { strength: strength.code as Strength })}
                  />
                  <span>${say(strength.label)}</span>
                </label>
              `,
            )}
          </div>
        </fieldset>
        ${this.isMeant(name) ? this.what(name, lists) : nothing}
      </div>
    `;
  }

  private what(name: WishName, lists: Vocabulary): TemplateResult {
    const words = t.intake.wishes;
    const draft = this.drafts[name];
    const must = draft.strength === 'must' ? html`<p class="small must">${words.must}</p>` : nothing;
    if (name === 'affirming') {
      return html`${must}`;
    }
    if (name === 'age') {
      return html`<div class="inner">
        ${must}
        <div class="pair">
          ${(['from', 'to'] as const).map((end) =>
            text({
              id: `age-${end}`,
              label: words[end],
              value: draft[end],
              longest: 3,
              narrow: true,
              inputmode: 'numeric',
              after: words.years,
              fault: end === 'from' ? this.fault('age-from') : undefined,
              onInput: (typed) => this.take('age', { [end]: typed }, true),
            }),
          )}
        </div>
      </div>`;
    }
    return html`<div class="inner">
      ${must}
      ${choices({
        id: `what-${name}`,
        legend: words.anyOf,
        several: true,
        inARow: true,
        options: this.choicesOf(name, lists),
        chosen: draft.anyOf,
        fault: this.fault(`what-${name}`) === undefined ? undefined : t.intake.which,
        onChange: (anyOf) => this.take(name, { anyOf }),
      })}
    </div>`;
  }

  private take(name: WishName, change: Partial<Draft>, typed = false): void {
    this.drafts = { ...this.drafts, [name]: { ...this.drafts[name], ...change } };
    if (typed) {
      this.host.soon();
    } else {
      this.commit();
      this.host.requestUpdate();
    }
  }

  private isMeant(name: WishName): boolean {
    return this.drafts[name].strength !== 'indifferent';
  }

  private isComplete(name: WishName): boolean {
    const draft = this.drafts[name];
    if (name === 'affirming') {
      return true;
    }
    if (name !== 'age') {
      return draft.anyOf.length > 0;
    }
    const [from, to] = [yearsOf(draft.from, YOUNGEST), yearsOf(draft.to, OLDEST)];
    const isEmpty = `${draft.from}${draft.to}`.trim() === '';
    return !isEmpty && from !== undefined && to !== undefined && from <= to;
  }

  private patch(name: WishName): object | null {
    const { strength, anyOf, from, to } = this.drafts[name];
    if (!this.isMeant(name) || !this.isComplete(name)) {
      return null;
    }
    if (name === 'affirming') {
      return { strength };
    }
    return name === 'age'
      ? { strength, from: yearsOf(from, YOUNGEST), to: yearsOf(to, OLDEST) }
      : { strength, anyOf: [...anyOf].sort() };
  }

  private choicesOf(name: WishName, lists: Vocabulary): readonly Choice[] {
    if (name === 'language') {
      const told = this.drafts.language.anyOf.filter((tag) => !LANGUAGES.includes(tag));
      return [...told, ...LANGUAGES].map((tag) => ({ value: tag, label: capital(languageName(tag)) }));
    }
    return termsOf(name, lists).map((term) => ({ value: term.code, label: say(term.label) }));
  }

  private nameOf(name: WishName, code: string): string {
    if (name === 'language') {
      return languageName(code);
    }
    const { vocabulary } = this.host;
    return labelled(vocabulary === undefined ? undefined : termsOf(name, vocabulary), say)(code);
  }
}

/** What any of the wishes may have. */
interface Wish {
  readonly strength: Strength;
  readonly anyOf: readonly string[];
  readonly from: number;
  readonly to: number;
}

const YOUNGEST = 18;
const OLDEST = 120;

function emptyDrafts(): Record<WishName, Draft> {
  return Object.fromEntries(
    WISHES.map((name) => [name, { strength: 'indifferent', anyOf: [], from: '', to: '' }]),
  ) as unknown as Record<WishName, Draft>;
}

function yearsOf(typed: string, otherwise: number): number | undefined {
  if (typed.trim() === '') {
    return otherwise;
  }
  const years = Number(typed);
  return Number.isInteger(years) && years >= YOUNGEST && years <= OLDEST ? years : undefined;
}

function termsOf(name: WishName, lists: Vocabulary): readonly Term[] {
  switch (name) {
    case 'gender':
      return lists.genders;
    case 'faith':
      return lists.faiths;
    case 'culture':
      return lists.cultures;
    case 'community':
      return lists.communities;
    default:
      return [];
  }
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
