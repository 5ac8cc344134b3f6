import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { whenConfigured, type Config } from '../app/config';
import { language, spoken, t } from '../app/language';
import { page } from '../app/place';
import { profile } from '../app/profile';
import { session } from '../app/session';
import { forThisTab, OURS } from '../app/storage';
import { readVocabulary } from '../app/vocabulary';
import { AgeStep, PlaceStep } from '../intake/about-you';
import { HoursStep } from '../intake/hours';
import { MeetingStep } from '../intake/meeting';
import { AimStep, ConcernsStep, GoalsStep, PastStep, ReasonStep } from '../intake/own-words';
import { PaymentStep } from '../intake/payment';
import { ORDER, place, type Host, type Step, type StepName, type Vocabulary } from '../intake/step';
import { StyleStep } from '../intake/style';
import { WishesStep } from '../intake/wishes';
import { faultSummary, unreachable, waiting, type Fault } from '../parts/fields';
import { crisisHelp, crisisLines, helpPlace } from '../parts/help-now';
import '../parts/keep-link';
import { h1, open, Page } from '../parts/page';
import '../words/intake';

const ANSWERS = 'answers';
type Place = StepName | typeof ANSWERS;

/** Behind the name of a question in the address: opened from the answers, and leads back there. */
const CHANGING = '/change';

/** What has been typed is told after so long a rest, in milliseconds. */
const REST = 1500;

/** Saving is spoken of only if it takes longer than this, in milliseconds. */
const LONG = 1000;

/** Lines of help above a question: those for everybody; all of them are one tap away. */
const FEW = 2;

const HELP_SEEN = `${OURS}help-seen`;

/** One question after the other; then the answers, and the way on. */
class IntakePage extends Page implements Host {
  static override properties = {
    at: { state: true },
    isChanging: { state: true },
    faults: { state: true },
    vocabulary: { state: true },
    listsMissing: { state: true },
    config: { state: true },
    said: { state: true },
    isSlow: { state: true },
    found: { state: true },
    isFinding: { state: true },
    findFailed: { state: true },
  };
  /** Undefined while it must first be read where somebody was. */
  declare at: Place | undefined;
  declare isChanging: boolean;
  declare faults: readonly Fault[];
  declare vocabulary: Vocabulary | undefined;
  declare listsMissing: boolean;
  declare config: Config | undefined;
  declare said: 'saved' | 'kept' | 'takenBack' | undefined;
  declare isSlow: boolean;
  /** Help in the language that is spoken. */
  declare found: typeof profile.crisisHelp;
  declare isFinding: boolean;
  declare findFailed: boolean;

  private readonly steps: Readonly<Record<StepName, Step>> = {
    reason: new ReasonStep(this),
    concerns: new ConcernsStep(this),
    place: new PlaceStep(this),
    age: new AgeStep(this),
    aim: new AimStep(this),
    goals: new GoalsStep(this),
    past: new PastStep(this),
    style: new StyleStep(this),
    wishes: new WishesStep(this),
    meeting: new MeetingStep(this),
    hours: new HoursStep(this),
    payment: new PaymentStep(this),
  };
  private rest: ReturnType<typeof setTimeout> | undefined;
  private slow: ReturnType<typeof setTimeout> | undefined;
  /** Something was typed, chosen or pressed since this question was opened: its fields are left alone. */
  private isTouched = false;
  /** Before what was touched does anything: it may lead to another question. */
  private readonly touch = { handleEvent: () => (this.isTouched = true), capture: true };
  private hasSaidSaved = false;
  /** Something was told since this page was opened. */
  private hasTold = false;
  /** A question that was skipped just now although a match needs it. */
  private skipped: StepName | undefined;
  private focusNext: string | undefined;
  /** To which words help came, and above which question. */
  private helpCame: { readonly mark: string; readonly at: Place | undefined } | undefined;
  /** In which language and for which place help was asked for. */
  private helpAsked: string | undefined;

  constructor() {
    super();
    this.isChanging = false;
    this.faults = [];
    this.listsMissing = false;
    this.isSlow = false;
    this.isFinding = false;
    this.findFailed = false;
    if (location.hash.startsWith('#key=')) {
      // The start page knows what to do with a key.
      location.replace(page('index.html') + location.hash);
    }
    addEventListener('popstate', () => this.arrive());
    addEventListener('online', () => this.loadLists());
    profile.addEventListener('change', () => this.notice());
    // What has been typed so far, before a phone ends the page. First of all listeners: the profile sends it.
    document.addEventListener('visibilitychange', () => this.flush(), { capture: true });
    spoken.addEventListener('change', () => void this.findHelp());
    this.loadLists();
    void this.begin();
  }

