import { expect, test } from 'vitest';
import { furtherSentence, groupName, joinNames, verdictOf } from './explain';
import type { Losses } from './quorum/losses';
import type { QuorumReason } from './quorum/quorum';

const verdict = (kind: 'quorum-holds' | 'quorum-lost', of = 9): QuorumReason => ({
  kind,
  up: 5,
  of,
  needed: 5,
  survives: 0,
});
const group = (name: string, up: number): QuorumReason => ({
  kind: up >= 5 ? 'group-keeps-writing' : 'group-cannot-write',
  regions: [name],
  up,
  of: 9,
  needed: 5,
});
const small = ['b', 'c', 'd', 'e'].map((name) => group(name, 1));

test('names in running text', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => joinNames(names))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(joinNames(['a', 'b'], 'or')).toBe('a or b');
  expect(groupName(['a', 'b', 'c'])).toBe('a, b with c');
});

test('up to three groups are named, of more the number is told', () => {
  const holds = (others: readonly QuorumReason[]) =>
    verdictOf([verdict('quorum-holds'), group('a', 5), ...others]);
  expect(holds(small.slice(0, 3))).toBe(
    'Quorum holds: a keeps writing with 5 of 9; b has 1 of 9, c has 1 of 9 and d has 1 of 9 and cannot.',
  );
  expect(holds(small)).toBe(
    'Quorum holds: a keeps writing with 5 of 9; none of the other 4 groups can.',
  );
  const lost = (groups: readonly QuorumReason[]) => verdictOf([verdict('quorum-lost'), ...groups]);
  expect(lost(small.slice(0, 3))).toBe(
    'Quorum lost: b has 1 of 9, c has 1 of 9 and d has 1 of 9, 5 needed.',
  );
  expect(lost(small)).toBe('Quorum lost: none of 4 groups has the 5 instances needed.');
});

test('one group is not named; without instances, or without any reason, there is no quorum', () => {
  expect(verdictOf([verdict('quorum-holds')])).toBe('Quorum holds: 5 of 9 up, 5 needed.');
  expect(verdictOf([verdict('quorum-lost'), group('a', 1)])).toBe(
    'Quorum lost: 5 of 9 up, 5 needed.',
  );
  expect(verdictOf([])).toBe('Quorum lost: there are no instances.');
  expect(verdictOf([verdict('quorum-holds', 0)])).toBe('Quorum lost: there are no instances.');
});

const kind = (anyOfThem: number, ...fatal: readonly string[]) => ({ anyOfThem, fatal });
const further = (of: Partial<Losses>, up = 9) =>
  furtherSentence({ quorum: true, instance: kind(2), zone: kind(1), region: kind(1), ...of }, up);

test('when no instance can be spared: all of them, or the ones whose loss ends it', () => {
  const instance = kind(0, 'i1', 'i2', 'i3');
  expect(further({ instance }, 3)).toBe('Losing any further instance ends it.');
  expect(further({ instance }, 4)).toBe('Losing i1, i2 or i3 ends it.');
  expect(further({ instance: kind(0, 'i1', 'i2', 'i3', 'i4') }, 5)).toBe(
    'Losing any of 4 instances ends it.',
  );
  expect(further({ quorum: false, instance }, 3)).toBe('');
});

test('what can be spared, and the zone or region that cannot', () => {
  expect(further({})).toBe('Any two instances can still be lost, or any one region.');
  expect(further({ instance: kind(1), region: kind(2) })).toBe(
    'Any one instance can still be lost, or any two regions.',
  );
  const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  expect(words.map((_, at) => further({ instance: kind(at + 2) }).split(' ')[1])).toEqual(words);
  expect(further({ instance: kind(10) })).toMatch(/^Any 10 instances /);
  const fatal = (zones: readonly string[], regions: readonly string[]) =>
    further({ zone: kind(0, ...zones), region: kind(0, ...regions) });
  // The region of a fatal zone is fatal by itself; it is not named again.
  expect(fatal(['us-east-1a'], ['us-east-1'])).toMatch(/; losing us-east-1a ends it\.$/);
  expect(fatal(['us-east-1a'], ['us-east-1', 'us-west-1'])).toMatch(
    /; losing us-east-1a or us-west-1 ends it\.$/,
  );
  expect(fatal([], ['a', 'b', 'c'])).toMatch(/; losing a, b or c ends it\.$/);
  expect(fatal([], ['a', 'b', 'c', 'd'])).toMatch(/; losing any of 4 regions ends it\.$/);
  expect(fatal(['a', 'b', 'c', 'd'], [])).toMatch(/; losing any of 4 zones ends it\.$/);
});
