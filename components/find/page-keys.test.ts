import { afterEach, expect, test, vi } from 'vitest';
import { askedBy } from './page-keys';

const PRESS = {
  key: '',
  target: null,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  defaultPrevented: false,
};
const field = { matches: () => true } as unknown as EventTarget;

afterEach(() => vi.unstubAllGlobals());

test.each([
  [{ key: '/' }, 'find'],
  [{ key: '?', shiftKey: true }, 'keys'],
  // On some keyboards the slash needs Shift, and the question mark does not.
  [{ key: '/', shiftKey: true }, 'find'],
  [{ key: '?' }, 'keys'],
  [{ key: 'k', ctrlKey: true }, 'find'],
  [{ key: 'K', ctrlKey: true }, 'find'],
  [{ key: 'k', metaKey: true }, 'find'],
  [{ key: 'k' }, undefined],
  [{ key: 'k', ctrlKey: true, shiftKey: true }, undefined],
  [{ key: 'k', ctrlKey: true, altKey: true }, undefined],
  [{ key: 'j', ctrlKey: true }, undefined],
  [{ key: '/', ctrlKey: true }, undefined],
  [{ key: '/', metaKey: true }, undefined],
  [{ key: '/', altKey: true }, undefined],
  [{ key: '?', ctrlKey: true }, undefined],
  [{ key: 'f' }, undefined],
  [{ key: '/', target: field }, undefined],
  [{ key: 'k', ctrlKey: true, target: field }, undefined],
  [{ key: '/', defaultPrevented: true }, undefined],
])('%j asks for %s', (press, asked) => {
  expect(askedBy({ ...PRESS, ...press })).toBe(asked);
});

test('with single-letter keys switched off only Ctrl-K asks for anything', () => {
  vi.stubGlobal('localStorage', { getItem: (name: string) => (/keys/.test(name) ? 'off' : null) });
  expect(askedBy({ ...PRESS, key: '/' })).toBeUndefined();
  expect(askedBy({ ...PRESS, key: '?' })).toBeUndefined();
  expect(askedBy({ ...PRESS, key: 'k', ctrlKey: true })).toBe('find');
});
