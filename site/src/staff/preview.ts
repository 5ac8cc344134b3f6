import { html, type TemplateResult } from 'lit';
import type { Config } from '../app/config';
import { list } from '../app/language';
import { t } from '../app/language';
import { card } from '../parts/candidate-card';
import { inOwnWords, ownWordsFold } from '../parts/own-words';
import { h1 } from '../parts/page';
import { SECTIONS, type Told } from './sections';
import { labelOrCode as label } from '../app/vocabulary';
import '../words/matches';
import '../words/therapist';

/** How much a therapist likes what can be given as a reason. */
const LIKED = 2;

/** How many concerns stand in one sentence. */
const NAMED = 3;

/** A card as clients see it, and what it says depends on. */
export function preview(told: Told, config: Config | undefined): TemplateResult {
  const words = t.therapist.preview;
  const said = (id: string) => {
    const found = SECTIONS.find((each) => each.id === id)?.said(told, config);
    return found === undefined ? undefined : typeof found === 'string' ? found : found.join('; ');
  };
  const liked = Object.entries(told.concerns ?? {})
    .filter(([, liking]) => liking >= LIKED)
    .sort(([, one], [, other]) => other - one)
    .slice(0, NAMED)
    .map(([code]) => label('concerns', code));
  const unknown = [...['concerns', 'style', 'about', 'where'].filter((id) => said(id) === undefined)].map(
    (id) => SECTIONS.find((each) => each.id === id)?.heading() ?? id,
  );
  const facts = t.matches.facts;
  const name = told.name ?? words.noName;
  return html`
    ${h1(words.heading)}
    <p>${words.lead}</p>
    <div class="candidates">
      <article class="card candidate" aria-label=${words.card}>
        ${card({
          id: 'who',
          name,
          why: liked.length === 0 ? words.noReason : words.reason(list(liked)),
          aware: words.aware,
          unknown: unknown.length === 0 ? t.matches.nothingUnknown : list(unknown),
          likely: words.likely,
          facts: [
            [facts.firstHour, told.hours === undefined ? undefined : words.firstHourText],
            [facts.wait, t.matches.wait(0)],
            [facts.fee, said('fee')],
            [facts.distance, told.locations === undefined ? undefined : words.distanceText],
            [facts.languages, said('languages')],
          ],
          below: ownWordsFold(
            name,
            told.text === undefined ? html`<p>${t.matches.words.silent}</p>` : inOwnWords(told.text),
          ),
        })}
      </article>
    </div>
    <h2>${words.depends}</h2>
    <ul>
      ${words.dependsOn.map((line) => html`<li>${line}</li>`)}
    </ul>
    <h2>${words.never}</h2>
    <ul>
      ${words.neverShown.map((line) => html`<li>${line}</li>`)}
    </ul>
  `;
}
