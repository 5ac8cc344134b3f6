import { html, nothing, type TemplateResult } from 'lit';
import { ask, bearer, type Schema } from '../app/api';
import { config } from '../app/config';
import { t } from '../app/language';
import { page } from '../app/place';
import { choices, faultOf, faultSummary, text, unreachable, waiting, type Fault } from '../parts/fields';
import { h1 } from '../parts/page';
import type { Account, Group } from './account';
import type { Pool, Refusal, Step } from './cognito';
import type { Shown } from './view';
import '../words/staff';

/** A therapist of the local server's invented clinic. */
interface Invented {
  readonly id: string;
  readonly name: string;
}

/** The account that the invented clinic gives a therapist. */
const accountOf = (therapistId: string) => `demo-${therapistId}`;

/** How many invented therapists to offer. */
const OFFERED = 8;

/** As the user pool of the template wants it. */
const SHORTEST = 15;

const CODE = /^\d{6}$/;

/** A code as somebody types it, in two or three groups. */
const digits = (typed: string) => typed.replace(/\s/g, '');

/** Signing in: at the clinic's user pool, or as anybody at a local server. */
export class SignIn {
  private kind: 'development' | Pool | undefined;
  private failed = false;
  private busy = false;
  private faults: readonly Fault[] = [];
  private step:
    | Exclude<Step, { kind: 'done' | 'not-here' }>
    | { readonly kind: 'password' }
    | { readonly kind: 'forgotten' } = { kind: 'password' };
  /** A new password was set just now. */
  private isSetAnew = false;
  private username = '';
  private password = '';
  private answer = '';
  private next = '';
  private invented: readonly Invented[] = [];

  constructor(
    private readonly account: Account,
    private readonly group: Group,
    private readonly changed: Shown,
  ) {}

  /** What is asked now. */
  get asks(): string {
    return this.step.kind;
  }

  heading(): string {
    if (this.step.kind === 'forgotten' || this.step.kind === 'mailed') {
      return t.staff.signIn.anew;
    }
    return this.group === 'admin' ? t.staff.signIn.clinic : t.staff.signIn.therapist;
  }

  async read(): Promise<void> {
    this.failed = false;
    this.username = this.account.subject || this.username;
    try {
      const { signIn } = await config();
      this.kind = signIn.kind === 'development' ? 'development' : signIn;
    } catch {
      this.failed = true;
    }
    this.changed();
    if (this.kind === 'development' && this.group === 'therapist') {
      await this.readInvented();
    }
  }

  content(): TemplateResult {
    if (this.failed) {
      return html`${h1(this.heading())} ${unreachable(() => void this.read())}`;
    }
    return html`
      ${h1(this.heading())} ${this.why()} ${faultSummary(this.faults)}
      ${
        this.kind === undefined
          ? waiting(t.common.waiting)
          : this.kind === 'development'
            ? this.asAnybody()
            : this.atPool()
      }
    `;
  }

  /** Why it is asked, where somebody was signed in before. */
  private why(): TemplateResult | typeof nothing {
    const { away } = this.account;
    if (this.isSetAnew) {
      return html`<p class="notice" role="status">${t.staff.signIn.isSetAnew}</p>`;
    }
    return away === 'not-yet'
      ? nothing
      : html`<p class="notice" role="status">${t.staff.signIn.away[away]}</p>`;
  }

  // ---- A local server ----------------------------------------------------------------------------

  private asAnybody(): TemplateResult {
    const words = t.staff.signIn;
    return html`
      <p>${words.development}</p>
      ${
        this.invented.length === 0
          ? nothing
          : choices({
              id: 'invented',
              legend: words.invented,
              options: this.invented.map(({ id, name }) => ({ value: accountOf(id), label: name })),
              chosen: [this.username],
              onChange: ([chosen]) => {
                this.username = chosen ?? '';
                this.changed();
              },
            })
      }
      <form novalidate @submit=${(event: Event) => void this.enter(event)}>
        ${text({
          id: 'subject',
          label: this.invented.length === 0 ? words.subject : words.otherSubject,
          hint: words.subjectHint,
          value: this.username,
          longest: 128,
          fault: faultOf('subject', this.faults),
          onInput: (value) => {
            this.username = value;
            this.changed();
          },
        })}
        ${this.button(words.act)}
      </form>
    `;
  }

  private async readInvented(): Promise<void> {
    const token = await this.developmentToken('admin', 'demo-admin');
    if (token === undefined) {
      return;
    }
    const answer = await ask((client) =>
      client.GET('/v1/therapists', {
        params: { query: { status: 'verified', limit: OFFERED } },
        headers: bearer(token),
      }),
    );
    const found: readonly Schema['Therapist'][] = answer.kind === 'ok' ? answer.value.items : [];
    this.invented = found.map(({ id, name }) => ({ id, name: name ?? id }));
    this.changed();
  }

