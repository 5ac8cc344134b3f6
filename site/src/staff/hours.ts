import type { Schema } from '../app/api';
import { clock, list, weekday, WEEKDAYS } from '../app/language';
import { capital } from './parts';

export type Stretch = Schema['Stretch'];
export type WeeklyHours = Schema['WeeklyHours'];

/** Minutes since midnight; the end of the day is its last. */
function minute(time: string, end: boolean): number {
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  return end && hour === 0 && minutes === 0 ? 24 * 60 : hour * 60 + minutes;
}

function time(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** The hours that both have, on the same wall clock; undefined where their clocks differ. */
export function overlap(one: WeeklyHours, other: WeeklyHours): readonly Stretch[] | undefined {
  if (one.zone !== other.zone) {
    return undefined;
  }
  return one.weekly.flatMap((mine) =>
    other.weekly
      .filter((theirs) => theirs.day === mine.day)
      .map((theirs) => ({
        day: mine.day,
        from: Math.max(minute(mine.from, false), minute(theirs.from, false)),
        to: Math.min(minute(mine.to, true), minute(theirs.to, true)),
      }))
      .filter(({ from, to }) => from < to)
      .map(({ day, from, to }) => ({ day, from: time(from), to: time(to) })),
  );
}

/** "Monday 12 PM – 7 PM", a line for each day. */
export function inWords(stretches: readonly Stretch[]): readonly string[] {
  return WEEKDAYS.filter((day) => stretches.some((stretch) => stretch.day === day)).map((day) => {
    const hours = stretches
      .filter((stretch) => stretch.day === day)
      .sort((one, other) => one.from.localeCompare(other.from))
      .map((stretch) => `${clock(stretch.from)} – ${clock(stretch.to)}`);
    return `${capital(weekday(day))} ${list(hours)}`;
  });
}

/** All quarter hours of a day. */
export const QUARTERS: readonly string[] = Array.from({ length: 96 }, (_, index) => time(index * 15));
