'use client';
import { createContext } from 'react';
import { pageAddress, pagePath } from '@/components/ui/page-address';
import type { Address } from '@/lib/simulator/address';
import type { Session } from '@/lib/simulator/session';
import { connectAddress } from '@/lib/simulator/session-address';

/** Any session: what ties it hands its states on and reads none of them. */
// biome-ignore lint/suspicious/noExplicitAny: the types of a model are in two directions at once
type AnySession = Session<any, any, any, any>;

/** What ties the simulators of a page to what is around them. */
export interface SimulatorLinks {
  /**
   * Ties a session to where its state comes from and goes to; returns how to untie it.
   * @param prefix of its names in the address, where it is not the first simulator of the page
   */
  readonly connect: (session: AnySession, prefix?: string) => () => void;
  /** Path and link of a page that shows what a session shows. */
  readonly here: (session: AnySession) => { readonly path: string; readonly link: string };
  /** Where the id of the chosen place in a drawing is kept. */
  readonly place: () => Pick<Address, 'anchor' | 'setAnchor' | 'listen'>;
  /** Opens with the default state from now on. */
  readonly reset: () => void;
  /** Whether this browser keeps which goals are reached. */
  readonly keeps: boolean;
}

/** The links of a simulator; by itself it lives in the page's address. */
export const SimulatorLink = createContext<SimulatorLinks>({
  connect: (session, prefix) => connectAddress(session, pageAddress(), prefix),
  here: () => ({ path: pagePath(), link: pageAddress().link() }),
  place: pageAddress,
  reset() {
    pageAddress().write('', '');
    pageAddress().flush();
  },
  keeps: true,
});
