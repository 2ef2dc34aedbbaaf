import { advanceRun, type RunState, startRun } from '@/lib/models/az-quorum/over-time/over-time';
import { type RunSettings, statusOf } from '@/lib/models/az-quorum/over-time/run-parts';
import { SECONDS_PER_YEAR } from '@/lib/models/az-quorum/over-time/run-record';
import {
  emptyStrip,
  paintSegment,
  type Stretch,
  stretchesByYear,
} from '@/lib/models/az-quorum/over-time/run-strip';
import {
  type RunSummary,
  type SteadyState,
  steadyState,
  summarizeRun,
} from '@/lib/models/az-quorum/over-time/run-summary';
import { answerTasks } from '@/lib/simulator/worker-task';

export interface OverTimeRequest {
  readonly settings: RunSettings;
  readonly years: number;
}

export interface OverTimeAnswer {
  readonly summary: RunSummary;
  /** Year by year, to be drawn. */
  readonly strip: readonly (readonly Stretch[])[];
  /** The long-run formula; it comes with the final answer. */
  readonly steady: SteadyState | undefined;
}

/** Some ten milliseconds of work. */
const EVENTS_PER_STEP = 20_000;

answerTasks<OverTimeRequest, OverTimeAnswer>(self, function* ({ settings, years }) {
  const untilHours = (years * SECONDS_PER_YEAR) / 3600;
  const strip = emptyStrip(years);
  let run = startRun({ ...settings, keepSegments: EVENTS_PER_STEP + 1 });
  const answer = (steady?: SteadyState): OverTimeAnswer => ({
    summary: summarizeRun(run),
    strip: stretchesByYear(strip),
    steady,
  });
  while (run.timeline.now < untilHours * 3600) {
    run = advanceRun(run, { untilHours, maxEvents: EVENTS_PER_STEP });
    run = painted(run, strip);
    yield { share: run.timeline.now / 3600 / untilHours, result: answer };
  }
  yield { share: 1, result: () => answer(steadyState(settings)) };
});

/** Paints what the run has recorded and lets it go, so that a long run takes no more room. */
function painted(run: RunState, strip: Uint8Array): RunState {
  const { now, segmentFrom, up } = run.timeline;
  for (const segment of run.record.segments) paintSegment(strip, segment);
  paintSegment(strip, { from: segmentFrom, to: now, status: statusOf(run.settings.layout, up) });
  return { ...run, record: { ...run.record, segments: [] } };
}
