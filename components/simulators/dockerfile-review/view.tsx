'use client';
import { useEffect, useMemo, useRef } from 'react';
import { Frame } from '@/components/simulator/frame';
import type { SceneViews } from '@/components/simulator/scenes';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import type { ReviewEvent } from '@/lib/models/dockerfile-review/parameters';
import { linesOf, type Review } from '@/lib/models/dockerfile-review/review';
import { declareReview } from '@/lib/models/dockerfile-review/simulator';
import { Diff } from './diff';
import { FindingList, type FindingListProps } from './findings';
import { revealLines } from './reveal';
import { Selection } from './selection';
import { Steps } from './steps';
import { useChosenLine } from './use-chosen-line';
import { useWalkKeys } from './use-walk-keys';

const SCENES: SceneViews<FindingListProps> = { findings: FindingList };
const NONE = { old: [], new: [] };
const MARKED = '.rv-line[data-marked]';

interface DockerfileReviewViewProps {
  readonly place: Place;
  readonly data: Review;
}

/** The annotated difference of question 1: whole, or step by step, tied to its findings. */
export function DockerfileReviewView({ place, data }: DockerfileReviewViewProps) {
  const declaration = useMemo(() => declareReview(data), [data]);
  const simulator = useSimulator(declaration, place);
  const { state, summary, dispatch, covered } = simulator;
  const [line, chooseLine] = useChosenLine();
  const viewer = useRef<HTMLDivElement>(null);
  // The whole difference holds the answers: while it is covered, only the file as given is drawn.
  const asGiven = state.whole ? covered : state.step === 0;
  const diff = data.changes[asGiven ? 0 : state.whole ? -1 : state.step] ?? data.whole;
  const chosen = data.findings.findIndex(({ id }) => id === state.finding);
  const marked = useMemo(() => linesOf(diff, chosen), [diff, chosen]);

  const moved = useRef(false);

  useEffect(() => {
    if (chosen >= 0 && viewer.current) revealLines(viewer.current, MARKED, 'calm');
  }, [chosen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link's step is shown after its line
  useEffect(() => {
    if (!line || !viewer.current) return;
    // The browser put the link's line at the top; a page of its own keeps the headline if it can.
    if (!moved.current && place !== 'guide') scrollTo({ top: 0, behavior: 'instant' });
    revealLines(viewer.current, '.rv-line[data-chosen]', 'instant');
  }, [line, diff]);

  const send = (event: ReviewEvent) => {
    moved.current = true;
    chooseLine(undefined);
    dispatch(event);
  };
  const chooseFinding = (id: string) => {
    send({ type: 'finding', id });
    if (id && id === state.finding && viewer.current) revealLines(viewer.current, MARKED, 'calm');
  };
  const press = useWalkKeys((type) => send({ type }), place !== 'guide');
  const palette = Object.fromEntries(data.palette.map((color, at) => [`--c${at}`, color]));
  const shared = { review: data, diff, state, summary, chooseFinding };
  return (
    <Frame simulator={simulator} views={SCENES} given={{ ...shared, line }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys shorten what buttons do */}
      <div
        ref={viewer}
        className="rv @container/rv focus-visible:outline-offset-8"
        style={palette}
        tabIndex={-1}
        onKeyDown={press}
        data-live={line || chosen >= 0 ? '' : undefined}
      >
        <Steps review={data} state={state} summary={summary} covered={covered} send={send} />
        <div className="rv-file">
          <Diff
            review={data}
            diff={diff}
            layout={state.view}
            alone={asGiven}
            covered={covered}
            marked={covered ? NONE : marked}
            line={line}
            chooseLine={(next) => {
              moved.current = true;
              chooseLine(next);
            }}
          />
        </div>
        {covered ? null : (
          <Selection {...shared} line={line} close={() => send({ type: 'finding', id: '' })} />
        )}
      </div>
    </Frame>
  );
}
