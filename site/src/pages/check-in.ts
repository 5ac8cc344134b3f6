import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem, Schema } from '../app/api';
import {
  AUDIENCES,
  ByLink,
  Draft,
  isEmpty,
  LONGEST_LINE,
  remembered,
  sourceOf,
  spokenQuestions,
  spokenWaysOut,
  toSend,
  type Answered,
  type Answers,
  type Asked,
  type AskedSession,
  type AskedSilence,
  type ItemCode,
  type Question,
  type Source,
  type Visibility,
  type WayOut,
} from '../app/check-in';
import { language, moment, speakAsMailed, spoken, t } from '../app/language';
import { once } from '../app/once';
import { page, takeFragment } from '../app/place';
import { session } from '../app/session';
import { forThisTab, OURS } from '../app/storage';
import { readVocabulary } from '../app/vocabulary';
import { crisisLines } from '../parts/help-now';
import {
  choices,
  faultOf,
  faultSummary,
  problemNotice,
  status,
  text,
  unreachable,
  waiting,
  type Fault,
} from '../parts/fields';
import { h1, open, Page } from '../parts/page';
import '../parts/rating-field';
import type { Rating } from '../parts/rating-field';
import '../words/check-in';

/** What is shown. `kept`: said to be sent, and waiting for the connection. */
type Stage = 'waiting' | 'unreachable' | 'asking' | 'sending' | 'kept' | 'thanks' | 'chosen' | Gone;

/** Why there is nothing to answer. */
type Gone = 'none' | 'wrong' | 'expired' | 'ended' | 'frozen' | 'not-due' | 'silence-done' | 'key-gone';

/** Seconds until a lost connection is tried again; the browser's own sign comes sooner, mostly. */
const TRY_AGAIN = 15;

/** From here on it is said how much room is left. */
const NEARLY_FULL = LONGEST_LINE - 100;

/** A minute after a session: behind the link of a mail, or with the client's key. */
class CheckInPage extends Page {
  static override properties = {
    stage: { state: true },
    asked: { state: true },
    answers: { state: true },
    choice: { state: true },
    faults: { state: true },
    refusal: { state: true },
    words: { state: true },
    choosesAgain: { state: true },
  };
  declare stage: Stage;
  declare asked: Asked | undefined;
  declare answers: Answers;
  declare choice: WayOut | undefined;
  declare faults: readonly Fault[];
  declare refusal: Problem | undefined;
  /** The lists, where the questions are wanted in another language than the mail's. */
  declare words: Schema['Vocabulary'] | undefined;
  declare choosesAgain: boolean;

