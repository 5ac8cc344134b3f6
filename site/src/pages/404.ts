import { html, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { page } from '../app/place';
import { open, Page } from '../parts/page';

class MissingPage extends Page {
  protected override heading(): string {
    return t.common.notFound;
  }

  protected override content(): TemplateResult {
    return html`
      <h1 tabindex="-1">${t.common.notFound}</h1>
      <p>${t.common.notFoundMore}</p>
      <div class="actions">
        <a class="button act" href=${page('index.html')}>${t.common.startPage}</a>
      </div>
    `;
  }
}

open('missing-page', MissingPage);
