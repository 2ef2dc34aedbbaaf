import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link within this site. Nothing is fetched before it is followed. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
