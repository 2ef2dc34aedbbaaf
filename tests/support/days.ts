import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The days that tests of the content count from. None of them comes from the clock, so that the
 * same content passes today and in ten years.
 */

const DATED = /\b(checked|read): *(\d{4}-\d{2}-\d{2})\b/g;

/** The newest day on which anything below a folder of content was read or checked. O(bytes). */
export function newestDay(folder = 'content'): Date {
  const days = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(DATED)])
    .map(([, , day = '']) => day);
  return new Date(days.sort().at(-1) ?? Number.NaN);
}

/** The day on which a copy of the content is checked. */
export const COPY_DAY = '2026-11-24';

/** The text of a content file as if everything in it had been read and checked on that day. */
export function onCopyDay(text: string): string {
  return text.replace(DATED, (_, what) => `${what}: ${COPY_DAY}`);
}

/** The day that lies so many days after that one, or before it for a negative number. */
export function copyDayPlus(days: number): string {
  return new Date(Date.parse(COPY_DAY) + days * 86_400_000).toISOString().slice(0, 10);
}
