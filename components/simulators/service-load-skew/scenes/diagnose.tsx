import { useMemo, useState } from 'react';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { speaksAgainst } from '@/lib/models/service-load-skew/diagnose/against';
import { CAUSES } from '@/lib/models/service-load-skew/diagnose/causes';
import type { LookId } from '@/lib/models/service-load-skew/diagnose/findings';
import { LOOKS, look } from '@/lib/models/service-load-skew/diagnose/looks';
import { makeCase, skewWith } from '@/lib/models/service-load-skew/diagnose/make-case';
import { runSkew } from '@/lib/models/service-load-skew/diagnose/observe';
import { solve } from '@/lib/models/service-load-skew/diagnose/solve';
import type { FixId } from '@/lib/models/service-load-skew/fixes';
import { EVEN_UP_TO } from '@/lib/models/service-load-skew/reasons';
import { AnswerForm, End } from './diagnose-answer';
import { DIAGNOSE, type Game, gameOf } from './diagnose-game';
import { LookButtons, LookSources, Outputs } from './diagnose-looks';
import { titleOf, wrongText } from './diagnose-words';
import type { SceneProps } from './scene-props';

/** A game: a hidden cause, to be found with as few looks as possible. The fewest looks win. */
export function DiagnoseScene({ session, dispatch }: SceneProps) {
  const settings = useSettings(session, DIAGNOSE, 'diagnose');
  const { values } = settings;
  const found = useCase(values.seed);
  const { world, sim, cause, solution, told } = found;
  const right = useMemo(() => ({ cause: cause.id, fix: cause.fix }), [cause]);
  const mends = (fix: FixId) =>
    skewWith(world, fix) <= Math.max(EVEN_UP_TO, skewWith(world, right.fix));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what mends hangs on the case, as what is right does
  const game = useMemo(() => gameOf(values, right, mends), [values, right]);
  const [said, setSaid] = useState('');
  const { opened, end } = game;
  const open = (id: LookId) => {
    settings.set({ looks: [...opened, id] });
    const label = LOOKS.find((one) => one.id === id)?.label ?? id;
    const lines = look(sim, id).text.split('\n').length;
    setSaid(`Look ${opened.length + 1}, ${label}: ${lines} ${lines === 1 ? 'line' : 'lines'}.`);
  };
  const answer = () => {
    const tries = [...new Set([...values.tries, `${values.cause}.${values.fix}`])];
    settings.set({ tries });
    const after = gameOf({ ...values, tries }, right, mends);
    setSaid(after.end === 'solved' ? titleOf(after, told) : 'That is not it.');
  };
  const giveUp = () => {
    settings.set({ shown: true });
    setSaid(titleOf({ ...game, end: 'given up' }, told));
  };
  const next = () => {
    settings.reset(['looks', 'cause', 'fix', 'tries', 'shown']);
    settings.set({ seed: values.seed >= DIAGNOSE.seed.max ? 0 : values.seed + 1 });
    setSaid('A new case.');
  };
  const show = () => {
    dispatch({ type: 'set', values: world });
    setSaid('The simulator shows this case.');
  };
  const outputs = useMemo(
    () => (end === 'given up' ? [...new Set([...opened, ...solution.looks])] : opened),
    [end, opened, solution],
  );
  return (
    <>
      <p
        className="scene-title"
        data-result="diagnose-looks"
        data-value={game.used}
        data-end={end ?? 'open'}
      >
        {titleOf(game, told)}
      </p>
      <SettingNotes settings={settings} />
      {game.used === 0 && !end ? (
        <p>
          A hidden cause. Look as little as you can, then name the cause and its fix; the fewest
          looks win.
        </p>
      ) : null}
      <p className="sr-only" role="status">
        {said}
      </p>
      {end ? (
        <End
          cause={cause}
          path={solution.looks}
          because={solution.because}
          next={next}
          show={show}
        />
      ) : null}
      <LookButtons opened={opened} over={end !== undefined} open={open} />
      {end ? null : (
        <details className="no-print" open={values.cause !== '' || values.tries.length > 0}>
          <summary>Name the cause and its fix</summary>
          <AnswerForm settings={settings} full={game.full} answer={answer} giveUp={giveUp} />
        </details>
      )}
      {game.wrong && !end ? <Wrong found={found} opened={opened} wrong={game.wrong} /> : null}
      <Outputs sim={sim} opened={outputs} />
      {end ? <LookSources looks={outputs} /> : null}
    </>
  );
}

/** The case of a seed, and what the guide's path finds of it. */
function useCase(seed: number) {
  return useMemo(() => {
    const { cause: id, world, sim } = makeCase(seed);
    const cause = CAUSES.find((one) => one.id === id);
    if (!cause) throw new RangeError(id);
    const solution = solve(sim);
    const pods = sim.pods.filter(({ status }) => status !== 'gone').length;
    const told = { pods, skew: runSkew(sim), cause: cause.label, path: solution.looks };
    return { world, sim, cause, solution, told };
  }, [seed]);
}

interface WrongProps {
  readonly found: ReturnType<typeof useCase>;
  readonly opened: readonly LookId[];
  readonly wrong: NonNullable<Game['wrong']>;
}

/** Why the last answer is not it. */
function Wrong({ found: { world, sim, cause }, opened, wrong }: WrongProps) {
  const against = useMemo(
    () => speaksAgainst(sim, wrong.cause, opened),
    [sim, wrong.cause, opened],
  );
  const then = useMemo(() => skewWith(world, wrong.fix), [world, wrong.fix]);
  return (
    <p className="note" data-result="diagnose-wrong" data-value={wrong.cause}>
      {wrongText(wrong, wrong.cause === cause.id, against, then)}
    </p>
  );
}
