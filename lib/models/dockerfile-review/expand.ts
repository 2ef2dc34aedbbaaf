/** One look-up of a variable while a word was expanded. */
export interface Lookup {
  readonly name: string;
  /** Undefined: not set, which counts as the empty string. */
  readonly value: string | undefined;
}

/** A word after expansion, or why it cannot be expanded. */
export type Expansion =
  | { readonly ok: true; readonly value: string; readonly lookups: readonly Lookup[] }
  | { readonly ok: false; readonly message: string; readonly lookups: readonly Lookup[] };

/**
 * Expands one word as a Dockerfile builder does: `$name`, `${name}`, `${name:-word}` with `-`, `+`,
 * `?` and their forms with a colon; single and double quotes are removed; `\` keeps the next
 * character. Not covered: `${name#pattern}` and its relatives, and positional parameters.
 * Source: Dockerfile reference, "Environment replacement". O(length).
 */
export function expand(word: string, read: (name: string) => string | undefined): Expansion {
  const lookups: Lookup[] = [];
  const look = (name: string) => {
    const value = read(name);
    lookups.push({ name, value });
    return value;
  };
  try {
    return { ok: true, value: new Scanner(word, look).until(''), lookups };
  } catch (error) {
    if (!(error instanceof Bad)) throw error;
    return { ok: false, message: error.message, lookups };
  }
}

class Bad extends Error {}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/;

class Scanner {
  private at = 0;
  constructor(
    private readonly word: string,
    private readonly look: (name: string) => string | undefined,
  ) {}

  /** Reads up to an unquoted `stop`, or to the end when `stop` is empty. */
  until(stop: string): string {
    let out = '';
    while (this.at < this.word.length) {
      const char = this.word[this.at] ?? '';
      if (char === stop) {
        this.at += 1;
        return out;
      }
      if (char === "'") out += this.single();
      else if (char === '"') out += this.double();
      else if (char === '$') out += this.dollar();
      else {
        if (char === '\\') this.at += 1;
        out += this.word[this.at] ?? '';
        this.at += 1;
      }
    }
    if (stop !== '') throw new Bad(`a ${stop} is missing`);
    return out;
  }

  private single(): string {
    const end = this.word.indexOf("'", this.at + 1);
    if (end < 0) throw new Bad('a single quote is not closed');
    const inner = this.word.slice(this.at + 1, end);
    this.at = end + 1;
    return inner;
  }

  private double(): string {
    let out = '';
    this.at += 1;
    while (this.at < this.word.length) {
      const char = this.word[this.at] ?? '';
      const next = this.word[this.at + 1] ?? '';
      if (char === '"') {
        this.at += 1;
        return out;
      }
      if (char === '$') out += this.dollar();
      else if (char === '\\' && (next === '"' || next === '$' || next === '\\')) {
        out += next;
        this.at += 2;
      } else {
        out += char;
        this.at += 1;
      }
    }
    throw new Bad('a double quote is not closed');
  }

  private dollar(): string {
    this.at += 1;
    if (this.word[this.at] !== '{') {
      const name = this.name();
      return name === '' ? '$' : (this.look(name) ?? '');
    }
    this.at += 1;
    const name = this.name();
    if (name === '') throw new Bad('a name is missing after ${');
    let operator = this.word[this.at] ?? '';
    this.at += 1;
    if (operator === '}') return this.look(name) ?? '';
    const emptyIsUnset = operator === ':';
    if (emptyIsUnset) {
      operator = this.word[this.at] ?? '';
      this.at += 1;
    }
    if (operator !== '-' && operator !== '+' && operator !== '?')
      throw new Bad(operator === '' ? 'a } is missing' : `the modifier ${operator} is not covered`);
    const alternative = this.until('}');
    const value = this.look(name);
    const set = value !== undefined && !(emptyIsUnset && value === '');
    if (operator === '+') return set ? alternative : '';
    if (operator === '?' && !set)
      throw new Bad(`${name}: ${alternative === '' ? 'must be set' : alternative}`);
    return set ? value : alternative;
  }

  private name(): string {
    const name = NAME.exec(this.word.slice(this.at))?.[0] ?? '';
    this.at += name.length;
    return name;
  }
}
