import { html, type TemplateResult } from 'lit';
import { open, Page } from '../parts/page';

class ClinicPage extends Page {
  protected override heading(): string {
    return '';
  }

  protected override content(): TemplateResult {
    return html`<h1 tabindex="-1">…</h1>`;
  }
}

open('clinic-page', ClinicPage);
