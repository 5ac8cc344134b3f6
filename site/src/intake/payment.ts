import { html, nothing, type TemplateResult } from 'lit';
import { money, t } from '../app/language';
import { profile } from '../app/profile';
import { choices, describedBy, text, type Fault } from '../parts/fields';
import { noPreference, Step, valueOf } from './step';
import '../words/intake';

type Way = 'insurer' | 'fee' | 'unknown';

/** Through an insurer of the clinic's, or oneself up to a highest fee. */
export class PaymentStep extends Step {
  readonly name = 'payment';
  readonly members = ['payment'] as const;
  private way: Way | undefined;
  private insurer = '';
  private fee = '';

  override enter(): void {
    const told = this.refused('payment') ?? profile.value.payment;
    this.insurer = told !== undefined && 'insurer' in told ? told.insurer : '';
    this.fee = told !== undefined && 'highestFee' in told ? dollars(told.highestFee.amount) : '';
    this.way =
      this.insurer !== ''
        ? 'insurer'
        : this.fee !== ''
          ? 'fee'
          : noPreference.has('payment')
            ? 'unknown'
            : undefined;
  }

  override commit(): void {
    const amount = cents(this.fee);
    if (this.way === 'insurer' && this.insurer !== '') {
      profile.change({ payment: { insurer: this.insurer, highestFee: null } });
    } else if (this.way === 'fee' && amount !== undefined) {
      profile.change({ payment: { insurer: null, highestFee: { amount, currency: 'USD' } } });
    } else if (this.way === 'unknown') {
      profile.change({ payment: null });
    }
  }

  override check(): Fault[] {
    if (this.way === 'insurer' && this.insurer === '') {
      return [{ id: 'insurer', text: t.intake.payment.insurerFault }];
    }
    return this.way === 'fee' && cents(this.fee) === undefined
      ? [{ id: 'fee', text: t.intake.payment.feeFault }]
      : [];
  }

  override isAnswered(): boolean {
    return this.way !== undefined;
  }

  told(): string[] {
    const { payment } = profile.value;
    if (payment === undefined) {
      return noPreference.has('payment') ? [t.intake.payment.unknown] : [];
    }
    return 'insurer' in payment
      ? [this.nameOf(payment.insurer)]
      : [t.intake.payment.told(money(payment.highestFee))];
  }

  content(): TemplateResult {
    const words = t.intake.payment;
    const insurers = this.host.config?.insurers ?? [];
    const ways: Way[] = insurers.length === 0 ? ['fee', 'unknown'] : ['insurer', 'fee', 'unknown'];
    return html`
      ${choices({
        id: this.field,
        legend: words.question,
        asHeading: true,
        hint: this.hint(),
        options: ways.map((way) => ({ value: way, label: words[way] })),
        chosen: [this.way ?? ''],
        fault: this.fault(this.field),
        onChange: ([way]) => {
          this.way = way as Way;
          noPreference.set('payment', way === 'unknown');
          this.commit();
          this.host.requestUpdate();
        },
      })}
      ${this.way === 'insurer' ? this.whichInsurer(insurers) : nothing}
      ${
        this.way === 'fee'
          ? html`<div class="inner">
              ${text({
                id: 'fee',
                label: words.highest,
                value: this.fee,
                longest: 8,
                narrow: true,
                inputmode: 'decimal',
                before: '$',
                fault: this.fault('fee'),
                onInput: (typed) => {
                  this.fee = typed;
                  this.host.soon();
                },
              })}
            </div>`
          : nothing
      }
    `;
  }

  private whichInsurer(insurers: readonly { code: string; name: string }[]): TemplateResult {
    const words = t.intake.payment;
    const fault = this.fault('insurer');
    return html`
      <div class="field inner ${fault === undefined ? '' : 'faulty'}">
        <label for="insurer">${words.whichInsurer}</label>
        <span class="hint" id="insurer-hint">${words.notListed}</span>
        ${fault === undefined ? nothing : html`<span class="fault" id="insurer-fault">${fault}</span>`}
        <select
          id="insurer"
          aria-describedby=${describedBy('insurer', true, fault !== undefined)}
          @change=${(event: Event) => {
            this.insurer = valueOf(event);
            this.commit();
            this.host.requestUpdate();
          }}
        >
          <option value="" ?selected=${this.insurer === ''}>${words.choose}</option>
          ${insurers.map(
            ({ code, name }) =>
              html`<option value=${code} ?selected=${code === this.insurer}>${name}</option>`,
          )}
        </select>
      </div>
    `;
  }

  private nameOf(code: string): string {
    return this.host.config?.insurers.find((insurer) => insurer.code === code)?.name ?? code;
  }
}

const HIGHEST = 10_000_000;

/** Dollars as people write them, in cents. */
function cents(typed: string): number | undefined {
  const match = /^\$?\s*(\d{1,6})(?:[.,](\d{2}))?$/.exec(typed.trim());
  const amount = match === null ? Number.NaN : Number(match[1]) * 100 + Number(match[2] ?? 0);
  return amount > 0 && amount <= HIGHEST ? amount : undefined;
}

function dollars(amount: number): string {
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2);
}
