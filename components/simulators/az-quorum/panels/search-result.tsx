import { useState } from 'react';
import { Scatter } from '@/components/charts/scatter';
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

interface SearchResultProps {
  readonly goal: SearchGoal;
  readonly answer: SearchAnswer;
  readonly load: (nodes: readonly string[]) => void;
}

/** The cheapest layout, why others were left out, and what more money would buy. */
export function SearchResult({ goal, answer, load }: SearchResultProps) {
  const { best, front, looked, total, accepted, rejected } = answer;
  return (
    <div className="grid grid-cols-1 gap-5">
      {best ? (
        <Best best={best} goal={goal} load={load} />
      ) : (
        <p className="says bad" data-result="search-cheapest" data-value="">
          <span aria-hidden="true">✕</span>
          <span>
            No layout {goalText(goal)} {looked < total ? 'has been found yet' : 'exists'} among
            these zones.
          </span>
        </p>
      )}
      <div>
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
      </div>
      {front.length > 1 ? (
        <>
          <Scatter data={tradeOff(front)} height={340} />
          <LoadAnother front={front} load={load} />
        </>
      ) : null}
    </div>
  );
}

interface BestProps {
  readonly best: Candidate;
  readonly goal: SearchGoal;
  readonly load: (nodes: readonly string[]) => void;
}

function Best({ best, goal, load }: BestProps) {
  const leader = best.layout.nodes[best.leader] ?? '';
  const down = formatDuration(downtimeMinutesPerYear(best.unavailability));
  return (
    <div className="says ok flex-wrap">
      <span aria-hidden="true">●</span>
      <div className="flex-1 basis-64">
        <p data-result="search-cheapest" data-value={best.monthlyUsd}>
          {formatDollars(best.monthlyUsd)} a month: {placesText(best.layout.nodes)}.
        </p>
        <p className="text-[0.78em] font-normal">
          The cheapest layout {goalText(goal)}. A commit led from {leader} takes{' '}
          <span data-result="search-median" data-value={best.medianMs}>
            {formatMs(best.medianMs)}
          </span>
          ; {down} without quorum a year.
        </p>
      </div>
      <button
        type="button"
        className="button main no-print self-center"
        data-result="search-layout"
        data-value={best.layout.nodes.join(',')}
        onClick={() => load(best.layout.nodes)}
      >
        Load it
      </button>
    </div>
  );
}

interface LoadAnotherProps {
  readonly front: readonly Candidate[];
  readonly load: (nodes: readonly string[]) => void;
}

/** Takes one of the layouts of the chart over into the simulator. */
function LoadAnother({ front, load }: LoadAnotherProps) {
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, front.length - 1);
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <select
        className="tool min-w-0 flex-1 basis-56"
        aria-label="Layout from the chart"
        value={at}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {front.map((one, index) => (
          <option key={placesText(one.layout.nodes)} value={index}>
            {`${index + 1}: ${formatDollars(one.monthlyUsd)}, ${placesText(one.layout.nodes)}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="tool"
        onClick={() => {
          const one = front[at];
          if (one) load(one.layout.nodes);
        }}
      >
        Load this one
      </button>
    </div>
  );
}
