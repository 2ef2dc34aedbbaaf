'use client';
import { useEffect, useMemo, useState } from 'react';
import { SimulatorLink } from '@/components/simulator/simulator-link';
import { SimulatorSlot } from '@/components/simulators/slot';
import { createFeed } from '@/lib/review/simulator-feed';
import type { SimulatorView } from '@/lib/review/stage';
import type { StageLine } from './stage-line';
import { stageLinks } from './stage-links';

interface SimulatorShownProps {
  readonly view: SimulatorView;
  readonly own: boolean;
  readonly line: StageLine;
}

/** The simulator of a question: what is done to it here or elsewhere is done to all that show it. */
export function SimulatorShown({ view, own, line }: SimulatorShownProps) {
  const [feed] = useState(() => createFeed(view, line.moved));
  const [links] = useState(() => stageLinks(feed));
  useEffect(() => feed.show(view, own), [feed, view, own]);
  const { slug } = view;
  // The same element each time: what is shown reaches the session alone, and only it draws.
  const slot = useMemo(() => <SimulatorSlot slug={slug} place="lab" />, [slug]);
  return <SimulatorLink value={links}>{slot}</SimulatorLink>;
}
