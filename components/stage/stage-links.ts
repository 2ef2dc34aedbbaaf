'use client';
import type { SimulatorLinks } from '@/components/simulator/simulator-link';
import type { SimulatorFeed } from '@/lib/review/simulator-feed';
import { connectChannel } from '@/lib/simulator/session-channel';

/** What ties a simulator to its stage: the presenter's window in the place of the page's address. */
export function stageLinks(feed: SimulatorFeed): SimulatorLinks {
  let chosen = '';
  return {
    connect: (session) => connectChannel(session, feed),
    here: (session) => ({
      path: `/lab/${session.declaration.slug}`,
      link: session.link(true).link,
    }),
    place: () => ({
      anchor: () => chosen,
      setAnchor(id) {
        chosen = id;
      },
      listen: () => () => {},
    }),
    reset: feed.reset,
    keeps: false,
  };
}
