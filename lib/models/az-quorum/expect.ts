import type { Prediction } from '../../simulator/declaration';
import { joinNames } from './explain';
import type { QuorumSummary } from './simulator-summary';
import type { QuorumState } from './state';

/** Parts that a question names; of more, it tells the number. */
const MOST_NAMED = 4;

function named(parts: readonly string[], kinds: string): string {
  return parts.length > MOST_NAMED ? `${parts.length} ${kinds}` : joinNames(parts);
}

/** What is set, without what comes of it. */
function situation({ nodes, down, cut }: QuorumState): string {
  const size = `${nodes.length} instance${nodes.length === 1 ? '' : 's'}`;
  const parts = [
    down.length > 0
      ? `${named(down, 'parts')} ${down.length === 1 ? 'is' : 'are'} down`
      : `${size}, all up`,
    cut.length > 0
      ? `${named(
          cut.map(([a, b]) => `${a} from ${b}`),
          'pairs of regions',
        )} cut off`
      : '',
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

/** Asks whether a majority is left, and what may still be lost. */
export function expect(state: QuorumState): Prediction<QuorumSummary> {
  return {
    asks: `${situation(state)} Does the service have a quorum?`,
    options: [
      { value: 'spare', label: 'Yes, and any one instance more can be lost' },
      { value: 'edge', label: 'Yes, with nothing to spare' },
      { value: 'no', label: 'No, it stops' },
    ],
    answer: ({ model }) => {
      if (!model.quorum) return 'no';
      return model.survives > 0 ? 'spare' : 'edge';
    },
  };
}
