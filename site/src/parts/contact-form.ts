import { html, nothing, type TemplateResult } from 'lit';
import { language, ownName, t } from '../app/language';
import type { Contact } from '../app/relationship';
import { choices, faultOf, text } from './fields';
import { OwnForm } from './own-form';
import { h1 } from './page';
import '../words/relationship';

/** Mails are written in these. */
const MAIL_LANGUAGES = ['en', 'es'];

/** Where our mails go: shown, changed, removed. */
export class ContactForm extends OwnForm {
  static override properties = {
    ...OwnForm.properties,
    contact: { attribute: false },
    email: { state: true },
    name: { state: true },
    mailLanguage: { state: true },
  };
  declare contact: Contact | undefined;
  declare email: string;
  declare name: string;
  declare mailLanguage: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.email = this.contact?.email ?? '';
    this.name = this.contact?.name ?? '';
    this.mailLanguage = this.contact === undefined ? language : this.contact.language === 'es' ? 'es' : 'en';
  }

  protected override render(): TemplateResult {
    const words = t.relationship.contact;
    return html`
      ${this.summary()} ${h1(words.heading)}
      <p class="lead">${words.lead}</p>
      ${this.contact === undefined ? html`<p>${words.none}</p>` : nothing}
      ${text({
        id: 'email',
        label: words.email,
        type: 'email',
        inputmode: 'email',
        autocomplete: 'email',
        longest: 254,
        value: this.email,
        fault: faultOf('email', this.faults),
        onInput: (email) => (this.email = email),
      })}
      ${text({
        id: 'name',
        label: words.name,
        hint: words.nameHint,
        autocomplete: 'nickname',
        longest: 100,
        value: this.name,
        fault: faultOf('name', this.faults),
        onInput: (name) => (this.name = name),
      })}
      ${choices({
        id: 'mail-language',
        legend: words.language,
        inARow: true,
        options: MAIL_LANGUAGES.map((tag) => ({
          value: tag,
          label: html`<span lang=${tag}>${ownName(tag)}</span>`,
        })),
        chosen: [this.mailLanguage],
        onChange: ([chosen]) => (this.mailLanguage = chosen ?? 'en'),
      })}
      ${this.button(
        t.common.save,
        () => void this.save(),
        this.contact === undefined
          ? undefined
          : html`<button type="button" @click=${() => void this.forget()}>${words.remove}</button>`,
      )}
    `;
  }

  private async save(): Promise<void> {
    const words = t.relationship.contact;
    const email = this.email.trim();
    const name = this.name.trim();
    const noAddress = { id: 'email', text: words.fault };
    if (!this.isFit([/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : noAddress])) {
      return;
    }
    const kept = await this.send({
      call: (client, headers) =>
        client.PUT('/v1/clients/me/contact', {
          headers,
          body: { email, ...(name === '' ? {} : { name }), language: this.mailLanguage },
        }),
      refused: (code) =>
        code === 'unfit-content'
          ? [noAddress]
          : code === 'nothing-told'
            ? [{ id: 'email', text: words.nothingTold }]
            : [],
    });
    if (kept !== undefined) {
      this.done(words.saved);
    }
  }

  private async forget(): Promise<void> {
    let isRemoved = false;
    await this.send<unknown>({
      call: async (client, headers) => {
        const raw = await client.DELETE('/v1/clients/me/contact', { headers });
        isRemoved = raw.response.ok;
        return raw;
      },
    });
    if (isRemoved) {
      this.done(t.relationship.contact.removed);
    }
  }
}

customElements.define('contact-form', ContactForm);
