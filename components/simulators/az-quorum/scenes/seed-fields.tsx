import { SettingFields } from '@/components/simulator/setting-fields';
import type { Settings } from '@/components/simulator/use-settings';
import type { NumberParam, Params } from '@/lib/simulator/params';
import { SEED } from './trials-settings';

interface SeedFieldsProps {
  readonly settings: Settings<Params & { readonly seed: NumberParam }>;
  /** Stands beside the seed. */
  readonly name: string;
  readonly legend: string;
}

/** Fields for a seed and one setting more, and a button that takes the next seed. */
export function SeedFields({ settings, name, legend }: SeedFieldsProps) {
  const { seed } = settings.values;
  return (
    <div className="no-print flex flex-wrap items-end gap-3">
      <div className="min-w-0 [&_.grid]:grid-cols-[repeat(2,minmax(0,8rem))]">
        <SettingFields settings={settings} names={[name, 'seed']} legend={legend} quiet />
      </div>
      <button
        type="button"
        className="tool"
        onClick={() => settings.set({ seed: seed >= SEED.max ? 0 : seed + 1 })}
      >
        Again with another seed
      </button>
    </div>
  );
}
