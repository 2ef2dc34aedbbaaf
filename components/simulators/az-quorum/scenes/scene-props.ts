import type { SettingsOwner } from '@/components/simulator/use-settings';
import type { AnyEvent, QuorumSummary } from '@/lib/models/az-quorum/simulator-summary';
import type { Compared } from '@/lib/models/az-quorum/survival/compare';

export interface SceneProps {
  readonly session: SettingsOwner;
  readonly summary: QuorumSummary;
  readonly dispatch: (event: AnyEvent) => void;
  /** This layout beside the named ones. */
  readonly rows: readonly Compared[];
}
