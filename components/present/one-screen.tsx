'use client';
import { useEffect } from 'react';
import { AskDialog } from '@/components/review/ask-dialog';
import { presentPath } from '@/components/review/review-address';
import { followTo } from '@/components/ui/page-address';
import type { Review } from '@/lib/review/kept';
import { runClock } from './clock-store';
import { MirrorFrame } from './mirror';
import { back, blank, next, send } from './present-acts';
import { runStageHost } from './stage-host';
import { useStageKeys } from './stage-keys';

/**
 * The window that is shared is the only one: the stage fills it, and nothing that is private is drawn
 * in it. What drives it stands in a bar at the foot that comes with the mouse or the focus.
 */
export function OneScreen({ review: { id, draft } }: { readonly review: Review }) {
  useStageKeys('shared');
  useEffect(runStageHost, []);
  useEffect(runClock, []);
  return (
    <main id="main" className="one-screen" tabIndex={-1}>
      <MirrorFrame follows="live" title="The stage" />
      <div className="one-screen-bar">
        <button type="button" className="tool" onClick={next}>
          Next
        </button>
        <button type="button" className="tool" onClick={back}>
          Back
        </button>
        <button type="button" className="tool" onClick={blank}>
          Blank
        </button>
        {draft ? (
          <button type="button" className="tool" onClick={send}>
            Send
          </button>
        ) : null}
        <AskDialog
          label="Private page"
          className="tool"
          title="Stop sharing this window first"
          acts={[{ label: 'Open the private page', run: () => followTo(presentPath(id)) }]}
        >
          <p>The private page shows everything that nobody else may see, in this window.</p>
        </AskDialog>
      </div>
    </main>
  );
}
