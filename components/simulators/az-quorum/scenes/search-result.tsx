import { Scatter } from '@/components/charts/scatter';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatNumber } from '@/lib/kernel/format';
import type { Candidate, Rejection, SearchGoal } from '@/lib/models/az-quorum/search/search';
import { downtimeMinutesPerYear } from '@/lib/models/az-quorum/survival/survival';
import type { SearchAnswer } from '../workers/search.worker';
import { formatDollars, placesText } from './design-words';
import { goalText } from './find-settings';
import { formatMs } from './latency-words';
import { tradeOff } from './trade-off';

const REJECTED: Readonly<Record<Rejection, string>> = {
  'loses-instance': 'lose the quorum with one instance',
  'loses-zone': 'lose the quorum with one zone',
  'loses-region': 'lose the quorum with one region',
  'too-slow': 'commit too slowly',
};

type Load = (nodes: readonly string[]) => void;

interface SearchFindingProps {
  readonly goal: SearchGoal;
  readonly answer: SearchAnswer;
}

/** The cheapest layout that meets the goal, or that there is none. */
export function SearchFinding({ goal, answer: { best, looked, total } }: SearchFindingProps) {
  return (
    <p className="scene-title" data-result="search-cheapest" data-value={best?.monthlyUsd ?? ''}>
      {best
        ? `${formatDollars(best.monthlyUsd)} a month is the least: ${placesText(best.layout.nodes)}.`
        : `No layout ${goalText(goal)} ${looked < total ? 'has been found yet' : 'exists'} among these zones.`}
    </p>
  );
}

interface LoadBestProps {
  readonly best: Candidate;
  readonly load: Load;
}

/** Takes the cheapest layout over. */
export function LoadBest({ best, load }: LoadBestProps) {
  return (
    <>
      <button
        type="button"
        className="tool"
        data-result="search-layout"
        data-value={best.layout.nodes.join(',')}
        onClick={() => load(best.layout.nodes)}
      >
        Load it
      </button>
      <span className="text-soft">
        Led from {best.layout.nodes[best.leader] ?? ''}:{' '}
        <span className="whitespace-nowrap" data-result="search-median" data-value={best.medianMs}>
          {formatMs(best.medianMs)}
        </span>
      </span>
    </>
  );
}

interface SearchFrontProps {
  readonly answer: SearchAnswer;
  readonly load: Load;
}

/** What more money would buy: the layouts that no other one beats, each to be taken over. */
export function SearchFront({ answer: { front, best }, load }: SearchFrontProps) {
  const bestPlaces = best && placesText(best.layout.nodes);
  if (front.length < 2) return null;
  return (
    <>
      <DataTable
        name="what more money buys"
        className="many"
        columns={[
          num('A month'),
          words('layout', 'pl-2'),
          num('down a year'),
          num('commit'),
          words('', 'pl-2'),
        ]}
      >
        {front.map((one) => {
          const places = placesText(one.layout.nodes);
          return (
            <tr key={places} className={places === bestPlaces ? 'here' : undefined}>
              <th scope="row" className="num whitespace-nowrap">
                {formatDollars(one.monthlyUsd)}
              </th>
              <td className="pl-2">{places}</td>
              <td className="num whitespace-nowrap">
                {formatDuration(downtimeMinutesPerYear(one.unavailability))}
              </td>
              <td className="num whitespace-nowrap">{formatMs(one.medianMs)}</td>
              <td className="pl-2">
                <button
                  type="button"
                  className="no-print text-blue underline"
                  aria-label={`Load ${places}`}
                  onClick={() => load(one.layout.nodes)}
                >
                  Load
                </button>
              </td>
            </tr>
          );
        })}
      </DataTable>
      <details>
        <summary>What more money buys, drawn</summary>
        <Scatter data={tradeOff(front)} height={340} />
      </details>
    </>
  );
}

/** How many layouts were looked at, and why others were left out. */
export function SearchCounts({ answer }: { readonly answer: SearchAnswer }) {
  const { looked, total, accepted, rejected } = answer;
  return (
    <details>
      <summary>Why other layouts were left out</summary>
      <p>
        <span className="num" data-result="search-looked" data-value={looked}>
          {formatNumber(looked, 0)}
        </span>{' '}
        {looked < total ? `of ${formatNumber(total, 0)} ` : ''}layouts looked at, alike ones once;{' '}
        <span className="num" data-result="search-accepted" data-value={accepted}>
          {formatNumber(accepted, 0)}
        </span>{' '}
        meet the goal. Of the others,
      </p>
      <ul className="list-disc pl-5">
        {(Object.keys(REJECTED) as Rejection[])
          .filter((reason) => rejected[reason] > 0)
          .map((reason) => (
            <li key={reason}>
              <span
                className="num"
                data-result={`search-rejected-${reason}`}
                data-value={rejected[reason]}
              >
                {formatNumber(rejected[reason], 0)}
              </span>{' '}
              {REJECTED[reason]}
            </li>
          ))}
      </ul>
    </details>
  );
}
