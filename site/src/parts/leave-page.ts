import { html, type TemplateResult } from 'lit';
import { config } from '../app/config';
import { t } from '../app/language';
import { page } from '../app/place';
import { session } from '../app/session';
import { Part } from './part';

/** Three times Escape within so many milliseconds leaves. */
const QUICKLY = 2000;

/**
 * Leaves at once: forgets the person on this device and shows a page that says nothing. The page that was
 * left is not in the browser's history, and those before it ask for a key that is gone.
 */
export class LeavePage extends Part {
  private presses: number[] = [];
  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') {
      return;
    }
    this.presses = [...this.presses, event.timeStamp].filter((at) => event.timeStamp - at < QUICKLY);
    if (this.presses.length >= 3) {
      leave();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Before a dialog closes itself over the key.
    addEventListener('keydown', this.onKey, { capture: true });
    void config().then(
      ({ leaveTo: said }) => (leaveTo = said),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.onKey, { capture: true });
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="leave" title=${t.common.leaveHint} @click=${leave}>
      <span class="long">${t.common.leave}</span><span class="short">${t.common.leaveShort}</span>
    </button>`;
  }
}

/** Known before it is needed: leaving waits for nothing. */
let leaveTo = 'away.html';

function leave(): void {
  session.end();
  document.body.hidden = true;
  location.replace(page(leaveTo));
}

// A browser may show a page that was left as it was, out of its memory: not to whoever comes after.
const keyHere = session.key();
addEventListener('pageshow', (event) => {
  if (event.persisted && (document.body.hidden || (keyHere !== undefined && session.key() === undefined))) {
    document.body.hidden = true;
    location.reload();
  }
});

customElements.define('leave-page', LeavePage);
