import 'server-only';
import { type BundledLanguage, bundledLanguages, codeToTokensBase, type ThemedToken } from 'shiki';

/** One token with its color in the light and in the dark theme. */
export interface Token {
  readonly text: string;
  readonly light: string;
  readonly dark: string;
}

const ALIAS: Readonly<Record<string, string>> = {
  text: 'text',
  console: 'text',
  dockerignore: 'docker',
};

/** Splits code into lines of colored tokens, at build; nothing of it reaches the browser. */
export async function highlight(
  code: string,
  language: string,
): Promise<readonly (readonly Token[])[]> {
  const name = ALIAS[language] ?? language;
  if (!(name in bundledLanguages)) {
    return code.split('\n').map((text) => [{ text, light: 'inherit', dark: 'inherit' }]);
  }
  const lang = name as BundledLanguage;
  const [light, dark] = await Promise.all([
    codeToTokensBase(code, { lang, theme: 'github-light-high-contrast' }),
    codeToTokensBase(code, { lang, theme: 'github-dark-high-contrast' }),
  ]);
  return light.map((line, at) => pair(line, dark[at] ?? []));
}

/** Both themes split a line alike where their scopes agree; where not, the finer cuts of both are used. */
function pair(light: readonly ThemedToken[], dark: readonly ThemedToken[]): readonly Token[] {
  const cuts = (tokens: readonly ThemedToken[]) => {
    let end = 0;
    return tokens.map((token) => {
      end += token.content.length;
      return { color: token.color ?? 'inherit', end };
    });
  };
  const [a, b] = [cuts(light), cuts(dark)];
  const text = light.map((token) => token.content).join('');
  const ends = [...new Set([...a, ...b].map((cut) => cut.end))].sort((x, y) => x - y);
  let start = 0;
  return ends.map((end) => {
    const at = (list: typeof a) => list.find((cut) => cut.end >= end)?.color ?? 'inherit';
    const token = { text: text.slice(start, end), light: at(a), dark: at(b) };
    start = end;
    return token;
  });
}
