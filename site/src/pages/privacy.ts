import { html, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { open, Page } from '../parts/page';
import '../words/privacy';

class PrivacyPage extends Page {
  protected override heading(): string {
    return t.privacy.heading;
  }

  protected override content(): TemplateResult {
    return html`
      <h1 tabindex="-1">${t.privacy.heading}</h1>
      ${t.privacy.parts.map(
        (part) =>
          html`<h2>${part.title}</h2>
            <p>${part.text}</p>`,
      )}
    `;
  }
}

open('privacy-page', PrivacyPage);
