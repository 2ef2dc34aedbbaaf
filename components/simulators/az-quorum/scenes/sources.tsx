import type { DataSource } from '@/lib/models/az-quorum/layout/data-source';

/** Where default numbers come from, and how old they are. */
export function Sources({ sources }: { readonly sources: Readonly<Record<string, DataSource>> }) {
  return (
    <ul className="max-w-[46rem] list-disc pl-5">
      {Object.entries(sources).map(([name, source]) => (
        <li key={name}>
          <a href={source.url}>{source.title}</a>,{' '}
          {source.dated === 'undated' ? 'undated' : `dated ${source.dated}`}, read {source.read}.{' '}
          {source.note}
        </li>
      ))}
    </ul>
  );
}
