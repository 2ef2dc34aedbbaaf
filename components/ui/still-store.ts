/** Server components and the rendering of client parts are two module graphs of one process. */
const KEY = Symbol.for('dry-run.still');
const shared = globalThis as { [KEY]?: Map<string, string> };

/** Keeps HTML under a name until the page is written. */
export function keepStill(name: string, html: string): void {
  shared[KEY] ??= new Map();
  shared[KEY].set(name, html);
}

/** The HTML under a name. @throws RangeError where nothing was kept */
export function stillNamed(name: string): string {
  const html = shared[KEY]?.get(name);
  if (html === undefined) throw new RangeError(`No HTML is kept under ${name}.`);
  return html;
}
