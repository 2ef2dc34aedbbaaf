import checks from '@/lib/checks.json';
import type { ModelCard } from '@/lib/simulator/declaration';

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <>
      <h4 className="mt-3">{title}</h4>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** What each model's tests came to when they last changed; written by the test run. */
const LAST_RUNS: Readonly<Record<string, (typeof checks)['az-quorum'] | undefined>> = checks;

interface ModelCardProps {
  readonly slug: string;
  readonly card: ModelCard;
}

/** What the model assumes, computes and leaves out, and what it was checked against. */
export function ModelCardView({ slug, card }: ModelCardProps) {
  const lastRun = LAST_RUNS[slug];
  return (
    <div className="max-w-[46rem]">
      <List title="It assumes" items={card.assumes} />
      <List title="It computes" items={card.formula} />
      <List title="It leaves out" items={card.leavesOut} />
      <List title="Checked against" items={card.checkedAgainst} />
      <p className="mt-2">
        {lastRun
          ? `Last run of these checks: ${lastRun.date}, ${lastRun.passed} tests in ${lastRun.files} files passed, ${lastRun.failed} failed.`
          : 'No run of these checks is recorded yet.'}
      </p>
      <h4 className="mt-3">Sources</h4>
      <ul className="list-disc pl-5">
        {card.sources.map((source) => (
          <li key={source.url}>
            <a href={source.url}>{source.title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
