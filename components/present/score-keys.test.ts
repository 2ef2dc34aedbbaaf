import { afterEach, expect, test, vi } from 'vitest';
import { scoreActOf } from './score-keys';

const PRESS = {
  key: '',
  target: null,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
};

/** An element of which only what selects it is known. */
const element = (own: readonly string[], isInRubric = false) =>
  ({
    matches: (selector: string) => selector.split(', ').some((one) => own.includes(one)),
    closest: () => (isInRubric ? {} : null),
  }) as unknown as EventTarget;
const field = element(['textarea']);
const radio = element(['input']);
const markOfPoint = element(['input'], true);

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['1', { kind: 'mark', mark: 'present' }],
  ['2', { kind: 'mark', mark: 'partial' }],
  ['3', { kind: 'mark', mark: 'absent' }],
  ['0', { kind: 'mark', mark: 'not asked' }],
  ['Backspace', { kind: 'mark', mark: undefined }],
  ['ArrowDown', { kind: 'move', by: 1 }],
  ['j', { kind: 'move', by: 1 }],
  ['ArrowUp', { kind: 'move', by: -1 }],
  ['k', { kind: 'move', by: -1 }],
  ['e', { kind: 'quote' }],
  // With the capitals locked.
  ['E', { kind: 'quote' }],
  ['x', { kind: 'hide' }],
  ['4', undefined],
  ['ArrowRight', undefined],
  ['Enter', undefined],
])('%s does %j', (key, act) => {
  expect(scoreActOf({ ...PRESS, key }, false)).toEqual(act);
});

test.each([
  ['in a field', { target: field }],
  ['with Ctrl', { ctrlKey: true }],
  ['with Cmd', { metaKey: true }],
  ['with Alt', { altKey: true }],
  ['when something else took it', { defaultPrevented: true }],
])('a key judges nothing %s', (_, press) => {
  expect(scoreActOf({ ...PRESS, key: '1', ...press }, false)).toBeUndefined();
});

test('a key that is held down moves on, and neither judges nor opens anything', () => {
  const held = (key: string) => scoreActOf({ ...PRESS, key, repeat: true }, false);
  expect(held('ArrowDown')).toEqual({ kind: 'move', by: 1 });
  expect(['1', 'Backspace', 'e', 'x'].map(held)).toEqual(Array(4).fill(undefined));
});

test('arrows that move the pointer move nothing else, and letters still do', () => {
  expect(scoreActOf({ ...PRESS, key: 'ArrowDown' }, true)).toBeUndefined();
  expect(scoreActOf({ ...PRESS, key: 'ArrowUp' }, true)).toBeUndefined();
  expect(scoreActOf({ ...PRESS, key: 'j' }, true)).toEqual({ kind: 'move', by: 1 });
});

test('arrows stay with radio buttons elsewhere, and move on from the marks of a point', () => {
  const down = { ...PRESS, key: 'ArrowDown' };
  expect(scoreActOf({ ...down, target: radio }, false)).toBeUndefined();
  expect(scoreActOf({ ...down, target: markOfPoint }, false)).toEqual({ kind: 'move', by: 1 });
  expect(scoreActOf({ ...down, target: element([]) }, false)).toEqual({ kind: 'move', by: 1 });
  expect(scoreActOf({ ...PRESS, key: '1', target: radio }, false)).toEqual({
    kind: 'mark',
    mark: 'present',
  });
});

test('with single-letter keys switched off only the arrows and Backspace are left', () => {
  vi.stubGlobal('localStorage', { getItem: (name: string) => (/keys/.test(name) ? 'off' : null) });
  const kinds = ['1', 'j', 'e', 'x', 'ArrowUp', 'Backspace'].map(
    (key) => scoreActOf({ ...PRESS, key }, false)?.kind,
  );
  expect(kinds).toEqual([undefined, undefined, undefined, undefined, 'move', 'mark']);
});
