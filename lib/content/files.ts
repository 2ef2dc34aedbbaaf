import 'server-only';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Fault, show } from './fault';

/** Reads below one project root, so that tests can point it at a copy with a planted fault. */
export class ContentFiles {
  constructor(readonly root: string = process.cwd()) {}

  exists(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  /** Names of the entries of a folder, sorted; empty when there is no such folder. */
  list(folder: string): readonly string[] {
    return this.exists(folder) ? readdirSync(path.join(this.root, folder)).sort() : [];
  }

  /** @throws ContentError naming the file when it is missing. */
  text(file: string): string {
    if (!this.exists(file)) {
      throw new ContentError([
        { file, line: 1, field: 'file', found: 'no such file', expected: 'a file' },
      ]);
    }
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** 1-based line where a piece of text first stands in a file; 1 when it does not. */
  lineOf(file: string, piece: string): number {
    const at = this.text(file).indexOf(piece);
    return at < 0 ? 1 : this.text(file).slice(0, at).split('\n').length;
  }

  /** Parses and validates one YAML file. @throws ContentError with every fault in it. */
  yaml<T extends z.ZodType>(file: string, schema: T): z.output<T> {
    const lines = new LineCounter();
    const document = parseDocument(this.text(file), { lineCounter: lines });
    const [syntax] = document.errors;
    if (syntax) {
      throw new ContentError([
        {
          file,
          line: lines.linePos(syntax.pos[0]).line,
          field: 'syntax',
          found: syntax.message.split('\n')[0] ?? 'unreadable text',
          expected: 'valid YAML',
        },
      ]);
    }
    const data: unknown = document.toJS();
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    const lineOf = (at: readonly PropertyKey[]): number => {
      for (let depth = at.length; depth >= 0; depth--) {
        const node = document.getIn(at.slice(0, depth), true) as { range?: number[] } | undefined;
        if (node?.range) return lines.linePos(node.range[0] ?? 0).line;
      }
      return 1;
    };
    throw new ContentError(
      result.error.issues.map((issue) => toFault(file, data, issue, lineOf(issue.path))),
    );
  }
}

function toFault(file: string, data: unknown, issue: z.core.$ZodIssue, line: number): Fault {
  const value = issue.path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const field =
    issue.path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || 'whole file';
  if (issue.code === 'unrecognized_keys') {
    return {
      file,
      line,
      field,
      found: `unknown ${issue.keys.join(', ')}`,
      expected: 'only the fields of the schema',
    };
  }
  const expected =
    issue.code === 'invalid_value'
      ? issue.values.map(String).join(' | ')
      : issue.code === 'invalid_type'
        ? issue.expected
        : issue.message;
  return { file, line, field, found: show(value), expected };
}
