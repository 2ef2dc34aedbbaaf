import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasLetterKeys, isSilenced, isTyping, setLetterKeys, watchLetterKeys } from './letter-keys';

/** What a browser's storage has. */
let texts: Map<string, string>;

beforeEach(() => {
  texts = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => texts.get(name) ?? null,
    removeItem: (name: string) => void texts.delete(name),
    setItem: (name: string, text: string) => void texts.set(name, text),
  });
});

afterEach(() => {
  setLetterKeys(true);
  vi.unstubAllGlobals();
});

test('single-letter keys are on until they are switched off, and that is kept', () => {
  expect(hasLetterKeys()).toBe(true);
  setLetterKeys(false);
  expect(hasLetterKeys()).toBe(false);
  expect(texts.get('dry-run:keys')).toBe('off');
  setLetterKeys(true);
  expect(hasLetterKeys()).toBe(true);
  expect(texts.has('dry-run:keys')).toBe(false);
});

test('switched off, letters, digits and signs are silenced, and named keys are not', () => {
  for (const key of ['/', '?', 's', '1', ',', 'Enter', 'ArrowUp', 'PageDown'])
    expect([key, isSilenced({ key })]).toEqual([key, false]);
  setLetterKeys(false);
  for (const key of ['/', '?', 's', '1', ','])
    expect([key, isSilenced({ key })]).toEqual([key, true]);
  for (const key of ['Enter', 'ArrowUp', 'PageDown', 'F1'])
    expect([key, isSilenced({ key })]).toEqual([key, false]);
});

test('where the browser keeps nothing the choice holds until the page is left', () => {
  vi.stubGlobal('localStorage', undefined);
  setLetterKeys(false);
  expect(hasLetterKeys()).toBe(false);
  setLetterKeys(true);
  expect(hasLetterKeys()).toBe(true);
});

test('a choice that is kept counts, whatever an earlier one was that was not', () => {
  const storage = globalThis.localStorage;
  vi.stubGlobal('localStorage', undefined);
  setLetterKeys(false);
  vi.stubGlobal('localStorage', storage);
  setLetterKeys(true);
  texts.set('dry-run:keys', 'off');
  expect(hasLetterKeys()).toBe(false);
});

test('who watches is told of each change until they no longer want to be', () => {
  const told = vi.fn();
  const stop = watchLetterKeys(told);
  setLetterKeys(false);
  setLetterKeys(true);
  expect(told).toHaveBeenCalledTimes(2);
  stop();
  setLetterKeys(false);
  expect(told).toHaveBeenCalledTimes(2);
});

test('a key belongs to the field that it is typed in, and to nothing where there is no element', () => {
  const asked: string[] = [];
  const field = (matches: boolean) =>
    ({ matches: (fields: string) => asked.push(fields) > 0 && matches }) as unknown as EventTarget;
  expect(isTyping({ target: field(true) })).toBe(true);
  expect(isTyping({ target: field(false) })).toBe(false);
  expect(asked[0]).toMatch(
    /textarea.*select.*input:not\(.*range.*checkbox.*radio.*contenteditable/,
  );
  expect(isTyping({ target: null })).toBe(false);
  // A key that is pressed on the window itself.
  expect(isTyping({ target: {} as EventTarget })).toBe(false);
});
