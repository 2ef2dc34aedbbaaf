import 'server-only';
import { createRequire } from 'node:module';
import type { ReactNode } from 'react';

// Next keeps `react-dom/static` from server components; what is rendered here has no hooks and no
// client parts, so the package itself may do it.
const { prerenderToNodeStream } = createRequire(import.meta.url)(
  'react-dom/static',
) as typeof import('react-dom/static');

/**
 * Server components as HTML. O(length).
 * @throws Error for a part with hooks or of the client: it would be dead
 */
export async function toHtml(node: ReactNode): Promise<string> {
  let failure: unknown;
  const { prelude } = await prerenderToNodeStream(node, {
    onError: (error) => {
      failure ??= error;
    },
  });
  const pieces: string[] = [];
  for await (const piece of prelude) pieces.push(String(piece));
  if (failure) throw failure;
  // Marks between neighboring texts, for a hydration that does not come.
  return pieces.join('').replaceAll('<!-- -->', '');
}
