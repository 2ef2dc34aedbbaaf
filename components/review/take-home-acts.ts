import type { Review, TakeHomePiece } from '@/lib/review/kept';

const BY_HAND = 'by hand';

type Pieces = readonly TakeHomePiece[];

/** The pieces with one placed at a question, or at none. */
export function placePiece(pieces: Pieces, at: number, slug: string | undefined): Pieces {
  return pieces.map((piece, place) =>
    place === at ? { ...placeOf(slug), text: piece.text, why: BY_HAND } : piece,
  );
}

/**
 * The pieces with one cut in two, both placed where it was. Blank lines at the cut are left out;
 * the same pieces where one side would be blank.
 * @param from where the second begins, in UTF-16 units
 */
export function splitPiece(pieces: Pieces, at: number, from: number): Pieces {
  const piece = pieces[at];
  if (!piece) return pieces;
  const before = piece.text.slice(0, from).replace(/\s*\n$/, '');
  const after = piece.text.slice(from).replace(/^(?:[^\S\n]*\n)+/, '');
  if (before.trim() === '' || after.trim() === '') return pieces;
  return pieces.toSpliced(
    at,
    1,
    { ...piece, text: before },
    { ...piece, text: after, why: BY_HAND },
  );
}

/** The pieces with one joined to the one before it, and placed there; where that has no place, at its own. */
export function joinPiece(pieces: Pieces, at: number): Pieces {
  const [one, other] = [pieces[at - 1], pieces[at]];
  if (!one || !other) return pieces;
  const text = `${one.text}\n\n${other.text}`;
  return pieces.toSpliced(at - 1, 2, { ...placeOf(one.slug ?? other.slug), text, why: BY_HAND });
}

/** A place that is left out where there is none. */
function placeOf(slug: string | undefined): Pick<TakeHomePiece, 'slug'> {
  return slug === undefined ? {} : { slug };
}

/** The review with more of a take-home behind what it has. */
export function addPieces(
  review: Review,
  before: Pick<Review, 'pieces' | 'source'>,
  pieces: Pieces,
  source: string,
): Review {
  if (pieces.length === 0) return { ...review, pieces: before.pieces, source: before.source };
  const isNew = !before.source.split(', ').includes(source);
  return {
    ...review,
    pieces: [...before.pieces, ...pieces],
    source: isNew ? [before.source, source].filter(Boolean).join(', ') : before.source,
  };
}

/** As the splitter says why a piece is the assignment's own text, which needs no place. */
const COPIED = /^question \d, copied$/;

/** Whether a piece still wants a place. */
export function isLoose({ slug, why }: TakeHomePiece): boolean {
  return slug === undefined && !COPIED.test(why);
}

/** The places of pieces as they are shown: those that want a place first, each in the take-home's order. */
export function shownOrder(pieces: Pieces): readonly number[] {
  const places = pieces.map((_, at) => at);
  const wants = (at: number) => isLoose(pieces[at] as TakeHomePiece);
  return [...places.filter(wants), ...places.filter((at) => !wants(at))];
}

/** The first lines of a text, and how many more there are. O(length). */
export function firstLines(
  text: string,
  most: number,
): { readonly lines: string; readonly more: number } {
  const lines = text.split('\n');
  return { lines: lines.slice(0, most).join('\n'), more: Math.max(0, lines.length - most) };
}

/** Whether what a file holds can be a text: no byte of it is null. O(length). */
export function isText(content: string): boolean {
  return !content.includes('\0');
}
