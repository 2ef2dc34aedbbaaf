import { useId, useMemo, useState } from 'react';
import { Chart } from '@/components/charts/chart';
import { compareLayouts } from '@/lib/models/az-quorum/compare';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import { type Measure, survivalChart } from './chart-data';
import { CompareTable } from './compare-table';

const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
  { value: 'survival', label: 'Survival' },
  { value: 'downtime', label: 'Down a year' },
];

/** The chart of quorum survival and, beside it, the layouts in a table. */
export function SurvivalSection({ state }: { readonly state: QuorumState }) {
  const name = useId();
  const [measure, setMeasure] = useState<Measure>('survival');
  const { nodes, p, q, r } = state;
  const rows = useMemo(() => compareLayouts({ nodes }, { p, q, r }), [nodes, p, q, r]);
  const data = useMemo(() => survivalChart(rows, { p, q, r }, measure), [rows, p, q, r, measure]);
  return (
    <div className="az-survival">
      <div>
        <fieldset className="segmented no-print mb-3">
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
        <Chart data={data} height={360} />
      </div>
      <CompareTable rows={rows} />
    </div>
  );
}
