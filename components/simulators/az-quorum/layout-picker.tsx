import { NAMED_LAYOUTS } from '@/lib/models/az-quorum/layout/layouts';
import type { AnyEvent } from '@/lib/models/az-quorum/simulator-summary';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import { sameLayout } from '@/lib/models/az-quorum/survival/compare';

interface LayoutPickerProps {
  readonly state: QuorumState;
  readonly dispatch: (event: AnyEvent) => void;
}

/** Named layouts, and a way to repair everything. */
export function LayoutPicker({ state, dispatch }: LayoutPickerProps) {
  const named = NAMED_LAYOUTS.find(({ layout }) => sameLayout(layout, state));
  return (
    <div className="flex max-w-full items-end gap-2">
      <label className="grid min-w-0 flex-1">
        Layout
        <select
          className="tool w-full min-w-0"
          value={named?.id ?? ''}
          onChange={(event) => {
            const chosen = NAMED_LAYOUTS.find(({ id }) => id === event.target.value);
            if (chosen) dispatch({ type: 'load', nodes: chosen.layout.nodes });
          }}
        >
          {named ? null : <option value="">your own</option>}
          {NAMED_LAYOUTS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="tool whitespace-nowrap"
        disabled={state.down.length + state.cut.length === 0}
        onClick={() => dispatch({ type: 'set', values: { down: [], cut: [] } })}
      >
        Repair all
      </button>
    </div>
  );
}
