import { ask, bearer, deed, type Problem, type Schema } from './api';
import { PROFILE, session, UNSENT } from './session';

export type Profile = Schema['ClientProfile'];
export type ProfilePatch = Schema['ClientProfilePatch'];

/**
 * How what was told stands: `saved` at the clinic; `saving`; `kept` here, to be sent when the connection is
 * back; `refused`, see {@link OwnProfile.refusal}; `gone`, the key is unknown.
 */
export type Keeping = 'saved' | 'saving' | 'kept' | 'refused' | 'gone';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** RFC 7396: objects member by member, lists as a whole; `null` removes. */
export function merge(target: Json | undefined, patch: Json): Json {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) {
    return patch;
  }
  const merged: Record<string, Json> =
    target !== null && typeof target === 'object' && !Array.isArray(target)
      ? ({ ...target } as Record<string, Json>)
      : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete merged[name];
    } else {
      merged[name] = merge(merged[name], value);
    }
  }
  return merged;
}

/** Two patches as one: what the later removes must still be removed. */
export function join(earlier: Json | undefined, later: Json): Json {
  if (later === null || typeof later !== 'object' || Array.isArray(later)) {
    return later;
  }
  const joined: Record<string, Json> =
    earlier !== null && typeof earlier === 'object' && !Array.isArray(earlier)
      ? ({ ...earlier } as Record<string, Json>)
      : {};
  for (const [name, value] of Object.entries(later)) {
    joined[name] = value === null ? null : join(joined[name], value);
  }
  return joined;
}

/** Seconds until a lost connection is tried again; the browser's own sign comes sooner, mostly. */
const TRY_AGAIN = 15;

/**
 * The client's own profile. A change is kept on the spot, shown at once, and sent as soon as it can be: a
 * lost connection loses no answer, nor does a closed page.
 *
 * Changes are announced as `change` events.
 */
export class OwnProfile extends EventTarget {
  /** As far as it is told; changes that are not sent yet are in it. */
  value: Partial<Profile> = parse(session.shelf().read(PROFILE)) ?? {};
  keeping: Keeping = 'saved';
  /** What the API does not take, after `refused`. */
  refusal: Problem | undefined;
  /** Help that came with an answer to words that hint at danger. */
  crisisHelp: Schema['CrisisHelp'] | undefined;

  private etag: string | undefined;
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    addEventListener('online', () => void this.send());
    if (this.unsent() !== undefined) {
      this.keeping = 'kept';
    }
  }

  /** Reads what the clinic has. What is not sent yet stays on top. */
  async read(): Promise<void> {
    const key = session.key();
    if (key === undefined) {
      return;
    }
    const answer = await ask((client) => client.GET('/v1/clients/me', { headers: bearer(key) }));
    if (answer.kind === 'ok') {
      this.take(answer.value, answer.etag);
    } else if (answer.kind === 'problem' && answer.status === 401) {
      this.set('gone');
      return;
    }
    await this.send();
  }

  /** Keeps a change and sends it in its own time. */
  change(patch: ProfilePatch): void {
    this.value = merge(this.value as Json, patch as Json) as Partial<Profile>;
    session.shelf().write(PROFILE, JSON.stringify(this.value));
    session.shelf().write(UNSENT, JSON.stringify(join(this.unsent(), patch as Json)));
    this.refusal = undefined;
    void this.send();
    this.announce();
  }

  /** Settles when all that was told has reached the clinic, or cannot for now. */
  async send(): Promise<void> {
    while (this.unsent() !== undefined && this.keeping !== 'gone') {
      this.sending ??= this.attempt().finally(() => {
        this.sending = undefined;
      });
      await this.sending;
      if (this.keeping !== 'saving') {
        return;
      }
    }
  }

  private async attempt(): Promise<void> {
    clearTimeout(this.timer);
    this.set('saving');
    const key = await this.keyOrStart();
    if (key === undefined) {
      return;
    }
    const patch = this.unsent();
    if (patch === undefined) {
      return;
    }
    if (this.etag === undefined && !(await this.readTag(key))) {
      return;
    }
    const sent = JSON.stringify(patch);
    const answer = await ask((client) =>
      client.PATCH('/v1/clients/me', {
        params: { header: { 'If-Match': this.etag ?? '' } },
        headers: bearer(key),
        body: patch as ProfilePatch,
      }),
    );
    if (answer.kind === 'ok') {
      // More may have been told meanwhile; only what was sent is done.
      if (JSON.stringify(this.unsent()) === sent) {
        session.shelf().remove(UNSENT);
      }
      this.take(answer.value, answer.etag);
      if (answer.value.crisisHelp !== undefined) {
        this.crisisHelp = answer.value.crisisHelp;
      }
      this.set(this.unsent() === undefined ? 'saved' : 'saving');
    } else if (answer.kind === 'unreachable') {
      this.later();
    } else if (answer.status === 412) {
      // Told in another tab meanwhile: the change goes on top of that.
      this.etag = undefined;
    } else if (answer.status === 401) {
      this.set('gone');
    } else {
      // What the API does not take must not stand in the way of what comes after it.
      session.shelf().remove(UNSENT);
      this.refusal = answer.problem;
      await this.readTag(key);
      this.set('refused');
    }
  }

  private async keyOrStart(): Promise<string | undefined> {
    const key = session.key();
    if (key !== undefined) {
      return key;
    }
    const start = deed('start');
    const answer = await ask((client) =>
      client.POST('/v1/clients', {
        params: { header: { 'Idempotency-Key': start.key } },
        body: {},
      }),
    );
    if (answer.kind === 'ok') {
      start.settled();
      const told = this.unsent();
      session.begin(answer.value.key);
      session.shelf().write(PROFILE, JSON.stringify(this.value));
      if (told !== undefined) {
        session.shelf().write(UNSENT, JSON.stringify(told));
      }
      this.etag = `"${answer.value.profileRevision}"`;
      return answer.value.key;
    }
    this.later();
    return undefined;
  }

  private async readTag(key: string): Promise<boolean> {
    const answer = await ask((client) => client.GET('/v1/clients/me', { headers: bearer(key) }));
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
    const told = this.unsent();
    this.etag = etag;
    this.value = (told === undefined ? read : merge(read as unknown as Json, told)) as Partial<Profile>;
    session.shelf().write(PROFILE, JSON.stringify(this.value));
    this.announce();
  }

  private later(): void {
    this.set('kept');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), TRY_AGAIN * 1000);
  }

  private unsent(): Json | undefined {
    return parse(session.shelf().read(UNSENT));
  }

  private set(keeping: Keeping): void {
    this.keeping = keeping;
    this.announce();
  }

  private announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function parse<T>(json: string | undefined): T | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as T);
  } catch {
    return undefined;
  }
}

export const profile = new OwnProfile();
