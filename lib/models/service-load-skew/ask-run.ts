import { declareAsk } from '../../simulator/ask';
import { defaultsOf } from '../../simulator/params';
import { END_SECONDS } from './sim/script';
import { advance, initial, type SkewState } from './state';
import { summarize } from './summary';
import { mend, params, type SkewParams, type World } from './world';

const DEFAULTS = defaultsOf(params);

const takes = {
  ...params,
  seconds: {
    kind: 'number',
    label: 'Seconds of the run, after its first minute',
    default: 0,
    min: 0,
    max: END_SECONDS,
    step: 1,
    integer: true,
  },
} as const;

/** A whole run of a world, which may be given among the values or beside them. */
export const run = declareAsk<SkewParams, typeof takes>({
  says: 'The results of a run of the world that is given, after so many seconds.',
  takes,
  answer: (values, { seconds, ...beside }) => {
    const given = Object.entries(beside).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(DEFAULTS[name as keyof typeof DEFAULTS]),
    );
    const asked = { ...values, ...Object.fromEntries(given) } as World;
    const { values: world, notes } = mend(asked);
    const [note] = notes;
    if (note) throw new RangeError(`${note.param}: ${note.expected}, not ${note.found}`);
    let state: SkewState = initial(world);
    while (state.now < seconds) state = advance(state, seconds);
    const { loads, requests, connections, fair, reasons, said, highestUse, meanUse } =
      summarize(state);
    return {
      requests: state.requests,
      dropped: state.dropped,
      failed: state.failed,
      opened: state.opened,
      pods: loads.length,
      connectionsPerPod: loads.map((load) => load.connections),
      requestsPerPod: loads.map((load) => load.requests),
      usePerPod: loads.map(({ utilization }) => utilization),
      p50PerPod: loads.map(({ p50 }) => p50),
      p99PerPod: loads.map(({ p99 }) => p99),
      maxOverMean: requests.maxOverMean,
      variation: requests.variation,
      gini: requests.gini,
      jain: requests.jain,
      connectionsMaxOverMean: connections.maxOverMean,
      ...(fair ? { expectedMax: fair.expectedMax } : {}),
      highestUse,
      meanUse,
      reason: reasons[0]?.kind ?? 'nothing-serves',
      verdict: said.says,
    };
  },
});
