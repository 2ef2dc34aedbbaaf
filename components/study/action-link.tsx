'use client';
import type { Action } from '@/lib/study/advice';

/** Something worth doing, as a link with its minutes. */
export function ActionLink({ action }: { readonly action: Action }) {
  return (
    <a className="action" href={action.href}>
      <span>{wordsOf(action)}</span> <span className="num">{action.minutes} min</span>
    </a>
  );
}

function wordsOf(action: Action): string {
  if (action.kind === 'read') return `Read “${action.title}”`;
  if (action.kind === 'judge')
    return action.said === 'wrongly'
      ? `Judge again: “${action.words}”`
      : `Judge: “${action.words}”`;
  return `See it in the simulator: ${action.claim}`;
}
