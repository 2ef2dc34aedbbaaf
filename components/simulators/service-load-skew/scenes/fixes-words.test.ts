import { expect, test } from 'vitest';
import { FIXES, fixed } from '@/lib/models/service-load-skew/fixes';
import { scenarios } from '@/lib/models/service-load-skew/scenarios';
import type { Outcome, TriedTrap } from '@/lib/models/service-load-skew/try-fixes';
import { params, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';
import {
  type FixesAnswer,
  fixesFor,
  fixesSentence,
  fixRows,
  sayMeasure,
  sayTrap,
  trapRows,
} from './fixes-words';
import { effective } from './world-settings';

const DEFAULTS: World = defaultsOf(params);
const worldOf = (id: string): World => ({
  ...DEFAULTS,
  ...scenarios.find((scenario) => scenario.id === id)?.values,
});

/** With common spaces. */
const plain = (text = '') => text.replaceAll('\u00A0', ' ');

const outcome = (values: Partial<Outcome> = {}): Outcome => ({
  requests: 2,
  work: 2,
  lost: 0,
  busiest: 60,
  ...values,
});

const answer = (values: Partial<FixesAnswer> = {}): FixesAnswer => ({
  measure: 'requests',
  before: outcome(),
  fixes: [],
  traps: [],
  complete: true,
  ...values,
});

test.each([
  ['twelve-on-four', ['proxy', 'client-side', 'age', 'more-connections', 'larger-pools']],
  ['two-proxies', ['proxy', 'client-side', 'no-affinity']],
  ['local-policy', ['proxy', 'client-side', 'cluster-policy', 'spread-pods']],
  [
    'zone-leans',
    ['proxy', 'client-side', 'age', 'more-connections', 'larger-pools', 'no-preference'],
  ],
  ['pool', ['proxy', 'client-side', 'age', 'larger-pools', 'pool-in-turn']],
  ['hot-key', ['client-side', 'no-hash']],
  ['old-list', ['proxy', 'client-side', 'age', 'more-connections', 'larger-pools', 'ask-dns']],
  ['fails-fast', ['client-side', 'no-hash', 'mend-pod']],
  ['slow-pod', ['client-side', 'equal-pods', 'no-hash']],
  ['each-request', ['client-side']],
])('of %s one can try %j', (scenario, ids) => {
  expect(fixesFor(worldOf(scenario))).toEqual(ids);
});

test('each fix that is tried makes another world, and no two the same', () => {
  for (const { id } of scenarios) {
    const world = worldOf(id);
    const ids = fixesFor(world);
    const texts = FIXES.filter((fix) => ids.includes(fix.id)).map((fix) =>
      JSON.stringify(effective(fixed(world, fix))),
    );
    expect(new Set([...texts, JSON.stringify(effective(world))]).size).toBe(ids.length + 1);
  }
});

test('what helps most stands first, what is no better last, and the rest in its usual order', () => {
  const rows = fixRows(
    answer({
      fixes: [
        { id: 'proxy', outcome: outcome({ requests: 1.3 }) },
        { id: 'client-side', outcome: outcome({ requests: 1, lost: 0.3 }) },
        { id: 'age', outcome: outcome({ requests: 1.95 }) },
        { id: 'no-affinity', outcome: outcome({ requests: 1.25 }) },
        { id: 'cluster-policy', outcome: outcome({ requests: 1.25 }) },
      ],
    }),
  );
  expect(rows.map(({ fix, better, mended }) => [fix.id, better, mended])).toEqual([
    ['no-affinity', true, true],
    ['cluster-policy', true, true],
    ['proxy', true, false],
    ['client-side', false, false],
    ['age', false, false],
  ]);
});

test('a fix of an even world is no better, however even', () => {
  const even = outcome({ requests: 1.01 });
  const rows = fixRows(answer({ before: even, fixes: [{ id: 'proxy', outcome: even }] }));
  expect(rows[0]).toMatchObject({ better: false, mended: false });
});

test('the sentence says how many help, and the best', () => {
  const proxy = FIXES[0]?.label;
  const fixes = [
    { id: 'age', outcome: outcome({ requests: 1.8, work: 1.1, lost: 0.2 }) },
    { id: 'proxy', outcome: outcome({ requests: 1.033, work: 1.5, lost: 0 }) },
  ] as const;
  const said = (values: Partial<FixesAnswer>) => plain(fixesSentence(answer({ fixes, ...values })));
  expect(said({})).toBe(
    `1 of 2 fixes brings the busiest pod from 2 times its share to 1.25 or less; best is “${proxy}”, at 1.03.`,
  );
  expect(said({ measure: 'lost', before: outcome({ lost: 0.4 }) })).toBe(
    `1 of 2 fixes brings the requests without a pod from 40 % to 1 % or less; best is “${proxy}”, at 0 %.`,
  );
  expect(said({ measure: 'work' })).toBe(
    `“${proxy}” helps most: the fullest pod goes from 2 to 1.5 times the mean use.`,
  );
  expect(said({ fixes: [{ id: 'age', outcome: outcome({ requests: 1.8 }) }] })).toMatch(
    /helps most: the busiest pod goes from 2 to 1\.8 times its share\.$/,
  );
  const both = [fixes[1], { ...fixes[1], id: 'age' }] as const;
  expect(said({ fixes: both })).toMatch(/^2 of 2 fixes bring the busiest/);
  expect(said({ fixes: both, measure: 'work', before: outcome({ work: 9 }) })).toContain(
    'the fullest pod goes from 9',
  );
  expect(said({ complete: false })).toBe('');
});

test('the sentence says that nothing helps, or that nothing is to mend', () => {
  const said = (before: Outcome, measure: FixesAnswer['measure'] = 'requests') =>
    plain(fixesSentence(answer({ before, measure, fixes: [{ id: 'age', outcome: before }] })));
  expect(said(outcome())).toBe(
    'None of the fixes that one could try helps here: the busiest pod has 2 times its share.',
  );
  expect(said(outcome(), 'work')).toContain('here: the fullest pod has 2 times the mean use.');
  expect(said(outcome({ lost: 0.5 }), 'lost')).toContain('50 % of the requests find no pod.');
  expect(said(outcome({ requests: 1.25 }))).toBe(
    'Nothing to mend: the busiest pod has 1.25 times its share.',
  );
});

test('a fix that brings some of what is lost says from what to what', () => {
  const fixes = [{ id: 'age', outcome: outcome({ lost: 0.1 }) }] as const;
  expect(
    plain(fixesSentence(answer({ measure: 'lost', before: outcome({ lost: 0.4 }), fixes }))),
  ).toContain('helps most: from 40 % of the requests without a pod to 10 %.');
});

test('the table shows two decimals of a factor, and percent of what is lost', () => {
  expect(sayMeasure('requests', outcome({ requests: 1.955 }))).toBe('1.96');
  expect(sayMeasure('work', outcome({ work: 3 }))).toBe('3');
  expect(plain(sayMeasure('lost', outcome({ lost: 0.3456 })))).toBe('34.6 %');
});

test('traps that helped are left out, the others say what came of them', () => {
  const trap = (id: TriedTrap['id'], after: Partial<Outcome>): TriedTrap => ({
    id,
    arg: 8,
    after: 65,
    without: outcome({ busiest: 61 }),
    outcome: outcome(after),
  });
  const traps = [trap('scale', {}), trap('rollout', { requests: 1.2 }), trap('crash', {})];
  expect(trapRows(answer({ traps })).map(({ id }) => id)).toEqual(['scale', 'crash']);
  const said = traps.map((one) => sayTrap(one, DEFAULTS));
  expect(said.map(({ label }) => label)).toEqual([
    'Scale out to 8 pods',
    'Restart all pods, a rollout',
    'Restart the hot pod, 8',
  ]);
  expect(plain(said[0]?.says)).toContain(
    '65 s later the busiest pod has 60 requests a second, and 61 if nothing is done. Connections',
  );
  expect(said[1]?.says).toContain(
    'has 1.2 times its share, and 2 if nothing is done. Clients draw',
  );
  expect(said[2]?.says).toContain('Its connections go to the others');
  const free = traps.map((one) => sayTrap(one, { ...DEFAULTS, protocol: 'close' }).says);
  expect(free[0]).toContain('What binds requests');
  expect(free[1]).toContain('the rules are not');
  expect(free[2]).toContain('the rules are not');
});
