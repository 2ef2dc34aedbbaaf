/**
 * The small markup of strings in data files: `code`, *emphasis*, **strong**, {fact:name}, and, in
 * sample answers only, [words](#id). One pass, O(length).
 */
export type RichNode =
  | { readonly kind: 'text' | 'code' | 'emphasis' | 'strong'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly target: string };

const TOKEN = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(#([a-z0-9-]+)\)/g;

/** Splits a string into its nodes. Markup that is not closed stays text. O(length). */
export function parseRichText(source: string): readonly RichNode[] {
  const nodes: RichNode[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > end) nodes.push({ kind: 'text', text: source.slice(end, match.index) });
    const [whole, code, strong, emphasis, words, target] = match;
    if (code !== undefined) nodes.push({ kind: 'code', text: code });
    else if (strong !== undefined) nodes.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) nodes.push({ kind: 'emphasis', text: emphasis });
    else if (words !== undefined && target !== undefined)
      nodes.push({ kind: 'mark', text: words, target });
    end = match.index + whole.length;
  }
  if (end < source.length) nodes.push({ kind: 'text', text: source.slice(end) });
  return nodes;
}

/** The words of a string without its markup. */
export function plainText(source: string): string {
  return parseRichText(source)
    .map((node) => node.text)
    .join('');
}

/** Ids that a sample answer marks, in order of appearance. */
export function markedIds(source: string): readonly string[] {
  return parseRichText(source).flatMap((node) => (node.kind === 'mark' ? [node.target] : []));
}

/** Some data with every string in it changed. */
export function mapTexts<T>(data: T, change: (text: string) => string): T {
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(inside);
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(item)]));
  };
  return inside(data) as T;
}

/** Replaces each {fact:name}. `unknown` is called with a name that has no fact. */
export function fillFacts(
  source: string,
  facts: Readonly<Record<string, string>>,
  unknown: (name: string) => void,
): string {
  return source.replace(/\{fact:([^}]*)\}/g, (whole, name: string) => {
    const value = facts[name];
    if (value === undefined) unknown(name);
    return value ?? whole;
  });
}
