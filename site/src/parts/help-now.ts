import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../app/api';
import { config } from '../app/config';
import { day, language, t } from '../app/language';
import { page } from '../app/place';
import { placeName, places } from '../app/places';
import { forThisTab, OURS } from '../app/storage';
import { profile } from '../app/profile';
import { Part } from './part';

const PLACE = `${OURS}place`;

/** Where to turn in a crisis, one tap from everywhere, without any sign-in. */
export class HelpNow extends Part {
  static override properties = { help: { state: true }, place: { state: true }, isOpen: { state: true } };
  declare help: Schema['CrisisHelp'] | undefined;
  declare place: string;
  declare isOpen: boolean;

  constructor() {
    super();
    this.place = '';
    this.isOpen = false;
  }

  protected override render(): TemplateResult {
    return html`
      <a class="button help" href=${page('help.html')} @click=${this.show}>${t.common.helpNow}</a>
      <dialog aria-labelledby="help-heading" @close=${() => (this.isOpen = false)}>
        ${this.isOpen ? this.inside() : nothing}
      </dialog>
    `;
  }

  private inside(): TemplateResult {
    return html`
      <h2 id="help-heading" tabindex="-1" autofocus>${t.help.heading}</h2>
      ${crisisLines(this.help)} ${placeChoice(this.place, (place) => this.ask(place))}
      <button type="button" @click=${() => this.querySelector('dialog')?.close()}>${t.common.close}</button>
    `;
  }

  private async show(event: MouseEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    this.isOpen = true;
    this.querySelector('dialog')?.showModal();
    await this.ask(helpPlace());
  }

  private async ask(place: string): Promise<void> {
    this.place = place;
    this.help = (await crisisHelp(place)) ?? this.help;
  }
}

/** Where help is looked for: where the person said so here, else where the person lives. */
export function helpPlace(): string {
  return forThisTab.read(PLACE) ?? profile.value.jurisdiction ?? '';
}

/** A place in the country that the clinic works in, for who does not say where: its lines hold there. */
async function somewhereHere(): Promise<string> {
  const places = await config()
    .then((read) => read.jurisdictions)
    .catch(() => []);
  const countries = new Set(places.map((place) => place.slice(0, 2)));
  return countries.size === 1 ? (places[0] ?? '') : '';
}

/** The lines of a place in the language that is spoken; nothing where they cannot be had. */
export async function crisisHelp(place: string): Promise<Schema['CrisisHelp'] | undefined> {
  if (place !== '') {
    forThisTab.write(PLACE, place);
  }
  const jurisdiction = place === '' ? await somewhereHere() : place;
  const answer = await ask((client) =>
    client.GET('/v1/crisis-help', {
      params: { query: { language, ...(jurisdiction === '' ? {} : { jurisdiction }) } },
      cache: 'default',
    }),
  );
  return answer.kind === 'ok' ? answer.value : undefined;
}

/** The lines, or those that hold for the whole country while there is no connection. */
export function crisisLines(help: Schema['CrisisHelp'] | undefined): TemplateResult {
  return html`
    <p class="lead">${help?.notice ?? t.help.notice}</p>
    <ul class="lines" aria-live="polite">
      ${(help?.lines ?? t.help.lines).map(crisisLine)}
    </ul>
    ${help === undefined ? nothing : html`<p class="small">${t.help.checked(day(help.lastChecked))}</p>`}
  `;
}

function crisisLine(line: Schema['CrisisLine']): TemplateResult {
  return html`
    <li>
      <strong>${line.name}</strong>
      ${
        line.call === undefined
          ? nothing
          : html`<a class="button" href="tel:${line.call.replace(/[^0-9+]/g, '')}"
              >${t.help.call(line.call)}</a
            >`
      }
      ${line.text === undefined ? nothing : html`<span>${t.help.text(line.text)}</span>`}
      ${line.web === undefined ? nothing : html`<a href=${line.web} rel="noreferrer">${t.help.web}</a>`}
      ${line.note === undefined ? nothing : html`<span class="small">${line.note}</span>`}
    </li>
  `;
}

export function placeChoice(chosen: string, onChoice: (place: string) => void): TemplateResult {
  return html`
    <label class="field">
      <span>${t.help.where}</span>
      <select @change=${(event: Event) => onChoice((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${chosen === ''}>${t.help.anywhere}</option>
        ${places.map(
          (code) => html`<option value=${code} ?selected=${code === chosen}>${placeName(code)}</option>`,
        )}
      </select>
    </label>
  `;
}

customElements.define('help-now', HelpNow);
