import { ask, bearer, deed, type Answer, type Problem, type Schema } from './api';
import { PROFILE, REFUSED, session, UNSENT } from './session';

export type Profile = Schema['ClientProfile'];
export type ProfilePatch = Schema['ClientProfilePatch'];

/**
 * How what was told stands: `saved` at the clinic; `saving`; `kept` here, to be sent when the connection is
 * back; `refused`, see {@link OwnProfile.refusal}, and the rest is saved; `gone`, the key is unknown.
 */
export type Keeping = 'saved' | 'saving' | 'kept' | 'refused' | 'gone';

/** What the API did not take, and how it was told. */
export interface Refusal {
  readonly faults: readonly Schema['Fault'][];
  readonly told: Partial<Profile>;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

function isObject(json: Json | undefined): json is JsonObject {
  return json !== null && typeof json === 'object' && !Array.isArray(json);
}

/** RFC 7396: objects member by member, lists as a whole; `null` removes. */
export function merge(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) {
    return patch;
  }
  const merged: Record<string, Json> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[name];
    } else {
      merged[name] = merge(merged[name], value);
    }
  }
  return merged;
}

/** The merge patch that leads from one to the other; nothing where they are the same. */
export function difference(from: Json | undefined, to: Json): Json | undefined {
  if (!isObject(from) || !isObject(to)) {
    return JSON.stringify(from) === JSON.stringify(to) ? undefined : to;
  }
  const patch: Record<string, Json> = {};
  for (const name of Object.keys(from)) {
    if (!(name in to)) {
      patch[name] = null;
    }
  }
  for (const [name, value] of Object.entries(to)) {
    const changed = difference(from[name], value);
    if (changed !== undefined) {
      patch[name] = changed;
    }
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

/** Two patches as one. Undefined where one cannot say both: that all of an object goes, and another comes. */
function join(earlier: Json | undefined, later: Json): Json | undefined {
  if (earlier === undefined || !isObject(later)) {
    return later;
  }
  if (!isObject(earlier)) {
    return undefined;
  }
  const joined: Record<string, Json> = { ...earlier };
  for (const [name, value] of Object.entries(later)) {
    const both = join(joined[name], value);
    if (both === undefined) {
      return undefined;
    }
    joined[name] = both;
  }
  return joined;
}

/** The member of the profile that a fault is about. */
function memberOf(fault: Schema['Fault']): string {
  return fault.pointer.split('/')[1] ?? '';
}

/** Seconds until a lost connection is tried again; the browser's own sign comes sooner, mostly. */
const TRY_AGAIN = 15;

/** What the clinic says about a profile, and nobody tells. */
const OF_THE_CLINIC = ['id', 'revision', 'readyToMatch', 'missing', 'crisisHelp'];

/**
 * The client's own profile. A change is kept on the spot, shown at once, and sent as soon as it can be: a
 * lost connection loses no answer, nor does a closed page.
 *
 * Changes are announced as `change` events.
 */
export class OwnProfile extends EventTarget {
  /** As far as it is told; changes that are not sent yet are in it. */
  value: Partial<Profile> = session.shelf().recall(PROFILE) ?? {};
  keeping: Keeping = 'saved';
  /** What the API did not take; until it is told anew. */
  refusal: Refusal | undefined = session.shelf().recall(REFUSED);
  /** Help that came with an answer to words that hint at danger. */
  crisisHelp: Schema['CrisisHelp'] | undefined;

  /** What the clinic has, and its tag. */
  private known: { readonly profile: Partial<Profile>; readonly etag: string } | undefined;
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    addEventListener('online', () => void this.send());
    // The last sign that phones give before they end a page.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        void this.hurry();
      }
    });
    if (this.unsent().length > 0) {
      this.keeping = 'kept';
    } else if (this.refusal !== undefined) {
      this.keeping = 'refused';
    }
  }

  /** Reads what the clinic has. What is not sent yet stays on top. */
  async read(): Promise<void> {
    const key = session.key();
    if (key !== undefined) {
      const life = session.life();
      const answer = await ask((client) => client.GET('/v1/clients/me', { headers: bearer(key) }));
      if (session.life() !== life) {
        return;
      }
      if (answer.kind === 'ok') {
        this.take(answer.value, answer.etag);
      } else if (answer.kind === 'problem' && answer.status === 401) {
        this.set('gone');
        return;
      }
    }
    await this.send();
  }

  /** Keeps a change and sends it in its own time. What changes nothing is not told. */
  change(patch: ProfilePatch): void {
    const before = this.value as Json;
    const after = merge(before, patch as Json);
    const anew = Object.keys(patch).filter((member) => member in (this.refusal?.told ?? {}));
    if (anew.length === 0 && difference(before, after) === undefined) {
      return;
    }
    this.show(after);
    const unsent = this.unsent();
    const last = unsent.at(-1);
    const joined = last === undefined ? undefined : join(last, patch as Json);
    this.keepUnsent(joined === undefined ? [...unsent, patch as Json] : [...unsent.slice(0, -1), joined]);
    if (anew.length > 0) {
      this.refuse(this.refusalWithout(anew));
    }
    void this.send();
    this.announce();
  }

  /** Settles when all that was told has reached the clinic, or cannot for now. */
  async send(): Promise<void> {
    while (this.unsent().length > 0 && this.keeping !== 'gone') {
      this.sending ??= this.attempt().finally(() => {
        this.sending = undefined;
      });
      await this.sending;
      if (this.keeping !== 'saving') {
        return;
      }
    }
  }

  /** After the key has turned out to be unknown: what was told is told once more, under a new one. */
  startAgain(): void {
    const told = Object.fromEntries(
      Object.entries(this.value).filter(([member]) => !OF_THE_CLINIC.includes(member)),
    ) as Json;
    session.end();
    this.known = undefined;
    this.show(told);
    this.keepUnsent([told]);
    this.set('saving');
    void this.send();
  }

  private async attempt(): Promise<void> {
    clearTimeout(this.timer);
    const life = session.life();
    this.set('saving');
    const key = await this.keyOrStart(life);
    if (key === undefined || (this.known === undefined && !(await this.readFirst(key, life)))) {
      return;
    }
    const sent = this.unsent();
    const patch = this.patch(sent);
    if (patch === undefined) {
      this.sent(sent);
      this.settle();
      return;
    }
    const answer = await this.tell(key, patch, false);
    if (session.life() !== life) {
      return;
    }
    if (answer.kind === 'ok') {
      this.sent(sent);
      this.take(answer.value, answer.etag);
      this.crisisHelp = answer.value.crisisHelp ?? this.crisisHelp;
      this.settle();
    } else if (answer.kind === 'unreachable') {
      this.later();
    } else if (answer.status === 412) {
      // Told in another tab meanwhile: the change goes on top of that.
      this.known = undefined;
    } else if (answer.status === 401) {
      this.set('gone');
    } else if (answer.status === 409 || answer.status === 429) {
      this.later();
    } else {
      this.takeApart(sent, answer.problem);
    }
  }

  /**
   * What the API does not take must not stand in the way of the rest, nor of what comes after it. What was
   * told anew since it was sent is told once more; what was refused before stays refused.
   */
  private takeApart(sent: readonly Json[], problem: Problem): void {
    const all = (patches: readonly Json[]) =>
      patches.reduce<Json>((before, patch) => merge(before, patch), {}) as JsonObject;
    const [then, now] = [all(sent), all(this.unsent())];
    const faults = problem.faults ?? [];
    const named = new Set(faults.map(memberOf));
    const members = Object.keys(then).filter((member) => named.has(member));
    const refused = (members.length === 0 ? Object.keys(then) : members).filter(
      (member) => difference(then[member], now[member] ?? null) === undefined,
    );
    const only = (json: Json, wanted: boolean) =>
      Object.fromEntries(
        Object.entries(json as JsonObject).filter(([member]) => refused.includes(member) === wanted),
      ) as JsonObject;
    if (refused.length > 0) {
      const before = this.refusalWithout(refused);
      this.refuse({
        faults: [...(before?.faults ?? []), ...faults.filter((fault) => refused.includes(memberOf(fault)))],
        told: { ...before?.told, ...(only(then, true) as Partial<Profile>) },
      });
    }
    this.keepUnsent(
      this.unsent()
        .map((patch) => only(patch, false))
        .filter((patch) => Object.keys(patch).length > 0),
    );
    this.show(this.onTop((this.known?.profile ?? {}) as Json));
    this.settle();
  }

  /** What was not taken, but for these members. */
  private refusalWithout(members: readonly string[]): Refusal | undefined {
    const told = Object.entries(this.refusal?.told ?? {}).filter(([member]) => !members.includes(member));
    return this.refusal === undefined || told.length === 0
      ? undefined
      : {
          faults: this.refusal.faults.filter((fault) => !members.includes(memberOf(fault))),
          told: Object.fromEntries(told),
        };
  }

  /** Sends what is left while the page may be about to end; the answer may find nobody. */
  private async hurry(): Promise<void> {
    const key = session.key();
    const life = session.life();
    const sent = this.unsent();
    const patch = this.known === undefined ? undefined : this.patch(sent);
    if (key === undefined || patch === undefined) {
      return;
    }
    const answer = await this.tell(key, patch, true);
    if (answer.kind === 'ok' && session.life() === life) {
      this.sent(sent);
      this.take(answer.value, answer.etag);
      this.crisisHelp = answer.value.crisisHelp ?? this.crisisHelp;
      this.settle();
    }
  }

  private tell(key: string, patch: ProfilePatch, keepalive: boolean): Promise<Answer<Profile>> {
    const etag = this.known?.etag ?? '';
    return ask((client) =>
      client.PATCH('/v1/clients/me', {
        params: { header: { 'If-Match': etag } },
        headers: bearer(key),
        body: patch,
        keepalive,
      }),
    );
  }

  private async keyOrStart(life: number): Promise<string | undefined> {
    const key = session.key();
    if (key !== undefined) {
      return key;
    }
    if (this.known !== undefined) {
      // Another tab has had the device forget the person.
      this.set('gone');
      return undefined;
    }
    const start = deed('start');
    const answer = await ask((client) =>
      client.POST('/v1/clients', {
        params: { header: { 'Idempotency-Key': start.key } },
        body: {},
      }),
    );
    if (session.life() !== life) {
      return undefined;
    }
    if (answer.kind === 'ok') {
      session.start(answer.value.key);
      start.settled();
      this.known = { profile: {}, etag: `"${answer.value.profileRevision}"` };
      return answer.value.key;
    }
    this.later();
    return undefined;
  }

  private async readFirst(key: string, life: number): Promise<boolean> {
    const answer = await ask((client) => client.GET('/v1/clients/me', { headers: bearer(key) }));
    if (session.life() !== life) {
      return false;
    }
    if (answer.kind === 'ok') {
      this.take(answer.value, answer.etag);
      return true;
    }
    if (answer.kind === 'problem' && answer.status === 401) {
      this.set('gone');
    } else {
      this.later();
    }
    return false;
  }

  private take(read: Profile, etag: string | undefined): void {
    if (read.revision < (this.known?.profile.revision ?? 0)) {
      // An answer that was overtaken by a later one.
      return;
    }
    this.known = { profile: read, etag: etag ?? `"${read.revision}"` };
    this.show(this.onTop(read as unknown as Json));
    this.announce();
  }

  /** The patch that is to be sent: all that was told, against what the clinic has. */
  private patch(told: readonly Json[]): ProfilePatch | undefined {
    const known = (this.known?.profile ?? {}) as Json;
    const wanted = told.reduce<Json>((before, patch) => merge(before, patch), known);
    return difference(known, wanted) as ProfilePatch | undefined;
  }

  private onTop(known: Json): Json {
    return this.unsent().reduce<Json>((before, patch) => merge(before, patch), known);
  }

  private show(value: Json): void {
    this.value = value as Partial<Profile>;
    // Help is shown and not kept.
    const { crisisHelp: _, ...kept } = this.value;
    session.shelf().keep(PROFILE, kept);
  }

  private refuse(refusal: Refusal | undefined): void {
    this.refusal = refusal;
    if (refusal === undefined) {
      session.shelf().remove(REFUSED);
    } else {
      session.shelf().keep(REFUSED, refusal);
    }
  }

  private settle(): void {
    const rest = this.unsent().length > 0;
    this.set(rest ? 'saving' : this.refusal === undefined ? 'saved' : 'refused');
  }

  private later(): void {
    this.set('kept');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), TRY_AGAIN * 1000);
  }

  /** What has not reached the clinic, in the order in which it was told. */
  private unsent(): readonly Json[] {
    const kept = session.shelf().recall<Json>(UNSENT);
    return Array.isArray(kept) ? (kept as readonly Json[]) : [];
  }

  private keepUnsent(patches: readonly Json[]): void {
    if (patches.length === 0) {
      session.shelf().remove(UNSENT);
    } else {
      session.shelf().keep(UNSENT, patches);
    }
  }

  /** More may have been told meanwhile; only what was sent is done. */
  private sent(patches: readonly Json[]): void {
    const now = this.unsent();
    if (JSON.stringify(now.slice(0, patches.length)) === JSON.stringify(patches)) {
      this.keepUnsent(now.slice(patches.length));
    }
  }

  private set(keeping: Keeping): void {
    this.keeping = keeping;
    this.announce();
  }

  private announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const profile = new OwnProfile();
