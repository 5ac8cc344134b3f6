/** A sentence with its full stop, which an abbreviation at its end ("5:00 p.m.") brings along. */
export const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