  protected override heading(): string {
    if (this.at === undefined) {
      return t.start.goOn;
    }
    return this.at === ANSWERS ? t.intake.answers.heading : this.steps[this.at].words.question;
  }

  protected override view(): string {
    return this.at ?? '';
  }

  protected override content(): TemplateResult {
    if (this.at === undefined) {
      return html`${h1(t.start.goOn)}
      ${
        profile.keeping === 'gone'
          ? this.gone()
          : this.findFailed
            ? unreachable(() => void this.begin())
            : waiting(t.common.waiting)
      }`;
    }
    return html`${this.at === ANSWERS ? this.answers() : this.question(this.steps[this.at])}`;
  }

  // ---- A question -------------------------------------------------------------------------------

  private question(step: Step): TemplateResult {
    const index = ORDER.indexOf(step.name);
    const isAnswered = step.isAnswered();
    return html`
      ${this.way(index)} ${this.notices()}
      <form
        novalidate
        autocomplete="off"
        @input=${this.touch}
        @change=${this.touch}
        @click=${this.touch}
        @submit=${this.goOn}
      >
        ${faultSummary(this.faults)} ${step.content()} ${step.name === 'reason' ? this.helpLines() : nothing}
        <div class="actions even">
          <button type="submit" class="act" @click=${onlyOnce}>${t.common.next}</button>
          ${
            isAnswered
              ? html`<button type="button" @click=${() => this.takeBack(step)}>${t.intake.takeBack}</button>`
              : html`<button type="button" @click=${(event: MouseEvent) => this.leaveOut(step, event)}>
                  ${t.common.skipQuestion}
                </button>`
          }
        </div>
      </form>
      ${this.standing()}
      ${
        this.isChanging || index === 0
          ? nothing
          : html`<p><a href="#${ANSWERS}" @click=${this.follow}>${t.intake.enough}</a></p>`
      }
      ${
        index === 1 && session.key() !== undefined && !this.isChanging
          ? html`<details class="early">
              <summary>${t.keepLink.offer}</summary>
              <keep-link .for=${session.key()}></keep-link>
            </details>`
          : nothing
      }
    `;
  }

  /** Back, and how far it still is. */
  private way(index: number): TemplateResult {
    const before = this.isChanging ? ANSWERS : ORDER[index - 1];
    const left = ORDER.length - index;
    return html`<div class="way">
      ${
        before === undefined
          ? html`<a href=${page('index.html')}>${t.intake.back}</a>`
          : html`<a href="#${before}" @click=${(event: Event) => this.goBack(event, before)}
              >${this.isChanging ? t.intake.toAnswers : t.intake.back}</a
            >`
      }
      <span class="push"></span>
      <span class="small"
        >${
          this.isChanging
            ? t.intake.changing
            : left === 1
              ? t.intake.last
              : t.intake.left(t.intake.numbers[left] ?? String(left))
        }</span
      >
    </div>`;
  }

  /** What must be known before the question: help, an answer that was refused, a key that is gone. */
  private notices(): TemplateResult {
    const refused = this.refusedSteps().find((step) => step.name !== this.at);
    return html`
      ${this.at === 'reason' ? nothing : this.helpLines()}
      ${profile.keeping === 'gone' ? this.gone() : nothing}
      ${
        refused === undefined
          ? nothing
          : html`<div class="notice warm" role="alert">
              <p>${t.intake.refused(refused.words.question)}</p>
              <p><strong>${refused.refusalText()}</strong></p>
              <a
                class="button"
                href="#${refused.name}${this.isChanging || this.at === ANSWERS ? CHANGING : ''}"
                @click=${this.follow}
                >${t.intake.refusedGo}</a
              >
            </div>`
      }
      ${
        this.skipped === undefined
          ? nothing
          : html`<p class="notice" role="status">
              ${this.skipped === 'place' ? t.intake.neededPlace : t.intake.neededAge}
            </p>`
      }
    `;
  }

