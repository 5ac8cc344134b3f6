import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../app/config';
import { clock, day, languageName, list, money, say, weekday, WEEKDAYS } from '../app/language';
import { t } from '../app/language';
import { placeName, places } from '../app/places';
import { choices, faultOf, text, type Fault, type Option } from '../parts/fields';
import type { Schema } from '../app/api';
import { inWords, QUARTERS, type Stretch } from './hours';
import type { Therapist, TherapistPatch } from './desk';
import { capital, dateField, select } from './parts';
import { labelOrCode as label, options, vocabulary, type TermList } from '../app/vocabulary';
import '../words/therapist';

/** What stands in a profile, as far as it is told. */
export type Told = Partial<Therapist>;

/** What the fields of a section are shown with. */
export interface Sheet<F> {
  readonly form: F;
  readonly faults: readonly Fault[];
  readonly config: Config | undefined;
  /** What the section is called where it is shown. */
  readonly heading: string;
  /** Keeps what was typed; shows it again where the form itself changes. */
  readonly set: (change: Partial<F>) => void;
}

/** What a form comes to. */
export interface Outcome {
  readonly patch: TherapistPatch;
  readonly faults: readonly Fault[];
}

/**
 * One part of a profile, changed and saved by itself. Ids of fields are those of the API's JSON pointers,
 * so that a fault of the API finds its field.
 */
export abstract class Section<F extends object> {
  constructor(readonly id: string) {}

  abstract read(told: Told): F;

  /** The form without lines that say nothing: pointers count what is sent. */
  tidy(form: F): F {
    return form;
  }

  abstract write(form: F): Outcome;
  abstract fields(sheet: Sheet<F>): TemplateResult;
  /** In words; undefined where nothing is told. */
  abstract said(told: Told, config: Config | undefined): string | readonly string[] | undefined;

  heading(): string {
    return (t.therapist.sections as Readonly<Record<string, { title: string }>>)[this.id]?.title ?? this.id;
  }

  why(): string {
    return (t.therapist.sections as Readonly<Record<string, { why: string }>>)[this.id]?.why ?? '';
  }
}

const ok = (patch: TherapistPatch): Outcome => ({ patch, faults: [] });

// ---- Name ----------------------------------------------------------------------------------------

interface NameForm {
  readonly name: string;
  readonly npi: string;
}

class NameSection extends Section<NameForm> {
  read(told: Told): NameForm {
    return { name: told.name ?? '', npi: told.npi ?? '' };
  }

  write(form: NameForm): Outcome {
    const name = form.name.trim();
    const npi = form.npi.replace(/[\s-]/g, '');
    const words = t.therapist.faults;
    return {
      patch: { name: name === '' ? null : name, npi: npi === '' ? null : npi },
      faults: [
        ...(name === '' ? [{ id: 'name', text: words.name }] : []),
        ...(npi === '' || /^[12]\d{9}$/.test(npi) ? [] : [{ id: 'npi', text: words.npi }]),
      ],
    };
  }

  fields({ form, faults, set }: Sheet<NameForm>): TemplateResult {
    const words = t.therapist.fields;
    return html`
      ${text({
        id: 'name',
        label: words.name,
        hint: words.nameHint,
        autocomplete: 'off',
        value: form.name,
        longest: 120,
        fault: faultOf('name', faults),
        onInput: (name) => set({ name }),
      })}
      ${text({
        id: 'npi',
        label: words.npi,
        hint: words.npiHint,
        inputmode: 'numeric',
        narrow: false,
        value: form.npi,
        longest: 14,
        fault: faultOf('npi', faults),
        onInput: (npi) => set({ npi }),
      })}
    `;
  }

  said(told: Told): readonly string[] | undefined {
    const lines = [told.name ?? '', told.npi === undefined ? '' : `NPI ${told.npi}`];
    return some(lines.filter((line) => line !== ''));
  }
}

// ---- Licences ------------------------------------------------------------------------------------

interface LicenceLine {
  readonly jurisdiction: string;
  readonly kind: string;
  readonly number: string;
  readonly expires: string;
}

