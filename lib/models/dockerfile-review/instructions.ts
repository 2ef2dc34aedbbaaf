/** One instruction of a Dockerfile, with the line it begins on (from 1). */
export type Instruction =
  | {
      readonly kind: 'from';
      readonly line: number;
      readonly image: string;
      readonly stage: string | undefined;
    }
  | { readonly kind: 'env'; readonly line: number; readonly assignments: readonly Assignment[] }
  | { readonly kind: 'arg'; readonly line: number; readonly assignments: readonly Assignment[] }
  | {
      readonly kind: 'other';
      readonly line: number;
      readonly keyword: string;
      readonly text: string;
    };

/** `NAME=value` as written: quotes, escapes and `$` are still in `raw`. */
export interface Assignment {
  readonly name: string;
  /** Undefined for `ARG NAME` without a default. */
  readonly raw: string | undefined;
  readonly line: number;
}

interface Character {
  readonly char: string;
  readonly line: number;
}

const COMMENT = /^\s*#/;
const CONTINUED = /\\[ \t]*$/;
const HEREDOC = /<<-?(["']?)([A-Za-z_][A-Za-z0-9_]*)\1/g;

/**
 * Reads the instructions of a Dockerfile: joins continued lines, drops comments and empty lines
 * (also within an instruction) and the bodies of here-documents. The escape character is `\`; a
 * parser directive that changes it is not supported. O(length).
 */
export function readInstructions(text: string): readonly Instruction[] {
  const instructions: Instruction[] = [];
  const lines = text.split('\n');
  let at = 0;
  while (at < lines.length) {
    const logical: Character[] = [];
    for (let more = true; more && at < lines.length; at += 1) {
      const source = (lines[at] ?? '').replace(/\r$/, '');
      if (COMMENT.test(source) || (source.trim() === '' && logical.length > 0)) continue;
      more = CONTINUED.test(source);
      const content = more ? source.replace(CONTINUED, '') : source;
      for (const char of content) logical.push({ char, line: at + 1 });
    }
    const instruction = readOne(logical);
    if (instruction === undefined) continue;
    instructions.push(instruction);
    if (instruction.kind === 'other') at = afterHeredocs(instruction.text, lines, at);
  }
  return instructions;
}

function afterHeredocs(text: string, lines: readonly string[], from: number): number {
  let at = from;
  for (const [, , name] of text.matchAll(HEREDOC)) {
    while (at < lines.length && (lines[at] ?? '').trim() !== name) at += 1;
    at += 1;
  }
  return at;
}

function readOne(characters: readonly Character[]): Instruction | undefined {
  const start = characters.findIndex(({ char }) => char.trim() !== '');
  const first = characters[start];
  if (first === undefined) return undefined;
  const words = splitWords(characters.slice(start));
  const keyword = textOf(words[0] ?? []).toUpperCase();
  const rest = words.slice(1);
  const { line } = first;
  if (keyword === 'FROM') {
    const named = rest.map(textOf).filter((word) => !word.startsWith('--'));
    const stage = named[1]?.toUpperCase() === 'AS' ? named[2] : undefined;
    return { kind: 'from', line, image: named[0] ?? '', stage };
  }
  if (keyword === 'ARG') return { kind: 'arg', line, assignments: rest.map(readAssignment) };
  if (keyword === 'ENV') return { kind: 'env', line, assignments: readEnv(rest) };
  const text = characters.slice(start + keyword.length).map(({ char }) => char);
  return { kind: 'other', line, keyword, text: text.join('').trim() };
}

function readEnv(words: readonly (readonly Character[])[]): readonly Assignment[] {
  const [first, ...value] = words;
  if (first === undefined) return [];
  if (textOf(first).includes('=')) return words.map(readAssignment);
  // The old form `ENV NAME all the rest`.
  return [{ name: textOf(first), raw: value.map(textOf).join(' '), line: first[0]?.line ?? 0 }];
}

function readAssignment(word: readonly Character[]): Assignment {
  const text = textOf(word);
  const line = word[0]?.line ?? 0;
  const equals = text.indexOf('=');
  if (equals < 0) return { name: text, raw: undefined, line };
  return { name: text.slice(0, equals), raw: text.slice(equals + 1), line };
}

/** Words are separated by white space outside quotes; `\` keeps the next character in the word. */
function splitWords(characters: readonly Character[]): readonly (readonly Character[])[] {
  const words: Character[][] = [];
  let word: Character[] = [];
  let quote = '';
  for (let i = 0; i < characters.length; i += 1) {
    const next = characters[i] as Character;
    const { char } = next;
    if (quote === '' && char.trim() === '') {
      if (word.length > 0) words.push(word);
      word = [];
      continue;
    }
    word.push(next);
    const following = characters[i + 1];
    if (char === '\\' && quote !== "'" && following !== undefined) {
      word.push(following);
      i += 1;
    } else if (quote === char) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
  }
  if (word.length > 0) words.push(word);
  return words;
}

function textOf(word: readonly Character[]): string {
  return word.map(({ char }) => char).join('');
}
