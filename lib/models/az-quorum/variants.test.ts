import { expect, test } from 'vitest';
import { drawn, type PointVariant } from '../../kernel/variant';
import { evaluate } from '../../simulator/evaluate';
import { azQuorumSimulator } from './simulator';
import { variant } from './variants';
import { COMBINATIONS } from './variants/combinations';

/** The variant over two regions with so many members. */
function variantOf(home: string, far: string, size: number) {
  for (let seed = 0; ; seed += 1) {
    const one = drawn(COMBINATIONS, seed);
    if (one.home === home && one.far === far && one.layout.nodes.length === size)
      return variant(seed);
  }
}

const four = variantOf('eu-west-1', 'us-west-2', 4);
const six = variantOf('eu-west-1', 'us-west-2', 6);
const both = [four, six];

const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
const claimOf = ({ points }: typeof four, id: string) => plain(points[id]?.claim);
const goodOf = ({ points }: typeof four, id: string) => plain(points[id]?.probe?.good);

test('the question is worded as the assignment words it, a line for each zone', () => {
  expect(four.asked.split('\n')).toEqual([
    'You have a service spread out over 4 ec2 instances.',
    'The service requires a majority of instances to be available to function (so',
    '3 instances in our case) and runs in the following aws availability zones:',
    ...['- eu-west-1a', '- eu-west-1b', '- eu-west-1c', '- us-west-2a'],
    'What kind of possible problems do you see with that configuration?',
  ]);
  expect(six.asked).toContain('over 6 ec2 instances.\n');
  expect(six.asked).toContain('(so\n4 instances in our case)');
  expect(six.asked).toContain(
    ':\n- eu-west-1a (2 instances)\n- eu-west-1b\n- eu-west-1c\n- us-west-2a\n- us-west-2b\nWhat',
  );
  expect(both.map(({ short }) => short)).toEqual([
    'Four instances over eu-west-1a, b, c and us-west-2a, with a majority of three',
    'Six instances over eu-west-1a, b, c and us-west-2a, b, with a majority of four',
  ]);
});

test('what an answer must say of four members, numbers worked by hand', () => {
  expect(claimOf(four, 'even-buys-nothing')).toBe(
    'Four members need three and so survive one loss, exactly as three members do; the fourth adds a part that can fail and no tolerance.',
  );
  expect(claimOf(four, 'east-is-fatal')).toBe(
    'Three of the four members share eu-west-1, so losing that one region stops the service; the instance in us-west-2 is one of four and cannot go on alone.',
  );
  expect(claimOf(four, 'one-loss-no-margin')).toBe(
    'After any single loss, a zone, an instance or us-west-2, the service runs with exactly the three members it needs, and the next failure stops it.',
  );
  expect(claimOf(four, 'coast-in-the-commit')).toBe(
    'As long as all is well a leader in eu-west-1 commits with the other two there, about 1 ms away; with one of them lost the third vote is in us-west-2, and every commit takes a round trip of about 122.3 ms.',
  );
  expect(claimOf(four, 'partition-east-goes-on')).toBe(
    'If the link between the regions is cut, the three in eu-west-1 keep a majority and go on, while the one in us-west-2 must refuse writes and consistent reads although it is healthy.',
  );
});

test('what an answer must say of six members, numbers worked by hand', () => {
  expect(claimOf(six, 'even-buys-nothing')).toBe(
    'Six members need four and so survive two losses, exactly as five members do; the sixth adds a part that can fail and no tolerance.',
  );
  expect(claimOf(six, 'east-is-fatal')).toBe(
    'Four of the six members share eu-west-1, so losing that one region stops the service; the two instances in us-west-2 are two of six and cannot go on alone.',
  );
  expect(claimOf(six, 'one-loss-no-margin')).toBe(
    'After the loss of eu-west-1a, which holds two, or of us-west-2, the service runs with exactly the four members it needs, and the next failure stops it; after any other zone or any instance it can lose one instance more.',
  );
  expect(claimOf(six, 'coast-in-the-commit')).toBe(
    'As long as all is well a leader in eu-west-1 commits with the other three there, about 1 ms away; with one of them lost the fourth vote is in us-west-2, and every commit takes a round trip of about 122.3 ms.',
  );
  expect(claimOf(six, 'partition-east-goes-on')).toBe(
    'If the link between the regions is cut, the four in eu-west-1 keep a majority and go on, while the two in us-west-2 must refuse writes and consistent reads although they are healthy.',
  );
});