  private source: Source | undefined;
  private draft = new Draft('');
  private answered: Answered | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.begin();
    addEventListener('hashchange', () => {
      // Another link was opened in this tab.
      if (location.hash.length > 1) {
        this.begin();
      }
    });
    addEventListener('online', () => this.sendAgain());
    spoken.addEventListener('change', () => void this.loadWords());
  }

  private begin(): void {
    const source = sourceOf(remembered(takeFragment(), 'check-in'));
    clearTimeout(this.timer);
    this.stage = 'waiting';
    this.asked = undefined;
    this.answered = undefined;
    this.answers = { items: {} };
    this.choice = undefined;
    this.faults = [];
    this.refusal = undefined;
    this.choosesAgain = false;
    if (source === undefined || source === 'wrong') {
      this.source = undefined;
      this.stage = source ?? 'none';
      return;
    }
    this.source = source;
    void this.read(source);
  }

  /** @param isFrozen the API has said so; the clock of this device may say something else */
  private async read(source: Source, isFrozen = false): Promise<void> {
    this.stage = 'waiting';
    const answer = await source.read();
    if (source !== this.source) {
      return;
    }
    if (answer.kind === 'unreachable') {
      this.stage = 'unreachable';
    } else if (answer.kind === 'problem') {
      this.stage = this.gone(answer) ?? 'unreachable';
    } else {
      await speakAsMailed(answer.value.language);
      this.take(isFrozen && answer.value.kind === 'session' ? { ...answer.value, isFrozen } : answer.value);
    }
  }

  private take(asked: Asked): void {
    this.asked = asked;
    void this.loadWords();
    if (asked.kind === 'silence') {
      this.choice = forThisTab.read(this.choicePlace()) as WayOut | undefined;
      this.stage = asked.chosen === undefined ? 'asking' : 'silence-done';
      if (asked.chosen === undefined && this.choice !== undefined) {
        void this.choose();
      }
      return;
    }
    this.draft = new Draft(this.source?.name ?? '');
    this.answers = this.draft.answers ?? asked.answers ?? { items: {} };
    this.stage = asked.isFrozen ? 'frozen' : 'asking';
    if (this.draft.isSaid && !asked.isFrozen) {
      void this.send();
    }
  }

  /** The mail has its language; the person may want another one here. */
  private async loadWords(): Promise<void> {
    if (this.asked === undefined || this.asked.language === language || this.words !== undefined) {
      return;
    }
    this.words = await readVocabulary();
  }

  // ---- What is shown ---------------------------------------------------------------------------

  protected override heading(): string {
    return t.checkIn.title;
  }

  protected override view(): string {
    return this.stage === 'sending' || this.stage === 'kept' ? 'asking' : this.stage;
  }

  protected override content(): TemplateResult {
    const asked = this.asked;
    switch (this.stage) {
      case 'waiting':
        return html`${h1(t.checkIn.title)} ${waiting(t.common.waiting)}`;
      case 'unreachable':
        return html`${h1(t.checkIn.title)}
        ${unreachable(() => this.source !== undefined && void this.read(this.source))}`;
      case 'asking':
      case 'sending':
      case 'kept':
        return asked?.kind === 'silence' ? this.silence(asked) : this.questions(asked as AskedSession);
      case 'thanks':
        return this.thanks(asked as AskedSession);
      case 'chosen':
        return this.chosen();
      default:
        return this.nothingToAnswer(this.stage);
    }
  }

  private questions(asked: AskedSession): TemplateResult {
    const [questions, wordsIn] = this.worded(asked);
    return html`
      ${faultSummary(this.faults)} ${h1(t.checkIn.heading(asked.session))}
      <p class="lead">${t.checkIn.lead(asked.therapistName)}</p>
      ${problemNotice(this.refusal, t.checkIn.refused)}
      ${
        asked.editableUntil === undefined
          ? nothing
          : html`<p class="notice">${t.checkIn.answered(moment(asked.editableUntil))}</p>`
      }
      ${this.whoSees('who')}
      <h2>${t.checkIn.questions}</h2>
      <p>${t.checkIn.howTo}</p>
      ${questions.map(
        (question) =>
          html`<rating-field
            .code=${question.code}
            .question=${question.text}
            .low=${question.low}
            .high=${question.high}
            .wordsIn=${wordsIn}
            .rating=${this.answers.items[question.code]}
            @rated=${(event: CustomEvent<Rating>) => this.rate(question.code, event.detail)}
          ></rating-field>`,
      )}
      ${text({
        id: 'line',
        label: t.checkIn.line,
        hint: t.checkIn.lineHint,
        rows: 3,
        longest: LONGEST_LINE,
        value: this.answers.line ?? '',
        onInput: (line) => this.change({ line }),
      })}
      ${this.room()} ${this.beforeSending()}
    `;
  }

  private room(): TemplateResult {
    const length = this.answers.line?.length ?? 0;
    return html`<p class="small" role="status">
      ${length > NEARLY_FULL ? t.checkIn.left(LONGEST_LINE - length) : nothing}
    </p>`;
  }

  private whoSees(id: string, asHint = true): TemplateResult {
    return choices({
      id,
      legend: t.checkIn.who,
      ...(asHint ? { hint: t.checkIn.whoHint } : {}),
      options: AUDIENCES.map((value) => ({ value, ...t.checkIn.audience[value] })),
      chosen: this.answers.visibleTo === undefined ? [] : [this.answers.visibleTo],
      fault: faultOf(id, this.faults),
      onChange: ([chosen]) => this.change({ visibleTo: chosen as Visibility }),
    });
  }

  /** Who will see it, once more; it can be changed right here. */
  private beforeSending(): TemplateResult {
    const visibleTo = this.answers.visibleTo;
    const isChanged = this.asked?.kind === 'session' && this.asked.answers !== undefined;
    return html`
      <section class="before" aria-labelledby="before">
        <h2 id="before">${t.checkIn.before}</h2>
        <p>${visibleTo === undefined ? t.checkIn.notChosen : t.checkIn.seenBy[visibleTo]}</p>
        ${
          this.choosesAgain
            ? this.whoSees('who-again', false)
            : html`<button type="button" class="link" @click=${() => (this.choosesAgain = true)}>
                ${visibleTo === undefined ? t.checkIn.chooseWho : t.checkIn.changeWho}
              </button>`
        }
        <div class="actions">
          <button
            type="button"
            class="act"
            aria-disabled=${this.stage === 'sending'}
            @click=${() => this.send()}
          >
            ${isChanged ? t.checkIn.sendAgain : t.checkIn.send}
          </button>
        </div>
        ${this.underWay()}
        <p class="small">${t.checkIn.savedHere}</p>
      </section>
    `;
  }

  private underWay(): TemplateResult {
    return this.stage === 'kept'
      ? html`<p class="notice" role="status">${t.checkIn.kept}</p>`
      : status(this.stage === 'sending' ? t.checkIn.sending : undefined);
  }

  private silence(asked: AskedSilence): TemplateResult {
    const [ways, lang] = this.wordedWays(asked);
    return html`
      ${faultSummary(this.faults)} ${h1(t.checkIn.silence.heading)}
      <p class="lead">${t.checkIn.silence.lead(asked.therapistName)}</p>
      ${problemNotice(this.refusal, t.checkIn.refused)}
      ${choices({
        id: 'way-out',
        legend: t.checkIn.silence.legend,
        options: ways.map((way) => ({
          value: way.code,
          label: html`<span lang=${lang}>${way.text}</span>`,
          hint: t.checkIn.silence.means[way.code],
        })),
        chosen: this.choice === undefined ? [] : [this.choice],
        fault: faultOf('way-out', this.faults),
        onChange: ([chosen]) => {
          this.choice = chosen as WayOut;
          this.faults = [];
          this.stopSending();
        },
      })}
      <div class="actions">
        <button
          type="button"
          class="act"
          aria-disabled=${this.stage === 'sending'}
          @click=${() => this.choose()}
        >
          ${t.checkIn.silence.send}
        </button>
      </div>
      ${this.underWay()}
    `;
  }

  private thanks(asked: AskedSession): TemplateResult {
    const { answered } = this;
    return html`
      ${h1(t.checkIn.thanks)} ${this.crisisHelp(answered?.crisisHelp)}
      ${answered?.crisisHelp === undefined ? html`<p class="lead">${t.checkIn.thanksLead}</p>` : nothing}
      <p>${answered === undefined ? nothing : t.checkIn.seenBy[answered.visibleTo]}</p>
      <h2>${t.checkIn.next}</h2>
      <p>
        ${
          asked.nextAt === undefined
            ? t.checkIn.nextText
            : t.checkIn.nextAt(moment(asked.nextAt.at, asked.nextAt.zone))
        }
      </p>
      <p>${t.checkIn.nextHeavy}</p>
      <p>${answered === undefined ? nothing : t.checkIn.until(moment(answered.editableUntil))}</p>
      <div class="actions">
        ${
          session.key() === undefined
            ? nothing
            : html`<a class="button act" href=${page('relationship.html')}>${t.checkIn.toRelationship}</a>`
        }
        <button type="button" @click=${() => (this.stage = 'asking')}>${t.checkIn.change}</button>
      </div>
      ${session.key() === undefined ? html`<p>${t.checkIn.close}</p>` : nothing} ${this.stopLink()}
    `;
  }

  private crisisHelp(help: Schema['CrisisHelp'] | undefined): TemplateResult | typeof nothing {
    return help === undefined
      ? nothing
      : html`<section class="notice warm" lang=${help.language === language ? nothing : help.language}>
          <p><strong>${t.checkIn.hinted}</strong></p>
          ${crisisLines(help)}
        </section>`;
  }

  private stopLink(): TemplateResult | typeof nothing {
    const token = this.source?.token;
    return token === undefined
      ? nothing
      : html`<p><a class="stop" href="${page('pause.html')}#${token}">${t.checkIn.stop}</a></p>`;
  }

  private chosen(): TemplateResult {
    const choice = this.choice ?? 'pause';
    const hasKey = session.key() !== undefined;
    return html`
      ${h1(t.checkIn.thanks)}
      <p class="lead">${t.checkIn.silence.after[choice]}</p>
      ${
        choice === 'another-therapist'
          ? hasKey
            ? html`<div class="actions">
                <a class="button act" href=${page('matches.html')}>${t.checkIn.silence.toMatches}</a>
              </div>`
            : html`<p>${t.checkIn.silence.withKey}</p>`
          : nothing
      }
      ${choice === 'pause' && this.source?.token !== undefined ? this.resumeLink(this.source.token) : nothing}
      <p>${t.checkIn.close}</p>
    `;
  }

  private resumeLink(token: string): TemplateResult {
    return html`<p><a class="stop" href="${page('pause.html')}#${token}">${t.pause.resume}</a></p>`;
  }

  private nothingToAnswer(why: Gone): TemplateResult {
    const words = t.checkIn.gone;
    const [heading, more] = {
      none: [words.none, words.noneText],
      wrong: [words.wrong, words.wrongText],
      expired: [words.expired, words.expiredText],
      ended: [words.ended, words.endedText],
      frozen: [words.frozen, words.frozenText],
      'not-due': [words.notDue, words.notDueText],
      'silence-done': [words.silenceDone, words.silenceDoneText],
      'key-gone': [words.wrong, t.common.keyGone],
    }[why] as [string, string];
    return html`
      ${h1(heading)}
      <p class="lead">${more}</p>
      ${why === 'frozen' && this.asked?.kind === 'session' ? this.asItIsKept(this.asked) : nothing}
      ${why === 'silence-done' && this.asked?.kind === 'silence' ? this.asItWasChosen(this.asked) : nothing}
      <div class="actions">
        ${
          session.key() === undefined || why === 'key-gone'
            ? html`<a class="button" href=${page('index.html')}>${t.common.startPage}</a>`
            : html`<a class="button act" href=${page('relationship.html')}>${t.checkIn.toRelationship}</a>`
        }
      </div>
    `;
  }

  /** What was chosen, and not how it stands: much may have changed since. */
  private asItWasChosen(asked: AskedSilence): TemplateResult | typeof nothing {
    const [ways, lang] = this.wordedWays(asked);
    const way = ways.find((each) => each.code === asked.chosen);
    return way === undefined
      ? nothing
      : html`<p>${t.checkIn.gone.silenceChosen} <q lang=${lang}>${way.text}</q></p>`;
  }

  private asItIsKept(asked: AskedSession): TemplateResult {
    const [questions, wordsIn] = this.worded(asked);
    const lang = wordsIn === language ? nothing : wordsIn;
    const { items, line, visibleTo } = asked.answers ?? { items: {} };
    const said = (rating: Rating) =>
      rating === undefined
        ? t.checkIn.notGiven
        : rating === 'prefer-not-to-say'
          ? t.common.preferNotToSay
          : t.common.ofTen(rating);
    return html`
      <h2>${t.checkIn.yourAnswers}</h2>
      <dl class="kept">
        ${questions.map(
          (question) =>
            html`<div>
              <dt lang=${lang}>${question.text}</dt>
              <dd>${said(items[question.code])}</dd>
            </div>`,
        )}
      </dl>
      ${line === undefined ? nothing : html`<blockquote>${line}</blockquote>`}
      <p>${visibleTo === undefined ? nothing : t.checkIn.seenBy[visibleTo]}</p>
    `;
  }

  /** The ways out in the language that is spoken, else in the mail's, with its tag. */
  private wordedWays(asked: AskedSilence): readonly [AskedSilence['choices'], string | typeof nothing] {
    const own =
      asked.language === language || this.words === undefined
        ? undefined
        : spokenWaysOut(this.words, language);
    return own === undefined
      ? [asked.choices, asked.language === language ? nothing : asked.language]
      : [own, nothing];
  }

  /** The questions in the language that is spoken, else in the mail's. */
  private worded(asked: AskedSession): readonly [readonly Question[], string] {
    const own =
      asked.language === language || this.words === undefined
        ? undefined
        : spokenQuestions(this.words, language);
    return own === undefined ? [asked.questions, asked.language] : [own, language];
  }

  // ---- Answering -------------------------------------------------------------------------------

  private rate(code: ItemCode, rating: Rating): void {
    const items = { ...this.answers.items };
    if (rating === undefined) {
      delete items[code];
    } else {
      items[code] = rating;
    }
    this.change({ items });
  }

  private change(part: Partial<Answers>): void {
    this.answers = { ...this.answers, ...part };
    this.draft.change(this.answers);
    this.faults = [];
    this.refusal = undefined;
    this.stopSending();
  }

  /** What waits for the connection is being changed: it goes out when it is said again. */
  private stopSending(): void {
    clearTimeout(this.timer);
    if (this.stage === 'kept') {
      this.stage = 'asking';
    }
  }

  private async send(): Promise<void> {
    const { source, asked } = this;
    if (this.stage === 'sending' || source === undefined || asked?.kind !== 'session') {
      return;
    }
    this.faults = [
      ...(this.answers.visibleTo === undefined ? [{ id: 'who', text: t.checkIn.faultWho }] : []),
      ...(isEmpty(this.answers)
        ? [{ id: `rating-${asked.questions[0]?.code}`, text: t.checkIn.faultEmpty }]
        : []),
    ];
    if (this.faults.length > 0) {
      return;
    }
    clearTimeout(this.timer);
    this.stage = 'sending';
    const body = toSend(this.answers);
    const answer = await source.answer(body, this.draft.goesOut(body));
    if (source !== this.source) {
      return;
    }
    if (answer.kind === 'ok') {
      this.draft.done();
      this.answered = answer.value;
      this.answers = body;
      this.asked = { ...asked, answers: body, editableUntil: answer.value.editableUntil };
      this.choosesAgain = false;
      this.stage = 'thanks';
    } else if (answer.kind === 'unreachable' || answer.code === 'in-progress') {
      this.later(() => this.send());
    } else {
      this.draft.stopped();
      const gone = this.gone(answer);
      if (gone === 'frozen') {
        // What the clinic has is shown, not what came too late.
        this.draft.done();
        await this.read(source, true);
      } else {
        this.refusal = answer.problem;
        this.stage = gone ?? 'asking';
      }
    }
  }

  private async choose(): Promise<void> {
    const { source, choice } = this;
    if (this.stage === 'sending' || !(source instanceof ByLink)) {
      return;
    }
    if (choice === undefined) {
      this.faults = [{ id: 'way-out', text: t.checkIn.silence.fault }];
      return;
    }
    clearTimeout(this.timer);
    this.stage = 'sending';
    forThisTab.write(this.choicePlace(), choice);
    const answer = await once(`way-out.${source.name}.${choice}`, (key) => source.choose(choice, key));
    if (source !== this.source) {
      return;
    }
    if (answer.kind === 'unreachable') {
      this.later(() => this.choose());
      return;
    }
    forThisTab.remove(this.choicePlace());
    if (answer.kind === 'ok') {
      this.choice = answer.value.choice;
      this.stage = 'chosen';
    } else {
      this.refusal = answer.problem;
      this.stage = this.gone(answer) ?? 'asking';
    }
  }

  private choicePlace(): string {
    return `${OURS}choice.${this.source?.name}`;
  }

  private later(again: () => Promise<void>): void {
    this.stage = 'kept';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stage === 'kept' && void again(), TRY_AGAIN * 1000);
  }

  private sendAgain(): void {
    if (this.stage === 'kept') {
      void (this.asked?.kind === 'silence' ? this.choose() : this.send());
    } else if (this.stage === 'unreachable' && this.source !== undefined) {
      void this.read(this.source);
    }
  }

  /** Where a refusal leads; undefined where it is about what was sent. */
  private gone(answer: { readonly status: number; readonly code: string }): Gone | undefined {
    switch (answer.status) {
      case 401:
        return this.source?.token === undefined
          ? session.key() === undefined
            ? 'none'
            : 'key-gone'
          : 'wrong';
      case 404:
        return 'none';
      case 410:
        return 'expired';
    }
    const codes: Readonly<Record<string, Gone>> = {
      'answers-frozen': 'frozen',
      'relationship-ended': 'ended',
      'not-due': 'not-due',
      'no-open-question': 'silence-done',
      'other-question': 'wrong',
    };
    return codes[answer.code];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('faults') && this.faults.length > 0) {
      this.querySelector<HTMLElement>('#faults')?.focus();
    }
  }
}

open('check-in-page', CheckInPage);
