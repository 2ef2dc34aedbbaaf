import type { ReplicasSummary } from '@/lib/models/replicas-for-availability/outcome';

export interface PanelProps {
  readonly summary: ReplicasSummary;
  /** Takes over an availability and a number of replicas. */
  readonly choose: (a: string, n: number) => void;
}
