import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { page } from '../app/place';
import { h1 } from './page';

/** For who has not begun: there is nothing to show yet, and one way to begin. */
export function keyNeeded(more?: string): TemplateResult {
  return html`
    ${h1(t.keyNeeded.heading)}
    <p class="lead">${t.keyNeeded.lead}</p>
    ${more === undefined ? nothing : html`<p>${more}</p>`}
    <div class="actions">
      <a class="button act" href=${page('intake.html')}>${t.start.begin}</a>
    </div>
    <p class="small">${t.keyNeeded.link}</p>
  `;
}

/** For who comes with a key that opens nothing any more. */
export function keyGone(): TemplateResult {
  return html`
    ${h1(t.keyNeeded.gone)}
    <p class="lead">${t.common.keyGone}</p>
    <div class="actions">
      <a class="button act" href=${page('index.html')}>${t.common.startPage}</a>
    </div>
  `;
}
