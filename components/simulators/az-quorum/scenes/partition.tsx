import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { DataTable, num, words } from '@/components/ui/data-table';
import { Segmented } from '@/components/ui/segmented';
import { formatCut, MAX_SEVERED_REGIONS } from '@/lib/models/az-quorum/layout/failures';
import { MAX_NODES, regionsOf } from '@/lib/models/az-quorum/layout/layout';
import { layoutOf } from '@/lib/models/az-quorum/layout/layouts';
import {
  crashAgainstPartition,
  explainPartition,
  type Partition,
  partitionOf,
  partitionSentence,
  sideName,
} from '@/lib/models/az-quorum/quorum/partition';
import type { Params } from '@/lib/simulator/params';
import type { SceneProps } from './scene-props';

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
export function PartitionScene({ session, summary, dispatch }: SceneProps) {
  const { state, model } = summary;
  const settings = useSettings(session, RULE, 'partition');
  const any = settings.values.rule === 'any';
  const k = Math.max(1, Math.min(settings.values.k, model.size));
  const partition = partitionOf(state, state, any ? k : model.majority);
  const regions = regionsOf(state);
  const [a, b] = regions;
  const finding = partitionSentence(partition);
  return (
    <>
      <p className="scene-title">{finding}</p>
      <SettingNotes settings={settings} />
      <div className="no-print flex flex-wrap items-center gap-2">
        <Segmented
          legend={RULE.rule.label}
          options={[
            { value: 'majority', label: `a majority (${model.majority})` },
            { value: 'any', label: `any ${k} of ${model.size}` },
          ]}
          value={settings.values.rule}
          onChange={(rule) => settings.set({ rule })}
        />
        {any ? (
          <input
            type="number"
            className="tool w-16"
            aria-label="how many"
            min={1}
            max={model.size}
            value={k}
            onChange={(event) => {
              const typed = Math.round(Number(event.target.value));
              settings.set({ k: Math.max(1, Math.min(typed, model.size)) || 1 });
            }}
          />
        ) : null}
        {state.cut.length === 0 && a !== undefined && b !== undefined ? (
          <button
            type="button"
            className="tool"
            onClick={() => dispatch({ type: 'cut', regions: [a, b] })}
          >
            {regions.length === 2 ? 'Cut the link' : `Cut ${a} from ${b}`}
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
          Show a split brain
        </button>
      </div>
      <Sides partition={partition} />
      {any ? (
        <p className="text-soft">
          Verdict and drawing keep to a majority of {model.majority}; here any {k} may agree.
        </p>
      ) : null}
      {regions.length > 1 && regions.length <= MAX_SEVERED_REGIONS ? (
        <CrashOrCut regions={regions} summary={summary} needed={partition.needed} />
      ) : null}
      <details>
        <summary>Why</summary>
        <ul className="grid gap-1">
          {explainPartition(partition)
            .filter((sentence) => sentence !== finding)
            .map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          <li>
            {partition.agreementsOverlap
              ? `Any two groups of ${partition.needed} out of ${model.size} share an instance, so two sides can never both agree.`
              : `Two groups of ${partition.needed} out of ${model.size} need not share an instance: nothing keeps two sides from both agreeing.`}
          </li>
        </ul>
      </details>
    </>
  );
}

function Sides({ partition }: { readonly partition: Partition }) {
  return (
    <DataTable
      name={`what each side can do; ${partition.needed} must agree`}
      mark="partition"
      columns={[words('Side'), num('up'), words('leads and writes'), words('reads')]}
    >
      {partition.sides.map((side) => (
        <tr key={side.regions.join()}>
          <th scope="row">{sideName(side.regions)}</th>
          <td className="num whitespace-nowrap">
            {side.up.length} of {side.size}
          </td>
          <td className="whitespace-nowrap">{side.canWrite ? '✓ yes' : '✕ no'}</td>
          <td className="whitespace-nowrap">
            {side.silent ? '✕ none' : side.onlyStaleReads ? '✕ old values' : '✓ current'}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

interface CrashOrCutProps {
  readonly regions: readonly string[];
  readonly summary: SceneProps['summary'];
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
      caption={<strong>A region crashed, and the same region cut off</strong>}
      columns={['Region', 'the rest', 'it, crashed', 'it, cut off'].map((label) => words(label))}
    >
      {regions.map((region) => {
        const { partition } = crashAgainstPartition(summary.state, region, needed);
        return (
          <tr key={region}>
            <th scope="row">{region}</th>
            <td>{writes(partition, region, false) ? '✓ writes' : '✕ refuses'}</td>
            <td>silent</td>
            <td>{writes(partition, region, true) ? '✓ writes' : '✕ refuses'}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
