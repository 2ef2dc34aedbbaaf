/** What a worker posts about a task: how far it is, that it is done, or why it failed. */
export type TaskMessage<Result> =
  | { readonly kind: 'partial'; readonly share: number; readonly result: Result }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly says: string };

/** A stop on the way: the share of the work that is done (0 to 1) and the result so far. */
export interface TaskStep<Result> {
  readonly share: number;
  readonly result: () => Result;
}

/** The part of a worker's global scope that a task needs. */
export interface TaskScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  readonly performance: { now(): number };
}

/** Partial results are posted at most this often, so that drawing them costs little. */
const POST_EVERY_MS = 100;

/**
 * Answers each message with the steps of a task: partial results now and then, the last step's
 * result as the final one. Whoever asked cancels by ending the worker, so a step may take long.
 */
export function answerTasks<Request, Result>(
  scope: TaskScope,
  run: (request: Request) => Iterable<TaskStep<Result>>,
): void {
  const post = (message: TaskMessage<Result>) => scope.postMessage(message);
  scope.onmessage = (event) => {
    try {
      let last: TaskStep<Result> | undefined;
      let postedAt = scope.performance.now();
      for (const step of run(event.data as Request)) {
        last = step;
        const now = scope.performance.now();
        if (now - postedAt < POST_EVERY_MS) continue;
        postedAt = now;
        post({ kind: 'partial', share: step.share, result: step.result() });
      }
      if (last) post({ kind: 'done', result: last.result() });
      else post({ kind: 'failed', says: 'There was nothing to compute.' });
    } catch (error) {
      post({ kind: 'failed', says: error instanceof Error ? error.message : String(error) });
    }
  };
}
