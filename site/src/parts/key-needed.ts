import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { page } from '../app/place';
import { h1 } from './page';

/** For who has not begun: there is nothing to show yet, and one way to begin. */
export function keyNeeded(more?: string): TemplateResult {
  return html`
    ${h1(t.matches.key.heading)}
    <p class="lead">${t.matches.key.lead}</p>
    ${more === undefined ? nothing : html`<p>${more}</p>`}
    <div class="actions">
      <a class="button act" href=${page('intake.html')}>${t.start.begin}</a>
    </div>
    <p class="small">${t.matches.key.link}</p>
  `;
}

/** For who comes with a key that opens nothing any more. */
export function keyGone(): TemplateResult {
  return html`
    ${h1(t.matches.key.gone)}
    <p class="lead">${t.common.keyGone}</p>
    <div class="actions">
      <a class="button act" href=${page('index.html')}>${t.common.startPage}</a>
    </div>
  `;
}
