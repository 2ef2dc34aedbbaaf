import { afterEach, expect, test, vi } from 'vitest';
import { KEPT_WORDS, keep, kept, storageName } from './storage';

/** A browser's storage with room for so many characters. */
function storage(room = 1000) {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name: string) => texts.get(name) ?? null,
    removeItem: (name: string) => void texts.delete(name),
    setItem(name: string, text: string) {
      const others = [...texts].filter(([other]) => other !== name);
      const used = others.reduce((sum, [other, value]) => sum + other.length + value.length, 0);
      if (used + name.length + text.length > room)
        throw new DOMException('no room', 'QuotaExceededError');
      texts.set(name, text);
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

test('a text is kept under the site’s own name, with the version, and can be forgotten', () => {
  const browser = storage();
  vi.stubGlobal('localStorage', browser);
  expect(kept('attempt:a')).toBeUndefined();
  expect(keep('attempt:a', 'two')).toBe('kept');
  expect(kept('attempt:a')).toBe('two');
  expect([...browser.texts.keys()]).toEqual(['dry-run:version', 'dry-run:attempt:a']);
  expect(storageName('theme')).toBe('dry-run:theme');
  expect(keep('attempt:a', undefined)).toBe('kept');
  expect(kept('attempt:a')).toBeUndefined();
});

test('what was kept before there was a version is read as it is', () => {
  const browser = storage();
  browser.texts.set('dry-run:theme', 'dark');
  vi.stubGlobal('localStorage', browser);
  expect(kept('theme')).toBe('dark');
});

test('a full storage keeps what it has and says that it is full', () => {
  vi.stubGlobal('localStorage', storage(60));
  expect(keep('a', 'short')).toBe('kept');
  expect(keep('a', 'x'.repeat(100))).toBe('full');
  expect(kept('a')).toBe('short');
  expect(KEPT_WORDS.full).toContain('no room');
});

test('a browser that refuses keeps nothing and says so, and nothing throws', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(keep('a', 'text')).toBe('blocked');
  expect(kept('a')).toBeUndefined();
  expect(KEPT_WORDS.blocked).toContain('keeps nothing');
  expect(KEPT_WORDS.kept).toBe('');
});

test('what a newer version of the site keeps is neither read nor written', () => {
  const browser = storage();
  browser.texts.set('dry-run:version', '2');
  browser.texts.set('dry-run:a', 'newer');
  vi.stubGlobal('localStorage', browser);
  expect(kept('a')).toBeUndefined();
  expect(keep('a', 'older')).toBe('newer');
  expect(browser.texts.get('dry-run:a')).toBe('newer');
});
