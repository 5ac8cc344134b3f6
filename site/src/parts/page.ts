import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { choose, language, languages, ownName, ready, t } from '../app/language';
import { page } from '../app/place';
import './help-now';
import './leave-page';
import { Part } from './part';
import { takeOver } from './take-over';

/**
 * One page: the frame that is the same everywhere, help and the way out first, and what the page itself
 * shows.
 */
export abstract class Page extends Part {
  /** Whose page it is: what the links at the foot lead to. */
  protected readonly audience: 'client' | 'staff' = 'client';

  /** What stands in the browser's tab, before the name of the site. */
  protected abstract heading(): string;

  protected abstract content(): TemplateResult | typeof nothing;

  /** What changes whenever another view is shown: its heading is then read out. */
  protected view(): string {
    return '';
  }

  private shown: string | undefined;

  protected override render(): TemplateResult {
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t.common.skip}</a>
      <header class="frame">
        <div class="frame-row">
          <a class="name" href=${page('index.html')}>Fiducia</a>
          <span class="push"></span>
          <help-now></help-now>
          <leave-page></leave-page>
        </div>
      </header>
      <main id="main" tabindex="-1">${this.content()}</main>
      <footer class="frame">
        <div class="frame-row foot">
          <nav aria-label=${t.common.aboutThisSite}>
            <a href=${page('privacy.html')}>${t.common.privacy}</a>
            <a href=${page('help.html')}>${t.common.help}</a>
            ${
              this.audience === 'client'
                ? html`<a href=${page('therapist.html')}>${t.common.forTherapists}</a>
                    <a href=${page('clinic.html')}>${t.common.forClinics}</a>`
                : html`<a href=${page('index.html')}>${t.common.forClients}</a>`
            }
          </nav>
          <span class="push"></span>
          <label class="language">
            <span>${t.common.language}</span>
            <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
              ${languages.map(
                (tag) =>
                  html`<option value=${tag} lang=${tag} ?selected=${tag === language}>
                    ${ownName(tag)}
                  </option>`,
              )}
            </select>
          </label>
        </div>
      </footer>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const first = document.getElementById('meanwhile');
    // What was pressed before the page's code came may lead to another view than the one that is drawn.
    const view = this.view();
    if (first !== null) {
      takeOver(first, this);
    }
    const heading = this.heading();
    document.title = heading === '' ? 'Fiducia' : `${heading} – Fiducia`;
    if (this.shown !== undefined && this.shown !== view) {
      // As after following a link: start at the top, with the new heading read out.
      window.scrollTo(0, 0);
      this.querySelector<HTMLElement>('h1')?.focus();
    }
    this.shown = view;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  }
}

/** Makes an element of a page once the words are there. */
export function open(tag: string, element: CustomElementConstructor): void {
  void ready.then(() => customElements.define(tag, element));
}

/** A heading that takes the focus when its view begins. */
export function h1(text: string | TemplateResult): TemplateResult {
  return html`<h1 tabindex="-1">${text}</h1>`;
}
