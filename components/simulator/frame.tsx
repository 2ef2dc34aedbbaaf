'use client';
import { type ReactNode, useId } from 'react';
import { printValue } from '@/lib/simulator/param-text';
import type { Params } from '@/lib/simulator/params';
import { anchorPath } from '@/lib/study/rooms';
import { Challenges, Goal, useChallenges } from './challenges';
import { Controls } from './controls';
import { Guess } from './guess';
import { ModelCardView } from './model-card';
import { Results } from './results';
import { RunBar } from './run-bar';
import { Scenes, type SceneViews } from './scenes';
import { Notes } from './setting-fields';
import { Shortcuts } from './shortcuts';
import { SituationBar } from './situations';
import type { SimulatorProps } from './use-simulator';
import { BesideVerdict, Verdict } from './verdict';

interface FrameProps<Props> extends SimulatorProps {
  /** The drawing. */
  readonly children: ReactNode;
  /** What the scenes draw, by their ids. */
  readonly views: SceneViews<Props>;
  /** What every scene is given. */
  readonly given: Props;
  /** Controls besides those of the parameters. */
  readonly controls?: ReactNode;
}

/**
 * What every simulator looks like: verdict first, then the drawing with a scene beside it, and the
 * controls at the foot. On a stage it fits one screen; while it is covered, a question stands in
 * the place of the verdict and its possible answers in that of the scene.
 */
export function Frame<Props extends object>(props: FrameProps<Props>) {
  const { simulator, children, views, given, controls } = props;
  const { declaration, session, summary, notes, covered } = simulator;
  const id = useId();
  const challenging = useChallenges(simulator);
  const { tooLong } = session.link();
  return (
    <section className="sim" aria-labelledby={id} data-simulator={declaration.slug}>
      <h3 id={id} className="sim-title">
        {declaration.title}
      </h3>
      <div className="sim-notes">
        <Notes notes={notes} dismiss={session.dismissNotes}>
          <p>Part of the link could not be read:</p>
        </Notes>
        {tooLong.map((name) => (
          <p key={name} className="note">
            “{declaration.params[name]?.label}” is too long for a link, so links leave it out. Save
            it as a file, and send that along.
          </p>
        ))}
      </div>
      <div className="sim-head">
        <Verdict simulator={simulator} />
        <BesideVerdict
          simulator={simulator}
          goal={challenging.current ? <Goal challenging={challenging} /> : null}
        />
      </div>
      <div className="sim-body">
        <div className="sim-picture">
          <div className="sim-drawing">{children}</div>
          {covered ? null : <Results declaration={declaration} summary={summary} />}
        </div>
        <div className="sim-scenes">
          {covered ? (
            <Guess simulator={simulator} />
          ) : (
            <Scenes
              simulator={simulator}
              given={given}
              views={views}
              others={{
                challenges: <Challenges challenging={challenging} />,
                card: <ModelCardView slug={declaration.slug} card={declaration.card} />,
              }}
            />
          )}
        </div>
      </div>
      <div className="sim-foot">
        <div className="sim-controls no-print">
          <Controls simulator={simulator} />
          {controls}
        </div>
        <div className="sim-bar no-print">
          <RunBar {...simulator} />
          <SituationBar simulator={simulator} />
          <Shortcuts simulator={simulator} />
        </div>
      </div>
      {simulator.place === 'guide' ? (
        <p className="no-print border-t border-rule px-4 py-2">
          <a href={anchorPath(declaration.slug, 'model')}>
            What the model assumes, leaves out and was checked against
          </a>
        </p>
      ) : null}
      <p className="only-print">
        Settings: <Settings simulator={simulator} />. State:{' '}
        <code>{`/lab/${declaration.slug}${session.link(true).link}`}</code>
      </p>
      <p className="sr-only" role="status" aria-live="polite">
        {simulator.question?.asks ?? simulator.said}
      </p>
    </section>
  );
}

/** Every setting in words, for paper, where no control can be read. */
function Settings({ simulator: { declaration, state } }: SimulatorProps) {
  const params: Params = declaration.params;
  const values = declaration.values(state);
  return Object.entries(params)
    .filter(([, param]) => param.kind !== 'text')
    .map(([name, param]) => `${param.label} ${printValue(param, values[name]) || 'none'}`)
    .join('; ');
}
