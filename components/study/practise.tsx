'use client';
import { useEffect, useState } from 'react';
import { kept } from '@/components/ui/storage';
import { GoOn, Strip } from './strip';
import type { Study, StudyStore } from './study-state';
import { leave, setJudged } from './study-writes';
import { useMarks } from './use-marks';

const JUDGED = 'input[data-judge]';
const statementOf = (input: HTMLInputElement) => input.dataset.judge ?? '';
const isSaid = (input: HTMLInputElement, { question }: Study) =>
  question.statements[statementOf(input)]?.holds === (input.value === 'holds');
const pressSaid = (input: HTMLInputElement, store: StudyStore) =>
  setJudged(store, statementOf(input), input.value === 'holds');
const MARKS = { inputs: JUDGED, isOn: isSaid, press: pressSaid };

/** A statement as the strip needs it. */
interface ToJudge {
  readonly id: string;
  readonly holds: boolean;
  /** The essential point that it is about; most are about others. */
  readonly essential: string | undefined;
}

interface PractiseStripProps {
  readonly slug: string;
  readonly statements: readonly ToJudge[];
  /** What comes after this question. */
  readonly next: { readonly says: string; readonly href: string };
}

/** Practise's strip: how many statements are judged, and the next one; first what Check missed. */
export function PractiseStrip({ slug, statements, next }: PractiseStripProps) {
  const { store, study } = useMarks(slug, MARKS);
  const { question, attempt } = study;
  const { statements: judged, rooms } = question;
  const [turned, setTurned] = useState(false);
  const [passed, setPassed] = useState<readonly string[]>([]);
  const said = statements.filter(({ id }) => judged[id]);
  const right = said.filter(({ id, holds }) => judged[id]?.holds === holds).length;
  const open = statements.filter(({ id }) => !judged[id]);
  const lacked = open.filter((one) => {
    const verdict = one.essential && attempt?.judged[one.essential]?.verdict;
    return verdict === 'partly' || verdict === 'absent';
  });
  const waiting = [...lacked, ...open];
  // Who presses on without judging comes to the next, and around again.
  const following = waiting.find(({ id }) => !passed.includes(id)) ?? waiting[0];
  const isDone = open.length === 0;
  useEffect(() => {
    if (isDone && rooms.practise?.how !== 'done') leave(store, 'practise');
  }, [isDone, rooms, store]);
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.cards')) setTurned(true);
    };
    addEventListener('toggle', note, true);
    return () => removeEventListener('toggle', note, true);
  }, []);
  return (
    <Strip
      says={
        <span role="status">
          {said.length === 0
            ? 'Judge first, then read why.'
            : `${said.length} of ${statements.length} judged, ${right} right.`}{' '}
          {said.length > 0 && !isDone ? (
            <span>
              <span className="max-sm:hidden">Enough for today?</span>{' '}
              <a href={next.href}>{next.says}</a>
            </span>
          ) : null}
        </span>
      }
      action={
        following ? (
          <a
            className="button main"
            href={`#${following.id}`}
            // Once the link is followed: what it leads to changes with this.
            onClick={() =>
              setTimeout(() =>
                setPassed(waiting.length > passed.length + 1 ? [...passed, following.id] : []),
              )
            }
          >
            {lacked.length > 0
              ? 'One that you lacked'
              : said.length === 0
                ? 'First statement'
                : 'Next statement'}
          </a>
        ) : turned ? (
          <GoOn slug={slug} from="practise" href={next.href}>
            {next.says}
          </GoOn>
        ) : (
          <a className="button main" href="#cards">
            Now the cards
          </a>
        )
      }
    />
  );
}

interface ChallengesProps {
  readonly slug: string;
  readonly goals: readonly { readonly id: string; readonly goal: string }[];
}

/** Goals to reach in the simulator; which of them are reached is kept there. */
export function ChallengeList({ slug, goals }: ChallengesProps) {
  const [solved, setSolved] = useState<readonly string[]>([]);
  useEffect(() => {
    setSolved(goals.filter(({ id }) => kept(`solved:${slug}:${id}`) === 'yes').map(({ id }) => id));
  }, [slug, goals]);
  return (
    <>
      <ul className="goals">
        {goals.map(({ id, goal }) => (
          <li key={id}>
            <span aria-hidden="true">{solved.includes(id) ? '✓' : '○'}</span> {goal}
            {solved.includes(id) ? <span className="label"> reached</span> : null}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={`/lab/${slug}?view=challenges`}>Try them in the simulator</a>, which says when one
        is reached and has hints.
      </p>
    </>
  );
}
