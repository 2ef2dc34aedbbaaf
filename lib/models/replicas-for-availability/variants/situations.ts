import type { Variant } from '../../../kernel/variant';
import { readShare } from '../parameters';
import type { Combination } from './combinations';
import type { Calculator } from './numbers';
import { linkTo } from './words';

/** Situations of the simulator to show, one replica first, so that no number is given away; each is covered. */
export function situationsOf(c: Combination, given: Calculator): Variant['situations'] {
  const two = given.needed({ k: 2 });
  const [next] = given.further;
  const show = (title: string, changed: Parameters<typeof linkTo>[1]) => ({
    title,
    query: linkTo(c, changed, true),
  });
  return [
    show('One replica', { n: 1 }),
    show('As asked', {}),
    show('Some of the failures are shared', { beta: given.hopelessBeta, n: 10 }),
    show(`A front door of ${given.percent(given.target)}`, { lb: c.target }),
    show('Two must be up to carry the load', { k: 2, n: two }),
    show('Nobody notices for an hour', { window: 60, n: c.n + 1 }),
    show(given.percent(readShare('target', next)), { target: next }),
  ];
}