interface LicencesForm {
  readonly licences: readonly LicenceLine[];
}

const NO_LICENCE: LicenceLine = { jurisdiction: '', kind: '', number: '', expires: '' };

const isEmpty = (line: object) => Object.values(line).every((value) => value === '');

class LicencesSection extends Section<LicencesForm> {
  read(told: Told): LicencesForm {
    const licences = (told.licences ?? []).map((each) => ({ ...NO_LICENCE, ...each }));
    return { licences: licences.length === 0 ? [NO_LICENCE] : licences };
  }

  override tidy(form: LicencesForm): LicencesForm {
    const licences = form.licences.filter((each) => !isEmpty(each));
    return { licences: licences.length === 0 ? [NO_LICENCE] : licences };
  }

  write(form: LicencesForm): Outcome {
    const faults: Fault[] = [];
    const licences: Schema['Licence'][] = [];
    for (const line of form.licences.filter((each) => !isEmpty(each))) {
      const at = `licences-${licences.length}`;
      const words = t.therapist.faults;
      for (const [member, fault] of [
        ['jurisdiction', words.jurisdiction],
        ['kind', words.kind],
        ['number', words.number],
      ] as const) {
        if (line[member].trim() === '') {
          faults.push({ id: `${at}-${member}`, text: fault });
        }
      }
      licences.push({
        jurisdiction: line.jurisdiction,
        kind: line.kind as Schema['LicenceKind'],
        number: line.number.trim(),
        ...(line.expires === '' ? {} : { expires: line.expires }),
      });
    }
    return { patch: { licences: licences.length === 0 ? null : licences }, faults };
  }

  fields({ form, faults, config, set }: Sheet<LicencesForm>): TemplateResult {
    const words = t.therapist.fields;
    const near = config?.jurisdictions ?? [];
    const ordered = [...near, ...places.filter((code) => !near.includes(code))];
    const put = (index: number, change: Partial<LicenceLine>) =>
      set({
        licences: form.licences.map((line, at) => (at === index ? { ...line, ...change } : line)),
      });
    return html`
      ${form.licences.map(
        (line, index) => html`
          <fieldset class="card">
            <legend class=${form.licences.length === 1 ? 'quiet' : ''}>${words.licence(index + 1)}</legend>
            ${select({
              id: `licences-${index}-jurisdiction`,
              label: words.jurisdiction,
              none: words.choose,
              options: ordered.map((code) => ({ value: code, label: placeName(code) })),
              chosen: line.jurisdiction,
              fault: faultOf(`licences-${index}-jurisdiction`, faults),
              onChange: (jurisdiction) => put(index, { jurisdiction }),
            })}
            ${select({
              id: `licences-${index}-kind`,
              label: words.kind,
              none: words.choose,
              options: options('licenceKinds'),
              chosen: line.kind,
              fault: faultOf(`licences-${index}-kind`, faults),
              onChange: (kind) => put(index, { kind }),
            })}
            ${text({
              id: `licences-${index}-number`,
              label: words.number,
              hint: words.numberHint,
              value: line.number,
              longest: 40,
              fault: faultOf(`licences-${index}-number`, faults),
              onInput: (number) => put(index, { number }),
            })}
            ${dateField({
              id: `licences-${index}-expires`,
              label: words.expires,
              hint: words.expiresHint,
              value: line.expires,
              fault: faultOf(`licences-${index}-expires`, faults),
              onInput: (expires) => put(index, { expires }),
            })}
            ${
              form.licences.length === 1
                ? nothing
                : html`<button
                    type="button"
                    class="link"
                    @click=${() => set({ licences: form.licences.filter((_, at) => at !== index) })}
                  >
                    ${words.removeLicence(index + 1)}
                  </button>`
            }
          </fieldset>
        `,
      )}
      <p>
        <button type="button" @click=${() => set({ licences: [...form.licences, NO_LICENCE] })}>
          ${words.addLicence}
        </button>
      </p>
    `;
  }

  said(told: Told): readonly string[] | undefined {
    return some((told.licences ?? []).map((each) => licenceInWords(each)));
  }
}

