import { Disc } from '@/components/study/disc';
import type { Mark } from '@/lib/review/kept';

const SHAPES = { present: 'whole', partial: 'begun', absent: 'open', 'not asked': 'dash' } as const;

/** A mark as a shape: a disc for present, half a disc, a ring for absent, a dash for not asked. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  return <Disc shape={SHAPES[mark]} />;
}
