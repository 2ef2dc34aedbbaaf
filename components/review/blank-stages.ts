'use client';
import { CHANNEL, versioned } from '@/lib/review/messages';

/**
 * Takes what open stages show off them: it may be what a candidate wrote. Where another review is
 * presented, its window notices and shows it again.
 */
export function blankStages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  const state = { revision: -1, size: 100, view: { kind: 'blank' } } as const;
  channel.postMessage(versioned({ kind: 'show', follows: 'live', state }));
  channel.close();
}
