import { html, type TemplateResult } from 'lit';
import type { Schema } from '../app/api';
import { spoken, t } from '../app/language';
import { crisisHelp, crisisLines, helpPlace, placeChoice } from '../parts/help-now';
import { open, Page } from '../parts/page';

/** Where to turn in a crisis, as a page of its own that can be kept or passed on. */
class HelpPage extends Page {
  static override properties = { help: { state: true }, place: { state: true } };
  declare help: Schema['CrisisHelp'] | undefined;
  declare place: string;

  constructor() {
    super();
    this.place = '';
    spoken.addEventListener('change', () => void this.ask(this.place));
    void this.ask(helpPlace());
  }

  protected override heading(): string {
    return t.help.heading;
  }

  protected override content(): TemplateResult {
    return html`
      <h1 tabindex="-1">${t.help.heading}</h1>
      ${crisisLines(this.help)} ${placeChoice(this.place, (place) => void this.ask(place))}
    `;
  }

  private async ask(place: string): Promise<void> {
    this.place = place;
    this.help = (await crisisHelp(place)) ?? this.help;
  }
}

open('help-page', HelpPage);
