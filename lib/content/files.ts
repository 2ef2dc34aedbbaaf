import 'server-only';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError, type Fault, fileFault } from './fault';
import { issueFault, lineIn, syntaxFault } from './yaml-fault';

/** Reads below one project root, so that tests can point it at a copy with a planted fault. */
export class ContentFiles {
  constructor(readonly root: string = process.cwd()) {}

  exists(file: string): boolean {
    return statSync(path.join(this.root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** Names of the entries of a folder, sorted; empty when there is no such folder. */
  list(folder: string): readonly string[] {
    const full = path.join(this.root, folder);
    return existsSync(full) ? readdirSync(full).sort() : [];
  }

  /** @throws ContentError naming the file when it is missing. */
  text(file: string): string {
    if (!this.exists(file))
      throw new ContentError([fileFault(file, 'file', 'no such file', 'a file')]);
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  /** The text of a file that another one names; empty, with a fault there, when it is missing. */
  textFor(file: string, owner: string, at: readonly PropertyKey[], faults: Fault[]): string {
    if (this.exists(file)) return this.text(file);
    const field = `[${String(at[0])}].${String(at[1])}`;
    faults.push(this.fault(owner, at, field, file, 'a file that exists'));
    return '';
  }

  /** 1-based line where a piece of text first stands in a file; 1 when it does not. */
  lineOf(file: string, piece: string): number {
    const text = this.text(file);
    const at = text.indexOf(piece);
    return at < 0 ? 1 : text.slice(0, at).split('\n').length;
  }

  /** A fault of the value at a path in a YAML file. Parses the file anew for its line, O(length). */
  fault(
    file: string,
    at: readonly PropertyKey[],
    field: string,
    found: string,
    expected: string,
  ): Fault {
    const lines = new LineCounter();
    const document = parseDocument(this.text(file), { lineCounter: lines });
    return { file, line: lineIn(document, lines, at), field, found, expected };
  }

  /** Parses and validates one YAML file. @throws ContentError with every fault in it. */
  yaml<T extends z.ZodType>(file: string, schema: T): z.output<T> {
    const lines = new LineCounter();
    const document = parseDocument(this.text(file), { lineCounter: lines });
    const [syntax] = document.errors;
    if (syntax) throw new ContentError([syntaxFault(file, document, lines, syntax)]);
    const data: unknown = document.toJS();
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    throw new ContentError(
      result.error.issues.map((issue) =>
        issueFault(file, data, issue, schema, (at) => lineIn(document, lines, at)),
      ),
    );
  }
}
