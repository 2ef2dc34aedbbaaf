import { type Clock, declareSimulator } from '../../../simulator/declaration';
import { joinNames } from '../explain';
import { card } from '../model-card';
import { advanceRun, type RunState, startRun } from './over-time';
import { type Loss, type RunSettings, statusOf } from './run-parts';
import { SECONDS_PER_YEAR } from './run-record';
import { nextTurnAt } from './run-turns';

/** Some ten milliseconds of work. */
const MOST_EVENTS = 20_000;
const SECONDS_PER_DAY = 86_400;

/** A moment of a run in words. */
export interface MomentWords {
  readonly good: boolean;
  readonly says: string;
}

/** When something is, counted from the start: "year 3, day 120, 14:05". */
export function momentText(seconds: number): string {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const minutes = Math.floor((seconds % SECONDS_PER_DAY) / 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `year ${Math.floor(days / 365) + 1}, day ${(days % 365) + 1}, ${clock}`;
}

/** What is out, in words. */
export function lossText({ kind, id }: Loss): string {
  return `${kind === 'maintenance' ? 'planned work on' : kind} ${id}`;
}

/** How many instances are up at a moment, whether that is a quorum, and what is out. */
function momentWords({ settings, timeline }: RunState): MomentWords {
  const { nodes } = settings.layout;
  const status = statusOf(settings.layout, timeline.up);
  const out = timeline.lost.length > 0 ? `Out: ${joinNames(timeline.lost.map(lossText))}.` : '';
  const quorum = status === 'none' ? 'no quorum' : 'quorum holds';
  return {
    good: status !== 'none',
    says: `${timeline.up} of ${nodes.length} up, ${quorum}. ${out}`.trim(),
  };
}

function clockOf(years: number): Clock<RunState> {
  return {
    now: ({ timeline }) => timeline.now,
    end: () => years * SECONDS_PER_YEAR,
    nextAt: ({ nextAt, turns }) =>
      Math.min(nextTurnAt(turns), ...nextAt.map((at) => at ?? Number.POSITIVE_INFINITY)),
    advance: (state, until) =>
      advanceRun(state, { untilHours: until / 3600, maxEvents: MOST_EVENTS }),
    print: momentText,
    speeds: [
      { label: 'A day a second', perSecond: SECONDS_PER_DAY },
      { label: 'A month a second', perSecond: 30 * SECONDS_PER_DAY },
      { label: 'A year a second', perSecond: SECONDS_PER_YEAR },
    ],
  };
}

/**
 * Years of failures and repairs as a run that goes on by itself. It has no parameters and no events
 * of its own: the settings are its start, and what happens is drawn from their seed.
 */
export function declareFilm(settings: RunSettings, years: number) {
  return declareSimulator<Record<never, never>, RunState, never, MomentWords>({
    slug: 'az-quorum-over-time',
    title: 'Years of failures and repairs',
    version: 1,
    params: {},
    initial: () => startRun(settings),
    step: (state) => state,
    values: () => ({}),
    summary: momentWords,
    verdict: (summary) => summary,
    narrate: (_before, _event, after) => momentWords(after).says,
    clock: clockOf(years),
    results: [],
    scenes: [],
    settings: [],
    expect: () => ({
      asks: 'Does the quorum hold at this moment?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
      answer: ({ good }) => (good ? 'yes' : 'no'),
    }),
    scenarios: [],
    challenges: [],
    card,
  });
}