/** "Psychologist in Connecticut, number 1234, valid until …". */
export function licenceInWords(licence: Schema['Licence']): string {
  return t.therapist.licence(
    label('licenceKinds', licence.kind),
    placeName(licence.jurisdiction),
    licence.number,
    licence.expires === undefined ? undefined : day(licence.expires),
  );
}

// ---- Lists of codes ------------------------------------------------------------------------------

interface CodesForm {
  readonly codes: readonly string[];
}

/** A member that is a list of codes to tick. */
class CodesSection extends Section<CodesForm> {
  constructor(
    id: string,
    private readonly member: 'languages' | 'ageGroups' | 'limits' | 'insurers',
    private readonly offered: (config: Config | undefined) => readonly Option[],
    private readonly isNeeded: boolean,
  ) {
    super(id);
  }

  read(told: Told): CodesForm {
    return { codes: told[this.member] ?? [] };
  }

  write(form: CodesForm): Outcome {
    const isMissing = this.isNeeded && form.codes.length === 0;
    return {
      patch: { [this.member]: form.codes.length === 0 ? null : form.codes },
      faults: isMissing ? [{ id: this.member, text: t.therapist.faults.codes }] : [],
    };
  }

  fields({ form, faults, config, heading, set }: Sheet<CodesForm>): TemplateResult {
    return choices({
      id: this.member,
      legend: heading,
      quietLegend: true,
      several: true,
      inARow: true,
      options: this.all(form.codes, config),
      chosen: form.codes,
      fault: faultOf(this.member, faults),
      onChange: (codes) => set({ codes }),
    });
  }

  said(told: Told, config: Config | undefined): string | undefined {
    const codes = told[this.member] ?? [];
    const all = this.all(codes, config);
    const names = codes.map((code) =>
      this.member === 'languages'
        ? languageName(code)
        : String(all.find((each) => each.value === code)?.label ?? code),
    );
    return names.length === 0 ? undefined : capital(list(names));
  }

  /** What is told stays to be seen, also where it is not offered any more. */
  private all(told: readonly string[], config: Config | undefined): readonly Option[] {
    const offered = this.offered(config);
    const more = told.filter((code) => !offered.some((each) => each.value === code));
    return [
      ...offered,
      ...more.map((code) => ({
        value: code,
        label: this.member === 'languages' ? capital(languageName(code)) : code,
      })),
    ];
  }
}

/** Languages that therapy is held in most often in the United States. */
const LANGUAGES = [
  'en', 'es', 'ase', 'ar', 'bn', 'zh', 'fr', 'de', 'ht', 'hi', 'it', 'ja', 'ko', 'pl', 'pt', 'pa', 'ru',
  'tl', 'uk', 'ur', 'vi', 'yi',
]; // prettier-ignore

const languageOptions = () => LANGUAGES.map((tag) => ({ value: tag, label: capital(languageName(tag)) }));

// ---- Concerns ------------------------------------------------------------------------------------

type LikingsForm = Readonly<Record<string, string>>;

class ConcernsSection extends Section<LikingsForm> {
  read(told: Told): LikingsForm {
    return Object.fromEntries(
      (vocabulary()?.concerns ?? []).map(({ code }) => [code, String(likingOf(told, code) ?? '')]),
    );
  }

  write(form: LikingsForm): Outcome {
    const concerns = Object.fromEntries(
      Object.entries(form).map(([code, liking]) => [code, liking === '' ? null : Number(liking)]),
    );
    return ok({ concerns });
  }

  fields({ form, faults, set }: Sheet<LikingsForm>): TemplateResult {
    const words = t.therapist.fields;
    return html`
      <div class="likings">
        ${options('concerns').map(({ value, label: name }) =>
          select({
            id: `concerns-${value}`,
            label: name,
            none: words.notStated,
            options: words.likings.map((liking, index) => ({ value: String(index), label: liking })),
            chosen: form[value] ?? '',
            fault: faultOf(`concerns-${value}`, faults),
            onChange: (liking) => set({ [value]: liking }),
          }),
        )}
      </div>
    `;
  }

