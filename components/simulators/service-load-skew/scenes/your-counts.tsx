import { memo, useMemo } from 'react';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { TaskBar } from '@/components/simulator/task-bar';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { sayCounts } from '@/lib/models/service-load-skew/your-counts/say-counts';
import { CountsBars } from './counts-bars';
import { CountsField } from './counts-field';
import { type CountsAnswer, codeParts, sayFaults, saySkipped } from './counts-rows';
import type { SceneProps } from './scene-props';
import { useCountsText } from './use-counts-text';

const newCounts = () =>
  new Worker(new URL('../workers/your-counts.worker.ts', import.meta.url), { type: 'module' });

/** Whether counts of one's own pods are chance. */
export function YourCountsScene({ session }: Pick<SceneProps, 'session'>) {
  const counts = useCountsText(session);
  const { text, unread } = counts;
  const isEmpty = text.trim() === '';
  const task = useLiveTask<string, CountsAnswer>(newCounts, isEmpty ? undefined : text);
  const { answer, status } = task;
  const isFresh = answer?.request === text;
  const ended = status === 'failed' || status === 'cancelled';
  // What is judged anew stays in view until then, unless nothing comes.
  const result = isEmpty || (ended && !isFresh) ? undefined : answer?.result;
  const waits = ended ? 'Not judged.' : 'Judging …';
  const said = useMemo(() => result && sayCounts(result.judgment), [result]);
  return (
    <>
      <p
        className="scene-title min-h-[2.6em]"
        data-result="counts-verdict"
        data-value={result?.judgment.verdict.kind ?? ''}
        data-fresh={isFresh && !isEmpty}
        aria-live="polite"
      >
        {isEmpty
          ? 'Paste counts per pod, and read how often chance alone makes them so uneven.'
          : (said?.verdict ?? waits)}
      </p>
      <SettingNotes settings={unread} />
      {result && result.read.faults.length > 0 ? <Faults read={result.read} /> : null}
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-[minmax(12rem,2fr)_3fr]">
        <CountsField counts={counts} />
        {result ? <CountsBars judgment={result.judgment} /> : null}
      </div>
      {said ? <Said said={said} /> : null}
      {result && result.read.skipped.length > 0 ? <Skipped read={result.read} /> : null}
      {isEmpty ? null : (
        <div className="flex flex-wrap">
          <TaskBar task={task} what="your counts" />
        </div>
      )}
      <Layouts />
    </>
  );
}

interface SaidProps {
  readonly said: ReturnType<typeof sayCounts>;
}

/** How the counts are shaped, what to doubt about them, and what to look at. */
const Said = memo(function Said({ said: { shape, looks, warnings } }: SaidProps) {
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} data-result="counts-warning">
          <strong>Doubtful: </strong>
          {warning}
        </p>
      ))}
      {shape ? <p data-result="counts-shape">{shape}</p> : null}
      {looks.length > 0 ? (
        <div>
          <p>Look at, in this order:</p>
          <ol className="list-decimal pl-6" data-result="counts-looks" data-value={looks.length}>
            {looks.map((look) => (
              <li key={look}>
                <Coded text={look} />
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </>
  );
});

/** Up to so many faults are named at once. */
const FEW_FAULTS = 5;

/** Lines that could not be taken; they stay in the text. */
function Faults({ read }: Pick<CountsAnswer, 'read'>) {
  const { faults } = read;
  const more = faults.slice(FEW_FAULTS);
  return (
    <div
      className="note min-w-0"
      role="status"
      data-result="counts-faults"
      data-value={faults.length}
    >
      <p>{sayFaults(read)}</p>
      <FaultList faults={faults.slice(0, FEW_FAULTS)} />
      {more.length > 0 ? (
        <details>
          <summary>{more.length} more</summary>
          <FaultList faults={more} />
        </details>
      ) : null}
    </div>
  );
}

function FaultList({ faults }: Pick<CountsAnswer['read'], 'faults'>) {
  return (
    <ul className="list-disc pl-5">
      {faults.map(({ line, found, expected }) => (
        <li key={line} className="[overflow-wrap:anywhere]">
          Line <span className="num">{line}</span>: found “{found}”; expected{' '}
          <Coded text={expected} />.
        </li>
      ))}
    </ul>
  );
}

/** A sentence whose commands and names are set as code. */
function Coded({ text }: { readonly text: string }) {
  return codeParts(text).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    at % 2 === 1 ? <code key={at}>{part}</code> : part,
  );
}

function Skipped({ read }: Pick<CountsAnswer, 'read'>) {
  return (
    <details data-result="counts-skipped" data-value={read.skipped.length}>
      <summary>{saySkipped(read)}</summary>
      <ul className="list-disc pl-5">
        {read.skipped.map(({ line, why }) => (
          <li key={line}>
            Line <span className="num">{line}</span>: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What can be pasted. */
function Layouts() {
  return (
    <details>
      <summary>What can be pasted</summary>
      <ul className="list-disc pl-5">
        <li>
          Bare numbers, or a pod and its count on a line: <code>web-0 12</code>,{' '}
          <code>web-0: 12</code>, <code>web-0=12</code>, <code>web-0,12</code>,{' '}
          <code>| web-0 | 12 |</code>, or <code>12 web-0</code> as <code>uniq -c</code> prints it.
        </li>
        <li>
          A third column is the pod’s weight: its chance beside that of the others, such as{' '}
          <code>web-0 12 2.5</code>. All pods have one, or none.
        </li>
        <li>
          Lines of <code>ss -tn</code>, <code>netstat -tn</code> and <code>conntrack -L</code>: each
          is one connection.
        </li>
        <li>
          Metrics as Prometheus has them, with a label <code>pod</code>, and{' '}
          <code>kubectl top pods</code>. Requests and CPU are told apart from connections.
        </li>
        <li>
          Headers, comments and sums are left out. At most 200 pods, 200,000 connections and 200,000
          characters.
        </li>
      </ul>
    </details>
  );
}
