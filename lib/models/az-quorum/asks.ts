import { declareAsk } from '../../simulator/ask';
import type { NumberParam, Values } from '../../simulator/params';
import type { QuorumParams } from './link-parameters';
import { monteCarloChunk, monteCarloEstimate, monteCarloStart } from './survival/monte-carlo';

const whole = { kind: 'number', step: 1, integer: true } as const;

/** What this model answers on the command line besides what follows from a state. */
export const asks = {
  trials: declareAsk({
    says: 'The survival from seeded random trials, with its 95 % interval.',
    takes: {
      trials: { ...whole, label: 'Trials', default: 200_000, min: 1, max: 20_000_000 },
      seed: { ...whole, label: 'Seed', default: 1, min: 0, max: 4_294_967_295 },
    } satisfies Readonly<Record<string, NumberParam>>,
    answer: ({ nodes, p, q, r }: Values<QuorumParams>, { trials, seed }) => {
      const start = monteCarloStart({ nodes }, { p, q, r }, seed);
      const { estimate, low, high } = monteCarloEstimate(monteCarloChunk(start, trials));
      return { trials, survival: estimate ?? Number.NaN, low, high };
    },
  }),
};
