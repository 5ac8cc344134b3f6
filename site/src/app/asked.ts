import type { Schema } from './api';
import { forThisTab, OURS } from './storage';

/** What the page of first talks says once, right after somebody has asked. */
interface JustAsked {
  readonly names: readonly string[];
  readonly crisisHelp?: Schema['CrisisHelp'];
}

const JUST_ASKED = `${OURS}asked`;

export function sayLater(asked: JustAsked): void {
  forThisTab.write(JUST_ASKED, JSON.stringify(asked));
}

/** Gives it, and keeps it no longer. */
export function justAsked(): JustAsked | undefined {
  const kept = forThisTab.read(JUST_ASKED);
  forThisTab.remove(JUST_ASKED);
  try {
    return kept === undefined ? undefined : (JSON.parse(kept) as JustAsked);
  } catch {
    return undefined;
  }
}
