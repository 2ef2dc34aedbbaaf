import { readFileSync } from 'node:fs';

const FILE = new URL('../../content/assignment.txt', import.meta.url);

/** A question's own words: its prose with single spaces, and the lines of its code as they are. */
export interface AskedText {
  readonly prose: string;
  readonly code: readonly string[];
}

/** The questions of the assignment by number; read anew here, so that no fault of the site hides. */
export function assignment(): readonly AskedText[] {
  const [, ...pieces] = readFileSync(FILE, 'utf8').split(/^## \d+\. ?/m);
  return pieces.map((piece) => {
    const [before = '', code = '', after = ''] = piece.split(/^```\n/m);
    const prose = `${before} ${after}`.replace(/^- /gm, '');
    return { prose: spaced(prose), code: code.split('\n').slice(0, -1) };
  });
}

/** A text with single spaces. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
