import { html, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { choices, faultSummary, status, text, unreachable, waiting } from '../parts/fields';
import { open, Page } from '../parts/page';
import '../parts/rating-field';
import type { Rating } from '../parts/rating-field';
import '../words/design';

const SWATCHES = [
  ['on-paper', '--paper'],
  ['on-sheet', '--sheet'],
  ['ink', '--ink'],
  ['soft', '--soft'],
  ['act-ground', '--act'],
  ['act-soft', '--act-soft'],
  ['warm-text', '--warm'],
  ['warm-ground', '--warm-soft'],
] as const;

const SPACES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const;

/** What the pages are made of, in every state, for whoever builds on them. */
class DesignPage extends Page {
  static override properties = { chosen: { state: true }, several: { state: true }, rating: { state: true } };
  declare chosen: string[];
  declare several: string[];
  declare rating: Rating;

  constructor() {
    super();
    this.chosen = [];
    this.several = ['b'];
  }

  protected override heading(): string {
    return t.design.heading;
  }

  protected override content(): TemplateResult {
    const words = t.design;
    const options = ['a', 'b', 'c'].map((value, index) => ({
      value,
      label: words.options[index] ?? value,
      ...(index === 0 ? { hint: words.optionHint } : {}),
    }));
    return html`
      <div class="wide">
        <h1 tabindex="-1">${words.heading}</h1>
        <p class="lead">${words.lead}</p>

        <h2>${words.palette}</h2>
        <p>${words.paletteMore}</p>
        <ul class="swatches">
          ${SWATCHES.map(
            ([name, property], index) =>
              html`<li>
                <div class=${name}>Aa ${words.swatches[index]}</div>
                <code>${property}</code>
              </li>`,
          )}
        </ul>

        <h2>${words.type}</h2>
        <p>${words.typeMore}</p>
        <div class="card">
          <p class="sample-h1" role="presentation">${words.sampleHeading}</p>
          <p class="lead">${words.sampleLead}</p>
          <p>${words.sampleText}</p>
          <p class="small">${words.sampleSmall}</p>
          <p><a href="#top">${words.link}</a></p>
        </div>

        <h2>${words.space}</h2>
        <ul class="spaces">
          ${SPACES.map((name) => html`<li><code>--${name}</code><i class=${name}></i></li>`)}
        </ul>

        <h2>${words.acting}</h2>
        <div class="actions">
          <button type="button" class="act">${words.main}</button>
          <button type="button">${words.other}</button>
          <button type="button" aria-disabled="true">${words.notNow}</button>
          <button type="button" class="link">${words.quiet}</button>
        </div>

        <h2>${words.asking}</h2>
        <div class="pair">
          <div>
            ${choices({
              id: 'one',
              legend: words.oneOf,
              hint: words.hint,
              options,
              chosen: this.chosen,
              onChange: (chosen) => (this.chosen = chosen),
            })}
          </div>
          <div>
            ${choices({
              id: 'some',
              legend: words.someOf,
              several: true,
              options,
              chosen: this.several,
              fault: words.fault,
              onChange: (chosen) => (this.several = chosen),
            })}
          </div>
          <div>
            ${text({ id: 'line', label: words.line, hint: words.hint, value: '', longest: 60, onInput: nothing })}
            ${text({
              id: 'faulty',
              label: words.line,
              value: words.typed,
              longest: 60,
              fault: words.fault,
              onInput: nothing,
            })}
          </div>
          <div>
            ${text({ id: 'lines', label: words.lines, value: '', rows: 4, longest: 400, onInput: nothing })}
          </div>
          <rating-field
            code="rated"
            .question=${words.rating}
            .low=${words.ratingLow}
            .high=${words.ratingHigh}
            .rating=${this.rating}
            @rated=${(event: CustomEvent<Rating>) => (this.rating = event.detail)}
          ></rating-field>
          <rating-field
            code="given"
            .question=${words.ratingGiven}
            .low=${words.ratingLow}
            .high=${words.ratingHigh}
            .rating=${7}
          ></rating-field>
        </div>

        <h2>${words.telling}</h2>
        <div class="pair">
          <div class="notice"><p>${words.notice}</p></div>
          <div class="notice warm"><p>${words.noticeWarm}</p></div>
          ${unreachable(nothing)}
          <div>
            ${faultSummary([
              { id: 'faulty', text: words.fault },
              { id: 'some', text: words.fault },
            ])}
          </div>
          <div>${waiting(t.common.waiting)} ${status(t.common.saved)}</div>
          <div class="card">
            <h3>${words.card}</h3>
            <dl class="facts">
              <dt>${words.fact}</dt>
              <dd>${words.factValue}</dd>
              <dt>${words.longFact}</dt>
              <dd>${words.longValue}</dd>
            </dl>
          </div>
        </div>
      </div>
    `;
  }
}

/** The fields shown here keep nothing. */
function nothing(): void {}

open('design-page', DesignPage);
