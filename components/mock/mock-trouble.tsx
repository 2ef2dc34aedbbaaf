'use client';
import { download } from '@/components/ui/download';
import { KEPT_WORDS } from '@/components/ui/storage';
import { attemptsOf, mockStore, troubleIn } from './mock-state';
import { saveField } from './mock-text';
import { useMock } from './use-mock';

/** Everything as it stands on this page, without code that would have to be fetched. */
async function take(): Promise<void> {
  await saveField();
  const texts = attemptsOf(mockStore.getState()).map(
    ({ text }, at) => `## Question ${at + 1}\n\n${text}`,
  );
  download('mock-take-home.md', 'text/markdown', `${texts.join('\n\n')}\n`);
}

/** Says that something is not kept, with a way to take it along. */
export function MockTrouble() {
  const { state, mock } = useMock();
  const trouble = troubleIn(state);
  return (
    <div role="status">
      {trouble ? (
        <p className="note">
          {KEPT_WORDS[trouble]}{' '}
          {mock ? (
            <button type="button" className="quiet" onClick={take}>
              Download all answers
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
