'use client';
import { type ReactNode, useId } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { pageAddress } from '@/components/ui/page-address';
import { joinLink, splitLink } from '@/lib/simulator/link-parts';
import { printValue } from '@/lib/simulator/param-text';
import type { Params } from '@/lib/simulator/params';
import { Challenges } from './challenges';
import { Controls } from './controls';
import { ModelCardDetails } from './model-card';
import { PredictFirst } from './predict-first';
import { Results } from './results';
import { Notes } from './setting-fields';
import { Shortcuts } from './shortcuts';
import { RunBar, Timeline } from './timeline';
import type { Place, SimulatorProps } from './use-simulator';

interface FrameProps extends SimulatorProps {
  /** The drawing. */
  readonly children: ReactNode;
  /** Tables and charts that belong to the drawing: below it, and on a phone below the controls. */
  readonly below?: ReactNode;
  /** Parts of the full width, below everything else. */
  readonly after?: ReactNode;
}

/**
 * What every simulator looks like: verdict first, then the drawing, the controls and the table of
 * results; a run that can be undone; and the model's card.
 */
export function Frame({ simulator, children, below, after }: FrameProps) {
  const { declaration, place, session, summary, notes, scenario, asking } = simulator;
  const id = useId();
  const { link, tooLong } = session.link();
  const lab = `/lab/${declaration.slug}${link}`;
  const verdict = declaration.verdict(summary);
  return (
    <section
      className="sim rounded-lg border border-rule bg-sheet in-[.stage]:rounded-none in-[.stage]:border-x-0 print:border-edge"
      aria-labelledby={id}
      data-simulator={declaration.slug}
    >
      <header className="flex flex-wrap items-center gap-2 border-b border-rule px-4 py-[0.6rem]">
        <h3 id={id} className="mr-auto text-[1.05em]">
          {declaration.title}
        </h3>
        {declaration.scenarios.length > 0 ? (
          <select
            className="tool no-print w-52 2xl:w-80"
            aria-label="Scenario"
            value={scenario?.id ?? ''}
            onChange={(event) => {
              const chosen = declaration.scenarios.find((item) => item.id === event.target.value);
              if (chosen) session.loadScenario(chosen);
            }}
          >
            <option value="">Scenarios</option>
            {declaration.scenarios.map((item) => (
              <option key={item.id} value={item.id}>
                {item.title}
              </option>
            ))}
          </select>
        ) : null}
        {declaration.scenarios.some((item) => item.predict) ? (
          <label className="no-print flex min-h-9 items-center gap-1.5 text-[0.9em]">
            <input
              type="checkbox"
              checked={simulator.asks}
              onChange={(event) => session.setAsks(event.target.checked)}
            />
            Ask me first
          </label>
        ) : null}
        <RunBar simulator={simulator} />
        <CopyButton text={() => linkHere(place)} what="to this state" label="Copy link" />
        {place === 'guide' ? (
          <a className="tool no-print" href={lab}>
            Full window
          </a>
        ) : null}
        <Shortcuts simulator={simulator} />
      </header>
      <Notes notes={notes} dismiss={session.dismissNotes}>
        <p>Part of the link could not be read:</p>
      </Notes>
      {tooLong.map((name) => (
        <p key={name} className="note">
          “{declaration.params[name]?.label}” is too long for a link, so links leave it out. Save it
          as a file, and send that along.
        </p>
      ))}
      {asking && scenario?.predict ? (
        <PredictFirst key={scenario.id} simulator={simulator} prediction={scenario.predict} />
      ) : (
        <p
          className={`says ${verdict.good ? 'ok' : 'bad'}`}
          data-verdict={verdict.good ? 'good' : 'bad'}
        >
          <span aria-hidden="true">{verdict.good ? '●' : '✕'}</span>
          <span>
            {verdict.says} {verdict.more ? <small>{verdict.more}</small> : null}
          </span>
        </p>
      )}
      {scenario && !asking ? (
        <p className="sim-part">
          <strong>{scenario.title}.</strong> {scenario.look}{' '}
          {scenario.shows.map((id, at) => (
            <span key={id}>
              {at === 0 ? 'In the guide: ' : ', '}
              <a href={`/questions/${declaration.slug}#${id}`}>{wordsOf(id)}</a>
            </span>
          ))}
        </p>
      ) : null}
      <div className="sim-body">
        <div className="sim-part">{children}</div>
        <div className="sim-part sim-controls">
          <Controls simulator={simulator} />
          {asking ? null : <Results declaration={declaration} summary={summary} />}
        </div>
        {below ? <div className="sim-part">{below}</div> : null}
      </div>
      {after ? <div className="sim-part">{after}</div> : null}
      <div className="sim-part grid gap-2">
        <Challenges simulator={simulator} />
        <ModelCardDetails slug={declaration.slug} card={declaration.card} />
        <p className="only-print">
          {verdict.says} {verdict.more} State: <code>{lab}</code>
        </p>
        <p className="only-print">
          Settings: <Settings simulator={simulator} />
        </p>
      </div>
      <Timeline {...simulator} />
      <p className="sr-only" role="status" aria-live="polite">
        {asking ? scenario?.predict?.asks : simulator.said}
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

/** The address of this state; in a guide, of the simulator in it. */
function linkHere(place: Place): string {
  const parts = splitLink(pageAddress().link());
  const link = joinLink(place === 'guide' ? { ...parts, anchor: 'play' } : parts);
  return `${location.origin}${location.pathname}${link}`;
}

/** A point's or trap's id as words: what a link to it says. */
function wordsOf(id: string): string {
  const words = id.replace(/^trap-/, '').replaceAll('-', ' ');
  return id.startsWith('trap-') ? `trap: ${words}` : words;
}
