'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TaskMessage } from '@/lib/simulator/worker-task';

export interface TaskState<Request, Result> {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** How much of the work is done, 0 to 1. */
  readonly share: number;
  /** The latest result, partial or final, and the request that it answers. */
  readonly answer: { readonly request: Request; readonly result: Result } | undefined;
  /** What went wrong, in words; empty unless the status is `failed`. */
  readonly error: string;
}

export interface WorkerTask<Request, Result> extends TaskState<Request, Result> {
  /** Begins anew, whatever is under way. The last answer stays until a new one arrives. */
  readonly start: (request: Request) => void;
  /** Ends the work at once; what has arrived stays. */
  readonly cancel: () => void;
}

const NO_WORKER = 'The calculation could not be started in this browser.';

/**
 * Work in a worker that answers by `answerTasks`. The worker is made at the first start, kept for
 * the next one, and ended by `cancel` and when the component goes. `create` must stay the same.
 */
export function useWorkerTask<Request, Result>(create: () => Worker): WorkerTask<Request, Result> {
  const [state, setState] = useState<TaskState<Request, Result>>({
    status: 'idle',
    share: 0,
    answer: undefined,
    error: '',
  });
  const worker = useRef<Worker>(undefined);
  const busy = useRef(false);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
    busy.current = false;
  }, []);

  const start = useCallback(
    (request: Request) => {
      const fail = (error: string) => {
        end();
        setState((before) => ({ ...before, status: 'failed', error }));
      };
      if (busy.current) end();
      try {
        worker.current ??= create();
      } catch {
        fail(NO_WORKER);
        return;
      }
      busy.current = true;
      setState((before) => ({ ...before, status: 'running', share: 0, error: '' }));
      worker.current.onerror = (event) => fail(event.message || NO_WORKER);
      worker.current.onmessage = ({ data }: MessageEvent<TaskMessage<Result>>) => {
        if (data.kind === 'failed') {
          fail(data.says);
          return;
        }
        const answer = { request, result: data.result };
        const done = data.kind === 'done';
        if (done) busy.current = false;
        setState({
          status: done ? 'done' : 'running',
          share: done ? 1 : data.share,
          answer,
          error: '',
        });
      };
      worker.current.postMessage(request);
    },
    [create, end],
  );

  const cancel = useCallback(() => {
    end();
    setState((before) =>
      before.status === 'running' ? { ...before, status: 'cancelled' } : before,
    );
  }, [end]);

  useEffect(() => end, [end]);
  return { ...state, start, cancel };
}

/** Long enough that a dragged slider does not start the work at every pixel. */
const SETTLE_MS = 250;

/** The same, started by itself when the request has changed and then stayed for a moment. */
export function useLiveTask<Request, Result>(
  create: () => Worker,
  request: Request | undefined,
): WorkerTask<Request, Result> {
  const task = useWorkerTask<Request, Result>(create);
  const { start, cancel } = task;
  const key = request === undefined ? undefined : JSON.stringify(request);
  useEffect(() => {
    if (key === undefined) {
      cancel();
      return;
    }
    const timer = setTimeout(() => start(JSON.parse(key) as Request), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [key, start, cancel]);
  return task;
}
