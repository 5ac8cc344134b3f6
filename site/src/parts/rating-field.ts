import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { Part } from './part';

/** 0 to 10, declined, or not answered yet. */
export type Rating = number | 'prefer-not-to-say' | undefined;

const HIGHEST = 10;

/**
 * One question rated 0 to 10. The slider and the number beside it are the same control; nothing is chosen
 * beforehand, and not to say is as near as any answer.
 *
 * Fires `rated` with the new {@link Rating} as its detail.
 */
export class RatingField extends Part {
  static override properties = {
    code: {},
    question: {},
    low: {},
    high: {},
    rating: { attribute: false },
  };
  declare code: string;
  declare question: string;
  declare low: string;
  declare high: string;
  declare rating: Rating;

  protected override render(): TemplateResult {
    const id = `rating-${this.code}`;
    const chosen = typeof this.rating === 'number' ? this.rating : undefined;
    const declined = this.rating === 'prefer-not-to-say';
    return html`
      <fieldset class="rating" id=${this.code} tabindex="-1">
        <legend>${this.question}</legend>
        <div class="scale ${chosen === undefined ? 'untouched' : ''}">
          <input
            id=${id}
            type="range"
            min="0"
            max=${HIGHEST}
            step="1"
            aria-label=${this.question}
            aria-valuetext=${
              chosen === undefined
                ? declined
                  ? t.common.preferNotToSay
                  : t.common.notAnswered
                : this.spoken(chosen)
            }
            .value=${String(chosen ?? HIGHEST / 2)}
            @input=${this.slid}
            @pointerup=${this.slid}
            @keydown=${this.takeMiddle}
          />
          <input
            type="text"
            class="narrow"
            inputmode="numeric"
            maxlength="2"
            autocomplete="off"
            aria-label=${t.common.asNumber(this.question)}
            .value=${chosen === undefined ? '' : String(chosen)}
            @input=${this.typed}
          />
          <div class="ends" aria-hidden="true">
            <span>0 · ${this.low}</span><span>10 · ${this.high}</span>
          </div>
        </div>
        <label class="option slim">
          <input type="checkbox" .checked=${declined} @change=${this.declined} />
          <span>${t.common.preferNotToSay}</span>
        </label>
        ${nothing}
      </fieldset>
    `;
  }

  private spoken(value: number): string {
    const end = value === 0 ? this.low : value === HIGHEST ? this.high : undefined;
    return t.common.ofTen(value) + (end === undefined ? '' : `, ${end}`);
  }

  private slid(event: Event): void {
    this.rate(Number((event.target as HTMLInputElement).value));
  }

  /** The thumb rests in the middle before anything is chosen; Space or Enter takes it there. */
  private takeMiddle(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.slid(event);
    }
  }

  private typed(event: Event): void {
    const field = event.target as HTMLInputElement;
    const typed = field.value.trim();
    const value = Number(typed);
    if (typed === '') {
      this.rate(undefined);
    } else if (Number.isInteger(value) && value >= 0 && value <= HIGHEST) {
      this.rate(value);
    } else {
      field.value = typeof this.rating === 'number' ? String(this.rating) : '';
    }
  }

  private declined(event: Event): void {
    this.rate((event.target as HTMLInputElement).checked ? 'prefer-not-to-say' : undefined);
  }

  private rate(rating: Rating): void {
    this.rating = rating;
    this.dispatchEvent(new CustomEvent<Rating>('rated', { detail: rating, bubbles: true }));
  }
}

customElements.define('rating-field', RatingField);
