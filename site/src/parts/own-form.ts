import { html, type PropertyValues, type TemplateResult } from 'lit';
import { ask, bearer } from '../app/api';
import { t } from '../app/language';
import { once } from '../app/once';
import { session } from '../app/session';
import { faultSummary, status, type Fault } from './fields';
import { Part } from './part';
import '../words/relationship';

/** What a form has done: what to say about it on the page that it leads back to. */
export interface Done {
  readonly said: string;
}

type Client = Parameters<Parameters<typeof ask>[0]>[0];

interface Sending<T> {
  readonly call: (
    client: Client,
    headers: { Authorization: string },
    once: { 'Idempotency-Key': string },
  ) => Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>;
  /** What is done, and to what, where it is a POST; see {@link once}. */
  readonly deed?: string;
  /** What a refusal means to the fields; where it means nothing to them, it is said in general. */
  readonly refused?: (code: string) => readonly Fault[];
}

/** Refusals that say: what is shown is not how it stands any more. */
const CHANGED = new Set([
  'relationship-ended',
  'unauthenticated',
  'not-found',
  'no-open-alarm',
  'no-open-question',
]);

/**
 * A small form about one's own relationship. What is typed stays until it is taken; a refusal and a lost
 * connection are said beside the button.
 *
 * Fires `done` with {@link Done} when it is taken, and `changed` when the page must be read again because
 * something has changed meanwhile.
 */
export abstract class OwnForm extends Part {
  static override properties = {
    faults: { state: true },
    isWorking: { state: true },
    trouble: { state: true },
  };
  declare faults: readonly Fault[];
  declare isWorking: boolean;
  declare trouble: 'lost' | 'refused' | undefined;

  constructor() {
    super();
    this.faults = [];
    this.isWorking = false;
  }

  /**
   * Sends something with the client's key, one at a time.
   *
   * @return what came back when it was taken
   */
  protected async send<T>(what: Sending<T>): Promise<T | undefined> {
    const key = session.key();
    if (this.isWorking || key === undefined) {
      return undefined;
    }
    this.isWorking = true;
    this.trouble = undefined;
    const attempt = (idempotencyKey: string) =>
      ask((client) => what.call(client, bearer(key), { 'Idempotency-Key': idempotencyKey }));
    const answer = what.deed === undefined ? await attempt('') : await once(what.deed, attempt);
    this.isWorking = false;
    if (answer.kind === 'ok') {
      return answer.value;
    }
    if (answer.kind === 'unreachable') {
      this.trouble = 'lost';
    } else if (CHANGED.has(answer.code)) {
      this.dispatchEvent(new Event('changed'));
    } else {
      this.faults = what.refused?.(answer.code) ?? [];
      this.trouble = this.faults.length === 0 ? 'refused' : undefined;
    }
    return undefined;
  }

  protected done(said: string): void {
    this.dispatchEvent(new CustomEvent<Done>('done', { detail: { said } }));
  }

  /** Whether all fields are as they can be sent; otherwise the faults are shown. */
  protected isFit(faults: readonly (Fault | undefined)[]): boolean {
    this.faults = faults.filter((fault) => fault !== undefined);
    return this.faults.length === 0;
  }

  protected summary(): ReturnType<typeof faultSummary> {
    return faultSummary(this.faults);
  }

  /** The button, and what became of the last tap on it. */
  protected button(label: string, act: () => void, besides?: TemplateResult): TemplateResult {
    return html`
      <div class="actions">
        <button type="button" class="act" aria-disabled=${this.isWorking} @click=${act}>${label}</button>
        ${besides}
      </div>
      ${this.went()}
    `;
  }

  protected went(): TemplateResult {
    if (this.trouble === undefined) {
      return status(this.isWorking ? t.common.waiting : undefined);
    }
    return html`<p class="notice" role="alert">
      ${this.trouble === 'lost' ? t.relationship.notSent : t.relationship.refused}
    </p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('faults') && this.faults.length > 0) {
      this.querySelector<HTMLElement>('#faults')?.focus();
    }
  }
}
