import { useMemo } from 'react';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { TaskBar } from '@/components/simulator/task-bar';
import { useSettings } from '@/components/simulator/use-settings';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { formatNumber } from '@/lib/kernel/format';
import type { CostLine, MonthlyCost } from '@/lib/models/az-quorum/designs/cost';
import type { DesignResult } from '@/lib/models/az-quorum/designs/design-comparison';
import { DESIGNS, voters } from '@/lib/models/az-quorum/designs/design-list';
import { type Design, MAX_DESIGN_NODES } from '@/lib/models/az-quorum/designs/designs';
import { regionOf } from '@/lib/models/az-quorum/layout/layout';
import { sameLayout } from '@/lib/models/az-quorum/survival/compare';
import type { DesignsRequest } from '../workers/designs.worker';
import { AnswerTitle } from './answer-title';
import { Prices, useAssumptions } from './assumptions';
import { CommitTable, DesignTable } from './design-table';
import { comparisonSentence, designText, formatDollars, OWN_ID, reasonText } from './design-words';
import { PRICES } from './price-settings';
import type { SceneProps } from './scene-props';

const newDesigns = () =>
  new Worker(new URL('../workers/designs.worker.ts', import.meta.url), { type: 'module' });

const REGIONS = [
  ...new Set(DESIGNS.flatMap((design) => design.nodes.map(({ zone }) => regionOf(zone)))),
];

/** The listed design that is this layout. */
function listed(nodes: readonly string[]): Design | undefined {
  return DESIGNS.find(
    (design) =>
      design.rule === 'majority-of-votes' &&
      design.nodes.every((node) => node.role === 'voter' && node.votes === 1) &&
      sameLayout({ nodes: design.nodes.map((node) => node.zone) }, { nodes }),
  );
}

/** Other ways to arrange the votes, compared by survival, losses, latency and cost. */
export function DesignsScene({ session, summary }: SceneProps) {
  const { nodes } = summary.state;
  const assumptions = useAssumptions(session, summary.state);
  const prices = useSettings(session, PRICES, 'price');
  const known = useMemo(() => listed(nodes), [nodes]);
  const request = useMemo((): DesignsRequest => {
    const own: Design | undefined =
      known || nodes.length === 0 || nodes.length > MAX_DESIGN_NODES
        ? undefined
        : {
            id: OWN_ID,
            label: 'This layout',
            nodes: voters(...nodes),
            rule: 'majority-of-votes',
          };
    return { assumptions, own };
  }, [assumptions, nodes, known]);
  const task = useLiveTask<DesignsRequest, readonly DesignResult[]>(newDesigns, request);
  const results = task.answer?.result ?? [];
  const regions = [...new Set([...REGIONS, ...nodes.map(regionOf)])];
  const table = { results, own: known?.id ?? OWN_ID };
  return (
    <>
      <AnswerTitle task={task} name="designs-sentence">
        {comparisonSentence(results)}
      </AnswerTitle>
      <SettingNotes settings={prices} />
      {results.length > 0 ? <DesignTable {...table} /> : <div className="min-h-[13rem]" />}
      <p className="text-soft">
        Survives: any so many instances, zones, regions. Led from the fastest place, of equally fast
        ones the cheapest.
      </p>
      {results.length > 0 ? (
        <>
          <details>
            <summary>Survival, and how long a commit takes</summary>
            <CommitTable {...table} />
          </details>
          <details>
            <summary>Why each is as it is, and its bill</summary>
            <div className="mt-3 grid grid-cols-1 gap-5">
              {results.map(({ design, reasons, leaders }) => (
                <section key={design.id}>
                  <p className="font-semibold">{design.label}</p>
                  <p className="text-soft">{designText(design)}</p>
                  {reasons.map((reason) => (
                    <p key={reasonText(reason)}>{reasonText(reason)}</p>
                  ))}
                  {leaders[0] ? (
                    <>
                      <p className="mt-1 text-soft">
                        Led from {leaders[0].zone}: {formatDollars(leaders[0].cost.totalUsd)} a
                        month
                      </p>
                      <Bill cost={leaders[0].cost} />
                    </>
                  ) : null}
                </section>
              ))}
            </div>
          </details>
        </>
      ) : null}
      {nodes.length > MAX_DESIGN_NODES ? (
        <p className="text-soft">
          This layout is left out: designs are compared up to {MAX_DESIGN_NODES} instances.
        </p>
      ) : null}
      <Prices session={session} regions={regions} />
      <div className="flex flex-wrap">
        <TaskBar task={task} what="designs" />
      </div>
    </>
  );
}

function Bill({ cost }: { readonly cost: MonthlyCost }) {
  return (
    <ul className="list-disc pl-5">
      {cost.lines.map((line) => (
        <li key={lineText(line)}>
          {lineText(line)}: <span className="num">{formatDollars(line.usd)}</span>
          {line.listed ? '' : ', at a stated default price'}
        </li>
      ))}
    </ul>
  );
}

function lineText(line: CostLine): string {
  if (line.kind === 'instances') {
    const name = line.size === 'witness' ? 'witness' : 'instance';
    const plural = line.size === 'witness' ? 'es' : 's';
    return `${line.count} ${name}${line.count === 1 ? '' : plural} in ${line.region}`;
  }
  return `${formatNumber(line.gigabytes, 0)} GB from ${line.from} to ${line.to}`;
}
