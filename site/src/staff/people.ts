import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { whenConfigured, type Config } from '../app/config';
import { day, list, number } from '../app/language';
import { t } from '../app/language';
import { placeName } from '../app/places';
import {
  choices,
  faultOf,
  faultSummary,
  status,
  text,
  unreachable,
  waiting,
  type Fault,
} from '../parts/fields';
import { h1 } from '../parts/page';
import { today } from './account';
import type { Therapist } from './desk';
import { dateField, people } from './parts';
import { STATUSES, type Register, type Status } from './register';
import { licenceInWords, SECTIONS, type Section } from './sections';
import type { Shown, View } from './view';
import { labelOrCode as label } from '../app/vocabulary';
import '../words/clinic';
import '../words/staff';

/** How many are shown before asking for more. */
const SHOWN = 25;

/** Therapists by where their verification stands. */
export class People implements View {
  private status: Status = 'pending';
  private sought = '';
  private shown = SHOWN;

  constructor(
    private readonly register: Register,
    private readonly changed: Shown,
  ) {}

  heading(): string {
    return t.clinic.people.heading;
  }

  opened([status]: readonly string[]): void {
    const next = STATUSES.find((each) => each === status) ?? 'pending';
    if (next !== this.status) {
      this.shown = SHOWN;
    }
    this.status = next;
  }

  content(): TemplateResult {
    const words = t.clinic.people;
    const { items, reading, next } = this.register.lists[this.status];
    const found = items.filter((each) => fits(each, this.sought));
    return html`
      ${h1(words.heading)}
      <nav class="tabs" aria-label=${words.byStatus}>
        <ul>
          ${STATUSES.map(
            (each) => html`
              <li>
                <a href="#therapists/${each}" aria-current=${each === this.status ? 'true' : nothing}>
                  ${words.status[each]}
                </a>
              </li>
            `,
          )}
        </ul>
      </nav>
      <p>${words.why[this.status]}</p>
      ${text({
        id: 'sought',
        label: words.search,
        value: this.sought,
        longest: 100,
        onInput: (value) => {
          this.sought = value;
          this.shown = SHOWN;
          this.changed();
        },
      })}
      ${
        reading === 'unreachable'
          ? unreachable(() => void this.register.count())
          : reading === 'reading'
            ? waiting(t.common.waiting)
            : html`
                ${status(
                  this.sought.trim() === ''
                    ? words.count(number(items.length), next !== undefined)
                    : words.found(number(found.length), number(items.length)),
                )}
                <ul class="plain lines people">
                  ${found.slice(0, this.shown).map((each) => line(each))}
                </ul>
                ${
                  found.length > this.shown
                    ? html`<p>
                        <button
                          type="button"
                          @click=${() => {
                            this.shown += SHOWN;
                            this.changed();
                          }}
                        >
                          ${words.more}
                        </button>
                      </p>`
                    : nothing
                }
              `
      }
    `;
  }
}

/** Case and accents are no reason not to find somebody. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

function fits(therapist: Therapist, sought: string): boolean {
  return plain(therapist.name ?? therapist.id).includes(plain(sought.trim()));
}

function line(therapist: Therapist): TemplateResult {
  const states = [...new Set((therapist.licences ?? []).map((each) => placeName(each.jurisdiction)))];
  return html`
    <li>
      <a href="#therapist/${therapist.id}">${therapist.name ?? t.clinic.people.noName}</a>
      <span class="small">${states.length === 0 ? t.clinic.people.noLicence : list(states)}</span>
    </li>
  `;
}

/** What a part of a profile is called where somebody else speaks of it. */
export function headingOf(section: Section<object>): string {
  return (t.clinic.sections as Readonly<Record<string, string>>)[section.id] ?? section.heading();
}

type Decision = Schema['Verification']['decision'];

