import { useMemo } from 'react';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { TaskBar } from '@/components/simulator/task-bar';
import { useSettings } from '@/components/simulator/use-settings';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { regionsOf, zonesOf } from '@/lib/models/az-quorum/layout/layout';
import { MAX_ENUMERATED_PARTS } from '@/lib/models/az-quorum/survival/enumeration';
import type { MonteCarloEstimate } from '@/lib/models/az-quorum/survival/monte-carlo';
import type { EnumerationAnswer, EnumerationRequest } from '../workers/enumeration.worker';
import type { TrialsRequest } from '../workers/monte-carlo.worker';
import { AnswerTitle } from './answer-title';
import { IntervalPicture } from './interval-picture';
import type { SceneProps } from './scene-props';
import { SeedFields } from './seed-fields';
import { agreement, digitsFor } from './three-ways-words';
import { TRIALS } from './trials-settings';

const newTrials = () =>
  new Worker(new URL('../workers/monte-carlo.worker.ts', import.meta.url), { type: 'module' });
const newEnumeration = () =>
  new Worker(new URL('../workers/enumeration.worker.ts', import.meta.url), { type: 'module' });

/** The survival by three ways that share no arithmetic, side by side. */
export function ThreeWaysScene({ session, summary }: SceneProps) {
  const { state, model } = summary;
  const { nodes, p, q, r } = state;
  const settings = useSettings(session, TRIALS, 'trials');
  const { seed } = settings.values;
  const trials = Number(settings.values.trials);
  const parts = nodes.length + zonesOf(state).length + regionsOf(state).length;
  const small = parts <= MAX_ENUMERATED_PARTS;
  const base = useMemo(() => ({ layout: { nodes }, probabilities: { p, q, r } }), [nodes, p, q, r]);
  const enumeration = useLiveTask<EnumerationRequest, EnumerationAnswer>(
    newEnumeration,
    small ? base : undefined,
  );
  const run = useLiveTask<TrialsRequest, MonteCarloEstimate>(
    newTrials,
    useMemo(() => ({ ...base, seed, trials }), [base, seed, trials]),
  );
  const same = (request: EnumerationRequest | undefined) =>
    JSON.stringify(request?.layout) === JSON.stringify(base.layout) &&
    JSON.stringify(request?.probabilities) === JSON.stringify(base.probabilities);
  const exact = small && same(enumeration.answer?.request) ? enumeration.answer?.result : undefined;
  const estimate = same(run.answer?.request) ? run.answer?.result : undefined;
  const digits = digitsFor(estimate);
  const count = estimate ? formatNumber(estimate.trials, 0) : '';
  return (
    <>
      <AnswerTitle task={run} name="three-ways-agreement">
        {agreement(model, exact, estimate)}
      </AnswerTitle>
      <SettingNotes settings={settings} />
      <DataTable name="survival by three ways" columns={[words('Way'), num('Survival')]}>
        <tr>
          <th scope="row">Formula, zone by zone and region by region</th>
          <td
            className="num whitespace-nowrap"
            data-result="closed-form-survival"
            data-value={model.survival}
          >
            {formatPercent(model.survival, digits)}
          </td>
        </tr>
        <tr>
          <th scope="row">
            <StatesCounted parts={parts} exact={exact} />
          </th>
          <td
            className="num whitespace-nowrap"
            data-result="enumeration-survival"
            data-value={exact?.survivalDigits ?? ''}
          >
            {exact ? formatPercent(exact.survival, digits) : '–'}
          </td>
        </tr>
        <tr>
          <th scope="row">
            <span data-result="monte-carlo-trials" data-value={estimate?.trials ?? 0}>
              {count || 'Random'}
            </span>{' '}
            {count ? 'random trials' : 'trials'}, with their 95 % interval
          </th>
          <td
            className="num whitespace-nowrap"
            data-result="monte-carlo-estimate"
            data-value={estimate?.estimate ?? ''}
          >
            {estimate?.estimate === undefined ? '–' : formatPercent(estimate.estimate, digits)}
          </td>
        </tr>
      </DataTable>
      {estimate ? (
        <IntervalPicture estimate={estimate} exact={model.survival} digits={digits} />
      ) : (
        <div className="min-h-[4.6rem]" />
      )}
      <div className="flex flex-wrap items-end gap-x-3">
        <SeedFields settings={settings} name="trials" legend="Random trials" />
        <TaskBar task={run} what={`${formatNumber(trials, 0)} trials`} />
      </div>
      {exact ? (
        <details>
          <summary>The exact fraction</summary>
          <p className="num break-all">
            {exact.numerator} / {exact.denominator}
          </p>
          <p className="mt-2">
            {exact.allDigits ? 'In decimals' : 'Its first decimals'}:{' '}
            <span className="num break-all">{exact.survivalDigits}</span>
            {exact.allDigits ? '.' : ' …'}
          </p>
        </details>
      ) : null}
      <p className="text-soft">
        Each trial throws a die for every region, zone and instance; the states are added without
        rounding. All three count from everything up: what is failed by hand does not enter.
      </p>
    </>
  );
}

interface StatesCountedProps {
  /** How many instances, zones and regions there are. */
  readonly parts: number;
  readonly exact: EnumerationAnswer | undefined;
}

/** How many of the states have a quorum, or why they are not counted. */
function StatesCounted({ parts, exact }: StatesCountedProps) {
  if (parts > MAX_ENUMERATED_PARTS)
    return (
      <span data-result="enumeration-refused" data-value={parts}>
        Every state: not done, {parts} parts have{' '}
        {parts < 50 ? formatNumber(2 ** parts, 0) : `2^${parts}`} states. Up to{' '}
        {MAX_ENUMERATED_PARTS} parts are enumerated.
      </span>
    );
  if (!exact) return `Every state: computing 2^${parts} …`;
  return (
    <>
      Every state:{' '}
      <span data-result="enumeration-surviving" data-value={exact.surviving}>
        {formatNumber(exact.surviving, 0)}
      </span>{' '}
      of{' '}
      <span data-result="enumeration-states" data-value={exact.states}>
        {formatNumber(exact.states, 0)}
      </span>{' '}
      have a quorum
    </>
  );
}
