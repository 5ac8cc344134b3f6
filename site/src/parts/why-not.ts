import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { all, ask, bearer, type Answer, type Schema } from '../app/api';
import { language, number, t } from '../app/language';
import { profile } from '../app/profile';
import { session } from '../app/session';
import { unreachable, waiting } from './fields';
import { h1 } from './page';
import { Part } from './part';
import { told } from './told';
import '../words/matches';

type Match = Schema['Match'];

/** So many earlier matches are read to find who was seen before. */
const MOST_MATCHES = 20;

/** Constraints that come from the person's own wishes. */
const OWN = /^(language|format|distance|insurer|fee|hours|gender|age|faith|culture|affirming|community)$/;

interface Known {
  readonly id: string;
  readonly name: string;
}

/**
 * Says of any therapist where he or she stands for this person: of those seen before, or of the one whose
 * link was opened.
 *
 * Fires `show-again` with the id of a therapist who was left out and shall be shown again.
 */
export class WhyNot extends Part {
  static override properties = {
    match: { attribute: false },
    therapist: { attribute: false },
    known: { state: true },
    answer: { state: true },
  };
  declare match: Match;
  /** About whom it is asked; undefined: the list. */
  declare therapist: string | undefined;
  declare known: readonly Known[] | undefined;
  declare answer: Answer<Schema['Explanation']> | undefined;

  private askedAbout: string | undefined;
  private hasBeenShown = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  protected override willUpdate(): void {
    const about = this.therapist === undefined ? undefined : `${this.match.id} ${this.therapist}`;
    if (about !== this.askedAbout) {
      this.askedAbout = about;
      this.answer = undefined;
      if (this.therapist !== undefined) {
        void this.inquire(this.therapist);
      }
    }
  }

  protected override updated(changed: PropertyValues): void {
    // The page has moved on before this part shows its heading.
    if (!this.hasBeenShown || changed.has('therapist')) {
      this.hasBeenShown = true;
      this.querySelector<HTMLElement>('h1')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return html`
      ${this.therapist === undefined ? this.list() : this.one(this.therapist)}
      <p><a href="#">${t.matches.whyNot.back}</a></p>
    `;
  }

  private list(): TemplateResult {
    const shown = new Set(this.match.candidates.map((candidate) => candidate.therapistId));
    const others = this.known?.filter((one) => !shown.has(one.id));
    return html`
      ${h1(t.matches.whyNot.heading)}
      <p class="lead">${t.matches.whyNot.lead}</p>
      ${
        others === undefined
          ? waiting(t.matches.whyNot.waiting)
          : others.length === 0
            ? html`<p>${t.matches.whyNot.nobody}</p>`
            : html`<ul class="plain rows">
                ${others.map((one) => this.row(one))}
              </ul>`
      }
    `;
  }

  private row(one: Known): TemplateResult {
    return html`
      <li>
        <a href="#therapist=${one.id}">${t.matches.whyNot.ask(one.name)}</a>
        ${this.isLeftOut(one.id) ? this.again(one.id, one.name) : nothing}
      </li>
    `;
  }

  private again(id: string, name: string): TemplateResult {
    return html`
      <span class="small">${t.matches.whyNot.out}</span>
      <button
        type="button"
        class="link"
        @click=${() => this.dispatchEvent(new CustomEvent('show-again', { detail: id }))}
      >
        ${t.matches.whyNot.again}<span class="quiet"> ${name}</span>
      </button>
    `;
  }

  private isLeftOut(id: string): boolean {
    return profile.value.excludedTherapists?.includes(id) ?? false;
  }

  private one(id: string): TemplateResult {
    const name = this.nameOf(id);
    return html`
      ${h1(t.matches.whyNot.about(name ?? t.matches.whyNot.thisTherapist))}
      ${this.answer === undefined ? waiting(t.matches.whyNot.asking) : this.said(this.answer, id)}
      ${this.isLeftOut(id) ? html`<p>${this.again(id, name ?? t.matches.whyNot.thisTherapist)}</p>` : nothing}
      <p><a href="#why-not">${t.matches.how.whyNot}</a></p>
    `;
  }

  private said(answer: Answer<Schema['Explanation']>, id: string): TemplateResult {
    switch (answer.kind) {
      case 'unreachable':
        return unreachable(() => void this.inquire(id));
      case 'problem':
        return html`<p role="status">${t.matches.whyNot.unknown}</p>`;
      case 'ok':
        return html`<div role="status">${this.explained(answer.value)}</div>`;
    }
  }

  private explained({ outcome, order, of, failed }: Schema['Explanation']): TemplateResult {
    const place =
      order === undefined || of === undefined
        ? nothing
        : html`<p>${t.matches.whyNot.place(number(order), number(of))}</p>`;
    switch (outcome) {
      case 'shown':
        return html`<p class="lead">${t.matches.whyNot.shown}</p>
          ${place}`;
      case 'not-shown':
        return html`<p class="lead">${t.matches.whyNot.notShown}</p>
          ${place}`;
      case 'held-back':
        return html`<p class="lead">${t.matches.whyNot.heldBack}</p>`;
      case 'excluded':
        return html`
          <p class="lead">${t.matches.whyNot.excluded}</p>
          <ul>
            ${failed.map(
              ({ constraint, notStated, text }) => html`
                <li>
                  ${
                    notStated && language !== 'en'
                      ? t.matches.whyNot.silent(t.matches.constraints[constraint])
                      : told({ code: constraint, text }, t.matches.said.failed)
                  }
                  ${notStated ? html`<small>${t.matches.whyNot.notStated}</small>` : nothing}
                </li>
              `,
            )}
          </ul>
          ${
            failed.some(({ constraint }) => OWN.test(constraint))
              ? html`<p>${t.matches.whyNot.yourWish} <a href="#wishes">${t.matches.few.go}</a></p>`
              : nothing
          }
        `;
    }
  }

  private nameOf(id: string): string | undefined {
    return (
      this.match.candidates.find((candidate) => candidate.therapistId === id)?.name ??
      this.known?.find((one) => one.id === id)?.name
    );
  }

  private async inquire(therapistId: string): Promise<void> {
    const key = session.key() ?? '';
    this.answer = undefined;
    const answer = await ask((client) =>
      client.GET('/v1/matches/{matchId}/candidates/{therapistId}', {
        params: { path: { matchId: this.match.id, therapistId } },
        headers: bearer(key),
      }),
    );
    if (this.therapist === therapistId) {
      this.answer = answer;
    }
  }

  private async look(): Promise<void> {
    const key = session.key() ?? '';
    const summaries = await all((cursor) =>
      ask((client) =>
        client.GET('/v1/matches', {
          params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
          headers: bearer(key),
        }),
      ),
    );
    const ids = summaries.kind === 'ok' ? summaries.value.slice(0, MOST_MATCHES).map((one) => one.id) : [];
    const known = new Map<string, string>();
    for (const matchId of ids) {
      const read = await ask((client) =>
        client.GET('/v1/matches/{matchId}', { params: { path: { matchId } }, headers: bearer(key) }),
      );
      if (read.kind === 'ok') {
        read.value.candidates.forEach((candidate) => known.set(candidate.therapistId, candidate.name));
        // One by one, so that a slow line shows the first of them soon.
        this.known = [...known].map(([id, name]) => ({ id, name }));
      }
    }
    this.known = [...known].map(([id, name]) => ({ id, name }));
  }
}

customElements.define('why-not', WhyNot);
