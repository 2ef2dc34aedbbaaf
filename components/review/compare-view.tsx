'use client';
import { useEffect, useRef } from 'react';
import { MarkShape } from '@/components/present/mark-shape';
import { DataTable, num, words } from '@/components/ui/data-table';
import { type Comparison, compare } from '@/lib/review/compare';
import type { Mark } from '@/lib/review/kept';
import type { Scorecard } from '@/lib/review/scorecard';
import { agreementWords, signed } from './scorecard-words';

interface CompareViewProps {
  readonly own: Scorecard;
  readonly other: Scorecard;
}

/** Two locked scorecards point by point; what differs most comes first. */
export function CompareView({ own, other }: CompareViewProps) {
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file that is opened takes the focus
  useEffect(() => head.current?.focus(), [other]);
  const result = compare(own, other);
  return (
    <section className="card-compare no-print" aria-labelledby="compare">
      <h2 id="compare" ref={head} tabIndex={-1}>
        Beside {other.interviewer || 'another interviewer'}
        {other.candidate ? `, on ${other.candidate}` : ''}
      </h2>
      {'refused' in result ? (
        <p className="note mt-3">{result.refused}</p>
      ) : (
        <Compared result={result} />
      )}
    </section>
  );
}

function Compared({ result }: { readonly result: Comparison }) {
  return (
    <>
      <p className="mt-2">{agreementWords(result.agreement)}</p>
      <DataTable
        name="Scores of both"
        mark="compared-scores"
        className="mt-4"
        columns={[words('Question'), num('Yours'), num('Theirs'), num('Difference')]}
      >
        {result.questions.map(({ slug, number, short, own, other, difference }) => (
          <tr key={slug}>
            <th scope="row">
              {number}. {short}
            </th>
            <td className="num">{own}</td>
            <td className="num">{other}</td>
            <td className="num">{signed(difference)}</td>
          </tr>
        ))}
      </DataTable>
      <DataTable
        name="Marks of both, those that differ most first"
        mark="compared-points"
        className="mt-6"
        columns={[words('Point'), words('Yours'), words('Theirs'), words('Apart')]}
      >
        {result.points.map(({ slug, id, number, tier, claim, own, other, apart }) => (
          <tr key={`${slug} ${id}`}>
            <th scope="row">
              <span className="label">
                {number}, {tier}
              </span>{' '}
              {claim}
            </th>
            <MarkCell mark={own} />
            <MarkCell mark={other} />
            <td className="text-soft">{apart}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}

function MarkCell({ mark }: { readonly mark: Mark }) {
  return (
    <td className="whitespace-nowrap">
      <MarkShape mark={mark} /> {mark}
    </td>
  );
}
