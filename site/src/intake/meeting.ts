import { html, nothing, type TemplateResult } from 'lit';
import { distance, list, say, t, toKm, toMiles } from '../app/language';
import { profile } from '../app/profile';
import { choices, text, type Fault } from '../parts/fields';
import { labelled, Step, valueOf } from './step';
import '../words/intake';

const EITHER = 'either';
const MILES = [5, 10, 25, 50, 100];
const USUAL = 25;
const POSTAL_CODE = /^\d{5}$/;

type Format = 'online' | 'in-person';

/** Online or in person; in person needs to know from where, and how far. */
export class MeetingStep extends Step {
  readonly name = 'meeting';
  readonly members = ['formats', 'nearby'] as const;
  private postalCode = '';
  private miles = USUAL;

  override enter(): void {
    const told = this.refused('nearby') ?? profile.value.nearby;
    this.postalCode = told?.postalCode ?? '';
    this.miles = told === undefined ? USUAL : toMiles(told.withinKm);
  }

  override seen(): string {
    return `${t.intake.seenLater} ${t.intake.meeting.seen}`;
  }

  override commit(): void {
    if (this.formats().includes('in-person') && this.isPostalCode()) {
      profile.change({
        nearby: { postalCode: this.postalCode.trim(), withinKm: toKm(this.miles) },
      });
    }
  }

  override check(): Fault[] {
    return this.formats().includes('in-person') && !this.isPostalCode()
      ? [{ id: 'postal-code', text: t.intake.meeting.fault }]
      : [];
  }

  override refusalText(): string {
    return t.intake.meeting.fault;
  }

  override refusedField(): string {
    return 'postal-code';
  }

  told(): string[] {
    const { formats, nearby } = profile.value;
    if (formats === undefined || formats.length === 0) {
      return [];
    }
    const name = labelled(this.host.vocabulary?.formats, say);
    const [first, ...others] = formats.map(name);
    const how = list([first ?? '', ...others.map((other) => other.toLocaleLowerCase())], 'disjunction');
    return nearby === undefined || !formats.includes('in-person')
      ? [how]
      : [how, t.intake.meeting.told(distance(toKm(toMiles(nearby.withinKm))), nearby.postalCode)];
  }

  content(): TemplateResult {
    const formats = this.formats();
    return this.withLists(
      (lists) => html`
        ${choices({
          id: this.field,
          legend: this.words.question,
          asHeading: true,
          hint: this.hint(),
          options: [
            ...lists.formats.map((format) => ({ value: format.code, label: say(format.label) })),
            { value: EITHER, label: t.intake.meeting.either },
          ],
          chosen: [formats.length > 1 ? EITHER : (formats[0] ?? '')],
          fault: this.fault(this.field),
          onChange: ([how]) => this.choose(how ?? ''),
        })}
        ${formats.includes('in-person') ? this.where() : nothing}
      `,
    );
  }

  private where(): TemplateResult {
    const words = t.intake.meeting;
    const miles = MILES.includes(this.miles) ? MILES : [...MILES, this.miles].sort((a, b) => a - b);
    return html`
      <div class="inner">
        ${text({
          id: 'postal-code',
          label: words.postal,
          hint: words.postalHint,
          value: this.postalCode,
          longest: 5,
          narrow: true,
          inputmode: 'numeric',
          autocomplete: 'postal-code',
          fault: this.fault('postal-code'),
          onInput: (typed) => {
            this.postalCode = typed;
            this.host.soon();
          },
        })}
        <div class="field">
          <label for="within">${words.within}</label>
          <select
            id="within"
            @change=${(event: Event) => {
              this.miles = Number(valueOf(event));
              this.commit();
            }}
          >
            ${miles.map(
              (each) =>
                html`<option value=${each} ?selected=${each === this.miles}>${distance(toKm(each))}</option>`,
            )}
          </select>
        </div>
      </div>
    `;
  }

  private choose(how: string): void {
    const formats: Format[] = how === EITHER ? ['in-person', 'online'] : [how as Format];
    profile.change(how === 'online' ? { formats, nearby: null } : { formats });
    this.commit();
    this.host.requestUpdate();
  }

  private formats(): readonly Format[] {
    return this.refused('formats') ?? profile.value.formats ?? [];
  }

  private isPostalCode(): boolean {
    return POSTAL_CODE.test(this.postalCode.trim());
  }
}
