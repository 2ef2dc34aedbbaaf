'use client';
import { useEffect } from 'react';
import { type StudyPoint, worthDoing } from '@/lib/study/advice';
import { sureWords } from '@/lib/study/calibration';
import type { Verdict } from '@/lib/study/kept';
import { roomPath } from '@/lib/study/rooms';
import { numberWord } from '@/lib/study/standing';
import { judgedOf, tallyLine, tallyWords } from '@/lib/study/tally';
import { ActionLink } from './action-link';
import { Disc, shapeOf } from './disc';
import { GoOn, Strip } from './strip';
import type { Study, StudyStore } from './study-state';
import { useStudy } from './study-store';
import { judge, leave } from './study-writes';
import { useMarks } from './use-marks';

interface CheckProps {
  readonly slug: string;
  /** In the rubric's order. */
  readonly points: readonly StudyPoint[];
}

const pointOf = (input: HTMLInputElement) => input.dataset.point ?? '';
const isVerdict = (input: HTMLInputElement, { attempt }: Study) =>
  attempt?.judged[pointOf(input)]?.verdict === input.value;
const pressVerdict = (input: HTMLInputElement, store: StudyStore) =>
  judge(store, pointOf(input), { verdict: input.value as Verdict });
const MARKS = { inputs: 'input[data-point]', isOn: isVerdict, press: pressVerdict };

const TIERS = ['should', 'expert'] as const;

function resultOf(points: readonly StudyPoint[], { attempt, question }: Study) {
  const idsOf = (tier: string) => points.filter((one) => one.tier === tier).map(({ id }) => id);
  const musts = judgedOf(attempt, idsOf('must'));
  const others = TIERS.map((tier) => [tier, judgedOf(attempt, idsOf(tier))] as const);
  const [next] = [...musts.verdicts].filter(([, verdict]) => !verdict).map(([id]) => id);
  const things = worthDoing(points, attempt?.judged ?? {}, question.statements);
  return { musts, others, next, things, all: numberWord(musts.verdicts.size) };
}

/** What the reader's text has, in words by tier, and what is worth the next ten minutes. */
export function CheckResult({ slug, points }: CheckProps) {
  const { store, study } = useMarks(slug, MARKS);
  const { musts, others, next, things, all } = resultOf(points, study);
  const judged = musts.verdicts.size - musts.open;
  const isDone = study.read && next === undefined && study.question.rooms.check?.how !== 'done';
  useEffect(() => {
    if (isDone) leave(store, 'check');
  }, [store, isDone]);
  if (next)
    return (
      <div className="check-result">
        <div role="status">
          <h1>
            {judged === 0
              ? `Which of the ${all} essentials does your text have?`
              : `${judged} of ${musts.verdicts.size} judged.`}
          </h1>
        </div>
        <p className="text-soft">
          Read your text, then judge each essential. Another wording counts; half of a point is
          “partly”. Each has its reason folded below it.
        </p>
      </div>
    );
  return (
    <div className="check-result">
      <div role="status">
        <h1>{tallyWords(musts)}</h1>
        <p className="verdicts" aria-hidden="true">
          {[...musts.verdicts].map(([id, verdict]) => (
            <Disc key={id} shape={shapeOf(verdict)} />
          ))}
        </p>
        <p className="text-soft">
          {others.map(([tier, tally]) =>
            tally.open < tally.verdicts.size ? (
              <span key={tier}>
                Of the {tier} points you judged, {tally.present} of{' '}
                {tally.verdicts.size - tally.open} {tally.present === 1 ? 'is' : 'are'} there.{' '}
              </span>
            ) : null,
          )}
          {study.attempt?.sure ? sureWords(study.attempt.sure, musts) : ''}
        </p>
      </div>
      <div className="worth" id="worth">
        <p className="label">Worth the next ten minutes</p>
        <ul>
          {things.map((action) => (
            <li key={action.href}>
              <ActionLink action={action} />
            </li>
          ))}
          {things.length === 0 ? (
            <li>
              The points below the essentials, and the{' '}
              <a href={roomPath(slug, 'practise')}>statements in Practise</a>.
            </li>
          ) : null}
        </ul>
      </div>
    </div>
  );
}

/** Check's strip. */
export function CheckStrip({ slug, points }: CheckProps) {
  const { study } = useStudy(slug);
  const { musts, next, things } = resultOf(points, study);
  const number = points.findIndex(({ id }) => id === next) + 1;
  const [first] = things;
  return (
    <Strip
      says={
        next ? (
          <span>
            Point {number} of {musts.verdicts.size}.{' '}
            <a className="max-sm:hidden" href={roomPath(slug, 'practise')}>
              Practise without judging
            </a>
          </span>
        ) : (
          <>
            <span className="max-sm:hidden">{tallyLine(musts)}</span>
            <span className="sm:hidden">
              {musts.present} of {musts.verdicts.size} there
            </span>{' '}
            {study.attempt?.mock ? (
              <a href={`/mock#mock-${study.attempt.mock}`}>Back to the mock</a>
            ) : null}
          </>
        )
      }
      action={
        next ? (
          <a className="button main" href={`#${next}`}>
            Judge point {number}
          </a>
        ) : (
          <GoOn slug={slug} from="check" href={first?.href ?? roomPath(slug, 'practise')}>
            {first ? 'Go over what is missing' : 'Practise'}
          </GoOn>
        )
      }
    />
  );
}
