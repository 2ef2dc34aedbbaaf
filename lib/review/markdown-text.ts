/**
 * A typed text on one line of Markdown, where it is nothing but text: what would begin or end markup
 * is escaped (https://spec.commonmark.org/0.31.2/#backslash-escapes), space is single. O(length).
 */
export function plainLine(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~|#$]/g, '\\$&');
}

/**
 * A typed text as a block quote, each line behind `>`: whatever it holds ends with it, and is there
 * letter for letter (https://spec.commonmark.org/0.31.2/#block-quotes). O(length).
 * @param indent what stands before each line, for a quote within a list item
 */
export function blockQuote(text: string, indent = ''): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? `${indent}>` : `${indent}> ${line}`))
    .join('\n');
}
