import { sayReason } from './explain';
import { podLoads, skewOf } from './load';
import { reasonsOf } from './reasons';
import type { SkewEvent, SkewState } from './state';

/** What an event does, in a sentence; the rest of it is what the load comes to. */
function whatHappens({ what, arg = 0 }: SkewEvent): string {
  switch (what) {
    case 'scale':
      return `The Deployment is scaled to ${arg} pods`;
    case 'rollout':
      return 'A rollout begins: a new pod starts, and an old one stops when the new one is ready';
    case 'crash':
      return `Pod ${arg} crashes; its clients dial again and it starts anew`;
    case 'flap':
      return `Pod ${arg} is unready for 20 seconds`;
    case 'node':
      return `Node ${arg} is lost with its pods, which leave the Service at once`;
    case 'reconnect':
      return 'All clients dial again';
    case 'churn':
      return 'Half of the clients restart';
    case 'burst':
      return 'Three times as many requests come for 30 seconds';
    case 'fail':
      return `Pod ${arg} answers every request at once, with an error`;
  }
}

/** What the load of a run comes to, in one sentence. O(pods + connections). */
export function sayLoad(state: SkewState): string {
  const loads = podLoads(state);
  const ready = loads.filter(({ status }) => status === 'ready');
  const [reason = { kind: 'nothing-serves' } as const] = reasonsOf(state, loads);
  return sayReason(reason, loads, skewOf(ready.map(({ requests }) => requests))).says;
}

/** One sentence or two that tell an audience what an event did, or that it did nothing. */
export function narrate(before: SkewState, event: SkewEvent, after: SkewState): string {
  if (before === after)
    return 'Nothing changed: there is no such pod or node, or it is so already.';
  return `${whatHappens(event)}. ${sayLoad(after)}`;
}
