import { canonicalJson, crc32 } from '../study/study-sum';
import type { ReviewPoint } from './guide';

/**
 * Names what a rubric says: it changes when a point's id, tier or claim does, or their order.
 * Eight hexadecimal digits. O(length of the claims).
 * @param points in the rubric's order; their other fields count for nothing
 */
export function rubricSum(points: readonly Pick<ReviewPoint, 'id' | 'tier' | 'claim'>[]): string {
  return crc32(canonicalJson(points.map(({ id, tier, claim }) => ({ id, tier, claim }))));
}
