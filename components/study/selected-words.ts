import type { Quote } from '@/lib/study/kept';
import { wholeWords } from '@/lib/study/quotes';

/** The words that are selected in an element, whole, and where they begin in its text. O(length of the text). */
export function selectedWords(element: Element): Quote | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer))
    return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return wholeWords(element.textContent ?? '', from, from + range.toString().length);
}
