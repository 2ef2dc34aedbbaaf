import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadDeclarations } from '@/lib/content/simulator-data';
import type { OwnEvent } from '@/lib/simulator/declaration';
import { createSession } from '@/lib/simulator/session';
import { actsOn, commonOf } from '../support/session-acts';

const DECLARATIONS = await loadDeclarations();

/** Events of each simulator's own; some do not fit every state. */
const EVENTS: Readonly<Record<string, readonly object[]>> = {
  'dockerfile-review': [
    { type: 'next' },
    { type: 'previous' },
    { type: 'goto', step: 3 },
    { type: 'finding', id: 'key-in-layer' },
    { type: 'finding', id: '' },
    { type: 'line', line: 1 },
    { type: 'view', view: 'unified' },
    { type: 'whole' },
  ],
  'az-quorum': [
    { type: 'toggle', target: 'us-east-1' },
    { type: 'fail', target: 'i4' },
    { type: 'repair', target: 'i4' },
    { type: 'add', zone: 'us-west-1c' },
    { type: 'remove', instance: 'i1' },
    { type: 'move', instance: 'i2', zone: 'us-west-1a' },
    { type: 'cut', regions: ['us-east-1', 'us-west-1'] },
    { type: 'join', regions: ['us-east-1', 'us-west-1'] },
    { type: 'load', nodes: ['us-east-1a', 'us-east-1b', 'us-west-1a'] },
  ],
  'service-load-skew': [
    { type: 'happen', what: 'scale', arg: 6 },
    { type: 'happen', what: 'crash', arg: 1 },
    { type: 'happen', what: 'node', arg: 2 },
    { type: 'happen', what: 'rollout' },
    { type: 'happen', what: 'reconnect' },
  ],
  'replicas-for-availability': [{ type: 'add-replica' }, { type: 'remove-replica' }],
};

/** Lets a session go on until it stands where its run does: long ways are gone in pieces. */
function settle({ store }: ReturnType<typeof createSession>, waiting: Set<() => void>): void {
  while (store.getState().moving) {
    const [next] = waiting;
    if (!next) throw new Error('It moves, and nothing is to come.');
    waiting.delete(next);
    next();
  }
}

test.each(DECLARATIONS)(
  '$slug: whatever was done, another window shows the same',
  (declaration) => {
    const own = EVENTS[declaration.slug] as readonly OwnEvent[];
    fc.assert(
      fc.property(fc.array(actsOn(declaration, own), { maxLength: 15 }), (acts) => {
        const waiting = new Set<() => void>();
        const later = (_: number, run: () => void) => {
          waiting.add(run);
          return () => waiting.delete(run);
        };
        const [here, there] = [true, false].map((covers) =>
          createSession(declaration, { covers, later }),
        );
        if (!here || !there) return;
        for (const { to } of acts) to(here);
        here.play(false);
        settle(here, waiting);
        expect(there.restore(JSON.parse(JSON.stringify(here.snapshot())))).toBe(true);
        settle(there, waiting);
        expect(commonOf(there)).toEqual(commonOf(here));
      }),
      // Where time goes on, a run takes hundredths of a second.
      { numRuns: declaration.clock ? 40 : 150 },
    );
  },
);