  said(told: Told): readonly string[] | undefined {
    const words = t.therapist.fields;
    const lines = [3, 2, 1, 0].flatMap((liking) => {
      const names = Object.entries(told.concerns ?? {})
        .filter(([, each]) => each === liking)
        .map(([code]) => label('concerns', code));
      return names.length === 0 ? [] : [`${words.likings[liking] ?? ''}: ${list(names)}`];
    });
    return some(lines);
  }
}

function likingOf(told: Told, code: string): number | undefined {
  return (told.concerns as Readonly<Record<string, number>> | undefined)?.[code];
}

// ---- Style ---------------------------------------------------------------------------------------

const LEVELS = [-2, -1, 0, 1, 2];

class StyleSection extends Section<LikingsForm> {
  read(told: Told): LikingsForm {
    return Object.fromEntries(
      (vocabulary()?.styleDimensions ?? []).map(({ code }) => [code, String(told.style?.[code] ?? '')]),
    );
  }

  write(form: LikingsForm): Outcome {
    return ok({
      style: Object.fromEntries(
        Object.entries(form).map(([code, level]) => [code, level === '' ? null : Number(level)]),
      ),
    });
  }

  fields({ form, set }: Sheet<LikingsForm>): TemplateResult {
    return html`${(vocabulary()?.styleDimensions ?? []).map((dimension) =>
      choices({
        id: `style-${dimension.code}`,
        legend: say(dimension.label),
        options: [
          ...LEVELS.map((level) => ({ value: String(level), label: levelInWords(dimension, level) })),
          { value: '', label: t.therapist.fields.notStated },
        ],
        chosen: [form[dimension.code] ?? ''],
        onChange: ([level = '']) => set({ [dimension.code]: level }),
      }),
    )}`;
  }

  said(told: Told): readonly string[] | undefined {
    return some(
      (vocabulary()?.styleDimensions ?? []).flatMap((dimension) => {
        const level = told.style?.[dimension.code];
        return level === undefined ? [] : [`${say(dimension.label)}: ${levelInWords(dimension, level)}`];
      }),
    );
  }
}

function levelInWords(dimension: Schema['StyleTerm'], level: number): string {
  const words = t.therapist.fields;
  if (level === 0) {
    return words.between;
  }
  const end = say(level < 0 ? dimension.low : dimension.high);
  return Math.abs(level) === 2 ? words.clearly(end) : words.rather(end);
}

// ---- About ---------------------------------------------------------------------------------------

interface AboutForm {
  readonly gender: string;
  readonly birthYear: string;
  readonly faiths: readonly string[];
  readonly cultures: readonly string[];
  readonly affirming: string;
  readonly communities: readonly string[];
}

class AboutSection extends Section<AboutForm> {
  read({ about }: Told): AboutForm {
    return {
      gender: about?.gender ?? '',
      birthYear: String(about?.birthYear ?? ''),
      faiths: about?.faiths ?? [],
      cultures: about?.cultures ?? [],
      affirming: about?.affirming === undefined ? '' : String(about.affirming),
      communities: about?.communities ?? [],
    };
  }

  write(form: AboutForm): Outcome {
    const year = form.birthYear.trim();
    const isYear = year === '' || /^(19|20)\d{2}$/.test(year);
    const codes = <T>(of: readonly string[]) => (of.length === 0 ? null : (of as unknown as T[]));
    return {
      patch: {
        about: {
          gender: form.gender === '' ? null : (form.gender as Schema['Gender']),
          birthYear: year === '' || !isYear ? null : Number(year),
          faiths: codes<Schema['Faith']>(form.faiths),
          cultures: codes<Schema['Culture']>(form.cultures),
          affirming: form.affirming === '' ? null : form.affirming === 'true',
          communities: codes<Schema['Community']>(form.communities),
        },
      },
      faults: isYear ? [] : [{ id: 'about-birthYear', text: t.therapist.faults.birthYear }],
    };
  }

