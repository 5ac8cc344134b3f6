import { forThisTab, OURS } from '../app/storage';

/** What the staff's pages keep in this tab stands under these names: tokens, and what is not saved yet. */
export const STAFF = `${OURS}staff.`;

/** Removes all whose name begins so, and nothing that a client has in the same tab. */
export function removeAll(beginning: string): void {
  try {
    for (const name of Object.keys(sessionStorage).filter((each) => each.startsWith(beginning))) {
      forThisTab.remove(name);
    }
  } catch {
    // Forbidden storage holds nothing.
  }
}
