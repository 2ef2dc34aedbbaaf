import type { PanelOwner } from '@/components/simulator/use-settings';
import type { AnyEvent, QuorumSummary } from '@/lib/models/az-quorum/simulator-summary';

export interface PanelProps {
  readonly session: PanelOwner;
  readonly summary: QuorumSummary;
  readonly dispatch: (event: AnyEvent) => void;
}
