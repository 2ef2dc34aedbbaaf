import { MarkShape } from '@/components/present/mark-shape';
import type { Mark } from '@/lib/review/kept';
import type { CardPoint, CardProbe, CardQuestion, CardTrap } from '@/lib/review/scorecard';
import { capital } from '@/lib/study/tally';
import { listedPoints, markedWords } from './scorecard-words';

/** The points of one tier that something is to be said of, with the words that show it. */
export function TierRows({
  question,
  tier,
}: {
  readonly question: CardQuestion;
  readonly tier: CardPoint['tier'];
}) {
  const all = question.points.filter((point) => point.tier === tier);
  const listed = listedPoints(question, tier);
  if (all.length === 0) return null;
  return (
    <section aria-label={`${capital(tier)} points of question ${question.number}`}>
      <h3>
        {capital(tier)}{' '}
        <span className="label">
          {markedWords(all)}, of {all.length}
        </span>
      </h3>
      {listed.length === 0 ? null : (
        <ul className="card-rows" data-tier={tier}>
          {listed.map(({ id, claim, mark = 'not asked', evidence }) => (
            <Row key={id} mark={mark} what={claim} words={evidence} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Traps that were asserted; one that was taken back costs nothing. */
export function TrapRows({ traps }: { readonly traps: readonly CardTrap[] }) {
  if (traps.length === 0) return null;
  return (
    <section>
      <h3>Traps</h3>
      <ul className="card-rows">
        {traps.map(({ id, statement, said, evidence }) => (
          <Row
            key={id}
            mark={said === 'asserted' ? 'absent' : 'partial'}
            says={said}
            what={statement}
            words={evidence}
          />
        ))}
      </ul>
    </section>
  );
}

const OUTCOME_MARK: Readonly<Record<CardProbe['outcome'], Mark>> = {
  good: 'present',
  partial: 'partial',
  weak: 'absent',
};

/** Probes that were asked, with what was replied. */
export function ProbeRows({ probes }: { readonly probes: readonly CardProbe[] }) {
  if (probes.length === 0) return null;
  return (
    <section>
      <h3>Probes</h3>
      <ul className="card-rows">
        {probes.map(({ id, ask, outcome, note }) => (
          <Row
            key={id}
            mark={OUTCOME_MARK[outcome]}
            says={outcome}
            what={ask}
            words={note === '' ? [] : [{ words: note }]}
            isNote
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly mark: Mark;
  /** What the shape says here, where it is no mark. */
  readonly says?: string;
  readonly what: string;
  readonly words: readonly { readonly words: string }[];
  /** Whether the words are the interviewer’s. */
  readonly isNote?: boolean;
}

function Row({ mark, says = mark, what, words, isNote = false }: RowProps) {
  return (
    <li>
      <span className="card-mark">
        <MarkShape mark={mark} /> {says}
      </span>
      <span className="card-what">{what}</span>
      <span className="card-words">
        {words.map(
          (one, at) =>
            // biome-ignore-start lint/suspicious/noArrayIndexKey: the same words may stand twice
            isNote ? <span key={at}>{one.words}</span> : <q key={at}>{one.words}</q>,
          // biome-ignore-end lint/suspicious/noArrayIndexKey: end
        )}
      </span>
    </li>
  );
}
