'use client';
import { useEffect, useState } from 'react';
import { keptNames } from '@/components/ui/storage';
import { NOTHING, type StudyData } from '@/lib/study/kept';
import { onChange, readAll, type Trouble, troubleOf } from './study-database';

/** Everything that is kept, as pages over all questions need it. */
export interface Everything {
  /** Whether it has been read; not yet in the HTML that the server wrote. */
  readonly read: boolean;
  readonly data: StudyData;
  readonly trouble?: Trouble;
}

const SOLVED = 'solved:';

/** Reads everything that is kept. @throws DOMException where the browser cannot */
export async function everything(): Promise<StudyData> {
  return { ...(await readAll()), solved: [...keptNames(SOLVED)].sort() };
}

/** Everything that is kept, read again whenever something changes, here or in another tab. */
export function useEverything(): Everything {
  const [state, setState] = useState<Everything>({ read: false, data: NOTHING });
  useEffect(() => {
    let last = 0;
    const look = async () => {
      const turn = ++last;
      const next = await everything().then(
        (data) => ({ read: true, data }),
        (error) => ({ read: true, data: NOTHING, trouble: troubleOf(error) }),
      );
      // What was asked for later may answer sooner.
      if (turn === last) setState(next);
    };
    look();
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && look();
    addEventListener('pageshow', comeBack);
    const stop = onChange(look);
    return () => {
      last = Number.NaN;
      stop();
      removeEventListener('pageshow', comeBack);
    };
  }, []);
  return state;
}
