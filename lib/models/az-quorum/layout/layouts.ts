import { createLayout, type Layout } from './layout';

/** A layout with a name; the guide, the simulator's menu and the facts refer to it by `id`. */
export interface NamedLayout {
  readonly id: string;
  readonly label: string;
  /** What to expect of it, one sentence. */
  readonly sentence: string;
  readonly layout: Layout;
}

/** The layout of the question. */
export const ASSIGNMENT_LAYOUT: NamedLayout = {
  id: 'assignment',
  label: '3 + 1, as asked',
  sentence:
    'Three of four voters share us-east-1: losing that region, or any two instances, ends the quorum.',
  layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']),
};

/** All named layouts, the question's first. */
export const NAMED_LAYOUTS: readonly NamedLayout[] = [
  ASSIGNMENT_LAYOUT,
  {
    id: 'three-zones',
    label: '3 in one region',
    sentence:
      'Three voters in three zones of one region survive one loss, as four do, with one instance less.',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c']),
  },
  {
    id: 'five-one-region',
    label: '5 in one region',
    sentence:
      'Five voters over three zones of one region survive any two instances or any one zone, but not the region.',
    layout: createLayout(['us-east-1a', 'us-east-1a', 'us-east-1b', 'us-east-1b', 'us-east-1c']),
  },
  {
    id: 'five-three-regions',
    label: '5 over three regions',
    sentence:
      'Two, two and one voters in three regions survive any two instances and any one region.',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b', 'us-west-2a']),
  },
  {
    id: 'four-and-witness',
    label: '4 + 1 witness',
    sentence:
      'A fifth voter in a third region makes two losses survivable, but three voters still share us-east-1.',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a', 'us-east-2a']),
  },
  {
    id: 'two-and-two',
    label: '2 + 2',
    sentence:
      'Two voters in each of two regions: losing either region, or the link between them, ends the quorum.',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-west-1a', 'us-west-1b']),
  },
];

/** The named layout of an id, or `undefined`. */
export function namedLayout(id: string): NamedLayout | undefined {
  return NAMED_LAYOUTS.find((named) => named.id === id);
}