  fields({ form, faults, set }: Sheet<AboutForm>): TemplateResult {
    const words = t.therapist.fields;
    const notStated = { value: '', label: words.notStated };
    const several = (id: 'faiths' | 'cultures' | 'communities', legend: string, hint: string) =>
      choices({
        id: `about-${id}`,
        legend,
        hint,
        several: true,
        inARow: true,
        options: options(id satisfies TermList),
        chosen: form[id],
        onChange: (chosen) => set({ [id]: chosen }),
      });
    return html`
      ${choices({
        id: 'about-gender',
        legend: words.gender,
        inARow: true,
        options: [...options('genders'), notStated],
        chosen: [form.gender],
        onChange: ([gender = '']) => set({ gender }),
      })}
      ${text({
        id: 'about-birthYear',
        label: words.birthYear,
        hint: words.birthYearHint,
        inputmode: 'numeric',
        narrow: true,
        value: form.birthYear,
        longest: 4,
        fault: faultOf('about-birthYear', faults),
        onInput: (birthYear) => set({ birthYear }),
      })}
      ${several('faiths', words.faiths, words.faithsHint)}
      ${several('cultures', words.cultures, words.culturesHint)}
      ${choices({
        id: 'about-affirming',
        legend: words.affirming,
        inARow: true,
        options: [{ value: 'true', label: t.common.yes }, { value: 'false', label: t.common.no }, notStated],
        chosen: [form.affirming],
        onChange: ([affirming = '']) => set({ affirming }),
      })}
      ${several('communities', words.communities, words.communitiesHint)}
    `;
  }

  said({ about }: Told): readonly string[] | undefined {
    const words = t.therapist.fields;
    const codes = (name: TermList, of: readonly string[] | undefined) =>
      list((of ?? []).map((code) => label(name, code)));
    return some(
      [
        about?.gender === undefined ? '' : label('genders', about.gender),
        about?.birthYear === undefined ? '' : words.born(about.birthYear),
        codes('faiths', about?.faiths),
        codes('cultures', about?.cultures),
        about?.affirming === true ? words.isAffirming : '',
        about?.affirming === false ? words.isNotAffirming : '',
        (about?.communities ?? []).length === 0
          ? ''
          : words.experienceWith(codes('communities', about?.communities)),
      ].filter((line) => line !== ''),
    );
  }
}

// ---- Where ---------------------------------------------------------------------------------------

interface WhereForm {
  readonly formats: readonly string[];
  readonly codes: readonly string[];
}

class WhereSection extends Section<WhereForm> {
  read(told: Told): WhereForm {
    const codes = (told.locations ?? []).map(({ postalCode }) => postalCode);
    return { formats: told.formats ?? [], codes: codes.length === 0 ? [''] : codes };
  }

  override tidy(form: WhereForm): WhereForm {
    const codes = form.codes.map((code) => code.trim()).filter((code) => code !== '');
    return { ...form, codes: codes.length === 0 ? [''] : codes };
  }

  write(form: WhereForm): Outcome {
    const codes = form.codes.map((code) => code.trim()).filter((code) => code !== '');
    const words = t.therapist.faults;
    return {
      patch: {
        formats: form.formats.length === 0 ? null : (form.formats as Schema['Format'][]),
        locations: codes.length === 0 ? null : codes.map((postalCode) => ({ postalCode })),
      },
      faults: [
        ...(form.formats.length === 0 ? [{ id: 'formats', text: words.codes }] : []),
        ...codes.flatMap((code, index) =>
          /^\d{5}$/.test(code) ? [] : [{ id: `locations-${index}-postalCode`, text: words.postalCode }],
        ),
      ],
    };
  }

