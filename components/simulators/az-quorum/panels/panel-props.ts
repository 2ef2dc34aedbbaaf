import type { AnyEvent, QuorumSummary } from '@/lib/models/az-quorum/simulator-summary';

/** What every panel is given. */
export interface PanelProps {
  readonly summary: QuorumSummary;
  readonly dispatch: (event: AnyEvent) => void;
}
