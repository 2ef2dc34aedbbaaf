import type { StudyData } from './kept';

/**
 * The one JSON text of a value: names of objects sorted by UTF-16 units, no white space, as
 * RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785#section-3.2) has it. Fields that are undefined
 * are left out. O(n log n) in the size of the value; it recurses as deep as the value does.
 * @param value plain JSON, its numbers finite
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`);
  return `{${fields.join(',')}}`;
}

/** The polynomial of IEEE 802.3, its bits reversed. */
const POLYNOMIAL = 0xedb88320;

/** What each byte does to the sum. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/**
 * CRC-32 of IEEE 802.3 over a text in UTF-8, as zlib and gzip have it
 * (https://www.rfc-editor.org/rfc/rfc1952#section-8), as 8 hexadecimal digits. O(length).
 */
export function crc32(text: string): string {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text))
    sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (~sum >>> 0).toString(16).padStart(8, '0');
}

/**
 * The sum that stands in a file of what is kept: CRC-32 of the data's canonical JSON, so white space
 * and the order of names do not count. It shows damage; it is no protection against intent, since
 * whoever changes a file can compute it anew. O(n log n).
 */
export function studySum(data: StudyData): string {
  return crc32(canonicalJson(data));
}
