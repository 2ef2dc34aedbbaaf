/** What is before the texts in a fragment and between them; no id of a page has it. */
const TEXT_SIGN = '~';

/** The parts of a link: its query, the id of a place in the page, and packed texts by name. */
export interface LinkParts {
  readonly query: string;
  readonly anchor: string;
  /** As `name=packed`. */
  readonly texts: readonly string[];
}

/** Takes a link apart: `?query#anchor~name=text~name=text`. */
export function splitLink(link: string): LinkParts {
  const [, query = '', fragment = ''] = /^\??([^#]*)#?(.*)$/s.exec(link) ?? [];
  const [anchor = '', ...texts] = fragment.split(TEXT_SIGN);
  return { query, anchor, texts };
}

/** Puts a link together again. */
export function joinLink({ query, anchor, texts }: LinkParts): string {
  const fragment = [anchor, ...texts].join(TEXT_SIGN);
  return `${query && '?'}${query}${fragment && '#'}${fragment}`;
}

/** A piece `name=value` apart. */
export function splitPiece(piece: string): readonly [name: string, value: string] {
  const sign = piece.indexOf('=');
  return sign < 0 ? [piece, ''] : [piece.slice(0, sign), piece.slice(sign + 1)];
}

/** Percent-encodes what a query needs, and keeps commas and colons readable. */
export function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':');
}
