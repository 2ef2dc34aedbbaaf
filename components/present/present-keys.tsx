'use client';
import type { DialogProps } from '@/components/find/late-dialog';
import { CloseDialog } from '@/components/ui/close-dialog';
import { KeyList, type KeyRow } from '@/components/ui/key-list';
import { LetterKeysSwitch } from '@/components/ui/letter-keys-switch';
import { Sheet } from './sheet';

const STAGE: readonly KeyRow[] = [
  ['Enter, →', 'reveal what comes next'],
  ['←', 'back'],
  ['R', 'reveal the point at hand'],
  ['Q', 'the question'],
  ['A', 'their answer'],
  ['M', 'the simulator'],
  ['B', 'blank, and back to what was there'],
  ['H', 'hold the stage as it is'],
  ['S', 'send what was prepared'],
  ['P', 'pointer; arrows move it'],
  ['D U', 'scroll the stage down, up'],
  ['+ -', 'larger, smaller'],
];

const DESK: readonly KeyRow[] = [
  ['↑ ↓', 'the point before or after'],
  ['1 2 3 0', 'present, partial, absent, not asked'],
  ['⌫', 'clear the mark'],
  ['E', 'quote their answer for the point at hand'],
  ['X', 'hide the marks in their answer'],
  ['V', 'the stage or their answer at the left'],
  ['[ ]', 'the question before or after'],
  ['C', 'hide the clock'],
  ['?', 'this sheet'],
];

/** Every key of the private window. */
export function PresentKeys({ close }: DialogProps) {
  return (
    <Sheet label="Keys" closed={close}>
      <div className="key-sheet">
        <h2>The stage</h2>
        <KeyList rows={STAGE} />
        <h2>Here</h2>
        <KeyList rows={DESK} />
      </div>
      <LetterKeysSwitch />
      <CloseDialog />
    </Sheet>
  );
}
