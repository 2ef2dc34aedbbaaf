import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureProblems } from './layout/failures';
import { instanceId } from './layout/layout';
import { ASSIGNMENT_LAYOUT } from './layout/layouts';
import { narrate } from './narrate';
import { initial, type QuorumEvent, type QuorumState, rejectionOf, step, summary } from './state';
import { DEFAULT_PROBABILITIES } from './survival/probabilities';

const someZone = fc.constantFrom('us-east-1a', 'us-east-1b', 'us-west-1a', 'eu-west-1a', 'nowhere');
const someRegion = fc.constantFrom('us-east-1', 'us-west-1', 'eu-west-1', 'nowher');
const someInstance = fc.nat(7).map((index) => instanceId(index - 1));
const someTarget = fc.oneof(someInstance, someZone, someRegion);
const someEvent: fc.Arbitrary<QuorumEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('fail', 'repair', 'toggle'), target: someTarget }),
  fc.record({ type: fc.constant('add' as const), zone: someZone }),
  fc.record({ type: fc.constant('remove' as const), instance: someInstance }),
  fc.record({ type: fc.constant('move' as const), instance: someInstance, zone: someZone }),
  fc.record({ type: fc.constantFrom('cut', 'join'), regions: fc.tuple(someRegion, someRegion) }),
  fc.record({ type: fc.constant('load' as const), nodes: fc.array(someZone, { maxLength: 6 }) }),
);

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

const run = (events: readonly QuorumEvent[], from: QuorumState = initial()) =>
  events.reduce((state, event) => step(freeze(state), freeze(event)), from);

test('starts with the question: its four zones, nothing failed, the default chances', () => {
  expect(initial()).toEqual({
    nodes: ASSIGNMENT_LAYOUT.layout.nodes,
    down: [],
    cut: [],
    ...DEFAULT_PROBABILITIES,
  });
  expect(summary(initial())).toMatchObject({ majority: 3, up: 4, quorum: true, survives: 1 });
  expect(() => initial({ nodes: ['nowhere'] })).toThrow('"nowhere" (i1) is no zone of a region');
  expect(() => initial({ p: 2 })).toThrow('p = 2 is not a probability');
});

test('any run keeps a valid plain state, mutates nothing, and words every step in one sentence', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { maxLength: 12 }), (events) => {
      let state = initial();
      for (const event of events) {
        const sentence = narrate(freeze(state), freeze(event));
        expect(sentence).toMatch(/^[^\n]*[.]$/);
        const rejected = rejectionOf(state, event) !== undefined;
        expect(sentence.startsWith('Nothing changed: ')).toBe(rejected);
        const next = step(state, event);
        if (rejected) expect(next).toBe(state);
        expect(JSON.parse(JSON.stringify(next))).toEqual(next);
        expect(failureProblems(next, next)).toEqual([]);
        expect(new Set(next.down).size).toBe(next.down.length);
        const { size, up, survival, unavailability } = summary(next);
        expect(up).toBeLessThanOrEqual(size);
        expect(survival + unavailability).toBe(1);
        state = next;
      }
    }),
    { numRuns: 150 },
  );
});

test('what is failed by hand does not enter the survival', () => {
  const failed = run([
    { type: 'fail', target: 'us-east-1' },
    { type: 'cut', regions: ['us-east-1', 'us-west-1'] },
  ]);
  expect(summary(failed).survival).toBe(summary(initial()).survival);
});

test('removing an instance renumbers those after it, also among what is down', () => {
  const state = run([
    { type: 'fail', target: 'i2' },
    { type: 'fail', target: 'i4' },
    { type: 'remove', instance: 'i1' },
  ]);
  expect(state.nodes).toEqual(['us-east-1b', 'us-east-1c', 'us-west-1a']);
  expect(state.down).toEqual(['i1', 'i3']);
  expect(step(state, { type: 'remove', instance: 'i1' }).down).toEqual(['i2']);
});

test('removing leaves every other instance up or down as it was', () => {
  const layoutEvents = fc.record({
    nodes: fc.array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-west-1a'), {
      minLength: 1,
      maxLength: 6,
    }),
    down: fc.array(fc.oneof(someInstance, fc.constantFrom('us-east-1a', 'us-west-1')), {
      maxLength: 4,
    }),
    remove: fc.nat(5),
  });
  fc.assert(
    fc.property(layoutEvents, ({ nodes, down, remove }) => {
      fc.pre(remove < nodes.length);
      const before = initial({ nodes, down });
      const after = step(before, { type: 'remove', instance: instanceId(remove) });
      const flags = (state: QuorumState) => {
        const up = new Set(summary(state).upIds);
        return state.nodes.map((zone, index) => `${zone} ${up.has(instanceId(index))}`);
      };
      expect(flags(after)).toEqual(flags(before).toSpliced(remove, 1));
    }),
  );
});

test('a zone and a cut that hold no instance any more are forgotten', () => {
  const state = run([
    { type: 'fail', target: 'us-west-1a' },
    { type: 'cut', regions: ['us-west-1', 'us-east-1'] },
    { type: 'move', instance: 'i4', zone: 'us-east-1a' },
  ]);
  expect(state).toMatchObject({ down: [], cut: [] });
  expect(state.nodes.at(-1)).toBe('us-east-1a');
});

test('failures are kept in the layout’s order, whatever the order of events', () => {
  const one = run([
    { type: 'fail', target: 'us-west-1' },
    { type: 'fail', target: 'i3' },
    { type: 'cut', regions: ['us-west-1', 'us-east-1'] },
  ]);
  expect(one.down).toEqual(['i3', 'us-west-1']);
  expect(one.cut).toEqual([['us-east-1', 'us-west-1']]);
  expect(run([{ type: 'cut', regions: ['us-east-1', 'us-west-1'] }], one)).toEqual(one);
  const healed = run([{ type: 'join', regions: ['us-west-1', 'us-east-1'] }], one);
  expect(healed.cut).toEqual([]);
});

test('toggling twice, and failing and repairing, lead back; another layout starts unharmed', () => {
  const target = 'us-east-1b';
  expect(run([{ type: 'toggle', target }]).down).toEqual([target]);
  expect(
    run([
      { type: 'toggle', target },
      { type: 'toggle', target },
    ]),
  ).toEqual(initial());
  expect(
    run([
      { type: 'fail', target },
      { type: 'repair', target },
    ]),
  ).toEqual(initial());
  expect(run([{ type: 'load', nodes: ['mars'] }])).toEqual(initial());
  const moved = run([{ type: 'load', nodes: ['eu-west-1a'] }], initial({ q: 0.5, down: ['i4'] }));
  expect(moved).toEqual({
    nodes: ['eu-west-1a'],
    down: [],
    cut: [],
    ...DEFAULT_PROBABILITIES,
    q: 0.5,
  });
});