test('what the probes count and time, worked by hand', () => {
  expect(goodOf(four, 'even-buys-nothing')).toBe(
    'One in both cases; three combinations against six, so with independent instances four spend about 2 times as much time without a quorum as three.',
  );
  expect(goodOf(six, 'even-buys-nothing')).toBe(
    'Two in both cases; 10 combinations against 20, so with independent instances six spend about 2 times as much time without a quorum as five.',
  );
  expect(goodOf(four, 'one-loss-no-margin')).toMatch(
    /until the member is back .* so two of the three that are left are not enough\./,
  );
  expect(goodOf(six, 'one-loss-no-margin')).toMatch(
    /until the members there are back .* so three of the four that are left are not enough\./,
  );
  expect(goodOf(four, 'coast-in-the-commit')).toBe(
    'About 122 times as long for each write, all clients; one that writes one thing after another falls from at most 1,000 to at most 8 writes a second. A game day shows it.',
  );
  // 10.7 to London and 21.8 to Frankfurt; 13.3 between these two.
  for (const one of both)
    expect(goodOf(one, 'layout-for-the-goal')).toBe(
      'Asks for the goal first. Three zones, 1 ms a commit; 2 + 2 + 1 over eu-west-1, eu-west-2 and eu-central-1, 10.7 ms a commit and up to 21.8 ms after the loss of a region.',
    );
  expect(goodOf(six, 'flexible-quorums')).toMatch(
    /need two other members and survive .* still need four, so a failed leader together with two other losses still stops it\.$/,
  );
  expect(goodOf(four, 'flexible-quorums')).toMatch(
    /need one other member and survive .* still need three, so a failed leader together with another loss still stops it\.$/,
  );
  expect(claimOf(six, 'flexible-quorums')).toContain(
    'with six members it suffices that elections take four and replication takes three, because every four meet every three.',
  );
  expect(six.points['elect-and-acknowledge']?.probe?.missing).toContain('lost i2, i3 and i4.');
  expect(four.points['elect-and-acknowledge']?.probe?.missing).toContain('lost i2 and i3.');
});

test('what copying costs in a month, worked by hand', () => {
  // 100 writes of 1,000 bytes a second for 730 hours are 262.8 GB, at $0.02 out of eu-west-1.
  expect(claimOf(four, 'transfer-and-load')).toContain(
    'a bill of $5.26 a month at 100 writes of 1,000 bytes a second (263 GB)',
  );
  expect(claimOf(six, 'transfer-and-load')).toContain(
    'a bill of $10.51 a month at 100 writes of 1,000 bytes a second (526 GB)',
  );
});

test('a text for one far member and one for two: neither form is in the other', () => {
  const words = (one: typeof four) => JSON.stringify(one.points);
  expect(words(four)).not.toMatch(
    /\b(they are (healthy|cut)|the two members|The copies|voters|learners)\b/,
  );
  expect(words(six)).not.toMatch(/\b(it is healthy|the member in|The copy in|voter imported)\b/);
  expect(words(six)).toMatch(/the remaining four suffice/);
  expect(claimOf(four, 'maintenance-spends-margin')).toContain('takes the only spare member out');
  expect(claimOf(six, 'maintenance-spends-margin')).toContain(
    'takes out one of the two members to spare, so during each one of them the loss of two more at once, as those in eu-west-1a, those in us-west-2 or the link to them, stops',
  );
});

test('every text is whole: it begins and ends as a sentence, with one space between words', () => {
  for (const { points, short, situations } of both) {
    const texts = Object.values(points).flatMap(({ claim, probe }) => [
      claim,
      ...Object.values(probe ?? {}),
    ]);
    for (const text of texts)
      if (text !== undefined) expect(text).toMatch(/^[A-Zai]\S* .*[.?]$|^[a-z]{2}-\S+ .*[.?]$/);
    for (const text of [...texts, short, ...situations.map(({ title }) => title)])
      expect(text ?? '').not.toMatch(/ {2}|undefined|NaN|Infinity|∞| [,.;?]|!/);
  }
});

/** For each point with a situation: whether the quorum holds there, and how many are up of how many. */
const SITUATIONS: readonly (readonly [id: string, four: string, six: string])[] = [
  ['even-buys-nothing', 'no 2 of 4', 'no 3 of 6'],
  ['east-is-fatal', 'no 1 of 4', 'no 2 of 6'],
  ['one-loss-no-margin', 'yes 3 of 4', 'yes 4 of 6'],
  ['coast-in-the-commit', 'yes 3 of 4', 'yes 4 of 6'],
  ['partition-east-goes-on', 'yes 4 of 4', 'yes 6 of 6'],
  ['layout-for-the-goal', 'yes 3 of 5', 'yes 3 of 5'],
  ['west-never-helps', 'yes 2 of 3', 'yes 3 of 5'],
  ['put-numbers-on-it', 'yes 4 of 4', 'yes 6 of 6'],
  ['configured-not-live', 'no 2 of 4', 'no 3 of 6'],
  ['remove-before-add', 'yes 3 of 3', 'yes 5 of 5'],
  ['link-spends-margin', 'no 3 of 4', 'no 4 of 6'],
  ['two-regions-cannot', 'no 2 of 4', 'no 3 of 6'],
  ['learner-in-the-west', 'yes 3 of 3', 'yes 3 of 3'],
  ['zone-names-differ', 'no 2 of 4', 'no 3 of 6'],
  ['maintenance-spends-margin', 'yes 3 of 4', 'yes 5 of 6'],
  ['leader-placement', 'yes 4 of 4', 'yes 6 of 6'],
  ['old-reads-in-the-west', 'yes 4 of 4', 'yes 6 of 6'],
  ['correlated-failures', 'no 0 of 4', 'no 0 of 6'],
  ['alert-on-margin', 'yes 3 of 4', 'yes 4 of 6'],
  ['backups-elsewhere', 'no 1 of 4', 'no 2 of 6'],
  ['west-copy-lags', 'no 1 of 4', 'no 2 of 6'],
  ['force-new-cluster-splits', 'yes 4 of 4', 'yes 6 of 6'],
  ['weights-do-not-help', 'yes 4 of 4', 'yes 6 of 6'],
  ['witness', 'yes 3 of 5', 'yes 3 of 5'],
  ['transfer-and-load', 'yes 4 of 4', 'yes 6 of 6'],
  ['elect-and-acknowledge', 'no 2 of 4', 'no 3 of 6'],
  ['two-sites-by-hand', 'no 2 of 4', 'no 2 of 4'],
];

