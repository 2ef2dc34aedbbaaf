import { expect, test } from 'vitest';
import { answerTasks, type TaskMessage, type TaskScope, type TaskStep } from './worker-task';

/** Runs one task in a scope whose clock moves on by `tick` ms at each look. */
function messagesOf(run: () => Iterable<TaskStep<number>>, tick: number): TaskMessage<number>[] {
  const messages: TaskMessage<number>[] = [];
  let clock = 0;
  const scope: TaskScope = {
    onmessage: null,
    postMessage: (message) => messages.push(message as TaskMessage<number>),
    performance: {
      now: () => {
        clock += tick;
        return clock;
      },
    },
  };
  answerTasks(scope, run);
  scope.onmessage?.({ data: undefined } as MessageEvent);
  return messages;
}

function* counting() {
  for (let at = 1; at <= 4; at += 1) yield { share: at / 4, result: () => at };
}

test('a quick task posts only its final result', () => {
  expect(messagesOf(counting, 1)).toEqual([{ kind: 'done', result: 4 }]);
});

test('a slow task posts partial results on the way', () => {
  expect(messagesOf(counting, 60)).toEqual([
    { kind: 'partial', share: 0.5, result: 2 },
    { kind: 'partial', share: 1, result: 4 },
    { kind: 'done', result: 4 },
  ]);
});

test('an error is said in the words it came with', () => {
  const failing = function* (): Generator<TaskStep<number>> {
    yield { share: 0.5, result: () => 1 };
    throw new RangeError('Too many parts.');
  };
  expect(messagesOf(failing, 1)).toEqual([{ kind: 'failed', says: 'Too many parts.' }]);
});

test('a task without steps fails instead of leaving its asker waiting', () => {
  expect(messagesOf(() => [], 1)[0]?.kind).toBe('failed');
});
