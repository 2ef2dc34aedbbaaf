import type { SettingsOwner } from '@/components/simulator/use-settings';
import type { SkewEvent } from '@/lib/models/service-load-skew/state';
import type { SkewSummary } from '@/lib/models/service-load-skew/summary';
import type { SkewParams } from '@/lib/models/service-load-skew/world';
import type { CommonEvent } from '@/lib/simulator/declaration';

/** What every scene of question 4's simulator is given. */
export interface SceneProps {
  readonly session: SettingsOwner;
  readonly summary: SkewSummary;
  readonly dispatch: (event: SkewEvent | CommonEvent<SkewParams>) => void;
}
