import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRandom } from '../kernel/random';
import { readStudyFile } from './study-file';
import { canonicalJson, crc32 } from './study-sum';

/** Files that were damaged at random, each in one place, until a thousand of them differ in what they hold. */
const GIVEN = readFileSync(new URL('cases/version-2.json', import.meta.url), 'utf8');
const NOW = '2026-11-04T07:30:00.000Z';
const random = createRandom('damage');
const below = (count: number) => Math.floor(random.next() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const bytes = [...new TextEncoder().encode(GIVEN)];
const cutAt = () => below(bytes.length);

const BYTES: Readonly<Record<string, () => readonly number[]>> = {
  'a byte replaced': () => bytes.with(cutAt(), below(256)),
  'a byte deleted': () => bytes.toSpliced(cutAt(), 1),
  'a byte inserted': () => bytes.toSpliced(cutAt(), 0, below(256)),
  'a slice twice': () => {
    const at = cutAt();
    return bytes.toSpliced(at, 0, ...bytes.slice(at, at + 1 + below(200)));
  },
  'the end cut off': () => bytes.slice(0, cutAt()),
};

/** Every object and list below a value with the names in it, the value itself first. */
function placesIn(value: unknown): readonly (readonly [place: Place, name: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    [value as Place, name] as const,
    ...placesIn(part),
  ]);
}
type Place = Record<string, unknown>;

/** Fields without which there is no attempt, question, mock or quote. */
const NEEDED = new Set(
  'attempts questions mocks solved id slug startedAt changedAt text lines seconds hints judged words from at rooms statements notes how holds limitMinutes pausedSeconds pass open attempt flagged'.split(
    ' ',
  ),
);

const TOO_FAR: Readonly<Record<string, readonly unknown[]>> = {
  seconds: [-1, 0.5, 315_576_001, 1e300],
  pausedSeconds: [-1, 315_576_001],
  limitMinutes: [59, 241, 60.5],
  pass: [0, 3],
  from: [-1, 1.5],
  hints: [[0], [4], [2, 1], [2, 2]],
  slug: ['', 'az-quorum '],
  open: ['other'],
  id: ['', 'a'.repeat(81), 'a\n'],
  attempt: ['gone', ''],
  mock: ['gone'],
  at: ['', 'today', '2026-11-02T08:00:00.0000Z', '2026-13-02T08:00:00.000Z'],
  startedAt: ['2026-11-02', '2026-11-02T24:00:00.000Z'],
  sure: ['very'],
  verdict: ['Present'],
  how: ['', 'Done'],
};

const OTHERS = [null, 0.5, -7, 'x', true, [null], { x: 1 }];
const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;

const STRUCTURES: Readonly<Record<string, (data: Place) => void>> = {
  'a field deleted': (data) => {
    const [place, name] = pick(
      placesIn(data).filter(([place, name]) => !Array.isArray(place) && NEEDED.has(name)),
    );
    delete place[name];
  },
  'a field of another kind': (data) => {
    const [place, name] = pick(placesIn(data));
    place[name] = pick(OTHERS.filter((other) => kindOf(other) !== kindOf(place[name])));
  },
  'a field out of range': (data) => {
    const [place, name] = pick(placesIn(data).filter(([, name]) => Object.hasOwn(TOO_FAR, name)));
    place[name] = pick(TOO_FAR[name] ?? []);
  },
  'a field that is unknown': (data) => {
    const [place] = pick(
      placesIn(data).filter(
        ([place]) => Object.hasOwn(place, 'at') || Object.hasOwn(place, 'slug'),
      ),
    );
    place.surplus = pick(OTHERS);
  },
};

/** What a file says but for white space, order and the moment it was written, which its sum leaves out. */
function meaningOf(text: string): string | undefined {
  try {
    const { exportedAt, ...rest } = JSON.parse(text);
    return canonicalJson(rest);
  } catch {
    return undefined;
  }
}

const MEANT = meaningOf(GIVEN);
const EACH = 112;

function* differing(make: () => string): Generator<string> {
  for (let count = 0; count < EACH; ) {
    const text = make();
    if (meaningOf(text) === MEANT) continue;
    count += 1;
    yield text;
  }
}

function expectRefused(text: string): void {
  const read = readStudyFile(text, NOW);
  expect([read.ok, text]).toEqual([false, text]);
  if (read.ok) return;
  for (const words of [read.where, read.found, read.expected]) expect(words).not.toBe('');
}

test.each(Object.entries(BYTES))('a file with %s is refused', (_, damage) => {
  const texts = differing(() => new TextDecoder().decode(Uint8Array.from(damage())));
  for (const text of texts) expectRefused(text);
});

test.each(Object.entries(STRUCTURES))(
  'a file with %s is refused though its sum is right',
  (_, damage) => {
    const texts = differing(() => {
      const file = JSON.parse(GIVEN);
      damage(file.data);
      return JSON.stringify({ ...file, sum: crc32(canonicalJson(file.data)) });
    });
    for (const text of texts) {
      const read = readStudyFile(text, NOW);
      expectRefused(text);
      expect(read).not.toMatchObject({ where: 'sum' });
    }
  },
);
