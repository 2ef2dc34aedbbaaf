import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));

const SIMULATORS = fileURLToPath(new URL('../../components/simulators', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('../../content/questions', import.meta.url));

/** What is tested against a development server while nothing is built. */
const WITHOUT_BUILD = [
  '/',
  '/about',
  '/glossary',
  ...readdirSync(SIMULATORS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/lab/${name}`),
  ...readdirSync(QUESTIONS).map((slug) => `/questions/${slug}`),
];

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

/** The pages to test: those of the built site, or a short list where there is none. */
export function sitePages() {
  return existsSync(path.join(OUT, 'index.html')) ? pagesOf() : WITHOUT_BUILD;
}

/** Of these, the guides. */
export function guidePages() {
  return sitePages().filter((page) => /^\/questions\/[^/]+$/.test(page));
}

/** Of these, the simulators alone in the window. */
export function labPages() {
  return sitePages().filter((page) => page.startsWith('/lab/'));
}

/** Names of the built scripts that hold a text; none where there is no built site. */
export function builtScripts(text) {
  const folder = path.join(OUT, '_next/static/chunks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(text));
}
