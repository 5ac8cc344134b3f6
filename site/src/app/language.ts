import { common, start, help, keepLink, keyNeeded } from '../words/en/shell';
import { onThisDevice } from './storage';
import { LANGUAGE } from './session';

/**
 * All words of the site in one language, in parts: a page loads those it needs. A language is one folder in
 * `words/` with the files that `en` has; the build finds it.
 */
export type Words = typeof import('../words/en/shell') &
  typeof import('../words/en/privacy') &
  typeof import('../words/en/intake') &
  typeof import('../words/en/matches') &
  typeof import('../words/en/requests') &
  typeof import('../words/en/check-in') &
  typeof import('../words/en/relationship') &
  typeof import('../words/en/staff') &
  typeof import('../words/en/therapist') &
  typeof import('../words/en/clinic') &
  typeof import('../words/en/imports') &
  typeof import('../words/en/design');

const files = import.meta.glob<Partial<Words>>([
  '../words/*/*.ts',
  '!../words/en/*.ts',
  '!../words/*/name.ts',
]);

/** What languages call themselves, by tag. The browser knows too, but asking it first takes long. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries(import.meta.glob<string>('../words/*/name.ts', { eager: true, import: 'name' })).map(
    ([file, name]) => [file.replace(/^.*\/(.*)\/name\.ts$/, '$1'), name],
  ),
);

/** BCP 47 primary tags of the languages there are. */
export const languages: readonly string[] = [...names.keys()];

/** What every page says. */
const shell = { common, start, help, keepLink, keyNeeded };

/** English words by part: they come with the page, so that there is always something to say. */
const english = new Map<string, Partial<Words>>([['shell', shell]]);

/** The words in the language that is spoken now: of the shell, and of the parts that were brought. */
export let t = shell as Words;

/** The language that is spoken now. */
export let language = 'en';

/** Money, dates and distances are written as in this country. */
const COUNTRY = 'US';

export const spoken = new EventTarget();

/** Adds a part; `words/PART.ts` does it, and whoever speaks of `t.PART` imports that. */
export function bring(part: string, words: Partial<Words>): void {
  english.set(part, words);
  t = { ...t, ...words };
}

async function speak(wanted: string): Promise<void> {
  const known = languages.includes(wanted) ? wanted : 'en';
  const own = await Promise.all(
    [...english].map(([part, words]) => files[`../words/${known}/${part}.ts`]?.() ?? words),
  );
  t = Object.assign({}, ...own) as Words;
  language = known;
  document.documentElement.lang = language;
  spoken.dispatchEvent(new Event('change'));
}

/** Speaks another language from now on. */
export async function choose(wanted: string): Promise<void> {
  await speak(wanted);
  onThisDevice.write(LANGUAGE, language);
}

/** Speaks the language of the mail that led here, on this page alone, unless the person has chosen one. */
export async function speakAsMailed(wanted: string): Promise<void> {
  if (onThisDevice.read(LANGUAGE) === undefined && wanted !== language && languages.includes(wanted)) {
    await speak(wanted).catch(() => undefined);
  }
}

function first(): string {
  const wishes = [onThisDevice.read(LANGUAGE) ?? '', ...navigator.languages];
  return wishes.map((wish) => wish.split('-')[0] ?? '').find((wish) => languages.includes(wish)) ?? 'en';
}

/**
 * Settles once the words are there. Where those of the person's language cannot be had, in English. Begins
 * when every module of the page has brought its words.
 */
export const ready: Promise<void> = Promise.resolve()
  .then(() => speak(first()))
  .catch(() => speak('en'));

const locale = () => `${language}-${COUNTRY}`;

/** A label of the API in the language that is spoken, or in English. */
export function say(label: { readonly en: string; readonly es: string }): string {
  return (label as Readonly<Record<string, string>>)[language] ?? label.en;
}

export function money(value: { readonly amount: number; readonly currency: string }): string {
  const format = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: value.currency,
    trailingZeroDisplay: 'stripIfInteger',
  } as Intl.NumberFormatOptions);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(value.amount / 10 ** digits);
}

/** An instant on the wall clock of a zone. */
export function moment(at: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  }).format(new Date(at));
}

/** A day such as `2026-12-01`, or the day of an instant in a zone. */
export function day(at: string, zone?: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(at);
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: isDay ? 'UTC' : (zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
  }).format(new Date(isDay ? `${at}T00:00:00Z` : at));
}

/** From one month to another, by a day of each such as `2026-10-01`. */
export function months(from: string, until: string): string {
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    new Date(`${from}T00:00:00Z`),
    new Date(`${until}T00:00:00Z`),
  );
}

const KM_PER_MILE = 1.609344;

/** A distance in words, in miles. */
export function distance(km: number): string {
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: 'mile',
    unitDisplay: 'long',
    maximumFractionDigits: km < 16 ? 1 : 0,
  }).format(km / KM_PER_MILE);
}

export const toMiles = (km: number) => Math.round(km / KM_PER_MILE);
export const toKm = (miles: number) => Math.round(miles * KM_PER_MILE);

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** "a, b and c". */
export function list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale(), { type }).format(items);
}

/** What a language of the site calls itself, as a title. */
export function ownName(tag: string): string {
  return names.get(tag) ?? tag;
}

/** The name of a language in the language that is spoken. */
export function languageName(tag: string): string {
  if (tag === 'ase') {
    return t.common.signLanguage;
  }
  return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;
}

/** Names of weekdays, as the API codes them. */
export function weekday(code: string): string {
  const monday = Date.UTC(2024, 0, 1);
  const index = WEEKDAYS.indexOf(code as (typeof WEEKDAYS)[number]);
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(
    monday + index * 86_400_000,
  );
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A wall-clock time such as `17:15`. */
export function clock(time: string): string {
  return new Intl.DateTimeFormat(locale(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`2024-01-01T${time}:00Z`));
}
