import type { ChoiceParam, NumberParam } from '@/lib/simulator/params';

/** Seeds are whole numbers, so that they are easy to read out to somebody. */
export const SEED: NumberParam = {
  kind: 'number',
  label: 'Seed',
  default: 1,
  min: 0,
  max: 4_294_967_295,
  step: 1,
  integer: true,
};

const trials: ChoiceParam = {
  kind: 'choice',
  label: 'Trials',
  default: '200000',
  options: ['2000', '20000', '200000', '2000000', '20000000'].map((value) => ({
    value,
    label: value.replace(/\B(?=(\d{3})+$)/g, ','),
  })),
};

/** Settings of the random trials, under `trials` in the link. */
export const TRIALS = { trials, seed: SEED } as const;
