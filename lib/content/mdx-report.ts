import 'server-only';
import type { Root } from 'mdast';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import type { TermLink } from './glossary-links';
import type { LedgerEntry, Point, Source } from './schema';

/** Everything that the tags of one question's prose may refer to. */
export interface MdxContext {
  readonly folder: string;
  readonly files: ContentFiles;
  readonly points: readonly Point[];
  readonly sources: readonly Source[];
  readonly ledger: readonly LedgerEntry[];
  readonly facts: Readonly<Record<string, string>>;
  readonly terms: readonly TermLink[];
}

export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** A part of the full answer: it stands folded to its name and its conclusion. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly conclusion: string;
  /** Ids of the points that it makes, in order. */
  readonly points: readonly string[];
}

/** What one MDX file turned out to hold; filled by the plugin while it walks the tree. */
export interface MdxReport {
  readonly faults: Fault[];
  readonly headings: Heading[];
  readonly parts: Part[];
  /** Title and conclusion of a page of its own; undefined in the answers. */
  page: { readonly title: string; readonly conclusion: string } | undefined;
  /** Addresses of headings that are gone, kept where their text went. */
  readonly formerIds: Set<string>;
  readonly pointIds: Set<string>;
  readonly termIds: Set<string>;
  readonly sourceIds: Set<string>;
  readonly code: { readonly language: string; readonly code: string; readonly line: number }[];
}

/** Adds a fault of one node of the tree to the report. */
export type Complain = (
  node: { position?: Root['position'] | undefined },
  field: string,
  found: string,
  expected: string,
) => void;
