import { useId } from 'react';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { DataTable, num, words } from '@/components/ui/data-table';
import { groupName } from '@/lib/models/az-quorum/explain';
import { formatCut, MAX_SEVERED_REGIONS } from '@/lib/models/az-quorum/layout/failures';
import { MAX_NODES, regionsOf } from '@/lib/models/az-quorum/layout/layout';
import { layoutOf } from '@/lib/models/az-quorum/layout/layouts';
import {
  crashAgainstPartition,
  explainPartition,
  type Partition,
  partitionOf,
} from '@/lib/models/az-quorum/quorum/partition';
import type { Params } from '@/lib/simulator/params';
import type { PanelProps } from './panel-props';

/** How many must agree: a majority, or any k. */
const RULE = {
  rule: {
    kind: 'choice',
    label: 'How many must agree',
    default: 'majority',
    options: [
      { value: 'majority', label: 'a majority' },
      { value: 'any', label: 'any k' },
    ],
  },
  k: { kind: 'number', label: 'k', default: 2, min: 1, max: MAX_NODES, step: 1, integer: true },
} as const satisfies Params;

/** What each side of a cut can do, under the majority rule or one that lets any k agree. */
export function PartitionPanel({ session, summary, dispatch }: PanelProps) {
  const { state, model } = summary;
  const name = useId();
  const settings = useSettings(session, RULE, 'partition');
  const any = settings.values.rule === 'any';
  const k = Math.max(1, Math.min(settings.values.k, model.size));
  const partition = partitionOf(state, state, any ? k : model.majority);
  const regions = regionsOf(state);
  const [a, b] = regions;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h4>Who may act on which side?</h4>
        <fieldset className="segmented">
          <legend className="sr-only">How many must agree</legend>
          {[
            { value: 'majority', label: `a majority (${model.majority})` },
            { value: 'any', label: `any ${k} of ${model.size}` },
          ].map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                checked={settings.values.rule === value}
                onChange={() => settings.set({ rule: value })}
              />
              {label}
            </label>
          ))}
        </fieldset>
        {any ? (
          <label className="flex items-center gap-2">
            how many
            <input
              type="number"
              className="tool w-20"
              min={1}
              max={model.size}
              value={k}
              onChange={(event) => {
                const typed = Math.round(Number(event.target.value));
                settings.set({ k: Math.max(1, Math.min(typed, model.size)) || 1 });
              }}
            />
          </label>
        ) : null}
        {state.cut.length === 0 && a !== undefined && b !== undefined ? (
          <button
            type="button"
            className="tool"
            onClick={() => dispatch({ type: 'cut', regions: [a, b] })}
          >
            Cut {a} from {b}
          </button>
        ) : null}
        <button
          type="button"
          className="tool"
          onClick={() => {
            settings.set({ rule: 'any', k: 2 });
            const { nodes } = layoutOf('two-and-two');
            const [one = '', other = ''] = regionsOf({ nodes });
            dispatch({
              type: 'set',
              values: { nodes, down: [], cut: [formatCut([one, other])] },
            });
          }}
        >
          Show a split brain (2 + 2, cut)
        </button>
      </div>
      {any ? (
        <p className="text-soft">
          The verdict and the drawing above keep to a majority of {model.majority}; below, any {k}{' '}
          may agree.
        </p>
      ) : null}
      <SettingNotes settings={settings} />
      <Sides partition={partition} />
      <ul className="grid max-w-[46rem] gap-1">
        {explainPartition(partition).map((sentence) => (
          <li key={sentence} className={sentence.startsWith('Split brain') ? 'note' : undefined}>
            {sentence}
          </li>
        ))}
      </ul>
      <p className="max-w-[46rem] text-soft">
        {partition.agreementsOverlap
          ? `Any two groups of ${partition.needed} out of ${model.size} share an instance, so two sides can never both agree.`
          : `Two groups of ${partition.needed} out of ${model.size} need not share an instance: nothing keeps two sides from both agreeing.`}
      </p>
      {regions.length > 1 && regions.length <= MAX_SEVERED_REGIONS ? (
        <CrashOrCut regions={regions} summary={summary} needed={partition.needed} />
      ) : null}
    </div>
  );
}

function Sides({ partition }: { readonly partition: Partition }) {
  const can = (able: boolean) => (able ? '✓ yes' : '✕ no');
  return (
    <DataTable
      name={`what each side can do; ${partition.needed} must agree`}
      mark="partition"
      columns={[
        words('Side'),
        num('up'),
        words('elects a leader'),
        words('takes writes'),
        words('current reads'),
        words('old reads only'),
      ]}
    >
      {partition.sides.map((side) => (
        <tr key={side.regions.join()}>
          <th scope="row">{groupName(side.regions)}</th>
          <td className="num">
            {side.up.length} of {side.size}
          </td>
          <td>{can(side.canElectLeader)}</td>
          <td>{can(side.canWrite)}</td>
          <td>{can(side.canReadLinearizable)}</td>
          <td>{side.silent ? 'silent' : side.onlyStaleReads ? 'yes' : 'no'}</td>
        </tr>
      ))}
    </DataTable>
  );
}

interface CrashOrCutProps {
  readonly regions: readonly string[];
  readonly summary: PanelProps['summary'];
  readonly needed: number;
}

/** The same region lost in two ways, everything else up. */
function CrashOrCut({ regions, summary, needed }: CrashOrCutProps) {
  const writes = (partition: Partition, region: string, inside: boolean) =>
    partition.sides.some(
      (side) =>
        side.canWrite && (side.regions.includes(region) && side.regions.length === 1) === inside,
    );
  return (
    <DataTable
      name="a region that crashes or is cut off"
      caption={<strong>A region that crashes, and the same region cut off from the rest</strong>}
      columns={['Region', 'the rest, either way', 'it, crashed', 'it, cut off'].map((label) =>
        words(label),
      )}
    >
      {regions.map((region) => {
        const { partition } = crashAgainstPartition(summary.state, region, needed);
        return (
          <tr key={region}>
            <th scope="row">{region}</th>
            <td>{writes(partition, region, false) ? '✓ writes' : '✕ refuses writes'}</td>
            <td>silent</td>
            <td>{writes(partition, region, true) ? '✓ writes' : '✕ refuses writes'}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
