'use client';
import { useId, useState } from 'react';
import type { ReviewGuide, ReviewProbe } from '@/lib/review/guide';
import type { ProbeMark } from '@/lib/review/kept';
import { setProbe } from '@/lib/review/marks';
import { Choice } from './choice';
import { say } from './score-acts';
import { useSaid } from './use-said';

const OPTIONS = [
  { value: 'not asked', label: 'not asked' },
  { value: 'good', label: 'good' },
  { value: 'partial', label: 'partial' },
  { value: 'weak', label: 'weak' },
] as const;

/** What to ask besides, and how it went. */
export function Probes({ guide: { slug, probes } }: { readonly guide: ReviewGuide }) {
  const { said, canWrite } = useSaid(slug);
  return (
    <section className="probes" aria-labelledby="probes-head">
      <div className="panel-head">
        <h2 id="probes-head">Probes</h2>
      </div>
      <fieldset className="contents" disabled={!canWrite}>
        <legend className="sr-only">How each went</legend>
        <ol>
          {probes.map((probe) => (
            <Probe
              key={`${slug} ${probe.id}`}
              slug={slug}
              probe={probe}
              mark={said.probes[probe.id]}
            />
          ))}
        </ol>
      </fieldset>
    </section>
  );
}

interface ProbeProps {
  readonly slug: string;
  readonly probe: ReviewProbe;
  /** Undefined while it was not asked. */
  readonly mark: ProbeMark | undefined;
}

function Probe({ slug, probe: { id, ask, good, listen }, mark }: ProbeProps) {
  const field = useId();
  // A note comes back with the next outcome, should `not asked` have been pressed unmeant.
  const [note, setNote] = useState(mark?.note ?? '');
  const put = (next: ProbeMark | undefined) => say((review) => setProbe(review, slug, id, next));
  return (
    <li>
      <p className="font-semibold">{ask}</p>
      <p>
        <span className="label">A good reply </span>
        {good}
      </p>
      {listen ? (
        <p className="text-soft">
          <span className="label">A weak one </span>
          {listen}
        </p>
      ) : null}
      <Choice
        legend={`How it went: ${ask}`}
        options={OPTIONS}
        value={mark?.outcome ?? 'not asked'}
        choose={(outcome) => put(outcome === 'not asked' ? undefined : { outcome, note })}
      />
      {mark ? (
        <p className="probe-note">
          <label className="label" htmlFor={field}>
            The reply, in a few words
          </label>
          <input
            id={field}
            className="tool"
            autoComplete="off"
            value={mark.note}
            onChange={({ target }) => {
              setNote(target.value);
              put({ ...mark, note: target.value });
            }}
          />
        </p>
      ) : null}
    </li>
  );
}
