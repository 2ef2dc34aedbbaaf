import { createLayout, type Layout } from './layout';

/** A layout with a name; the guide, the simulator's menu and the facts refer to it by `id`. */
export interface NamedLayout {
  readonly id: string;
  readonly label: string;
  readonly layout: Layout;
}

/** The layout of the question. */
export const ASSIGNMENT_LAYOUT: NamedLayout = {
  id: 'assignment',
  label: '3 + 1, as asked',
  layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']),
};

/** All named layouts, the question's first. */
export const NAMED_LAYOUTS: readonly NamedLayout[] = [
  ASSIGNMENT_LAYOUT,
  {
    id: 'three-zones',
    label: '3 in one region',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c']),
  },
  {
    id: 'five-one-region',
    label: '5 in one region',
    layout: createLayout(['us-east-1a', 'us-east-1a', 'us-east-1b', 'us-east-1b', 'us-east-1c']),
  },
  {
    id: 'five-three-regions',
    label: '5 over three regions',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b', 'us-west-2a']),
  },
  {
    id: 'four-and-witness',
    label: '4 + 1 witness',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a', 'us-east-2a']),
  },
  {
    id: 'two-and-two',
    label: '2 + 2',
    layout: createLayout(['us-east-1a', 'us-east-1b', 'us-west-1a', 'us-west-1b']),
  },
];

/** The named layout of an id, or `undefined`. */
export function namedLayout(id: string): NamedLayout | undefined {
  return NAMED_LAYOUTS.find((named) => named.id === id);
}

/** The layout of a named one. @throws RangeError for an id that is none */
export function layoutOf(id: string): Layout {
  const named = namedLayout(id);
  if (!named) throw new RangeError(`No layout is called ${id}.`);
  return named.layout;
}
