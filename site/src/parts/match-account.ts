import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schema } from '../app/api';
import { language, moment, number, t } from '../app/language';
import { page } from '../app/place';
import { changeWish, wishesOf, wishInWords, type Wish } from '../app/wishes';
import '../words/matches';

type Match = Schema['Match'];
type Insurers = Readonly<Record<string, string>>;

/** "Gender: woman". */
function named(wish: Wish, insurers: Insurers): string {
  const words = wishInWords(wish, insurers);
  const name = t.matches.constraints[wish.constraint];
  return words === '' ? name : `${name}: ${words}`;
}

/** Every wish with what it costs, and a switch that shows at once what it would be without. */
export function wishes(match: Match, insurers: Insurers, onChange: (wish: Wish, must: boolean) => void) {
  const all = wishesOf(match);
  if (all.length === 0) {
    return nothing;
  }
  return html`
    <section aria-labelledby="wishes" class="wishes">
      <h2 id="wishes" tabindex="-1">${t.matches.wishes.heading}</h2>
      <p>${t.matches.wishes.lead}</p>
      <ul class="plain">
        ${repeat(
          all,
          (wish) => wish.constraint,
          (wish) => html`
            <li>
              <div id="wish-${wish.constraint}">
                <strong>${named(wish, insurers)}</strong>
                <small>${costs(wish)}</small>
              </div>
              <label class="switch">
                <input
                  type="checkbox"
                  role="switch"
                  .checked=${wish.standing === 'must'}
                  aria-describedby="wish-${wish.constraint}"
                  @change=${(event: Event) => {
                    const must = (event.target as HTMLInputElement).checked;
                    changeWish(wish, must);
                    onChange(wish, must);
                  }}
                />
                <span>${t.matches.wishes.must}<span class="quiet"> ${named(wish, insurers)}</span></span>
              </label>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function costs(wish: Wish): string {
  switch (wish.standing) {
    case 'must':
      return t.matches.wishes.opens(wish.opens);
    case 'like':
      return t.matches.wishes.like;
    case 'aside':
      return t.matches.wishes.aside;
  }
}

/** Fewer than three: what one wish would open, and that it is the person's decision. */
export function few(match: Match, insurers: Insurers): TemplateResult {
  const all = wishesOf(match);
  const leftOut = match.costs.find(({ wish }) => wish === 'excluded')?.opens ?? 0;
  const opening = all.filter((wish) => wish.opens > 0).sort((one, other) => other.opens - one.opens);
  return html`
    <div class="notice few">
      <h2>${match.eligible === 0 ? t.matches.few.nobody : t.matches.few.some(match.eligible)}</h2>
      <p>${t.matches.few.lead}</p>
      ${
        opening.length > 0
          ? html`<ul>
              ${opening
                .slice(0, 3)
                .map((wish) => html`<li>${t.matches.few.best(named(wish, insurers), wish.opens)}</li>`)}
            </ul>`
          : leftOut > 0
            ? nothing
            : html`<p>${all.length === 0 ? t.matches.few.noWish : t.matches.few.none}</p>`
      }
      ${
        leftOut === 0
          ? nothing
          : html`<p>${t.matches.few.leftOut(leftOut)} <a href="#why-not">${t.matches.how.whyNot}</a></p>`
      }
      <p>${t.matches.few.yours}</p>
    </div>
  `;
}

/** What was not told and therefore plays no part. */
export function untold(match: Match): TemplateResult | typeof nothing {
  if (match.notStated.length === 0) {
    return nothing;
  }
  return html`
    <section aria-labelledby="untold" class="untold">
      <h2 id="untold">${t.matches.untold.heading}</h2>
      <p>${t.matches.untold.lead}</p>
      <ul class="plain rows">
        ${match.notStated.map(
          (member) => html`
            <li>
              <span>${t.matches.untold[member]}</span>
              <a href="${page('intake.html')}#${member}"
                >${t.matches.untold.add}<span class="quiet"> ${t.matches.untold[member]}</span></a
              >
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** How many were looked at, who was left out and by what. */
export function account(match: Match): TemplateResult {
  return html`
    <section aria-labelledby="how" class="how">
      <h2 id="how">${t.matches.how.heading}</h2>
      <p>${t.matches.how.considered(number(match.considered), match.eligible)}</p>
      ${match.heldBack === 0 ? nothing : html`<p>${t.matches.how.heldBack(match.heldBack)}</p>`}
      ${match.candidates.length < 2 ? nothing : html`<p>${t.matches.order}</p>`}
      ${
        match.directoryAgeSeconds === undefined
          ? nothing
          : html`<p>${t.matches.how.directoryAge(lapse(match.directoryAgeSeconds))}</p>`
      }
      ${excluded(match)}
      <p class="small">${t.matches.how.found(moment(match.createdAt))}</p>
    </section>
  `;
}

function excluded(match: Match): TemplateResult | typeof nothing {
  const counted = match.excluded.filter((one) => one.count > 0);
  if (counted.length === 0) {
    return nothing;
  }
  return html`
    <details>
      <summary>${t.matches.how.excluded}</summary>
      <p class="small">${t.matches.how.excludedLead}</p>
      <dl class="facts">
        ${counted.map(
          ({ constraint, count, notStated, onlyThis }) => html`
            <div>
              <dt>${t.matches.constraints[constraint]}</dt>
              <dd>
                ${[
                  t.matches.how.byConstraint(number(count)),
                  ...(notStated > 0 ? [t.matches.how.notStated(notStated)] : []),
                  ...(onlyThis > 0 ? [t.matches.how.onlyThis(onlyThis)] : []),
                ].join('; ')}
              </dd>
            </div>
          `,
        )}
      </dl>
    </details>
  `;
}

/** A span of time in its largest fitting unit: "4 minutes", "2 hours". */
function lapse(seconds: number): string {
  const [unit, size] = (
    [
      ['day', 86_400],
      ['hour', 3_600],
      ['minute', 60],
    ] as const
  ).find(([, length]) => seconds >= 2 * length) ?? ['minute', 60];
  return new Intl.NumberFormat(`${language}-US`, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.ceil(seconds / size)),
  );
}
