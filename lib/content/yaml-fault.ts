import 'server-only';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  visit,
  type YAMLParseError,
} from 'yaml';
import { z } from 'zod';
import { type Fault, show } from './fault';

type Path = readonly PropertyKey[];

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'named fields',
};

/** 1-based line of a value by its path, such as [3, 'tier']; of the deepest part that exists. */
export function lineIn(document: Document, lines: LineCounter, at: Path): number {
  for (let depth = at.length; depth > 0; depth--) {
    const key = at[depth - 1];
    const parent = document.getIn(at.slice(0, depth - 1), true);
    const node = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
      : isSeq(parent) && parent.items[key as number];
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Words a syntax error. A value that never closes is noticed at its end; the fault names its start. */
export function syntaxFault(
  file: string,
  document: Document,
  lines: LineCounter,
  error: YAMLParseError,
): Fault {
  let [start] = error.pos;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < start && start <= range[2]) start = range[0];
    },
  });
  const found = error.message.replace(/( at line \d+, column \d+)?:?(\n[\s\S]*)?$/, '');
  const { line } = lines.linePos(start);
  return { file, line, field: 'syntax', found, expected: 'valid YAML' };
}

/** Words what a schema found wrong: where in the data, what stands there, what should. */
export function issueFault(
  file: string,
  data: unknown,
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  lineOf: (at: Path) => number,
): Fault {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const at = unknown === undefined ? issue.path : [...issue.path, unknown];
  const fault = { file, line: lineOf(at), field: printPath(at) };
  if (unknown !== undefined)
    return {
      ...fault,
      found: 'an unknown field',
      expected: `one of ${fieldsAt(schema, issue.path).join(', ')}`,
    };
  const value = at.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  return { ...fault, found: show(value), expected: wordsOf(issue) };
}

/** A path as people write it: `[3].probe.good`. */
function printPath(at: Path): string {
  const parts = at.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return parts.join('').replace(/^\./, '') || 'whole file';
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? issue.expected;
  return issue.message.replace(/^.*: expected /, '');
}

function fieldsAt(schema: z.ZodType, at: Path): readonly string[] {
  let inside: unknown = schema;
  for (const key of at) {
    if (inside instanceof z.ZodArray) inside = inside.element;
    else if (inside instanceof z.ZodObject) inside = inside.shape[key as string];
  }
  return inside instanceof z.ZodObject ? Object.keys(inside.shape) : [];
}