  private gone(): TemplateResult {
    return html`<div class="notice warm" role="alert">
      <p>${t.common.keyGone}</p>
      <p>${t.intake.goneMore}</p>
      <button type="button" @click=${this.startAgain}>${t.intake.goneGo}</button>
    </div>`;
  }

  /**
   * Words that hint at danger bring help at once; it stands above the question and stops nobody. From the
   * question after that on it is folded, until it is closed or other words bring it again.
   */
  private helpLines(): TemplateResult {
    const mark = markOfWords();
    const isShown = profile.crisisHelp !== undefined && forThisTab.read(HELP_SEEN) !== mark;
    if (isShown && this.at !== 'reason' && this.helpCame?.mark !== mark) {
      this.helpCame = { mark, at: this.at };
    }
    const isNew = this.at === 'reason' || this.helpCame?.at === this.at;
    return html`<div aria-live="assertive">
      ${
        isShown
          ? html`<section class="notice warm crisis" aria-label=${t.intake.helpRegion}>
              ${
                isNew
                  ? this.help()
                  : html`<details>
                      <summary>${t.intake.helpRegion}</summary>
                      ${this.help()}
                    </details>`
              }
            </section>`
          : nothing
      }
    </div>`;
  }

  private help(): TemplateResult {
    // Lines of the country rather than those for anywhere; in the language that is spoken.
    const help = [profile.crisisHelp, this.found].find(
      (each) => each?.language === language && each.country !== undefined,
    );
    return html`
      <p class="lead">${t.help.hinted}</p>
      ${crisisLines(help === undefined ? undefined : { ...help, lines: help.lines.slice(0, FEW) })}
      <p><a href=${page('help.html')}>${t.intake.helpMore}</a></p>
      <button type="button" @click=${this.helpSeen}>${t.intake.helpSeen}</button>
    `;
  }

  /** How the answers stand: shown quietly, read out once. */
  private standing(): TemplateResult {
    const shown =
      this.said === 'takenBack'
        ? t.intake.takenBack
        : profile.keeping === 'kept'
          ? t.common.keptHere
          : profile.keeping === 'saving' && this.isSlow
            ? t.common.saving
            : this.hasSaidSaved && profile.keeping === 'saved'
              ? this.said === 'saved'
                ? t.intake.saved
                : t.common.saved
              : '';
    const read = { saved: t.intake.saved, kept: t.common.keptHere, takenBack: t.intake.takenBack };
    return html`<p class="status" aria-hidden="true">${shown}</p>
      <p class="quiet" role="status">${this.said === undefined ? '' : read[this.said]}</p>`;
  }

  // ---- The answers ------------------------------------------------------------------------------

  private answers(): TemplateResult {
    const words = t.intake.answers;
    const missing = (['place', 'age'] as const).filter((name) => this.steps[name].told().length === 0);
    const before = cameFrom() ?? 'payment';
    return html`
      <div class="way">
        <a href="#${before}" @click=${(event: Event) => this.goBack(event, before)}>${t.intake.back}</a>
      </div>
      ${this.notices()} ${h1(words.heading)}
      <p>${words.lead}</p>
      <dl class="answers">${ORDER.map((name) => this.answer(this.steps[name]))}</dl>
      ${
        missing.length === 0
          ? html`<div class="actions">
                <a
                  class="button act"
                  href=${page('matches.html')}
                  aria-disabled=${this.isFinding ? 'true' : nothing}
                  @click=${this.find}
                  >${words.find}</a
                >
              </div>
              <p class="small">${words.findHint}</p>`
          : html`<div class="notice">
              <p>${words.missing}</p>
              <div class="actions">
                ${missing.map(
                  (name) =>
                    html`<a class="button act" href="#${name}${CHANGING}" @click=${this.follow}
                      >${name === 'place' ? words.tellPlace : words.tellAge}</a
                    >`,
                )}
              </div>
            </div>`
      }
      ${this.isFinding ? waiting(words.finding) : nothing}
      ${this.findFailed ? unreachable(() => void this.find()) : nothing} ${this.standing()}
      ${
        session.key() === undefined
          ? nothing
          : html`<section class="card keep" aria-labelledby="keep-heading">
              <h2 id="keep-heading">${t.keepLink.heading}</h2>
              <keep-link .for=${session.key()}></keep-link>
            </section>`
      }
    `;
  }

