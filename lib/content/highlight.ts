import 'server-only';
import {
  type BundledLanguage,
  bundledLanguages,
  codeToTokensBase,
  createCssVariablesTheme,
} from 'shiki';

/** A run of code in one color: a `var(--code-token-…)` of the style sheet; the text's own without one. */
export interface Token {
  readonly text: string;
  readonly color?: string;
}

/** Colors by role, so that one pass serves both themes and `tokens.css` decides how a role looks. */
const THEME = createCssVariablesTheme({
  name: 'roles',
  variablePrefix: '--code-',
  fontStyle: false,
});
const PLAIN = 'var(--code-foreground)';

const ALIAS: Readonly<Record<string, string>> = { dockerignore: 'docker' };

/** Splits code into lines of colored tokens, at build; nothing of it reaches the browser. O(length). */
export async function highlight(
  code: string,
  language: string,
): Promise<readonly (readonly Token[])[]> {
  const name = ALIAS[language] ?? language;
  if (!(name in bundledLanguages)) return code.split('\n').map((text) => [{ text }]);
  const lines = await codeToTokensBase(code, {
    lang: name as BundledLanguage,
    theme: THEME,
    // A busy machine must not leave a line half colored: the same content builds the same site.
    tokenizeTimeLimit: 0,
  });
  return lines.map((line) =>
    line.map(({ content, color = PLAIN }) =>
      color === PLAIN ? { text: content } : { text: content, color },
    ),
  );
}
