import type { TaskState } from '@/components/simulator/use-worker-task';

interface AnswerTitleProps {
  readonly task: Pick<TaskState<never, never>, 'status'>;
  /** Name of the sentence as a result, for tests and for programs. */
  readonly name?: string;
  /** Whether one line is enough. */
  readonly short?: boolean;
  /** What the answer says; empty until there is one. */
  readonly children: string;
}

/** The finding of a scene that a worker computes, in the room of its lines from the start. */
export function AnswerTitle({ task: { status }, name, short, children }: AnswerTitleProps) {
  const ended = status === 'failed' || status === 'cancelled';
  return (
    <p className={`scene-title ${short || children ? '' : 'min-h-[2.6em]'}`} data-result={name}>
      {children || (ended ? 'Not computed.' : 'Computing …')}
    </p>
  );
}
