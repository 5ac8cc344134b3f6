import { html, nothing, type TemplateResult } from 'lit';
import { day, languageName, moment, number } from '../app/language';
import { t } from '../app/language';
import { placeName } from '../app/places';
import { unreachable, waiting } from '../parts/fields';
import { h1 } from '../parts/page';
import { today } from './account';
import type { Therapist } from './desk';
import { LookingBack } from './looking-back';
import { bars, capital, drawnPeople, people, shares } from './parts';
import type { Register } from './register';
import type { Shown, View } from './view';
import { labelOrCode as label } from '../app/vocabulary';
import '../words/clinic';

/** Licences that end within so many days are shown. */
const SOON = 90;

/** How many rows a table begins with. */
const ROWS = 12;

/** Languages with free places that are drawn. */
const BARS = 6;

/** The clinic on Monday morning: pictures first, each with how many stand behind it, and of when. */
export class Overview implements View {
  private readonly lookingBack: LookingBack;

  constructor(
    private readonly register: Register,
    changed: Shown,
  ) {
    this.lookingBack = new LookingBack(register, changed);
  }

  heading(): string {
    return t.clinic.overview.heading;
  }

  opened(): void {
    // Counted when somebody signs in, and on request: each count reads every page of every list.
  }

  content(): TemplateResult {
    const words = t.clinic.overview;
    const { register } = this;
    const { pending, verified, expired } = register.lists;
    const counted = verified.items.length + pending.items.length + expired.items.length;
    if (register.isLost) {
      return html`${h1(words.heading)} ${unreachable(() => void register.count())}`;
    }
    if (register.countedAt === undefined) {
      return html`${h1(words.heading)} ${waiting(words.counting(counted))}`;
    }
    return html`
      <div class="wide-view">
        ${h1(words.heading)}
        <p class="lead">${this.attention()}</p>
        ${this.places(verified.items)} ${this.languages(verified.items)} ${this.lookingBack.content()}
        ${this.licences(verified.items)}
        <p class="small">
          ${words.countedAt(moment(new Date(register.countedAt).toISOString()))}
          <button type="button" class="link" @click=${() => void register.count()}>${words.again}</button>
        </p>
        <h2>${words.imports}</h2>
        <p><a href="#import">${words.importsHow}</a></p>
      </div>
    `;
  }

  /** What wants to be done, in words. */
  private attention(): TemplateResult {
    const words = t.clinic.overview;
    const { lists, calls } = this.register;
    const pending = lists.pending.items.length;
    const expired = lists.expired.items.length;
    const open = calls?.length ?? 0;
    return html`
      ${
        pending === 0
          ? words.nobodyPending
          : html`<a href="#therapists/pending">${words.pending(pending)}</a>`
      }
      ${expired === 0 ? nothing : html`<a href="#therapists/expired">${words.expired(expired)}</a>`}
      ${open === 0 ? nothing : html`<a href="#calls">${words.calls}</a>`}
    `;
  }

  private places(verified: readonly Therapist[]): TemplateResult {
    const words = t.clinic.overview;
    const sum = (of: (each: Therapist) => number) => verified.reduce((all, each) => all + of(each), 0);
    const taken = sum((each) => each.taken);
    const held = sum((each) => each.held);
    const isOpen = (each: Therapist) => (each.acceptingUntil ?? '') >= today();
    const open = sum((each) => (isOpen(each) ? free(each) : 0));
    const shut = sum((each) => (isOpen(each) ? 0 : free(each)));
    const accepting = verified.filter(isOpen).length;
    const isSmall = areFew(verified);
    const about = (count: number) => roughly(count, isSmall);
    return html`
      <h2>${words.places}</h2>
      ${
        verified.length === 0
          ? html`<p>${words.nobodyVerified}</p>`
          : html`
              ${shares(
                [
                  { fill: 'taken', label: words.taken, said: people(taken), drawn: drawnPeople(taken) },
                  { fill: 'held', label: words.held, said: people(held), drawn: drawnPeople(held) },
                  { fill: 'free', label: words.open, said: about(open), drawn: open },
                  { fill: 'rest', label: words.shut, said: about(shut), drawn: shut },
                ],
                words.placesPicture,
              )}
              <p class="small">${words.placesFrom(number(verified.length), number(accepting))}</p>
            `
      }
    `;
  }

  private languages(verified: readonly Therapist[]): TemplateResult | typeof nothing {
    const words = t.clinic.overview;
    const open = verified.filter((each) => (each.acceptingUntil ?? '') >= today());
    const all = new Map<string, number>();
    for (const each of open) {
      for (const tag of each.languages ?? []) {
        all.set(tag, (all.get(tag) ?? 0) + free(each));
      }
    }
    const isSmall = areFew(open);
    const most = [...all].sort(([, one], [, other]) => other - one).slice(0, BARS);
    if (most.length === 0) {
      return nothing;
    }
    return html`
      <h2>${words.languages}</h2>
      ${bars(
        most.map(([tag, count]) => ({
          label: capital(languageName(tag)),
          said: roughly(count, isSmall),
          drawn: count,
          fill: 'free',
        })),
        { label: words.language, said: words.freePlaces },
      )}
      <p class="small">${words.languagesFrom(number(open.length))}</p>
    `;
  }

  private licences(verified: readonly Therapist[]): TemplateResult {
    const words = t.clinic.overview;
    const limit = today(SOON);
    const ending = verified
      .flatMap((therapist) => therapist.verified.map((licence) => ({ therapist, licence })))
      .filter(({ licence }) => licence.expires >= today() && licence.expires <= limit)
      .sort((one, other) => one.licence.expires.localeCompare(other.licence.expires));
    const row = ({ therapist, licence }: (typeof ending)[number]) => html`
      <tr>
        <th scope="row"><a href="#therapist/${therapist.id}">${therapist.name ?? therapist.id}</a></th>
        <td>${label('licenceKinds', licence.kind)}, ${placeName(licence.jurisdiction)}</td>
        <td>${day(licence.expires)}</td>
      </tr>
    `;
    const table = (rows: typeof ending) => html`
      <div class="scroll" tabindex="0" role="group" aria-label=${words.licences}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.therapist}</th>
              <th scope="col">${words.licence}</th>
              <th scope="col">${words.until}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(row)}
          </tbody>
        </table>
      </div>
    `;
    return html`
      <h2>${words.licences}</h2>
      ${
        ending.length === 0
          ? html`<p>${words.noLicenceEnds}</p>`
          : html`
              <p>${words.licencesEnd(ending.length)}</p>
              ${table(ending.slice(0, ROWS))}
              ${
                ending.length <= ROWS
                  ? nothing
                  : html`<details>
                      <summary>${words.moreLicences(ending.length - ROWS)}</summary>
                      ${table(ending.slice(ROWS))}
                    </details>`
              }
            `
      }
      <p class="small">${words.licencesFrom(number(verified.length))}</p>
    `;
  }
}

/** Whether what is left would tell a small count of clients by taking away. */
function areFew(therapists: readonly Therapist[]): boolean {
  const taken = therapists.reduce((sum, each) => sum + each.taken, 0);
  const held = therapists.reduce((sum, each) => sum + each.held, 0);
  return [taken, held].some((count) => count > 0 && count < 5);
}

/** A number of free places, where the exact one would tell how few clients there are. */
function roughly(count: number, isSmall: boolean): string {
  return !isSmall || count === 0
    ? number(count)
    : count < 10
      ? t.clinic.overview.fewerThanTen
      : t.clinic.overview.about(number(Math.floor(count / 10) * 10));
}

const free = (each: Therapist) => Math.max(0, each.places - each.taken - each.held);
