/** Where a default number comes from; shown next to the number it explains. */
export interface DataSource {
  readonly title: string;
  readonly url: string;
  /** When the number was measured or published (YYYY-MM-DD or YYYY-MM), or `undated`. */
  readonly dated: string;
  /** When the source was read for this project (YYYY-MM-DD). */
  readonly read: string;
  /** What was taken from it, and what that number does not say. */
  readonly note: string;
}
