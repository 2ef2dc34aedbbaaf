import { type ChangeEvent, useState } from 'react';
import { numberWord } from '@/lib/study/standing';
import type { StudyRead } from '@/lib/study/study-file';
import { readFile, takeIn } from './data-actions';
import type { Run } from './parts';

/** Reads a file, says what it holds, and takes it in only when told how. */
export function ImportFile({ run }: { readonly run: Run }) {
  const [result, setResult] = useState<StudyRead>();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    setResult(undefined);
    if (!file) return;
    await run(async () => setResult(await readFile(file)), '');
    // The same file may be chosen again.
    target.value = '';
  };
  const take = async (how: 'merge' | 'replace') => {
    if (!result?.ok) return;
    setResult(undefined);
    const done = how === 'merge' ? 'Merged' : 'Put in place of what was here';
    await run(() => takeIn(result.data, how), `${done}. A copy of what was here is downloaded.`);
  };
  return (
    <li>
      <label className="file">
        <input type="file" accept=".json,application/json" onChange={choose} />
        <span>Import a file</span>
      </label>
      <div className="text-soft">
        checked first, then merged or put in place of this; a copy of what is here is downloaded
        before
        {result ? (
          <div className="import-result" role="alert">
            {result.ok ? (
              <>
                <p>{heldBy(result)}</p>
                <p className="flex flex-wrap gap-2">
                  <button type="button" className="tool" onClick={() => take('merge')}>
                    Merge with what is here
                  </button>
                  <button type="button" className="tool" onClick={() => take('replace')}>
                    Put in place of what is here
                  </button>
                  <button type="button" className="tool" onClick={() => setResult(undefined)}>
                    Leave it
                  </button>
                </p>
              </>
            ) : (
              <>
                <p>This file cannot be imported, and nothing was changed.</p>
                <p>
                  At <code>{result.where}</code>: found {result.found}, expected {result.expected}.
                </p>
              </>
            )}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function heldBy({ data, exportedAt }: Extract<StudyRead, { ok: true }>): string {
  const { attempts, questions, mocks } = data;
  const statements = questions.reduce((sum, one) => sum + Object.keys(one.statements).length, 0);
  const notes = questions.reduce((sum, one) => sum + Object.keys(one.notes).length, 0);
  const counts = [
    [attempts.length, 'attempt'],
    [statements, 'judged statement'],
    [notes, 'note'],
    [mocks.length, 'mock take-home'],
  ] as const;
  const held = counts.flatMap(([of, what]) => (of > 0 ? [count(of, what)] : [])).join(', ');
  const on = exportedAt
    ? `, written ${new Date(exportedAt).toLocaleDateString('en-GB', { dateStyle: 'medium' })}`
    : '';
  return `The file is whole. It holds ${held || 'nothing that was written or judged'}${on}.`;
}

function count(of: number, what: string): string {
  return `${numberWord(of)} ${what}${of === 1 ? '' : 's'}`;
}
