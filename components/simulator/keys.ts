import type { KeyRow } from '@/components/ui/key-list';

/** The keys of every simulator, as its sheet lists them; a drawing may have more of its own. */
export const SIMULATOR_KEYS: readonly KeyRow[] = [
  ['s', 'show, or cover again'],
  [', .', 'the scene before or after'],
  ['n p, Page Down Page Up', 'the next or previous situation of a list'],
  ['k', 'the keys of the parts of the drawing, on them'],
  ['Ctrl-Z, Ctrl-Shift-Z', 'undo, redo'],
  ['f', 'full screen (in the full window)'],
  ['?', 'this sheet'],
];
