import { TaskBar } from '@/components/simulator/task-bar';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber } from '@/lib/kernel/format';
import type { KernelAnswer } from '../workers/kernel.worker';
import { cellText, sayFits, sayRecording } from './kernel-words';

const newKernel = () =>
  new Worker(new URL('../workers/kernel.worker.ts', import.meta.url), { type: 'module' });

/** What real iptables rules did, beside what the model expects of them. */
export function KernelScene() {
  const task = useLiveTask<'fit', KernelAnswer>(newKernel, 'fit');
  const answer = task.answer?.result;
  if (!answer)
    return (
      <>
        <p className="scene-title">A recording of a real kernel is compared with the model …</p>
        <TaskBar task={task} what="the comparison" />
      </>
    );
  const { fits, evidence } = answer;
  return (
    <>
      <p className="scene-title">{sayFits(fits)}</p>
      <DataTable
        name="what the kernel did, beside what the model expects"
        mark="kernel"
        columns={[words('Compared'), words('Counted (expected)'), num('p')]}
      >
        {fits.map((fit) => (
          <tr key={fit.what}>
            <th scope="row" className="min-w-40">
              {fit.what}
            </th>
            <td>
              {fit.cells.map((cell, at) => (
                <span key={cell} className="block">
                  {cell}{' '}
                  <span className="num whitespace-nowrap" data-value={fit.observed[at]}>
                    {cellText(fit, at)}
                  </span>
                </span>
              ))}
            </td>
            <td className="num" data-value={fit.p}>
              {formatNumber(fit.p, 2)}
            </td>
          </tr>
        ))}
      </DataTable>
      <p className="text-soft">
        p is how often a right model differs so much or more. {sayRecording(evidence)}{' '}
        <code>npm run verify:iptables</code> repeats it where the machine allows.
      </p>
    </>
  );
}
