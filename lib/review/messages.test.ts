import { describe, expect, test } from 'vitest';
import { fromPresenter, fromStage, PROTOCOL, versioned } from './messages';

const WHO = versioned({ kind: 'who' });
const GONE = versioned({ kind: 'gone', stage: 's' });

describe('what comes over the channel', () => {
  test('each side reads what the other says, and not its own kind', () => {
    expect(WHO).toEqual({ dryRun: PROTOCOL, kind: 'who' });
    expect(fromPresenter(WHO)).toEqual({ message: WHO });
    expect(fromStage(GONE)).toEqual({ message: GONE });
    expect(fromStage(WHO)).toEqual({ nothing: true });
    expect(fromPresenter(GONE)).toEqual({ nothing: true });
  });
  test.each(['here', 'gone', 'moved'])('a stage says “%s”', (kind) =>
    expect(fromStage({ dryRun: PROTOCOL, kind })).toHaveProperty('message'),
  );
  test.each(['who', 'show', 'point', 'scroll'])('a presenter says “%s”', (kind) =>
    expect(fromPresenter({ dryRun: PROTOCOL, kind })).toHaveProperty('message'),
  );
  test.each([PROTOCOL + 1, PROTOCOL - 1, 0])(
    'version %s is told, whatever else it says',
    (dryRun) => {
      expect(fromStage({ dryRun, kind: 'here' })).toEqual({ version: dryRun });
      expect(fromPresenter({ dryRun })).toEqual({ version: dryRun });
    },
  );
  test.each([undefined, null, 'who', 7, [], {}, { kind: 'who' }, { dryRun: '1', kind: 'who' }])(
    'what is no message of ours is nothing: %j',
    (data) => {
      expect(fromStage(data)).toEqual({ nothing: true });
      expect(fromPresenter(data)).toEqual({ nothing: true });
    },
  );
  test('a kind that nobody knows is nothing', () =>
    expect(fromPresenter({ dryRun: PROTOCOL, kind: 'dance' })).toEqual({ nothing: true }));
});
