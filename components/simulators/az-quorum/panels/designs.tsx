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
import { Prices, useAssumptions } from './assumptions';
import { DesignTable } from './design-table';
import { comparisonSentence, formatDollars, reasonText } from './design-words';
import type { PanelProps } from './panel-props';
import { PRICES } from './price-settings';

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
export function DesignsPanel({ session, summary }: PanelProps) {
  const { nodes } = summary.state;
  const assumptions = useAssumptions(session, summary.state);
  const prices = useSettings(session, PRICES, 'price');
  const known = useMemo(() => listed(nodes), [nodes]);
  const request = useMemo((): DesignsRequest => {
    const own: Design | undefined =
      known || nodes.length === 0 || nodes.length > MAX_DESIGN_NODES
        ? undefined
        : {
            id: 'own',
            label: 'This layout',
            nodes: voters(...nodes),
            rule: 'majority-of-votes',
          };
    return { assumptions, own };
  }, [assumptions, nodes, known]);
  const task = useLiveTask<DesignsRequest, readonly DesignResult[]>(newDesigns, request);
  const results = task.answer?.result ?? [];
  const regions = [...new Set([...REGIONS, ...nodes.map(regionOf)])];
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-x-6">
        <h4>Other designs, and what they cost</h4>
        <TaskBar task={task} what="designs" />
      </div>
      <SettingNotes settings={prices} />
      {results.length > 0 ? (
        <>
          <p className="max-w-[52rem] text-[1.15em] font-medium" data-result="designs-sentence">
            {comparisonSentence(results)}
          </p>
          <DesignTable results={results} own={known?.id ?? 'own'} />
          <details>
            <summary>Why each is as it is, and its bill</summary>
            <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-5 lg:grid-cols-2">
              {results.map(({ design, reasons, leaders }) => (
                <section key={design.id}>
                  <h5 className="font-semibold">{design.label}</h5>
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
    </div>
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
