import type { Line, Unit } from './line';

/** Words of the headers that people paste along: of kubectl, ss, netstat, and of their own tables. */
const HEADER_WORDS = new Set(
  `active address age bytes chance connection connections conns container containers cores count
  counts cpu element endpoint endpoints established foreign gates instance internet ip local memory
  metric name namespace node nominated number of open peer per pod pods process proto readiness ready
  recv request requests restarts second send share status swap total value weight weights zone port
  state q servers w o s rps`.split(/\s+/),
);

/**
 * A line that says nothing about one pod: a header, a comment, the rule under a header, brackets, or
 * a total. Undefined when it is none of them. A header that names connections or requests tells
 * what the numbers below it are. O(length).
 */
export function readAside(line: string): Line | undefined {
  if (/^(?:#|\/\/)/.test(line)) return { kind: 'skipped', why: 'a comment' };
  if (/^[[\]{}(),;]+$/.test(line)) return { kind: 'skipped', why: 'brackets' };
  if (/^[-=_+|:\s]+$/.test(line) && /[-=_]{2}|[-:]{2}/.test(line))
    return { kind: 'skipped', why: 'a rule' };
  if (/^\|?\s*(?:(?:total|sum)\b[\s:=,;|]*\d+|\d+\s+(?:total|sum))\s*\|?$/i.test(line))
    return { kind: 'skipped', why: 'the sum' };
  const words = line.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length === 0 || /\d/.test(line)) return undefined;
  if (!words.every((word) => HEADER_WORDS.has(word))) return undefined;
  const unit = unitOf(words);
  return unit ? { kind: 'skipped', why: 'a header', unit } : { kind: 'skipped', why: 'a header' };
}

function unitOf(words: readonly string[]): Unit | undefined {
  if (words.some((word) => /^(?:requests?|rps)$/.test(word))) return 'requests';
  return words.some((word) => /^(?:connections?|conns)$/.test(word)) ? 'connections' : undefined;
}
