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

/** What the model assumes, computes and leaves out, and what it was checked against. */
export function ModelCardDetails({ card }: { readonly card: ModelCard }) {
  return (
    <details>
      <summary>Model card: assumptions, formula, what is left out, checks</summary>
      <List title="It assumes" items={card.assumes} />
      <List title="It computes" items={card.formula} />
      <List title="It leaves out" items={card.leavesOut} />
      <List title="Checked against" items={card.checkedAgainst} />
      <p className="mt-2">
        Last run of these checks: {card.lastRun.date}, {card.lastRun.passed} tests in{' '}
        {card.lastRun.files} files passed, {card.lastRun.failed} failed.
      </p>
      <h4 className="mt-3">Sources</h4>
      <ul className="list-disc pl-5">
        {card.sources.map((source) => (
          <li key={source.url}>
            <a href={source.url}>{source.title}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