  fields({ form, faults, set }: Sheet<WhereForm>): TemplateResult {
    const words = t.therapist.fields;
    const put = (index: number, code: string) =>
      set({ codes: form.codes.map((each, at) => (at === index ? code : each)) });
    return html`
      ${choices({
        id: 'formats',
        legend: words.formats,
        several: true,
        inARow: true,
        options: options('formats'),
        chosen: form.formats,
        fault: faultOf('formats', faults),
        onChange: (formats) => set({ formats }),
      })}
      ${form.codes.map((code, index) =>
        text({
          id: `locations-${index}-postalCode`,
          label: words.postalCode(index + 1, form.codes.length),
          ...(index === 0 ? { hint: words.postalCodeHint } : {}),
          inputmode: 'numeric',
          narrow: true,
          value: code,
          longest: 10,
          fault: faultOf(`locations-${index}-postalCode`, faults),
          onInput: (value) => put(index, value),
        }),
      )}
      ${
        form.codes.length >= 10
          ? nothing
          : html`<p>
              <button type="button" @click=${() => set({ codes: [...form.codes, ''] })}>
                ${words.addPlace}
              </button>
            </p>`
      }
    `;
  }

  said(told: Told): readonly string[] | undefined {
    const codes = (told.locations ?? []).map(({ postalCode }) => postalCode);
    return some(
      [
        list((told.formats ?? []).map((code) => label('formats', code))),
        codes.length === 0 ? '' : t.therapist.fields.at(list(codes)),
      ].filter((line) => line !== ''),
    );
  }
}

// ---- Hours ---------------------------------------------------------------------------------------

interface HoursForm {
  readonly zone: string;
  readonly weekly: readonly Stretch[];
}

const ZONES = [
  'America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles',
  'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico', 'Pacific/Guam',
]; // prettier-ignore

class HoursSection extends Section<HoursForm> {
  read(told: Told): HoursForm {
    return {
      zone: told.hours?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      weekly: told.hours?.weekly ?? [],
    };
  }

  write(form: HoursForm): Outcome {
    const faults = form.weekly.flatMap(({ from, to }, index) =>
      to !== '00:00' && to <= from
        ? [{ id: `hours-weekly-${index}-to`, text: t.therapist.faults.hours }]
        : [],
    );
    return {
      patch: {
        hours: form.weekly.length === 0 ? null : { zone: form.zone, weekly: [...form.weekly] },
      },
      faults,
    };
  }

  fields({ form, faults, set }: Sheet<HoursForm>): TemplateResult {
    const words = t.therapist.fields;
    const put = (index: number, change: Partial<Stretch>) =>
      set({
        weekly: form.weekly.map((stretch, at) => (at === index ? { ...stretch, ...change } : stretch)),
      });
    const zones = ZONES.includes(form.zone) ? ZONES : [form.zone, ...ZONES];
    const times = QUARTERS.map((time) => ({ value: time, label: clock(time) }));
    const ends = [...QUARTERS.slice(1), '00:00'].map((time) => ({
      value: time,
      label: time === '00:00' ? words.midnight : clock(time),
    }));
    return html`
      ${WEEKDAYS.map((name) => {
        const own = form.weekly
          .map((stretch, index) => ({ stretch, index }))
          .filter(({ stretch }) => stretch.day === name);
        return html`
          <fieldset class="weekday">
            <legend>${capital(weekday(name))}</legend>
            ${own.map(
              ({ stretch, index }) => html`
                <div class="stretch">
                  ${select({
                    id: `hours-weekly-${index}-from`,
                    label: words.from,
                    none: '–',
                    options: times,
                    chosen: stretch.from,
                    onChange: (from) => put(index, { from: from === '' ? stretch.from : from }),
                  })}
                  ${select({
                    id: `hours-weekly-${index}-to`,
                    label: words.to,
                    none: '–',
                    options: ends,
                    chosen: stretch.to,
                    fault: faultOf(`hours-weekly-${index}-to`, faults),
                    onChange: (to) => put(index, { to: to === '' ? stretch.to : to }),
                  })}
                  <button
                    type="button"
                    class="link"
                    aria-label=${words.removeHours(weekday(name), clock(stretch.from))}
                    @click=${() => set({ weekly: form.weekly.filter((_, at) => at !== index) })}
                  >
                    ${words.remove}
                  </button>
                </div>
              `,
            )}
            <button
              type="button"
              class="link"
              aria-label=${own.length === 0 ? words.addHours(weekday(name)) : words.addMoreHours(weekday(name))}
              @click=${() => set({ weekly: [...form.weekly, { day: name, from: '09:00', to: '17:00' }] })}
            >
              ${own.length === 0 ? words.add : words.addMore}
            </button>
          </fieldset>
        `;
      })}
      ${select({
        id: 'hours-zone',
        label: words.zone,
        none: words.choose,
        options: zones.map((zone) => ({ value: zone, label: zone.replace('_', ' ') })),
        chosen: form.zone,
        fault: faultOf('hours-zone', faults),
        onChange: (zone) => set({ zone: zone === '' ? form.zone : zone }),
      })}
    `;
  }