/** One therapist: what is known, the licences one by one, the account. */
export class OneTherapist implements View {
  private id = '';
  private config: Config | undefined;
  private said: string | undefined;
  private refused: string | undefined;
  private busy = false;
  private faults: readonly Fault[] = [];
  private decisions: Readonly<Record<string, string>> = {};
  private dates: Readonly<Record<string, string>> = {};
  private subject = '';

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
    return this.one()?.name ?? t.clinic.person.heading;
  }

  opened([id = '']: readonly string[]): void {
    if (id !== this.id) {
      this.decisions = {};
      this.dates = {};
      this.subject = '';
    }
    this.id = id;
    this.said = undefined;
    this.refused = undefined;
    this.faults = [];
    void this.register.readOne(id);
  }

  private one(): Therapist | undefined {
    return this.register.one?.id === this.id ? this.register.one : undefined;
  }

  content(): TemplateResult {
    const words = t.clinic.person;
    const one = this.one();
    const accepting =
      one?.acceptingUntil === undefined ? words.notAccepting : words.acceptingUntil(day(one.acceptingUntil));
    const back = html`<p><a href="#therapists/${backTo(one)}">${words.back}</a></p>`;
    if (one === undefined) {
      return html`
        ${back} ${h1(words.heading)}
        ${
          this.register.oneReading === 'unreachable'
            ? unreachable(() => void this.register.readOne(this.id))
            : this.register.oneReading === 'gone'
              ? html`<p>${words.gone}</p>`
              : waiting(t.common.waiting)
        }
      `;
    }
    return html`
      ${back} ${h1(one.name ?? t.clinic.people.noName)} ${faultSummary(this.faults)}
      <p class="lead">${words.status[one.status]}</p>
      ${this.refused === undefined ? nothing : html`<p class="notice warm" role="alert">${this.refused}</p>`}
      ${status(this.said)}
      <h2>${words.licences}</h2>
      ${
        (one.licences ?? []).length === 0
          ? html`<p>${words.noLicence}</p>`
          : (one.licences ?? []).map((licence, index) => this.licence(one, licence, index))
      }
      <h2>${words.account}</h2>
      <p>${words.accountWhy}</p>
      <form novalidate @submit=${(event: Event) => void this.link(event, one)}>
        ${text({
          id: 'account',
          label: words.subject,
          hint: words.subjectHint,
          value: this.subject,
          longest: 128,
          fault: faultOf('account', this.faults),
          onInput: (value) => (this.subject = value),
        })}
        <button type="submit" aria-disabled=${this.busy}>${words.link}</button>
      </form>
      <h2>${words.known}</h2>
      <dl class="answers">
        ${SECTIONS.filter(({ id }) => id !== 'licences').map((section) => {
          const said = section.said(one, this.config);
          return said === undefined
            ? nothing
            : html`<div>
                <dt>${headingOf(section)}</dt>
                <dd>
                  ${(typeof said === 'string' ? [said] : said).map((each) => html`<p class="said">${each}</p>`)}
                </dd>
              </div>`;
        })}
        <div>
          <dt>${words.clients}</dt>
          <dd><p class="said">${words.clientsAre(people(one.taken), people(one.held))}</p></dd>
        </div>
        <div>
          <dt>${words.accepting}</dt>
          <dd>
            <p class="said">${accepting}</p>
          </dd>
        </div>
      </dl>
    `;
  }

  // ---- Verification ------------------------------------------------------------------------------

  private licence(one: Therapist, licence: Schema['Licence'], index: number): TemplateResult {
    const words = t.clinic.person;
    const checked = one.verified.find(
      (each) =>
        each.jurisdiction === licence.jurisdiction &&
        each.kind === licence.kind &&
        each.number === licence.number,
    );
    return html`
      <form class="card" novalidate @submit=${(event: Event) => void this.decide(event, one, licence, index)}>
        <h3>${licenceInWords(licence)}</h3>
        <p>
          ${
            checked === undefined
              ? words.notChecked
              : checked.expires < today()
                ? words.checkedButOver(day(checked.expires))
                : words.checked(day(checked.verifiedAt), day(checked.expires))
          }
        </p>
        ${
          checked === undefined
            ? this.board(licence, index, true)
            : html`<details ?open=${this.decisions[index] !== undefined}>
                <summary>${words.again}</summary>
                ${this.board(licence, index, false)}
              </details>`
        }
      </form>
    `;
  }

  /** What the board said. */
  private board(licence: Schema['Licence'], index: number, isFirst: boolean): TemplateResult {
    const words = t.clinic.person;
    const decision = this.decisions[index] ?? '';
    const options: readonly { readonly value: Decision; readonly label: string; readonly hint: string }[] = [
      { value: 'verified', label: words.verified, hint: words.verifiedHint },
      isFirst
        ? { value: 'refused', label: words.refused, hint: words.refusedHint }
        : { value: 'revoked', label: words.revoked, hint: words.revokedHint },
    ];
    return html`
      ${choices({
        id: `decision-${index}`,
        legend: words.found(label('licenceKinds', licence.kind)),
        options,
        chosen: [decision],
        fault: faultOf(`decision-${index}`, this.faults),
        onChange: ([chosen = '']) => {
          this.decisions = { ...this.decisions, [index]: chosen };
          this.changed();
        },
      })}
      ${
        decision !== 'verified'
          ? nothing
          : dateField({
              id: `expires-${index}`,
              label: words.expires,
              hint: words.expiresHint,
              value: this.dates[index] ?? licence.expires ?? '',
              fault: faultOf(`expires-${index}`, this.faults),
              onInput: (value) => (this.dates = { ...this.dates, [index]: value }),
            })
      }
      <button type="submit" class=${isFirst ? 'act' : ''} aria-disabled=${this.busy}>${words.decide}</button>
    `;
  }

  private async decide(
    event: Event,
    one: Therapist,
    licence: Schema['Licence'],
    index: number,
  ): Promise<void> {
    event.preventDefault();
    const words = t.clinic.person;
    const decision = this.decisions[index] as Decision | undefined;
    const expires = this.dates[index] ?? licence.expires ?? '';
    if (decision === undefined) {
      this.fault(`decision-${index}`, words.decisionMissing);
      return;
    }
    if (decision === 'verified' && (expires === '' || expires < today())) {
      this.fault(`expires-${index}`, words.expiresMissing);
      return;
    }
    const { jurisdiction, kind, number: licenceNumber } = licence;
    await this.doing(async () => {
      const answer = await this.register.verify(one.id, {
        licence: { jurisdiction, kind, number: licenceNumber },
        decision,
        ...(decision === 'verified' ? { expires } : {}),
      });
      if (answer.kind === 'ok') {
        this.decisions = {};
        this.dates = {};
        this.said = words.decided[decision];
      } else if (answer.kind === 'problem' && answer.status === 422) {
        const isDate = answer.problem.faults?.some(({ pointer }) => pointer === '/expires');
        if (isDate) {
          this.fault(`expires-${index}`, words.expiresMissing);
        } else {
          this.refused = words.licenceChanged;
          void this.register.readOne(one.id);
        }
      } else {
        this.refused = answer.kind === 'unreachable' ? t.staff.notSent : t.staff.notDone;
      }
    });
  }

  // ---- Account -----------------------------------------------------------------------------------

  private async link(event: Event, one: Therapist): Promise<void> {
    event.preventDefault();
    const words = t.clinic.person;
    const subject = this.subject.trim();
    if (!/^[A-Za-z0-9_.:-]{1,128}$/.test(subject)) {
      this.fault('account', words.subjectMissing);
      return;
    }
    await this.doing(async () => {
      const answer = await this.register.link(one.id, subject);
      if (answer.kind === 'ok') {
        this.subject = '';
        this.said = words.linked;
      } else if (answer.kind === 'problem' && answer.code === 'account-taken') {
        this.fault('account', words.accountTaken);
      } else {
        this.refused = answer.kind === 'unreachable' ? t.staff.notSent : t.staff.notDone;
      }
    });
  }

  private async doing(what: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.said = undefined;
    this.refused = undefined;
    this.faults = [];
    this.changed();
    await what();
    this.busy = false;
    this.changed();
  }

  private fault(id: string, words: string): void {
    this.faults = [{ id, text: words }];
    this.changed();
  }
}

function backTo(one: Therapist | undefined): Status {
  return STATUSES.find((status) => status === one?.status) ?? 'pending';
}
