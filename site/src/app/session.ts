import { forThisTab, onThisDevice, OURS, type Shelf } from './storage';

const KEY = `${OURS}key`;
const KEY_FORM = /^fck_[A-Za-z0-9_-]{43}$/;

let endings = 0;

/**
 * The client's key. It is kept for this tab; on the device only if the person asks to be remembered. What
 * else is kept about the person stands on the same shelf, so that it goes where the key goes.
 */
export const session = {
  key(): string | undefined {
    return forThisTab.read(KEY) ?? onThisDevice.read(KEY);
  },

  isRemembered(): boolean {
    return onThisDevice.read(KEY) !== undefined;
  },

  /** Another number after somebody was forgotten: an answer that comes later is no longer to be kept. */
  life(): number {
    return endings;
  },

  shelf(): Shelf {
    return session.isRemembered() ? onThisDevice : forThisTab;
  },

  /** Takes a key from a link: what is here of anybody else goes. False for what is no key. */
  begin(key: string): boolean {
    if (!KEY_FORM.test(key)) {
      return false;
    }
    if (session.key() !== key) {
      session.end();
      forThisTab.write(KEY, key);
    }
    return true;
  },

  /** Takes the key of a client who has just begun here: what was told without it stays. */
  start(key: string): void {
    forThisTab.write(KEY, key);
  },

  remember(wanted: boolean): void {
    const key = session.key();
    if (key === undefined || wanted === session.isRemembered()) {
      return;
    }
    const [from, to] = wanted ? [forThisTab, onThisDevice] : [onThisDevice, forThisTab];
    to.write(KEY, key);
    for (const name of CARRIED) {
      const value = from.read(name);
      if (value !== undefined) {
        to.write(name, value);
      }
      from.remove(name);
    }
    from.remove(KEY);
  },

  /** Forgets the person on this device; what was told stays with the clinic, behind the key. */
  end(): void {
    endings += 1;
    forThisTab.clear();
    onThisDevice.clear({ but: [LANGUAGE] });
  },
};

/** The profile as it was told, and what has not reached the API. */
export const PROFILE = `${OURS}profile`;
export const UNSENT = `${OURS}unsent`;
/** What the API did not take, until it is told anew. */
export const REFUSED = `${OURS}refused`;
/** Where somebody is among the questions, and where "no preference" was the answer. */
export const INTAKE = `${OURS}intake`;
/** What was typed before a page's code had come. */
export const TYPED = `${OURS}typed`;
/** What somebody set aside, chose and typed on the way to a first talk. */
export const ASIDE = `${OURS}aside`;
export const CHOSEN = `${OURS}chosen`;
export const ASKING = `${OURS}ask`;
const CARRIED = [PROFILE, UNSENT, REFUSED, INTAKE, ASIDE, CHOSEN, ASKING];

/** The language says nothing about the person that the browser does not say. */
export const LANGUAGE = `${OURS}language`;