  said(told: Told): readonly string[] | undefined {
    return some(inWords(told.hours?.weekly ?? []));
  }
}

// ---- Fee -----------------------------------------------------------------------------------------

interface FeeForm {
  readonly regular: string;
  readonly slidingTo: string;
}

const CENTS = 100;

/** Cents of an amount in dollars; undefined for what is none. */
function cents(typed: string): number | undefined {
  const plain = typed.replace(/[$,\s]/g, '');
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * CENTS) : undefined;
}

const dollars = (value: Schema['Money'] | undefined) =>
  value === undefined ? '' : (value.amount / CENTS).toFixed(value.amount % CENTS === 0 ? 0 : 2);

class FeeSection extends Section<FeeForm> {
  read(told: Told): FeeForm {
    return { regular: dollars(told.fee?.regular), slidingTo: dollars(told.fee?.slidingTo) };
  }

  write(form: FeeForm): Outcome {
    const words = t.therapist.faults;
    const regular = cents(form.regular);
    const sliding = cents(form.slidingTo);
    if (form.regular.trim() === '' && form.slidingTo.trim() === '') {
      return ok({ fee: null });
    }
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    const faults = [
      ...(regular === undefined ? [{ id: 'fee-regular', text: words.fee }] : []),
      ...(form.slidingTo.trim() !== '' && sliding === undefined
        ? [{ id: 'fee-slidingTo', text: words.fee }]
        : []),
      ...(regular !== undefined && sliding !== undefined && sliding > regular
        ? [{ id: 'fee-slidingTo', text: words.sliding }]
        : []),
    ];
    return {
      patch: {
        fee: {
          regular: regular === undefined ? null : usd(regular),
          slidingTo: sliding === undefined ? null : usd(sliding),
        },
      },
      faults,
    };
  }

  fields({ form, faults, set }: Sheet<FeeForm>): TemplateResult {
    const words = t.therapist.fields;
    const amount = (id: 'regular' | 'slidingTo', name: string, hint: string) =>
      text({
        id: `fee-${id}`,
        label: name,
        hint,
        before: '$',
        inputmode: 'decimal',
        narrow: true,
        value: form[id],
        longest: 9,
        fault: faultOf(`fee-${id}`, faults),
        onInput: (value) => set({ [id]: value }),
      });
    return html`
      ${amount('regular', words.regular, words.regularHint)}
      ${amount('slidingTo', words.slidingTo, words.slidingToHint)}
    `;
  }

  said({ fee }: Told): string | undefined {
    return fee === undefined
      ? undefined
      : fee.slidingTo === undefined
        ? money(fee.regular)
        : t.therapist.fields.slides(money(fee.regular), money(fee.slidingTo));
  }
}

// ---- Places --------------------------------------------------------------------------------------

interface PlacesForm {
  readonly places: string;
}

class PlacesSection extends Section<PlacesForm> {
  read(told: Told): PlacesForm {
    return { places: told.places === undefined || told.places === 0 ? '' : String(told.places) };
  }

  write(form: PlacesForm): Outcome {
    const typed = form.places.trim();
    const value = Number(typed);
    const fits = typed === '' || (/^\d{1,3}$/.test(typed) && value <= 500);
    return {
      patch: { places: typed === '' ? null : value },
      faults: fits ? [] : [{ id: 'places', text: t.therapist.faults.places }],
    };
  }

