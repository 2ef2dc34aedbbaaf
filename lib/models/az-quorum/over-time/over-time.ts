import { nextRandom, type RandomState, seedState } from '../../../kernel/random';
import { instanceId, majority } from '../layout/layout';
import { createEventQueue, type EventQueue } from './event-queue';
import { assertRunSettings, type Loss, type Part, partsOf, type RunSettings } from './run-parts';
import { emptyRecord, type RunRecord } from './run-record';
import { type RunTimeline, startTimeline, Timeline } from './run-timeline';
import {
  firstTurns,
  nextTurnAt,
  roundDue,
  type Turns,
  turnBegins,
  wholeSeconds,
} from './run-turns';

/**
 * A run of failures and repairs, advanced event by event; plain JSON. All times are whole seconds,
 * so that sums are exact and a run cut into chunks equals one in a single go. Each part draws from
 * a stream of its own: other maintenance, or one instance more, leaves the failures of the other
 * parts as they were.
 */
export interface RunState {
  readonly settings: RunSettings;
  readonly events: number;
  /** By part (`partsOf`): its generator, whether it is down, when that changes (null: never). */
  readonly random: readonly RandomState[];
  readonly isDown: readonly boolean[];
  readonly nextAt: readonly (number | null)[];
  readonly turns: Turns;
  readonly timeline: RunTimeline;
  readonly record: Readonly<RunRecord>;
}

/** An exponential time in seconds with a mean, by the inverse of its distribution function. */
function draw(state: RandomState, mean: number): [time: number, state: RandomState] {
  const [uniform, next] = nextRandom(state);
  return [-mean * Math.log(1 - uniform), next];
}

/**
 * A run at time 0 with everything up. O(n · zones).
 * @throws RangeError when a setting is out of its range
 */
export function startRun(settings: RunSettings): RunState {
  assertRunSettings(settings);
  const random: RandomState[] = [];
  const nextAt: (number | null)[] = [];
  for (const part of partsOf(settings)) {
    const [up, after] = draw(seedState(`${settings.seed}/${part.loss.id}`), part.meanUp);
    random.push(after);
    nextAt.push(part.meanUp > 0 ? wholeSeconds(up) : null);
  }
  return {
    settings,
    events: 0,
    random,
    isDown: nextAt.map(() => false),
    nextAt,
    turns: firstTurns(settings.maintenance),
    timeline: startTimeline(settings.layout),
    record: emptyRecord(),
  };
}

/** Where to stop: at a time from the start of the run, after a number of events, or both. */
export interface AdvanceLimit {
  readonly untilHours: number;
  readonly maxEvents?: number;
}

/**
 * The run after all events up to `untilHours` or the next `maxEvents`, whichever comes first; the
 * state passed in is left as it was. O(parts) to begin; then for each event O(log parts) to find
 * it and O(instances that the part holds + parts that are out) to apply it.
 */
export function advanceRun(state: RunState, limit: AdvanceLimit): RunState {
  const run = new Run(state);
  run.advance(Math.round(limit.untilHours * 3600), limit.maxEvents ?? Number.POSITIVE_INFINITY);
  return run.state();
}

/** The working copy of a state while it is advanced. */
class Run {
  private readonly settings: RunSettings;
  private readonly parts: readonly Part[];
  private readonly random: RandomState[];
  private readonly isDown: boolean[];
  private readonly queue: EventQueue;
  private readonly timeline: Timeline;
  private events: number;
  private turns: Turns;

  constructor(state: RunState) {
    this.settings = state.settings;
    this.parts = partsOf(state.settings);
    this.random = [...state.random];
    this.isDown = [...state.isDown];
    this.queue = createEventQueue(state.nextAt.map((at) => at ?? Number.POSITIVE_INFINITY));
    this.timeline = new Timeline(state.settings, state.timeline, state.record);
    this.events = state.events;
    this.turns = state.turns;
  }

  state(): RunState {
    const nextAt = this.queue.times().map((at) => (at === Number.POSITIVE_INFINITY ? null : at));
    return {
      settings: this.settings,
      events: this.events,
      random: this.random,
      isDown: this.isDown,
      nextAt,
      turns: this.turns,
      timeline: this.timeline.state(),
      record: this.timeline.record,
    };
  }

  advance(until: number, maxEvents: number): void {
    const lastEvent = this.events + maxEvents;
    while (this.events < lastEvent) {
      const partAt = this.queue.firstAt();
      const turnAt = nextTurnAt(this.turns);
      const at = Math.min(partAt, turnAt);
      if (at > until) {
        this.timeline.moveTo(Math.max(until, this.timeline.now));
        return;
      }
      this.timeline.moveTo(at);
      this.events += 1;
      if (partAt <= turnAt) this.flipFirst();
      else this.turn();
      this.tryTurn();
    }
  }

  /** The first part in the queue fails or recovers, and gets the time of its next change. */
  private flipFirst(): void {
    const index = this.queue.first() ?? 0;
    const part = this.parts[index];
    const random = this.random[index];
    if (part === undefined || random === undefined) return;
    const fails = this.isDown[index] !== true;
    const [time, after] = draw(random, fails ? part.meanDown : part.meanUp);
    this.random[index] = after;
    this.isDown[index] = fails;
    this.queue.rescheduleFirst(
      this.timeline.now + wholeSeconds(time + (fails ? part.extraDown : 0)),
    );
    this.timeline.change(part.loss, part.holds, fails);
  }

  /** The work on an instance ends, or else a round falls due. */
  private turn(): void {
    const { working } = this.turns;
    if (working !== null && working.endsAt === this.timeline.now) {
      this.turns = { ...this.turns, working: null };
      this.timeline.change(plannedWork(working.node), [working.node], false);
    } else if (this.settings.maintenance !== null) {
      const instances = this.settings.layout.nodes.length;
      this.turns = roundDue(this.turns, this.settings.maintenance, instances);
    }
  }

  /** Begins the next turn when nothing else is being worked on and the quorum allows it. */
  private tryTurn(): void {
    const { maintenance, layout } = this.settings;
    const { next, working, waitingSince } = this.turns;
    if (maintenance === null || next === null || working !== null) return;
    const { now } = this.timeline;
    if (maintenance.postponeForQuorum && this.timeline.upWithout(next) < majority(layout)) {
      if (waitingSince === null) this.turns = { ...this.turns, waitingSince: now };
      return;
    }
    this.turns = turnBegins(this.turns, maintenance, layout.nodes.length, now);
    this.timeline.change(plannedWork(next), [next], true);
  }
}

function plannedWork(node: number): Loss {
  return { kind: 'maintenance', id: instanceId(node) };
}
