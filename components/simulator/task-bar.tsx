'use client';
import { useId } from 'react';
import { NO_BREAK_SPACE } from '@/lib/kernel/format';
import type { WorkerTask } from './use-worker-task';

interface TaskBarProps {
  readonly task: Pick<WorkerTask<never, never>, 'status' | 'share' | 'error' | 'cancel'>;
  /** What is computed, for the progress bar's name: "200,000 trials". */
  readonly what: string;
}

/** How far a task is, with a button that ends it; how it ended when it did not finish. */
export function TaskBar({ task, what }: TaskBarProps) {
  const id = useId();
  const percent = Math.floor(task.share * 100);
  return (
    <div className="no-print flex min-h-10 flex-1 basis-64 flex-wrap items-center gap-x-3 gap-y-1">
      {task.status === 'running' ? (
        <>
          <progress
            className="h-3 min-w-24 flex-1"
            aria-labelledby={id}
            max={1}
            value={task.share}
            style={{ accentColor: 'var(--blue)' }}
          />
          <span id={id} className="num">
            {what}: {percent}
            {NO_BREAK_SPACE}%
          </span>
          <button type="button" className="tool" onClick={task.cancel}>
            Cancel
          </button>
        </>
      ) : null}
      <span role="status">
        {task.status === 'cancelled'
          ? `Cancelled at ${percent}${NO_BREAK_SPACE}%. ${task.share > 0 ? 'What is shown is the part that was done.' : ''}`
          : null}
        {task.status === 'done' ? <span className="sr-only">{what}: done.</span> : null}
      </span>
      {task.status === 'failed' ? (
        <p className="note" role="alert">
          {task.error}
        </p>
      ) : null}
    </div>
  );
}