  fields({ form, faults, set }: Sheet<PlacesForm>): TemplateResult {
    return text({
      id: 'places',
      label: t.therapist.fields.places,
      hint: t.therapist.fields.placesHint,
      inputmode: 'numeric',
      narrow: true,
      value: form.places,
      longest: 3,
      fault: faultOf('places', faults),
      onInput: (value) => set({ places: value }),
    });
  }

  said(told: Told): string | undefined {
    return told.places === undefined || told.places === 0
      ? undefined
      : t.therapist.fields.placesSaid(told.places);
  }
}

// ---- Own words -----------------------------------------------------------------------------------

interface TextForm {
  readonly text: string;
}

class TextSection extends Section<TextForm> {
  read(told: Told): TextForm {
    return { text: told.text ?? '' };
  }

  write(form: TextForm): Outcome {
    const words = form.text.trim();
    return ok({ text: words === '' ? null : words });
  }

  fields({ form, faults, set }: Sheet<TextForm>): TemplateResult {
    return text({
      id: 'text',
      label: t.therapist.fields.text,
      rows: 8,
      value: form.text,
      longest: 2000,
      fault: faultOf('text', faults),
      onInput: (value) => set({ text: value }),
    });
  }

  said(told: Told): string | undefined {
    return told.text;
  }
}

function some(lines: readonly string[]): readonly string[] | undefined {
  return lines.length === 0 ? undefined : lines;
}

// ---- All of them ---------------------------------------------------------------------------------

type AnySection = Section<object>;

const section = <F extends object>(each: Section<F>) => each as unknown as AnySection;

/** In the order in which they are shown: what is needed first comes first. */
export const SECTIONS: readonly AnySection[] = [
  section(new NameSection('name')),
  section(new LicencesSection('licences')),
  section(new CodesSection('languages', 'languages', languageOptions, true)),
  section(new ConcernsSection('concerns')),
  section(new StyleSection('style')),
  section(new AboutSection('about')),
  section(new WhereSection('where')),
  section(new HoursSection('hours')),
  section(new FeeSection('fee')),
  section(
    new CodesSection(
      'insurers',
      'insurers',
      (config) => (config?.insurers ?? []).map(({ code, name }) => ({ value: code, label: name })),
      false,
    ),
  ),
  section(new CodesSection('ageGroups', 'ageGroups', () => options('ageGroups'), true)),
  section(new PlacesSection('places')),
  section(new CodesSection('limits', 'limits', () => options('limits'), false)),
  section(new TextSection('text')),
];

/** What a clinic knows of somebody whom it enters; the rest therapists say themselves. */
export const KNOWN_TO_CLINIC = [
  'name',
  'licences',
  'languages',
  'where',
  'ageGroups',
  'places',
  'fee',
  'insurers',
];

/** What nobody can be matched without. */
const NEEDED = ['licences', 'languages', 'concerns', 'where', 'hours', 'ageGroups', 'places'];

/** Sections of a profile that say nothing yet, though a match stands on them. */
export function missingOf(told: Told | undefined): readonly AnySection[] {
  return SECTIONS.filter(
    (each) => NEEDED.includes(each.id) && each.said(told ?? {}, undefined) === undefined,
  );
}

/** The words for a refusal of the API at one place, by its JSON pointer. */
export function faultsOf(faults: readonly Schema['Fault'][], fields: ParentNode): readonly Fault[] {
  return faults.map((fault) => {
    let parts = fault.pointer.split('/').slice(1);
    while (parts.length > 1 && fields.querySelector(`#${CSS.escape(parts.join('-'))}`) === null) {
      parts = parts.slice(0, -1);
    }
    return { id: parts.join('-') || 'main', text: wordsFor(fault) };
  });
}

/** What to do about a fault, by the member where it is. */
function wordsFor(fault: Schema['Fault']): string {
  const words = t.therapist.faults as Readonly<Record<string, string>>;
  const member = fault.pointer.split('/').findLast((part) => words[part] !== undefined);
  return (member === undefined ? undefined : words[member]) ?? t.therapist.faults.other;
}
