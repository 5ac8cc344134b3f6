import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../app/language';
import { unreachable, waiting } from '../parts/fields';
import { Page } from '../parts/page';
import { Account, readClock, type Group } from './account';
import { SignIn } from './sign-in';
import type { View } from './view';
import { readVocabulary, vocabulary } from '../app/vocabulary';
import '../words/staff';

/** Rooms behind a sign-in, with views that the fragment chooses. */
export abstract class StaffPage extends Page {
  static override properties = { turn: { state: true } };
  declare turn: number;

  protected override readonly audience = 'staff';
  protected readonly account: Account;
  private readonly signIn: SignIn;
  private views: ReadonlyMap<string, View> = new Map();
  private name = '';
  private path: readonly string[] = [];
  private lost = false;
  private subject = '';
  private readonly turned = () => this.follow();

  constructor(group: Group) {
    super();
    this.turn = 0;
    this.account = new Account(group);
    this.signIn = new SignIn(this.account, group, () => this.again());
    this.account.addEventListener('change', () => this.comeOrGo());
  }

  /** The views by name, the first one first; made once. */
  protected abstract rooms(): ReadonlyMap<string, View>;

  /** What a view is called among the links to all of them; those without stand behind another. */
  protected abstract link(name: string): string | undefined;

  /** What all views stand on is read here, when somebody has signed in. */
  protected abstract begin(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.views = this.rooms();
    addEventListener('hashchange', this.turned);
    this.comeOrGo();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.turned);
    super.disconnectedCallback();
  }

  /** What to call who is here. */
  protected who(): string {
    return this.account.name;
  }

  /** Shows what is there now. */
  protected again(): void {
    this.turn += 1;
  }

  protected override heading(): string {
    return this.account.isSignedIn ? (this.current()?.heading() ?? '') : this.signIn.heading();
  }

  protected override view(): string {
    return this.account.isSignedIn ? [this.name, ...this.path].join('/') : `sign-in/${this.signIn.asks}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const faults = this.querySelector<HTMLElement>('#faults');
    // The summary takes the focus when it appears, not with every letter typed after.
    if (faults !== null && faults !== this.faults) {
      faults.focus();
    }
    this.faults = faults;
  }

  private faults: HTMLElement | null = null;

  protected override content(): TemplateResult {
    if (!this.account.isSignedIn) {
      return this.signIn.content();
    }
    return html`
      <div class="rooms">
        <nav aria-label=${t.staff.views}>
          <ul>
            ${[...this.views.keys()].map((name) => this.navigation(name))}
          </ul>
        </nav>
        <p class="who">
          <span>${t.staff.signedInAs(this.who())}</span>
          <button type="button" class="link" @click=${() => void this.account.signOut('left')}>
            ${t.staff.signOut}
          </button>
        </p>
      </div>
      ${this.inside()}
    `;
  }

  private inside(): TemplateResult | typeof nothing {
    if (this.lost) {
      return html`<h1 tabindex="-1">${this.heading()}</h1>
        ${unreachable(() => void this.read())}`;
    }
    if (vocabulary() === undefined) {
      return html`<h1 tabindex="-1">${this.heading()}</h1>
        ${waiting(t.common.waiting)}`;
    }
    return this.current()?.content() ?? nothing;
  }

  private navigation(name: string): TemplateResult | typeof nothing {
    const words = this.link(name);
    return words === undefined
      ? nothing
      : html`<li>
          <a href="#${name}" aria-current=${name === this.name ? 'page' : nothing}>${words}</a>
        </li>`;
  }

  private current(): View | undefined {
    return this.views.get(this.name);
  }

  /** Goes where the fragment says. */
  private follow(): void {
    const [name = '', ...path] = decodeURIComponent(location.hash.slice(1)).split('/');
    const [first = ''] = this.views.keys();
    this.name = this.views.has(name) ? name : first;
    this.path = this.name === name ? path : [];
    if (this.account.isSignedIn) {
      this.current()?.opened(this.path);
    }
    this.again();
  }

  private comeOrGo(): void {
    if (!this.account.isSignedIn) {
      void this.signIn.read();
      this.follow();
      return;
    }
    if (this.subject !== '' && this.subject !== this.account.subject) {
      // Somebody else has signed in: nothing of who was here before may be left on the page.
      location.reload();
      return;
    }
    this.subject = this.account.subject;
    void this.read();
  }

  private async read(): Promise<void> {
    this.lost = false;
    this.again();
    const [there] = await Promise.all([readVocabulary(), readClock()]);
    this.lost = !there;
    if (there) {
      this.begin();
      this.follow();
    }
    this.again();
  }
}
