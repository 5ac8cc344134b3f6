/** The zones of the United States, by their IANA names. */
const OURS = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

/** Those zones, and the one that is chosen, first. */
export function nearZones(chosen: string): readonly string[] {
  return [...new Set([chosen, ...OURS])];
}

/** All zones that the browser knows, those of the United States first. */
export function allZones(chosen: string): readonly string[] {
  return [...new Set([...OURS, chosen, ...Intl.supportedValuesOf('timeZone')])];
}
