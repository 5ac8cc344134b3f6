import type { Schema } from './api';
import { forThisTab, OURS } from './storage';

/** What the page of first talks says once, right after somebody has asked. */
interface JustAsked {
  readonly names: readonly string[];
  readonly crisisHelp?: Schema['CrisisHelp'];
}

const JUST_ASKED = `${OURS}asked`;

export function sayLater(asked: JustAsked): void {
  forThisTab.keep(JUST_ASKED, asked);
}

/** Gives it, and keeps it no longer. */
export function justAsked(): JustAsked | undefined {
  const kept = forThisTab.recall<JustAsked>(JUST_ASKED);
  forThisTab.remove(JUST_ASKED);
  return kept;
}
