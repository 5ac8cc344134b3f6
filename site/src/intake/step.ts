import { html, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import type { Config } from '../app/config';
import { t } from '../app/language';
import { profile, type Profile, type ProfilePatch } from '../app/profile';
import { INTAKE, session } from '../app/session';
import { faultOf, unreachable, waiting, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import '../words/intake';

export type Vocabulary = Schema['Vocabulary'];
export type Term = Schema['Term'];

/** The questions, in their order: own words first, then what a match needs, then what makes it fit. */
export const ORDER = [
  'reason',
  'concerns',
  'place',
  'age',
  'aim',
  'goals',
  'past',
  'style',
  'wishes',
  'meeting',
  'hours',
  'payment',
] as const;
export type StepName = (typeof ORDER)[number];

/** The page that a question stands on. */
export interface Host {
  readonly vocabulary: Vocabulary | undefined;
  readonly config: Config | undefined;
  /** The lists did not arrive. */
  readonly listsMissing: boolean;
  readonly faults: readonly Fault[];
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  /** Tells what has been typed in a while; a choice is told at once. */
  soon(): void;
  loadLists(): void;
}

/** Where somebody is, and to which questions the answer was that there is no preference. */
interface Remembered {
  readonly at?: string;
  readonly open?: readonly string[];
}

function remembered(): Remembered {
  return session.shelf().recall<Remembered>(INTAKE) ?? {};
}

function remember(more: Remembered): void {
  session.shelf().keep(INTAKE, { ...remembered(), ...more });
}

export const place = {
  read: (): string | undefined => remembered().at,
  write: (at: string): void => remember({ at }),
};

/** "No preference" is an answer, though the API is told nothing. */
export const noPreference = {
  has: (name: StepName): boolean => remembered().open?.includes(name) ?? false,
  set(name: StepName, on: boolean): void {
    const others = (remembered().open ?? []).filter((each) => each !== name);
    remember({ open: on ? [...others, name] : others });
  },
};

/** One question, or a few that are one. */
export abstract class Step {
  abstract readonly name: StepName;
  /** The members of the profile that it asks for. */
  abstract readonly members: readonly (keyof ProfilePatch & keyof Profile)[];

  constructor(protected readonly host: Host) {}

  /** The question with its fields; its heading is the page's. */
  abstract content(): TemplateResult;

  /** What was told, line by line; nothing where nothing was. */
  abstract told(): string[];

  /** Takes what was told into the fields. */
  enter(): void {}

  /** Tells what stands in the fields, as far as it is complete. */
  commit(): void {}

  /** What must be looked at before going on. */
  check(): Fault[] {
    return [];
  }

  /** Whether there is anything to take back, in the fields too. */
  isAnswered(): boolean {
    return noPreference.has(this.name) || this.members.some((member) => profile.value[member] !== undefined);
  }

  takeBack(): void {
    noPreference.set(this.name, false);
    profile.change(Object.fromEntries(this.members.map((member) => [member, null])));
    this.enter();
  }

  /** Who sees the answer; said before it is asked. */
  seen(): string {
    return t.intake.seenByNobody;
  }

  /** The fault that the API's refusal comes to. */
  refusalText(): string {
    return t.intake.refusedMore;
  }

  /** The id of the field that a refusal leads to. */
  refusedField(): string {
    return this.field;
  }

  /**
   * The id of the question's own field. Not its name: that stands in the address, and a browser would take it
   * for a place on the page and push the question out of sight.
   */
  protected get field(): string {
    return `${this.name}-field`;
  }

  get words(): { readonly name: string; readonly question: string; readonly hint: string } {
    return t.intake[this.name];
  }

  /** What was told and not taken, to be looked at again. */
  protected refused<M extends keyof Profile>(member: M): Profile[M] | undefined {
    return profile.refusal?.told[member] as Profile[M] | undefined;
  }

  protected fault(id: string): string | undefined {
    return faultOf(id, this.host.faults);
  }

  protected hint(): TemplateResult {
    return html`${this.words.hint} <span class="seen">${this.seen()}</span>`;
  }

  /** A list that the clinic publishes may come later than the question, and does not stand in the way. */
  protected withLists(content: (vocabulary: Vocabulary) => TemplateResult): TemplateResult {
    const { vocabulary } = this.host;
    if (vocabulary !== undefined) {
      return content(vocabulary);
    }
    return html`${h1(this.words.question)}
    ${
      this.host.listsMissing
        ? html`${unreachable(() => this.host.loadLists())}
            <p>${t.intake.listsMissing}</p>`
        : waiting(t.common.waiting)
    }`;
  }
}

/** Line breaks of word processors, which come along with pasted text. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;
/** What nobody sees and the API does not take. */
const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** Typed or pasted text as it is told: nothing but blanks is nothing. */
export function toldText(typed: string): string | null {
  const text = typed.replace(BREAKS, '\n').replace(UNREADABLE, '').trim();
  return text === '' ? null : text;
}

/** The words of a code, or the code where a newer list has it. */
export function labelled(terms: readonly Term[] | undefined, say: (label: Term['label']) => string) {
  return (code: string): string => {
    const term = terms?.find((each) => each.code === code);
    return term === undefined ? code : say(term.label);
  };
}

/** The event's field. */
export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
