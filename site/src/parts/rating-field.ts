import { html, nothing, type TemplateResult } from 'lit';
import { language, t } from '../app/language';
import { Part } from './part';

/** 0 to 10, declined, or not answered yet. */
export type Rating = number | 'prefer-not-to-say' | undefined;

const HIGHEST = 10;
const MIDDLE = HIGHEST / 2;

/**
 * One question rated 0 to 10. The slider and the number beside it are the same control; nothing is chosen
 * beforehand, and not to say is as near as any answer.
 *
 * The slider shows no thumb until something is chosen: a thumb in the middle would look like an answer. A
 * touch anywhere on it, the middle too, is one. A touch that becomes a scroll is none.
 *
 * Fires `rated` with the new {@link Rating} as its detail.
 */
export class RatingField extends Part {
  static override properties = {
    code: {},
    question: {},
    low: {},
    high: {},
    wordsIn: {},
    rating: { attribute: false },
  };
  declare code: string;
  declare question: string;
  declare low: string;
  declare high: string;
  /** The language of question, low and high, where it is not the one that is spoken. */
  declare wordsIn: string | undefined;
  declare rating: Rating;

  /** What was chosen before a touch began, while it lasts. */
  private beforeTouch: { readonly rating: Rating } | undefined;

  protected override render(): TemplateResult {
    const chosen = typeof this.rating === 'number' ? this.rating : undefined;
    const declined = this.rating === 'prefer-not-to-say';
    const lang = this.wordsIn === undefined || this.wordsIn === language ? nothing : this.wordsIn;
    return html`
      <fieldset class="rating" id=${this.code} tabindex="-1">
        <legend lang=${lang}>${this.question}</legend>
        <div class="scale ${chosen === undefined ? 'untouched' : ''}">
          <input
            id="rating-${this.code}"
            type="range"
            min="0"
            max=${HIGHEST}
            step="1"
            aria-label=${this.question}
            aria-describedby="ends-${this.code}"
            aria-valuetext=${this.spoken(chosen, declined)}
            .value=${String(chosen ?? MIDDLE)}
            @input=${this.slid}
            @pointerdown=${this.touched}
            @pointerup=${this.released}
            @pointercancel=${this.scrolled}
            @keydown=${this.pressed}
          />
          <div class="ends" id="ends-${this.code}" lang=${lang}>
            <span><b>0</b> ${this.low}</span> <span>${this.high} <b>${HIGHEST}</b></span>
          </div>
        </div>
        <div class="besides">
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
          <label class="option slim">
            <input type="checkbox" .checked=${declined} @change=${this.declined} />
            <span>${t.common.preferNotToSay}</span>
          </label>
        </div>
      </fieldset>
    `;
  }

  private spoken(chosen: number | undefined, declined: boolean): string {
    if (chosen === undefined) {
      return declined ? t.common.preferNotToSay : t.common.notAnswered;
    }
    const end = chosen === 0 ? this.low : chosen === HIGHEST ? this.high : undefined;
    return t.common.ofTen(chosen) + (end === undefined ? '' : `, ${end}`);
  }

  private slid(event: Event): void {
    this.rate(Number((event.target as HTMLInputElement).value));
  }

  private touched(): void {
    this.beforeTouch = { rating: this.rating };
  }

  /** Where the middle was touched first, the browser sees no change and fires no `input`. */
  private released(event: Event): void {
    this.beforeTouch = undefined;
    this.slid(event);
  }

  /** The finger was on its way down the page. */
  private scrolled(event: Event): void {
    if (this.beforeTouch !== undefined) {
      const { rating } = this.beforeTouch;
      this.beforeTouch = undefined;
      this.rate(rating);
      // Bound values are written when they change; here it is the browser that has moved the thumb.
      (event.target as HTMLInputElement).value = String(typeof rating === 'number' ? rating : MIDDLE);
    }
  }

  /** By keyboard the middle is taken with Space or Enter; arrows start from there. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.slid(event);
    }
  }

  private typed(event: Event): void {
    const field = event.target as HTMLInputElement;
    const typed = field.value.trim();
    if (typed === '') {
      this.rate(undefined);
    } else if (/^\d+$/.test(typed) && Number(typed) <= HIGHEST) {
      this.rate(Number(typed));
    } else {
      field.value = typeof this.rating === 'number' ? String(this.rating) : '';
    }
  }

  private declined(event: Event): void {
    this.rate((event.target as HTMLInputElement).checked ? 'prefer-not-to-say' : undefined);
  }

  private rate(rating: Rating): void {
    if (rating === this.rating) {
      return;
    }
    this.rating = rating;
    this.dispatchEvent(new CustomEvent<Rating>('rated', { detail: rating, bubbles: true }));
  }
}

customElements.define('rating-field', RatingField);
