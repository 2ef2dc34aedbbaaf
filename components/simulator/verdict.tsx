'use client';
import type { ReactNode } from 'react';
import { Unbroken } from '@/components/ui/unbroken';
import { judge } from '@/lib/simulator/declaration';
import { anchorPath } from '@/lib/study/rooms';
import type { SimulatorProps } from './use-simulator';

/** The state in one large sentence; while it is covered, the question in its place. */
export function Verdict({ simulator }: SimulatorProps) {
  const { declaration, summary, question } = simulator;
  if (question) {
    const { asks } = question;
    const [, situation = '', last = asks] = /^(.*[.?!:])\s+([^.?!]*\?)$/.exec(asks) ?? [];
    return (
      <p className="says" data-covered="">
        <span aria-hidden="true">?</span>
        <span>
          <Unbroken text={situation} /> <small>{last}</small>
        </span>
      </p>
    );
  }
  const { good, edge, says, more } = declaration.verdict(summary);
  return (
    <p className={`says ${good ? (edge ? '' : 'ok') : 'bad'}`} data-verdict={good ? 'good' : 'bad'}>
      <span aria-hidden="true">{good ? (edge ? '◐' : '●') : '✕'}</span>
      <span>
        <Unbroken text={says} />{' '}
        {more ? (
          <small>
            <Unbroken text={more} />
          </small>
        ) : null}
      </span>
    </p>
  );
}

interface BesideVerdictProps extends SimulatorProps {
  /** Stands there first, such as the goal of a challenge. */
  readonly goal: ReactNode;
}

/** One thing beside the verdict: a goal, what was guessed, or what to look at. Its room is kept. */
export function BesideVerdict({ simulator, goal }: BesideVerdictProps) {
  const { declaration, summary, covered, told, scenario, place } = simulator;
  const hint = <span className="no-print">{declaration.hint}</span>;
  const words = () => {
    if (goal) return goal;
    if (covered) return hint;
    if (told) {
      const { prediction, guess } = told;
      const { right, said, found } = judge(prediction, guess ?? '', summary);
      const says =
        guess === undefined
          ? `The model says “${found}”.`
          : `You said “${said}”: ${right ? 'right.' : `not so, the model says “${found}”.`}`;
      return (
        <>
          <strong>{says}</strong> {prediction.because}
        </>
      );
    }
    if (!scenario) return hint;
    return (
      <>
        <strong>{scenario.title}.</strong> {scenario.look}{' '}
        {place === 'guide'
          ? scenario.shows.map((id, at) => (
              <span key={id}>
                {at === 0 ? 'In the guide: ' : ', '}
                <a href={anchorPath(declaration.slug, id)}>{wordsOf(id)}</a>
              </span>
            ))
          : null}
      </>
    );
  };
  return <div className="sim-beside">{words()}</div>;
}

/** A point's or trap's id as words: what a link to it says. */
function wordsOf(id: string): string {
  const words = id.replace(/^trap-/, '').replaceAll('-', ' ');
  return id.startsWith('trap-') ? `trap: ${words}` : words;
}
