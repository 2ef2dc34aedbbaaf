import { formatNumber } from '../kernel/format';
import { splitExport } from './take-home-export';
import { type AskedQuestion, splitFreeText } from './take-home-free';
import { splitJson, type TakeHomeSplit } from './take-home-json';
import { plainText } from './take-home-lines';

/** In UTF-16 units: a hundred times what anybody writes. */
const MOST_LENGTH = 2_000_000;

/**
 * A take-home, split by question. Files that this site has handed out are told by what they hold;
 * everything else is read as text, and loses nothing but blank lines. What is placed nowhere has no
 * slug. Never throws. O(length · log length).
 * @param text what was pasted, or the file holds; of more than 2,000,000 characters nothing is split,
 *   and a fault says so
 * @param name of the file, or 'pasted'; what is named `.json` and is none has a fault
 * @param questions all that may be answered in it, whether they are covered or not
 */
export function splitTakeHome(
  text: string,
  name: string,
  questions: readonly AskedQuestion[],
): TakeHomeSplit {
  if (text.length > MOST_LENGTH) {
    const [length, most] = [text.length, MOST_LENGTH].map((count) => formatNumber(count));
    return { pieces: [], faults: [`It has ${length} characters; at most ${most} can be split.`] };
  }
  if (text.trim() === '') return { pieces: [], faults: [] };
  const slugs = new Set(questions.map(({ slug }) => slug));
  const json = splitJson(text.replace(/^\ufeff/, ''), /\.json$/i.test(name), slugs);
  if (json) return json;
  const plain = plainText(text);
  const pieces = splitExport(plain, questions) ?? splitFreeText(plain, questions);
  return { pieces, faults: [] };
}