  private async developmentToken(group: Group, subject: string): Promise<string | undefined> {
    try {
      const { api } = await config();
      const answer = await fetch(new URL('dev/sign-in', new URL(api, page('./'))), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ group, subject }),
      });
      return answer.ok ? ((await answer.json()) as { token: string }).token : undefined;
    } catch {
      return undefined;
    }
  }

  private async enter(event: Event): Promise<void> {
    event.preventDefault();
    const subject = this.username.trim();
    if (subject === '') {
      this.fault('subject', t.staff.signIn.subjectMissing);
      return;
    }
    await this.trying(async () => {
      const token = await this.developmentToken(this.group, subject);
      if (token === undefined) {
        this.fault('subject', t.staff.signIn.refused.unreachable);
      } else {
        this.arrive(token);
      }
    });
  }

  // ---- The user pool -----------------------------------------------------------------------------

  private atPool(): TemplateResult {
    const words = t.staff.signIn;
    switch (this.step.kind) {
      case 'password':
        return html`
          <form novalidate @submit=${(event: Event) => void this.begin(event)}>
            ${this.addressField()}
            ${text({
              id: 'password',
              label: words.password,
              type: 'password',
              autocomplete: 'current-password',
              value: this.password,
              longest: 256,
              fault: faultOf('password', this.faults),
              onInput: (value) => (this.password = value),
            })}
            ${this.button(words.act)}
          </form>
          <p>
            <button type="button" class="link" @click=${() => this.show({ kind: 'forgotten' })}>
              ${words.forgotten}
            </button>
          </p>
        `;
      case 'forgotten':
        return html`
          <p>${words.forgottenWhy}</p>
          <form novalidate @submit=${(event: Event) => void this.haveMailed(event)}>
            ${this.addressField()} ${this.button(words.mailCode)}
          </form>
          ${this.fromTheStart()}
        `;
      case 'mailed':
        return html`
          <p role="status">${words.mailed}</p>
          <form novalidate @submit=${(event: Event) => void this.setAnew(event)}>
            ${this.whose()}
            ${text({
              id: 'answer',
              label: words.mailedCode,
              hint: words.mailedCodeHint,
              inputmode: 'numeric',
              autocomplete: 'one-time-code',
              narrow: true,
              value: this.answer,
              longest: 8,
              fault: faultOf('answer', this.faults),
              onInput: (value) => (this.answer = value),
            })}
            ${this.newPasswordField('next', this.next, (value) => (this.next = value))}
            ${this.button(words.setAnew)}
          </form>
          <p>
            <button type="button" class="link" @click=${() => this.show({ kind: 'forgotten' })}>
              ${words.mailAnother}
            </button>
          </p>
          ${this.fromTheStart()}
        `;
      case 'new-password':
        return this.asked(
          html`<p>${words.newPasswordWhy}</p>`,
          this.newPasswordField('answer', this.answer, (value) => (this.answer = value)),
        );
      case 'set-up-code': {
        const { secret, link } = this.step;
        return this.asked(
          html`
            <p>${words.setUp}</p>
            <ol class="steps">
              <li>
                <span>${words.setUpApp} <a href=${link}>${words.setUpLink}</a></span>
              </li>
              <li>
                <span>
                  ${words.setUpSecret}
                  <code class="secret">${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
                </span>
              </li>
              <li><span>${words.setUpCode}</span></li>
            </ol>
          `,
          this.codeField(),
        );
      }
      case 'code':
        return this.asked(nothing, this.codeField());
    }
  }

  private addressField(): TemplateResult {
    return text({
      id: 'username',
      label: t.staff.signIn.email,
      type: 'email',
      inputmode: 'email',
      autocomplete: 'username',
      value: this.username,
      longest: 254,
      fault: faultOf('username', this.faults),
      onInput: (value) => (this.username = value),
    });
  }

  private newPasswordField(id: string, value: string, onInput: (value: string) => void): TemplateResult {
    return text({
      id,
      label: t.staff.signIn.newPassword,
      hint: t.staff.signIn.newPasswordHint,
      type: 'password',
      autocomplete: 'new-password',
      value,
      longest: 256,
      fault: faultOf(id, this.faults),
      onInput,
    });
  }

  private codeField(): TemplateResult {
    return text({
      id: 'answer',
      label: t.staff.signIn.code,
      hint: t.staff.signIn.codeHint,
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      narrow: true,
      value: this.answer,
      longest: 8,
      fault: faultOf('answer', this.faults),
      onInput: (value) => (this.answer = value),
    });
  }

  private asked(before: TemplateResult | typeof nothing, field: TemplateResult): TemplateResult {
    return html`
      ${before}
      <form novalidate @submit=${(event: Event) => void this.goOn(event)}>
        ${this.step.kind === 'new-password' ? this.whose() : nothing} ${field} ${this.button(t.common.next)}
      </form>
      ${this.fromTheStart()}
    `;
  }

  /** For password managers: whose new password it is. */
  private whose(): TemplateResult {
    return html`<input
      hidden
      type="email"
      autocomplete="username"
      aria-hidden="true"
      tabindex="-1"
      .value=${this.username}
    />`;
  }

  private fromTheStart(): TemplateResult {
    return html`<p>
      <button type="button" class="link" @click=${() => this.startAgain()}>
        ${t.staff.signIn.startAgain}
      </button>
    </p>`;
  }

  private button(words: string): TemplateResult {
    return html`
      <div class="actions">
        <button type="submit" class="act" aria-disabled=${this.busy}>
          ${this.busy ? t.common.waiting : words}
        </button>
      </div>
    `;
  }

  private async begin(event: Event): Promise<void> {
    event.preventDefault();
    const pool = this.kind;
    const username = this.username.trim();
    if (pool === undefined || pool === 'development') {
      return;
    }
    if (username === '' || this.password === '') {
      this.faults = [
        ...(username === '' ? [{ id: 'username', text: t.staff.signIn.emailMissing }] : []),
        ...(this.password === '' ? [{ id: 'password', text: t.staff.signIn.passwordMissing }] : []),
      ];
      this.changed();
      return;
    }
    await this.attempt('password', (pools) => pools.begin(pool, username, this.password));
  }

  private async goOn(event: Event): Promise<void> {
    event.preventDefault();
    const answer = this.step.kind === 'new-password' ? this.answer : digits(this.answer);
    if (this.step.kind === 'new-password' ? answer.length < SHORTEST : !CODE.test(answer)) {
      const { refused } = t.staff.signIn;
      this.fault('answer', this.step.kind === 'new-password' ? refused.weak : refused.code);
      return;
    }
    await this.attempt('answer', (pools) => pools.goOn(this.username.trim(), answer));
  }

  private async haveMailed(event: Event): Promise<void> {
    event.preventDefault();
    const pool = this.kind;
    const username = this.username.trim();
    if (pool === undefined || pool === 'development') {
      return;
    }
    if (username === '') {
      this.fault('username', t.staff.signIn.emailMissing);
      return;
    }
    await this.attempt('username', (pools) => pools.forgotten(pool, username));
  }

  private async setAnew(event: Event): Promise<void> {
    event.preventDefault();
    const pool = this.kind;
    const code = digits(this.answer);
    if (pool === undefined || pool === 'development') {
      return;
    }
    const { refused } = t.staff.signIn;
    const faults = [
      ...(CODE.test(code) ? [] : [{ id: 'answer', text: refused.mailedCode }]),
      ...(this.next.length < SHORTEST ? [{ id: 'next', text: refused.weak }] : []),
    ];
    if (faults.length > 0) {
      this.faults = faults;
      this.changed();
      return;
    }
    await this.attempt('answer', async (pools) => {
      await pools.setAnew(pool, this.username.trim(), code, this.next);
      return { kind: 'set-anew' };
    });
  }

  private async attempt(
    field: string,
    call: (pools: typeof import('./cognito')) => Promise<Step | { readonly kind: 'set-anew' }>,
  ): Promise<void> {
    await this.trying(async () => {
      let pools: typeof import('./cognito');
      try {
        pools = await import('./cognito');
      } catch {
        this.fault(field, t.staff.signIn.refused.unreachable);
        return;
      }
      try {
        this.take(await call(pools));
      } catch (thrown) {
        const refusal = pools.refusalOf(thrown, field === 'answer');
        this.refuse(field, refusal);
      }
    });
  }

  private take(step: Step | { readonly kind: 'set-anew' }): void {
    this.answer = '';
    if (step.kind === 'set-anew') {
      this.startAgain();
      this.isSetAnew = true;
    } else if (step.kind === 'done') {
      this.arrive(step.token);
    } else if (step.kind === 'not-here') {
      this.fault('password', t.staff.signIn.notHere);
    } else {
      this.step = step;
    }
  }

  private refuse(field: string, refusal: Refusal): void {
    const { refused } = t.staff.signIn;
    const words = refused[refusal];
    if (this.step.kind === 'mailed') {
      const isCode = refusal === 'code' || refusal === 'late';
      this.fault(refusal === 'weak' ? 'next' : 'answer', isCode ? refused.mailedCode : words);
    } else if (refusal === 'late') {
      this.startAgain();
      this.fault('password', words);
    } else {
      this.fault(field, words);
    }
  }

  private startAgain(): void {
    this.password = '';
    this.show({ kind: 'password' });
  }

  private show(step: typeof this.step): void {
    this.step = step;
    this.answer = '';
    this.next = '';
    this.faults = [];
    this.isSetAnew = false;
    this.changed();
  }

  // ---- Both --------------------------------------------------------------------------------------

  private arrive(token: string): void {
    if (!this.account.isFor(token)) {
      this.fault(
        this.kind === 'development' ? 'subject' : 'username',
        this.group === 'admin' ? t.staff.signIn.notForClinic : t.staff.signIn.notForTherapists,
      );
      return;
    }
    this.password = '';
    this.step = { kind: 'password' };
    this.isSetAnew = false;
    this.account.signIn(token);
  }

  private async trying(what: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.faults = [];
    this.changed();
    await what();
    this.busy = false;
    this.changed();
  }

  private fault(id: string, words: string): void {
    this.faults = [{ id, text: words }];
    this.changed();
  }
}
