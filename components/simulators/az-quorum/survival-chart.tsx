import { useId, useMemo, useState } from 'react';
import { Chart } from '@/components/charts/chart';
import type { Compared } from '@/lib/models/az-quorum/compare';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import { type Measure, survivalChart } from './chart-data';

const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
  { value: 'survival', label: 'Survival' },
  { value: 'downtime', label: 'Down a year' },
];

interface SurvivalChartProps {
  readonly rows: readonly Compared[];
  readonly state: QuorumState;
}

/** The chart of quorum survival: this layout against the named ones, by survival or by downtime. */
export function SurvivalChart({ rows, state }: SurvivalChartProps) {
  const name = useId();
  const [measure, setMeasure] = useState<Measure>('survival');
  const { p, q, r } = state;
  const data = useMemo(() => survivalChart(rows, { p, q, r }, measure), [rows, p, q, r, measure]);
  return (
    <div className="mt-8">
      <Chart data={data} height={360} />
      <fieldset className="segmented no-print mt-3">
        <legend className="sr-only">What the chart shows</legend>
        {MEASURES.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={measure === value}
              onChange={() => setMeasure(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
