import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textParam } from './text-param';

const policy = textParam({ label: 'Policy', default: '', maxLength: 1000, file: 'policy.json' });

test('a text survives packing, in letters that an address keeps as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const packed = policy.pack(text);
      expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(policy.unpack(packed)).toBe(text);
    }),
  );
});

test('packing is DEFLATE in base64url, as others write it', async () => {
  const text = '{"Effect":"Allow","Action":"ecr:PutImage"}'.repeat(3);
  const bytes = Buffer.from(policy.pack(text), 'base64url');
  const { inflateRawSync } = await import('node:zlib');
  expect(inflateRawSync(bytes).toString()).toBe(text);
  expect(policy.pack(text).length).toBeLessThan(text.length);
});

test('what was never packed is refused, and a bomb does not burst', () => {
  expect(policy.unpack('')).toBeUndefined();
  expect(policy.unpack('a b')).toBeUndefined();
  expect(policy.unpack('ä')).toBeUndefined();
  expect(policy.unpack(policy.pack('hello').slice(0, 4))).toBeUndefined();
  const large = textParam({ label: 'Large', default: '', maxLength: 1e7, file: 'large' });
  expect(policy.unpack(large.pack('a'.repeat(3000)))).toBe('a'.repeat(3000));
  expect(policy.unpack(large.pack('a'.repeat(3001)))).toBeUndefined();
  expect(policy.unpack(large.pack('a'.repeat(1e6)))).toBeUndefined();
});
