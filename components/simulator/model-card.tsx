import checks from '@/lib/checks.json';
import type { ModelCard } from '@/lib/simulator/declaration';

interface ListProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly level: 'h3' | 'h4';
}

function List({ title, items, level: Heading }: ListProps) {
  return (
    <>
      <Heading className="mt-3">{title}</Heading>
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
  /** Of its headings. */
  readonly level?: 'h3' | 'h4';
}

/** What the model assumes, computes and leaves out, and what it was checked against. */
export function ModelCardView({ slug, card, level = 'h4' }: ModelCardProps) {
  const Heading = level;
  const lastRun = LAST_RUNS[slug];
  return (
    <div className="max-w-[46rem]">
      <List level={level} title="It assumes" items={card.assumes} />
      <List level={level} title="It computes" items={card.formula} />
      <List level={level} title="It leaves out" items={card.leavesOut} />
      <List level={level} title="Checked against" items={card.checkedAgainst} />
      <p className="mt-2">
        {lastRun
          ? `Last run of these checks: ${lastRun.date}, ${lastRun.passed} tests in ${lastRun.files} files passed, ${lastRun.failed} failed.`
          : 'No run of these checks is recorded yet.'}
      </p>
      <Heading className="mt-3">Sources</Heading>
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
