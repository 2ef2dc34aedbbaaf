import { memo, useMemo } from 'react';
import { TaskBar } from '@/components/simulator/task-bar';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber } from '@/lib/kernel/format';
import type { HeldChances } from '@/lib/models/service-load-skew/chance/held';
import type { PodLoad } from '@/lib/models/service-load-skew/load';
import { holds } from '@/lib/models/service-load-skew/sim/dial';
import { type Draw, drawOf, sayHeld, sayPerRequest, variationByLuck } from './chance-words';
import { FairTable } from './fair-table';
import { FourMeasures } from './four-measures';
import { type RankBar, rankBars } from './rank-bars';
import { RankKey } from './rank-key';
import { RankPicture } from './rank-picture';
import type { SceneProps } from './scene-props';
import { useEnvelope, useTwoChoices } from './use-draws';

/** How much of the skew is luck. */
export function ChanceScene({ summary }: SceneProps) {
  const { state, loads, fair, reasons, connections, requests } = summary;
  const ready = loads.filter(({ status }) => status === 'ready');
  const counts = ready.map((load) => load.connections).join();
  const draw = useMemo(
    () => (counts ? drawOf(counts.split(',').map(Number)) : undefined),
    [counts],
  );
  const held = holds(state);
  return (
    <>
      {draw && fair ? (
        <>
          <p className="scene-title">{sayHeld(draw, fair, reasons)}</p>
          <Draws draw={draw} fair={fair} loads={ready} />
        </>
      ) : (
        <PerRequest held={held} loads={ready} summary={summary} />
      )}
      <FourMeasures connections={held ? connections : undefined} requests={requests} />
    </>
  );
}

interface DrawsProps {
  readonly draw: Draw;
  readonly fair: HeldChances;
  readonly loads: readonly PodLoad[];
}

/** Held connections beside fair draws of as many. */
function Draws({ draw: { pods, total }, fair, loads }: DrawsProps) {
  const request = { connections: total, pods };
  const ranges = useEnvelope(request);
  const { task, chances: two } = useTwoChoices(request);
  const key = loads.map(({ pod, connections }) => `${pod}:${connections}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names all that is drawn of the pods
  const bars = useMemo(() => (ranges ? rankBars(loads, ranges) : []), [key, ranges]);
  const what = `${formatNumber(total, 0)} connections over ${pods} pods`;
  return (
    <>
      {bars.length > 0 ? <RankPicture bars={bars} /> : <div className="min-h-[11rem]" />}
      <RankKey above={bars.some((bar) => bar.above)} />
      <FairTable caption={`Fair draws of ${what}`} fair={fair} two={two} />
      {two === null ? (
        <p className="text-soft" data-result="two-refused">
          The emptier of two is not computed for so many.
        </p>
      ) : null}
      {task.status === 'failed' || task.status === 'cancelled' || task.status === 'running' ? (
        <TaskBar task={task} what="the emptier of two" />
      ) : null}
      <details>
        <summary>Each pod beside its rank in fair draws</summary>
        <RankTable bars={bars} />
      </details>
    </>
  );
}

/** What the picture shows, in numbers. */
const RankTable = memo(function RankTable({ bars }: { readonly bars: readonly RankBar[] }) {
  return (
    <DataTable
      name="pods from busiest to idlest beside fair draws"
      className="many"
      mark="ranks"
      columns={['Rank', 'pod', 'here', 'mean of draws', '99 of 100 draws'].map(num)}
    >
      {bars.map(({ pod, here, expected, low, high, above }, rank) => (
        <tr key={pod}>
          <th scope="row" className="num">
            {rank + 1}
          </th>
          <td className="num">{pod}</td>
          <td className="num whitespace-nowrap" data-value={here}>
            {above ? <span className="text-red">▲ above </span> : null}
            {here}
          </td>
          <td className="num" data-value={expected}>
            {formatNumber(expected, 2)}
          </td>
          <td className="num whitespace-nowrap">
            {low} to {high}
          </td>
        </tr>
      ))}
    </DataTable>
  );
});

interface PerRequestProps extends Pick<SceneProps, 'summary'> {
  readonly held: boolean;
  readonly loads: readonly PodLoad[];
}

/** How even requests are, where each has a draw of its own. */
function PerRequest({ held, loads, summary: { requests } }: PerRequestProps) {
  const counts = loads.map((load) => load.requests);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (held)
    return <p className="scene-title">No ready pod holds a connection, so there is no draw.</p>;
  const luck = total > 0 ? variationByLuck(counts.length, total) : 0;
  return (
    <>
      <p className="scene-title">{sayPerRequest(counts, requests)}</p>
      <DataTable
        name="how far requests are from even"
        columns={[
          words(`Of ${formatNumber(total, 0)} requests in a minute`),
          num('here'),
          num('independent draws'),
        ]}
      >
        <tr>
          <th scope="row">Coefficient of variation</th>
          <td className="num" data-result="variation-here" data-value={requests.variation}>
            {formatNumber(requests.variation, 4)}
          </td>
          <td className="num" data-result="variation-by-luck" data-value={luck}>
            {formatNumber(luck, 4)}
          </td>
        </tr>
      </DataTable>
      <p className="text-soft">
        Independent draws of N requests over n pods vary by{' '}
        <span className="num">√((n − 1) / N)</span>, the root of the mean square.
      </p>
    </>
  );
}
