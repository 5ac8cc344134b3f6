import type { Schema } from './api';
import { config } from './config';
import { label } from './vocabulary';
import { distance, languageName, list, money, t } from './language';
import { profile, type Profile, type ProfilePatch } from './profile';
import { ASIDE, session } from './session';
import '../words/matches';

type Constraint = Schema['Constraint'];

/** Wishes for the therapist as a person: they can be a must or a like. */
const PERSONAL = ['language', 'gender', 'age', 'faith', 'culture', 'affirming', 'community'] as const;
type Personal = (typeof PERSONAL)[number];

/** What has no strength: it can only be set aside, and is kept here meanwhile. */
const LIMITS = {
  format: 'formats',
  distance: 'nearby',
  insurer: 'payment',
  fee: 'payment',
  hours: 'hours',
} as const;
type Limit = keyof typeof LIMITS;

/** A wish of the person, and what it costs in the match at hand. */
export interface Wish {
  readonly constraint: Personal | Limit;
  readonly standing: 'must' | 'like' | 'aside';
  /** How many more there would be without it. */
  readonly opens: number;
}

type Aside = Partial<Record<Limit, unknown>>;

function isPersonal(constraint: Constraint): constraint is Personal {
  return (PERSONAL as readonly string[]).includes(constraint);
}

function isLimit(constraint: Constraint): constraint is Limit {
  return constraint in LIMITS;
}

function aside(): Aside {
  return session.shelf().recall<Aside>(ASIDE) ?? {};
}

function keepAside(kept: Aside): void {
  session.shelf().keep(ASIDE, kept);
}

/** The wishes that a match was made with, and those that were set aside since. */
export function wishesOf(match: Schema['Match']): readonly Wish[] {
  const told = match.costs.flatMap(({ wish, strength, opens }): Wish[] =>
    isPersonal(wish) || isLimit(wish)
      ? [{ constraint: wish, standing: strength === 'like' ? 'like' : 'must', opens }]
      : [],
  );
  const set = Object.keys(aside()) as Limit[];
  return [
    ...told,
    ...set
      // Told anew meanwhile: the new words hold.
      .filter((limit) => profile.value[LIMITS[limit]] === undefined)
      .map((constraint): Wish => ({ constraint, standing: 'aside', opens: 0 })),
  ];
}

/** Makes a wish a must, or takes that from it. A limit that is set aside can be taken up again. */
export function changeWish(wish: Wish, must: boolean): void {
  const { constraint } = wish;
  if (isPersonal(constraint)) {
    const strength = must ? 'must' : 'like';
    profile.change({ wishes: { [constraint]: { strength } } });
    return;
  }
  const member = LIMITS[constraint];
  const { [constraint]: kept, ...others } = aside();
  if (must) {
    keepAside(others);
    profile.change({ [member]: kept } as ProfilePatch);
  } else {
    keepAside({ ...others, [constraint]: profile.value[member] });
    profile.change({ [member]: null });
  }
}

/** What is wished for, in words: "woman", "up to $120". */
export function wishInWords(wish: Wish, insurers: Readonly<Record<string, string>>): string {
  const told = (
    wish.standing === 'aside' ? { ...profile.value, ...asideProfile(wish) } : profile.value
  ) as Partial<Profile>;
  const { wishes, payment, nearby, formats } = told;
  const named = (codes: readonly string[] | undefined, words: (code: string) => string | undefined) =>
    list(
      (codes ?? []).map((code) => words(code) ?? code),
      'disjunction',
    );
  switch (wish.constraint) {
    case 'language':
      return named(wishes?.language?.anyOf, (code) => languageName(code));
    case 'gender':
      return named(wishes?.gender?.anyOf, (code) => label('genders', code));
    case 'age':
      return t.matches.wishes.age(wishes?.age?.from, wishes?.age?.to);
    case 'faith':
      return named(wishes?.faith?.anyOf, (code) => label('faiths', code));
    case 'culture':
      return named(wishes?.culture?.anyOf, (code) => label('cultures', code));
    case 'affirming':
      return '';
    case 'community':
      return named(wishes?.community?.anyOf, (code) => label('communities', code));
    case 'format':
      return named(formats, (code) => label('formats', code));
    case 'distance':
      return nearby === undefined ? '' : t.matches.wishes.within(distance(nearby.withinKm));
    case 'insurer':
      return payment !== undefined && 'insurer' in payment
        ? (insurers[payment.insurer] ?? payment.insurer)
        : '';
    case 'fee':
      return payment !== undefined && 'highestFee' in payment
        ? t.matches.wishes.upTo(money(payment.highestFee))
        : '';
    case 'hours':
      return t.matches.wishes.hours;
  }
}

function asideProfile(wish: Wish): Record<string, unknown> {
  const limit = wish.constraint as Limit;
  return { [LIMITS[limit]]: aside()[limit] };
}

/** The names that the clinic gives to insurers. */
export async function insurerNames(): Promise<Readonly<Record<string, string>>> {
  const read = await config().catch(() => undefined);
  return Object.fromEntries((read?.insurers ?? []).map(({ code, name }) => [code, name]));
}
