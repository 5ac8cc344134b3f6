import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../app/config';
import { list } from '../app/language';
import { t } from '../app/language';
import { h1 } from '../parts/page';
import { SECTIONS, type Told } from './sections';
import { labelOrCode as label } from '../app/vocabulary';
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
  const fact = (name: string, value: string | undefined) =>
    value === undefined
      ? nothing
      : html`<dt>${name}</dt>
          <dd>${value}</dd>`;
  return html`
    ${h1(words.heading)}
    <p>${words.lead}</p>
    <article class="card seen" aria-label=${words.card}>
      <h2>${told.name ?? words.noName}</h2>
      ${
        liked.length === 0
          ? html`<p class="small">${words.noReason}</p>`
          : html`<p class="lead">${words.reason(list(liked))}</p>`
      }
      ${unknown.length === 0 ? nothing : html`<p><strong>${words.unknown}</strong> ${list(unknown)}</p>`}
      <dl class="facts">
        ${fact(words.languages, said('languages'))} ${fact(words.fee, said('fee'))}
        ${fact(words.firstHour, told.hours === undefined ? undefined : words.firstHourText)}
        ${fact(words.distance, told.locations === undefined ? undefined : words.distanceText)}
      </dl>
    </article>
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
