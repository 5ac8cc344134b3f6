import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { say, t } from '../app/language';
import { profile } from '../app/profile';
import { choices } from '../parts/fields';
import { h1 } from '../parts/page';
import { Step } from './step';
import '../words/intake';

type Dimension = Schema['StyleTerm'];
type Taste = Schema['Taste'];

const LEVELS = [-2, -1, 0, 1, 2] as const;

/** Where somebody has a side, it matters somewhat unless they say otherwise; the page shows that. */
const SOMEWHAT = 2;

/** How the therapist works: four lines between two ends. A side is no better than the other. */
export class StyleStep extends Step {
  readonly name = 'style';
  readonly members = ['style'] as const;

  told(): string[] {
    const words = t.intake.style;
    return (this.host.vocabulary?.styleDimensions ?? []).flatMap((dimension) => {
      const taste = profile.value.style?.[dimension.code];
      if (taste === undefined) {
        return [];
      }
      const name = say(dimension.label);
      return taste.importance === 0
        ? [words.toldIndifferent(name)]
        : [words.told(name, levelName(dimension, taste.level), words.importances[taste.importance] ?? '')];
    });
  }

  content(): TemplateResult {
    return this.withLists(
      (lists) => html`
        ${h1(this.words.question)}
        <p class="hint">${this.hint()}</p>
        ${lists.styleDimensions.map((dimension) => this.dimension(dimension))}
      `,
    );
  }

  private dimension(dimension: Dimension): TemplateResult {
    const words = t.intake.style;
    const taste = profile.value.style?.[dimension.code];
    const level = taste === undefined || taste.importance === 0 ? undefined : taste.level;
    return html`
      <fieldset class="dimension">
        <legend>${say(dimension.label)}</legend>
        <div class="line">
          ${LEVELS.map(
            (each) =>
              html`<label class="point">
                <input
                  type="radio"
                  name=${dimension.code}
                  .checked=${level === each}
                  @change=${() => this.tell(dimension, { level: each, importance: taste?.importance || SOMEWHAT })}
                />
                <span class="quiet">${levelName(dimension, each)}</span>
              </label>`,
          )}
        </div>
        <div class="ends" aria-hidden="true">
          <span>${say(dimension.low)}</span><span>${say(dimension.high)}</span>
        </div>
        <label class="option slim">
          <input
            type="radio"
            name=${dimension.code}
            .checked=${taste?.importance === 0}
            @change=${() => this.tell(dimension, { level: 0, importance: 0 })}
          />
          <span>${words.indifferent}</span>
        </label>
        ${
          level === undefined
            ? nothing
            : choices({
                id: `importance-${dimension.code}`,
                legend: words.importance,
                inARow: true,
                options: [1, 2, 3].map((value) => ({
                  value: String(value),
                  label: words.importances[value] ?? '',
                })),
                chosen: [String(taste?.importance)],
                onChange: ([importance]) => this.tell(dimension, { level, importance: Number(importance) }),
              })
        }
      </fieldset>
    `;
  }

  private tell(dimension: Dimension, taste: Taste): void {
    profile.change({ style: { [dimension.code]: taste } });
    this.host.requestUpdate();
  }
}

function levelName(dimension: Dimension, level: number): string {
  const words = t.intake.style;
  if (level === 0) {
    return words.middle;
  }
  const end = say(level < 0 ? dimension.low : dimension.high);
  return Math.abs(level) === 1 ? words.rather(end) : end;
}
