import type { Params } from '@/lib/simulator/params';
import { textParam } from '@/lib/simulator/text-param';

/** Most characters of packed counts in a link: a half of the room that `readLink` has for all of it. */
export const MOST_PACKED = 6000;

const PACKER = textParam({
  label: 'Counts per pod',
  default: '',
  maxLength: 200_000,
  file: 'counts.txt',
});

/** What a link holds of the counts, under `counts`: the text as `packCounts` gives it. */
export const COUNTS = { text: { ...PACKER, maxLength: MOST_PACKED } } as const satisfies Params;

/** A text for a link, by letters, digits, - and _; undefined where it is too long for one. O(length). */
export function packCounts(text: string): string | undefined {
  if (text.length > PACKER.maxLength) return undefined;
  const packed = text === '' ? '' : PACKER.pack(text);
  return packed.length <= MOST_PACKED ? packed : undefined;
}

/** The inverse of `packCounts`; undefined for what it never gives. O(length). */
export function unpackCounts(packed: string): string | undefined {
  return packed === '' ? '' : PACKER.unpack(packed);
}

interface Example {
  readonly label: string;
  readonly text: string;
}

/** Counts to try, if one has none: the first are chance, the second are not. */
export const EXAMPLES: readonly [Example, Example] = [
  { label: 'Example: chance', text: 'web-0 6\nweb-1 3\nweb-2 2\nweb-3 1\n' },
  {
    label: 'Example: no chance',
    text: [
      'POD            CONNECTIONS',
      'api-7c9d-2xkq  31',
      'api-7c9d-8fqt  28',
      'api-7c9d-k4dw  35',
      'api-7c9d-m9zb  26',
      'api-7c9d-p2wh  3',
      'api-7c9d-t6cn  5',
      '',
    ].join('\n'),
  },
];
