import type { Variant } from '../../../kernel/variant';
import type { Numbers } from './numbers';
import { linkTo } from './words';

/** Situations of the simulator to show, the layout as asked first; each is covered. */
export function situationsOf(n: Numbers): Variant['situations'] {
  const { layout, home, far, fullest } = n;
  const cut = [`${home}|${far}`];
  const half = n.size / 2;
  return [
    { title: 'As asked', query: linkTo(layout, { cover: true }) },
    ...[fullest, home, far].map((lost) => ({
      title: `Lose ${lost}`,
      query: linkTo(layout, { down: [lost], cover: true }),
    })),
    { title: 'Cut the link between the regions', query: linkTo(layout, { cut, cover: true }) },
    {
      title: `Three in ${home} only`,
      query: linkTo(n.threeZones, { cover: true }),
    },
    { title: `${half} + ${half} and a cut`, query: linkTo(n.halves, { cut, cover: true }) },
    {
      title: `Five over three regions, lose ${home}`,
      query: linkTo(n.five, { down: [home], cover: true }),
    },
  ];
}
