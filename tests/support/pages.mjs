import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));

/** Every page of the built site, as the path in its address; the page for unknown addresses too. */
export function pagesOf(folder = OUT) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html') && !name.startsWith('_'))
    .map(
      (name) =>
        `/${name
          .split(path.sep)
          .join('/')
          .replace(/(index)?\.html$/, '')}`,
    )
    .sort();
}
