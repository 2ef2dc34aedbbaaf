import { useEffect, useState } from 'react';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { compare, toNumber } from '@/lib/kernel/rational';
import { combined } from '@/lib/models/replicas-for-availability/availability';
import {
  combinedByEnumeration,
  ENUMERATION_LIMIT,
} from '@/lib/models/replicas-for-availability/enumeration';
import {
  runTrials,
  startTrials,
  trialsResult,
} from '@/lib/models/replicas-for-availability/monte-carlo';
import { readParameters } from '@/lib/models/replicas-for-availability/parameters';
import { percentText } from '@/lib/models/replicas-for-availability/share-text';
import type { SceneProps } from './scene-props';

const TRIALS = 200_000;
/** Small enough that a chunk takes a few milliseconds, also with 100 replicas. */
const CHUNK_DRAWS = 200_000;

/** The same number from a formula, from all states and from seeded trials. */
export function ThreeWays({ summary }: SceneProps) {
  const { state } = summary;
  const [seed, setSeed] = useState(1);
  const [trials, setTrials] = useState<ReturnType<typeof startTrials>>();
  const values = readParameters(state);
  const key = `${state.a} ${state.beta} ${state.lb} ${state.n} ${state.k} ${seed}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names every input of a run
  useEffect(() => {
    let run = startTrials(values, seed);
    let timer: ReturnType<typeof setTimeout>;
    const chunk = Math.max(1000, Math.floor(CHUNK_DRAWS / (run.n + 2)));
    const advance = () => {
      run = runTrials(run, Math.min(chunk, TRIALS - run.done));
      setTrials(run);
      if (run.done < TRIALS) timer = setTimeout(advance);
    };
    timer = setTimeout(advance);
    return () => clearTimeout(timer);
  }, [key]);
  const closed = combined(values, state.n, state.k);
  const enumerated = state.n <= ENUMERATION_LIMIT ? combinedByEnumeration(values) : undefined;
  const result = trials ? trialsResult(trials) : undefined;
  const holds =
    result && result.low <= toNumber(closed) && toNumber(closed) <= result.high
      ? 'holds'
      : 'misses';
  const states = 2 ** state.n;
  return (
    <>
      <p className="scene-title min-h-[2.6em]" role="status">
        {enumerated
          ? compare(closed, enumerated) === 0
            ? 'Formula and states agree to the last digit. '
            : 'Formula and states differ: one of them is wrong. '
          : ''}
        {trials?.done === TRIALS
          ? `The interval of the trials ${holds} the exact value${holds === 'misses' ? ', as one seed in twenty does' : ''}.`
          : 'Computing trials …'}
      </p>
      <DataTable name="availability by three ways" columns={[words('Way'), num('Availability')]}>
        <tr>
          <th scope="row">Formula, in exact fractions</th>
          <td
            className="num whitespace-nowrap"
            data-result="ways-closed"
            data-value={toNumber(closed)}
          >
            {percentText(closed)}
          </td>
        </tr>
        <tr>
          <th scope="row">All {formatNumber(states, 0)} states, added up</th>
          <td
            className="num whitespace-nowrap"
            data-result="ways-enumerated"
            data-value={enumerated ? toNumber(enumerated) : 'too many'}
          >
            {enumerated ? percentText(enumerated) : `up to ${ENUMERATION_LIMIT} replicas`}
          </td>
        </tr>
        <tr>
          <th scope="row">{formatNumber(trials?.done ?? 0, 0)} seeded trials</th>
          <td
            className="num whitespace-nowrap"
            data-result="ways-trials"
            data-value={result?.estimate ?? ''}
          >
            {result?.estimate === undefined ? '…' : formatPercent(result.estimate, 4)}
          </td>
        </tr>
        <tr>
          <th scope="row">their 95 % interval</th>
          <td className="num">
            {result ? (
              <>
                <span className="whitespace-nowrap">{formatPercent(result.low, 4, 'most')}</span> to{' '}
                <span className="whitespace-nowrap">{formatPercent(result.high, 4, 'least')}</span>
              </>
            ) : (
              '…'
            )}
          </td>
        </tr>
      </DataTable>
      <button type="button" className="tool no-print self-start" onClick={() => setSeed(seed + 1)}>
        Again with seed {seed + 1}
      </button>
    </>
  );
}
