'use client';
import { type ChangeEvent, useState } from 'react';
import type { Scorecard } from '@/lib/review/scorecard';

interface ScorecardFileProps {
  readonly label: string;
  /** Called with what a file holds, once it was found whole. */
  readonly opened: (card: Scorecard) => void;
}

/** Opens a scorecard’s file, or says where it is amiss. */
export function ScorecardFile({ label, opened }: ScorecardFileProps) {
  const [says, setSays] = useState('');
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    setSays('');
    if (!file) return;
    try {
      const { readScorecard } = await import('@/lib/review/scorecard-file');
      const read = readScorecard(await file.text());
      if ('card' in read) opened(read.card);
      else setSays(`${file.name} cannot be opened. ${read.refused}`);
    } catch {
      setSays('A part of the site could not be loaded. Try again.');
    }
    // The same file may be chosen again.
    target.value = '';
  };
  return (
    <div className="no-print mt-3">
      <label className="tool file-tool">
        <input type="file" accept=".json,application/json" onChange={choose} />
        <span>{label}</span>
      </label>
      <div role="alert">{says ? <p className="note mt-3">{says}</p> : null}</div>
    </div>
  );
}
