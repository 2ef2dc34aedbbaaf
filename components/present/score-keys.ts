import { isSilenced, isTyping } from '@/components/ui/letter-keys';
import type { Mark } from '@/lib/review/kept';

/** What a key does to the point at hand, or to what is seen of the answer. */
export type ScoreAct =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'mark'; readonly mark: Mark | undefined }
  | { readonly kind: 'quote' }
  | { readonly kind: 'hide' };

/** The key of each mark. */
export const MARK_KEYS = [
  ['1', 'present'],
  ['2', 'partial'],
  ['3', 'absent'],
  ['0', 'not asked'],
] as const satisfies readonly (readonly [key: string, mark: Mark])[];

const ACTS: ReadonlyMap<string, ScoreAct> = new Map<string, ScoreAct>([
  ...MARK_KEYS.map(([key, mark]) => [key, { kind: 'mark', mark }] as const),
  ['Backspace', { kind: 'mark', mark: undefined }],
  ['ArrowDown', { kind: 'move', by: 1 }],
  ['j', { kind: 'move', by: 1 }],
  ['ArrowUp', { kind: 'move', by: -1 }],
  ['k', { kind: 'move', by: -1 }],
  ['e', { kind: 'quote' }],
  ['x', { kind: 'hide' }],
]);

/** What has arrows of its own; the marks of a point have left and right. */
const HAS_ARROWS = 'input, [role=tab], [role=slider]';
export const POINT = '[data-point]';

type Press = Pick<
  KeyboardEvent,
  'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented'
>;

/**
 * What a pressed key asks for; nothing in a field, and no letter or digit where those are switched off. A key that is held down
 * moves on, and judges once.
 * @param pointing whether the arrows move the pointer on the stage
 */
export function scoreActOf(press: Press, pointing: boolean): ScoreAct | undefined {
  const { key, target, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = press;
  if (defaultPrevented || ctrlKey || metaKey || altKey) return undefined;
  if (isTyping(press) || isSilenced(press)) return undefined;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const on = target as Partial<Element> | null;
    if (pointing || (on?.matches?.(HAS_ARROWS) && !on.closest?.(POINT))) return undefined;
  }
  const act = ACTS.get(key.length === 1 ? key.toLowerCase() : key);
  return repeat && act?.kind !== 'move' ? undefined : act;
}