  private answer(step: Step): TemplateResult {
    const told = step.told();
    return html`<div>
      <dt>${step.words.name}</dt>
      <dd>
        ${
          told.length === 0
            ? html`<span class="small">${t.intake.notTold}</span>`
            : told.map((line) => html`<span class="told">${line}</span>`)
        }
      </dd>
      <dd>
        <a
          href="#${step.name}${CHANGING}"
          aria-label=${t.intake.answers.change(step.words.name)}
          @click=${this.follow}
          >${t.common.change}</a
        >
      </dd>
    </div>`;
  }

  // ---- Going ------------------------------------------------------------------------------------

  /** Where the address says, or else where somebody was. */
  private async begin(): Promise<void> {
    this.findFailed = false;
    const asked = placeIn(location.hash) ?? placeIn(`#${place.read() ?? ''}`);
    if (asked !== undefined || session.key() === undefined) {
      this.put(asked ?? { at: 'reason', isChanging: false });
      this.arrive();
      await profile.read();
      if (!this.isTouched) {
        this.step()?.enter();
      }
      this.requestUpdate();
      return;
    }
    // A link on another device: only the clinic knows how far it went.
    await profile.read();
    if (profile.value.id === undefined) {
      this.findFailed = profile.keeping !== 'gone';
      this.requestUpdate();
      return;
    }
    if (this.at !== undefined) {
      // The address was changed meanwhile.
      return;
    }
    const last = ORDER.findLastIndex((name) => this.steps[name].told().length > 0);
    this.put({ at: ORDER[last + 1] ?? ANSWERS, isChanging: false });
    this.arrive();
  }

  private put({ at, isChanging }: Where): void {
    history.replaceState(history.state, '', `#${at}${isChanging ? CHANGING : ''}`);
  }

  /** The address has another question; also after the browser's own back and forward. */
  private arrive(): void {
    const where = placeIn(location.hash);
    if (where === undefined) {
      return;
    }
    if (this.at !== undefined && this.at !== where.at) {
      this.flush();
      this.said = undefined;
      this.findFailed = false;
      this.skipped = undefined;
    }
    this.at = where.at;
    this.isTouched = false;
    this.isChanging = where.isChanging;
    place.write(where.at);
    this.faults = [];
    this.step()?.enter();
    this.showRefusal();
  }

  private go(to: Place, isChanging = false): void {
    const from = this.isChanging ? undefined : this.at;
    history.pushState({ from }, '', `#${to}${isChanging ? CHANGING : ''}`);
    this.arrive();
  }

  private readonly follow = (event: Event): void => {
    event.preventDefault();
    const where = placeIn((event.currentTarget as HTMLAnchorElement).hash);
    if (where !== undefined) {
      this.go(where.at, where.isChanging);
    }
  };

  /** As the browser's own back where that leads there too. */
  private goBack(event: Event, to: Place): void {
    event.preventDefault();
    if (cameFrom() === to) {
      history.back();
    } else {
      this.go(to);
    }
  }

  private readonly goOn = (event: Event): void => {
    event.preventDefault();
    const step = this.step();
    if (step === undefined) {
      return;
    }
    this.flush();
    this.faults = step.check();
    if (this.faults.length > 0) {
      this.focusNext = 'faults';
      return;
    }
    this.goOnFrom(step);
  };

  private goOnFrom(step: Step): void {
    this.skipped = NEEDED.has(step.name) && step.told().length === 0 ? step.name : undefined;
    const skipped = this.skipped;
    this.go(this.isChanging ? ANSWERS : (ORDER[ORDER.indexOf(step.name) + 1] ?? ANSWERS));
    // At the end it is said there anyway.
    this.skipped = this.at === ANSWERS ? undefined : skipped;
  }

  private leaveOut(step: Step, event: MouseEvent): void {
    if (event.detail > 1) {
      return;
    }
    clearTimeout(this.rest);
    this.goOnFrom(step);
  }

  private takeBack(step: Step): void {
    clearTimeout(this.rest);
    step.takeBack();
    this.faults = [];
    this.said = 'takenBack';
    this.requestUpdate();
  }

