import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber } from '@/lib/kernel/format';
import type { Skew } from '@/lib/models/service-load-skew/load';

interface Measure {
  readonly of: keyof Skew;
  readonly name: string;
  readonly label: string;
  /** What it is, and its values where pods are even and where one has all. */
  readonly means: string;
  readonly formula: string;
  readonly source?: { readonly url: string; readonly title: string };
}

/** With x for a pod's count, n pods, and μ for their mean. */
const MEASURES: readonly Measure[] = [
  {
    of: 'maxOverMean',
    name: 'max-over-mean',
    label: 'Busiest over mean',
    means: 'The busiest pod’s count over the mean. Even: 1; one pod has all: n.',
    formula: 'max x / μ',
  },
  {
    of: 'variation',
    name: 'variation',
    label: 'Coefficient of variation',
    means: 'The standard deviation over the mean. Even: 0; one pod has all: √(n − 1).',
    formula: '√(Σ(x − μ)² / n) / μ',
  },
  {
    of: 'gini',
    name: 'gini',
    label: 'Gini coefficient',
    means:
      'How much two pods differ on average, over twice the mean. Even: 0; one pod has all: (n − 1) / n.',
    formula: 'Σ|x − y| / (2 n² μ), over all pairs',
    source: {
      url: 'https://en.wikipedia.org/wiki/Gini_coefficient',
      title: 'Gini coefficient, Wikipedia',
    },
  },
  {
    of: 'jain',
    name: 'jain',
    label: 'Jain’s index',
    means:
      'Of how many pods’ worth the load makes use, as a share of all. Even: 1; one pod has all: 1 / n.',
    formula: '(Σx)² / (n Σx²)',
    source: {
      url: 'https://arxiv.org/abs/cs/9809099',
      title: 'R. Jain, D. Chiu, W. Hawe, A Quantitative Measure of Fairness (1984)',
    },
  },
];

interface FourMeasuresProps {
  /** Undefined where clients hold no connections. */
  readonly connections: Skew | undefined;
  readonly requests: Skew;
}

/** Four measures of skew with this run's values, and what each means. */
export function FourMeasures({ connections, requests }: FourMeasuresProps) {
  return (
    <details>
      <summary>Four measures of skew</summary>
      <DataTable
        name="measures of skew of this run"
        className="many"
        columns={[words('Of the ready pods'), num('connections'), num('requests')]}
      >
        {MEASURES.map(({ of, name, label }) => (
          <tr key={of}>
            <th scope="row">{label}</th>
            <td
              className="num"
              data-result={`connections-${name}`}
              data-value={connections?.[of] ?? ''}
            >
              {connections ? formatNumber(connections[of], 3) : '–'}
            </td>
            <td className="num" data-result={`requests-${name}`} data-value={requests[of]}>
              {formatNumber(requests[of], 3)}
            </td>
          </tr>
        ))}
      </DataTable>
      <p className="mt-2">With x for a pod’s count, n pods, and μ for their mean:</p>
      <dl className="grid gap-2">
        {MEASURES.map(({ of, label, means, formula, source }) => (
          <div key={of}>
            <dt className="font-semibold">{label}</dt>
            <dd>
              <span className="num text-soft">{formula}</span>. {means}
              {source ? (
                <>
                  {' '}
                  <a href={source.url}>{source.title}</a>
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
