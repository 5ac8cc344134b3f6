import { OURS } from '../app/storage';

/** What the staff's pages keep in this tab stands under these names: tokens, and what is not saved yet. */
export const STAFF = `${OURS}staff.`;
