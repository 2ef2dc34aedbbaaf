import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber, formatPercent } from '@/lib/kernel/format';
import type { HeldChances } from '@/lib/models/service-load-skew/chance/held';
import type { TwoChoicesAnswer } from '../workers/two-choices.worker';

const number = (value: number) => formatNumber(value, 2);
const chance = (value: number) => formatPercent(value, 1);

const ROWS: readonly (readonly [
  figure: keyof HeldChances,
  name: string,
  label: string,
  print: (value: number) => string,
])[] = [
  ['mean', 'mean', 'Connections a pod, mean', number],
  ['expectedMax', 'expected-max', 'Busiest pod, mean of all draws', number],
  ['expectedMaxOverMean', 'expected-max-over-mean', 'The same over the mean', number],
  ['medianMax', 'median-max', 'Busiest pod in half of the draws, at most', number],
  ['p95Max', 'p95-max', 'Busiest pod in 95 of 100, at most', number],
  ['pMaxAtLeastTwiceMean', 'p-twice-mean', 'It has twice the mean or more', chance],
  ['pSomePodGetsNone', 'p-some-pod-none', 'Some pod gets none', chance],
  ['expectedPodsWithNone', 'expected-pods-none', 'Pods with none, mean', number],
];

interface FairTableProps {
  readonly caption: string;
  readonly fair: HeldChances;
  /** Null where too much can happen for an exact answer, undefined before there is one. */
  readonly two: TwoChoicesAnswer | undefined;
}

/** Exact figures of fair draws: a pod at random, beside the emptier of two. */
export function FairTable({ caption, fair, two }: FairTableProps) {
  return (
    <DataTable
      name="exact figures of fair draws"
      caption={caption}
      className="many"
      columns={[words('Exactly'), num('one random pod'), num('the emptier of two')]}
    >
      {ROWS.map(([figure, name, label, print]) => (
        <tr key={figure}>
          <th scope="row">{label}</th>
          <td className="num" data-result={`fair-${name}`} data-value={fair[figure]}>
            {print(fair[figure])}
          </td>
          <td className="num" data-result={`two-${name}`} data-value={two ? two[figure] : ''}>
            {two ? print(two[figure]) : two === null ? '–' : '…'}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
