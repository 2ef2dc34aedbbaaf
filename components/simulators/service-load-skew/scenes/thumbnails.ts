import { initial } from '@/lib/models/service-load-skew/state';
import { summarize } from '@/lib/models/service-load-skew/summary';
import type { World } from '@/lib/models/service-load-skew/world';
import { type Cloth, clothOf } from '../cloth-data';

/** The picture of a run, small: bars as one path from 0 to 1 high, and dots by size. Plain data. */
export interface Thumbnail extends Pick<Cloth, 'width' | 'rows' | 'dots'> {
  readonly bars: string;
}

/**
 * The picture of a world when it is first shown. Where one client has more than its share, dots stand
 * for requests, since its connections look like any other. O(requests of a minute).
 */
export function thumbnailOf(world: World): Thumbnail {
  const state = initial(world);
  const summary = summarize(state);
  const byRequest = { ...state, world: { ...world, protocol: 'close' } };
  const { width, rows, dots, columns, top } = clothOf(
    world.heavy > 0 ? { ...summary, state: byRequest } : summary,
  );
  const bars = columns.map(({ from, times }) => {
    const height = (times / top).toFixed(3);
    return `M${from.toFixed(2)} 1v-${height}h1v${height}z`;
  });
  return { width, rows, dots, bars: bars.join('') };
}
