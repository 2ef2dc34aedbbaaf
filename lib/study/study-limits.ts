/** Ten years of 365.25 days: no clock of an attempt shows more. */
export const MOST_SECONDS = 315_576_000;

/** The longest text that a file of what is kept may hold, in UTF-16 units. */
export const MOST_TEXT = 1_000_000;

/**
 * An id, or a name that stands for one: 1 to 80 characters, none of them a control character. The one
 * name that is refused besides would change what an object is instead of being a field of it.
 */
export const ID = /^(?!__proto__$)\P{Cc}{1,80}$/u;
