import { LitElement } from 'lit';
import { spoken } from '../app/language';

/** An element whose content is part of the page: the page's styles hold, and labels find their fields. */
export abstract class Part extends LitElement {
  private readonly speakAgain = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    spoken.addEventListener('change', this.speakAgain);
  }

  override disconnectedCallback(): void {
    spoken.removeEventListener('change', this.speakAgain);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
