import type { SettingsOwner } from '@/components/simulator/use-settings';
import type { ReplicasSummary } from '@/lib/models/replicas-for-availability/outcome';

export interface SceneProps {
  readonly session: SettingsOwner;
  readonly summary: ReplicasSummary;
  /** Takes over an availability and a number of replicas. */
  readonly choose: (a: string, n: number) => void;
}