  private readonly find = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    if (this.isFinding) {
      return;
    }
    this.isFinding = true;
    this.findFailed = false;
    await profile.send();
    this.isFinding = false;
    if (profile.keeping === 'saved') {
      location.href = page('matches.html');
    } else {
      this.findFailed = profile.keeping === 'kept';
    }
  };

  private readonly startAgain = (): void => {
    const at = this.at ?? 'reason';
    profile.startAgain();
    place.write(at);
    this.put({ at, isChanging: false });
    this.arrive();
  };

  // ---- Telling ----------------------------------------------------------------------------------

  soon(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.flush(), REST);
    this.requestUpdate();
  }

  /** Tells what has been typed. Not on the way out: what is forgotten then must not come back. */
  private flush(): void {
    clearTimeout(this.rest);
    if (!document.body.hidden && this.at !== undefined) {
      this.step()?.commit();
    }
  }

  private step(): Step | undefined {
    return this.at === undefined || this.at === ANSWERS ? undefined : this.steps[this.at];
  }

  loadLists(): void {
    this.listsMissing = false;
    if (this.vocabulary === undefined) {
      void readVocabulary().then((lists) => {
        this.vocabulary = lists;
        this.listsMissing = this.vocabulary === undefined;
      });
    }
    whenConfigured((read) => (this.config = read));
  }

  /** Something has happened to what was told. */
  private notice(): void {
    clearTimeout(this.slow);
    if (profile.keeping === 'saving') {
      this.hasTold = true;
      this.slow = setTimeout(() => (this.isSlow = true), LONG);
    } else {
      this.isSlow = false;
    }
    if (profile.keeping === 'kept') {
      this.said = 'kept';
      this.hasSaidSaved = false;
    } else if (profile.keeping === 'saved' && this.hasTold && !this.hasSaidSaved) {
      this.said = this.said === 'takenBack' ? this.said : 'saved';
      this.hasSaidSaved = true;
    }
    void this.findHelp();
    if (this.faults.length === 0) {
      this.showRefusal();
    }
    this.requestUpdate();
  }

  private async findHelp(): Promise<void> {
    const asked = `${language} ${helpPlace()}`;
    if (profile.crisisHelp !== undefined && this.helpAsked !== asked) {
      this.helpAsked = asked;
      this.found = await crisisHelp(helpPlace());
    }
  }

  private refusedSteps(): Step[] {
    const told = Object.keys(profile.refusal?.told ?? {});
    return ORDER.map((name) => this.steps[name]).filter((step) =>
      step.members.some((member) => told.includes(member)),
    );
  }

  private showRefusal(): void {
    const step = this.step();
    if (step !== undefined && this.refusedSteps().includes(step)) {
      this.faults = [{ id: step.refusedField(), text: step.refusalText() }];
    }
  }

  private readonly helpSeen = (): void => {
    forThisTab.write(HELP_SEEN, markOfWords());
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.focusNext !== undefined) {
      this.querySelector<HTMLElement>(`#${this.focusNext}`)?.focus();
      this.focusNext = undefined;
    }
  }
}

/** A nervous second tap is meant for the question that is gone, and would skip the next one. */
function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) {
    event.preventDefault();
  }
}

/** What somebody wrote, as a short mark: other words may call for help once more. */
function markOfWords(): string {
  const { reason, goals, pastTherapy } = profile.value;
  let mark = 0;
  for (const letter of JSON.stringify([reason, goals, pastTherapy])) {
    mark = (mark * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  }
  return String(mark);
}

/** What a match cannot be made without. */
const NEEDED: ReadonlySet<StepName> = new Set(['place', 'age']);

/** The question from which this one was reached, as the browser's history has it. */
function cameFrom(): Place | undefined {
  return (history.state as { from?: Place } | null)?.from;
}

interface Where {
  readonly at: Place;
  readonly isChanging: boolean;
}

/** Other pages ask for a member of the profile: its question, and then back to all answers. */
const ASKED_FOR: Readonly<Record<string, StepName>> = {
  jurisdiction: 'place',
  ageGroup: 'age',
  formats: 'meeting',
  nearby: 'meeting',
};

function placeIn(hash: string): Where | undefined {
  const member = ASKED_FOR[hash.slice(1)];
  if (member !== undefined) {
    return { at: member, isChanging: true };
  }
  const isChanging = hash.endsWith(CHANGING);
  const name = hash.slice(1, isChanging ? -CHANGING.length : undefined);
  return ([...ORDER, ANSWERS] as readonly string[]).includes(name)
    ? { at: name as Place, isChanging }
    : undefined;
}

open('intake-page', IntakePage);
