import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { TextParam } from './params';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Most bytes that one character takes in UTF-8, counted in UTF-16 units. */
const BYTES_PER_CHARACTER = 3;

/**
 * A parameter that holds a document. Links carry it compressed (DEFLATE, RFC 1951) in base64url
 * (RFC 4648, section 5) in their fragment, which no server sees. Only declarations that have one
 * load the code that compresses.
 */
export function textParam(given: Omit<TextParam, 'kind' | 'pack' | 'unpack'>): TextParam {
  return {
    ...given,
    kind: 'text',
    pack: (text) => toBase64(deflateSync(strToU8(text), { level: 9 })),
    unpack: (packed) => {
      // A byte more than may be: what inflates to more than the room ends in it or throws.
      const room = new Uint8Array(given.maxLength * BYTES_PER_CHARACTER + 1);
      try {
        const bytes = inflateSync(fromBase64(packed), { out: room });
        return bytes.length < room.length ? strFromU8(bytes) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const used = Math.min(3, bytes.length - at) + 1;
    for (const six of four.slice(0, used)) text += LETTERS[six];
  }
  return text;
}

/** @throws RangeError for a character outside the alphabet */
function fromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const six = LETTERS.indexOf(letter);
    if (six < 0) throw new RangeError(`“${letter}” is no base64url.`);
    bits = (bits << 6) | six;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
    bits &= (1 << held) - 1;
  }
  return Uint8Array.from(bytes);
}
