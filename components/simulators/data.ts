/** The name under which the server keeps what a view needs from the content. */
export function dataName(slug: string): string {
  return `data of ${slug}`;
}

/** The address of the same for the browser. */
export function dataPath(slug: string): string {
  return `/lab/${slug}/data.json`;
}
