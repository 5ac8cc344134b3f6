import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { page } from '../app/place';
import { session } from '../app/session';
import { Part } from './part';

/**
 * The way back: a link to copy, and to be remembered here. The link is shown only on request; somebody may
 * be looking over a shoulder.
 *
 * Shows nothing as long as there is no key. Give it a new `for` where the key may have come meanwhile.
 */
export class KeepLink extends Part {
  static override properties = {
    for: { attribute: false },
    said: { state: true },
    isShown: { state: true },
  };
  declare for: string | undefined;
  declare said: 'copied' | 'notCopied' | 'remembered' | 'notRemembered' | undefined;
  declare isShown: boolean;

  constructor() {
    super();
    this.isShown = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const key = session.key();
    if (key === undefined) {
      return nothing;
    }
    return html`
      <p>${t.keepLink.text}</p>
      <p>
        <button type="button" @click=${this.copy}>${t.keepLink.copy}</button>
      </p>
      <details ?open=${this.isShown} @toggle=${this.toggled}>
        <summary>${t.keepLink.show}</summary>
        ${
          this.isShown
            ? html`<label class="field">
                <span>${t.keepLink.label}</span>
                <input
                  type="text"
                  readonly
                  spellcheck="false"
                  autocomplete="off"
                  .value=${linkOf(key)}
                  @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
                />
              </label>`
            : nothing
        }
      </details>
      <label class="option slim">
        <input type="checkbox" .checked=${session.isRemembered()} @change=${this.remember} />
        <span>${t.keepLink.remember} <small>${t.keepLink.rememberHint}</small></span>
      </label>
      <p class="status" role="status">${this.said === undefined ? '' : t.keepLink[this.said]}</p>
    `;
  }

  private toggled(event: Event): void {
    this.isShown = (event.target as HTMLDetailsElement).open;
  }

  private async copy(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      return;
    }
    try {
      await navigator.clipboard.writeText(linkOf(key));
      this.said = 'copied';
    } catch {
      // Not allowed here: the person can do it.
      this.isShown = true;
      await this.updateComplete;
      this.querySelector<HTMLInputElement>('input[readonly]')?.focus();
      this.said = 'notCopied';
    }
  }

  private remember(event: Event): void {
    session.remember((event.target as HTMLInputElement).checked);
    this.said = session.isRemembered() ? 'remembered' : 'notRemembered';
  }
}

/** The key stands behind the `#`, which no server sees; the start page takes it from there. */
function linkOf(key: string): string {
  return `${page('index.html')}#key=${key}`;
}

customElements.define('keep-link', KeepLink);