const shown = (query: string | undefined) => {
  const { quorum, up, size, error } = evaluate(azQuorumSimulator as never, { query });
  return error ?? `${quorum} ${up} of ${size}`;
};

test('each situation shows what its point says', () => {
  const found = (points: Readonly<Record<string, PointVariant>>) =>
    Object.entries(points).flatMap(([id, { scenario }]) =>
      scenario === undefined ? [] : [[id, shown(scenario)]],
    );
  expect(found(four.points)).toEqual(SITUATIONS.map(([id, wanted]) => [id, wanted]));
  expect(found(six.points)).toEqual(SITUATIONS.map(([id, , wanted]) => [id, wanted]));
  const views = Object.values(six.points).flatMap(
    ({ scenario }) => scenario?.match(/view=\w+/) ?? [],
  );
  expect(views.flat()).toEqual(['view=latency', 'view=latency', 'view=designs', 'view=designs']);
});

test('the situations to show are covered, the layout as asked first', () => {
  for (const one of both)
    expect(one.situations.every(({ query }) => query.endsWith('&cover=1'))).toBe(true);
  expect(six.situations.map(({ title, query }) => `${title}: ${shown(query)}`)).toEqual([
    'As asked: yes 6 of 6',
    'Lose eu-west-1a: yes 4 of 6',
    'Lose eu-west-1: no 2 of 6',
    'Lose us-west-2: yes 4 of 6',
    'Cut the link between the regions: yes 6 of 6',
    'Three in eu-west-1 only: yes 3 of 3',
    '3 + 3 and a cut: no 6 of 6',
    'Five over three regions, lose eu-west-1: yes 3 of 5',
  ]);
});

/** Which texts of each point are said otherwise. */
const TEXTS = [
  'even-buys-nothing: claim missing deeper good',
  'east-is-fatal: claim missing good',
  'one-loss-no-margin: claim missing good',
  'coast-in-the-commit: claim missing good',
  'partition-east-goes-on: claim missing deeper good',
  'layout-for-the-goal: good',
  'west-never-helps: claim missing good',
  'put-numbers-on-it: claim good',
  'configured-not-live: missing good',
  'remove-before-add: ',
  'link-spends-margin: claim missing deeper good',
  'two-regions-cannot: missing',
  'learner-in-the-west: claim',
  'ask-what-for: good',
  'zone-names-differ: claim missing',
  'west-zone-may-be-missing: claim missing',
  'maintenance-spends-margin: claim good',
  'leader-placement: claim missing deeper good',
  'timeouts-over-the-coast: missing',
  'old-reads-in-the-west: missing',
  'correlated-failures: missing',
  'no-launch-in-the-outage: good',
  'regional-tools: good',
  'alert-on-margin: good',
  'backups-elsewhere: claim missing good',
  'west-copy-lags: claim missing good',
  'force-new-cluster-splits: claim missing good',
  'weights-do-not-help: missing',
  'witness: ',
  'flexible-quorums: claim missing deeper good',
  'partial-partitions: missing',
  'leases-and-clocks: claim missing',
  'peering-details: missing',
  'transfer-and-load: claim',
  'elect-and-acknowledge: missing',
  'two-sites-by-hand: ',
];

test('the texts that are said otherwise, point by point', () => {
  const found = Object.entries(six.points).map(([id, { claim, probe }]) => {
    const parts = [claim === undefined ? '' : 'claim', ...Object.keys(probe ?? {})];
    return `${id}: ${parts.filter(Boolean).join(' ')}`;
  });
  expect(found).toEqual(TEXTS);
  expect(four.points['maintenance-spends-margin']).not.toHaveProperty('probe');
});
