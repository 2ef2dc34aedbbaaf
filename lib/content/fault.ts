/** One mistake in one content file, in words that let its author mend it without reading code. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** 1-based line; 1 where the whole file is at fault. */
  readonly line: number;
  /** Where in the data, such as `[3].tier`, or what part of the prose, such as `<Point>`. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** A fault of a whole file. */
export function fileFault(file: string, field: string, found: string, expected: string): Fault {
  return { file, line: 1, field, found, expected };
}

/** The line that a person reads: where, what stands there, what should. */
export function describeFault(fault: Fault): string {
  return `${fault.file}:${fault.line}  ${fault.field}: found ${fault.found}; expected ${fault.expected}`;
}

/** Thrown by the loaders with every fault that was found, not only the first. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const noun = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`${noun} in the content:\n${faults.map(describeFault).join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** Shows a value as it stands in a file, shortened so that a message stays on one line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 90 ? `${text.slice(0, 87)}…` : text;
}
