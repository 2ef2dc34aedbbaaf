'use client';
import { SURE } from '@/lib/study/kept';
import { roomPath } from '@/lib/study/rooms';
import { GoOn, Strip } from './strip';
import { useStudy } from './study-store';
import { setSure } from './study-writes';

/** Try's strip: how sure the reader is, and the way to the answer, which nothing blocks. */
export function TryStrip({ slug }: { readonly slug: string }) {
  const { store, study } = useStudy(slug);
  return (
    <Strip
      loose
      says={
        <fieldset className="sure">
          <legend>How sure are you?</legend>
          <div className="segmented feet">
            {SURE.map((word) => (
              <label key={word}>
                <input
                  type="radio"
                  name="sure"
                  checked={study.attempt?.sure === word}
                  onChange={() => setSure(store, word)}
                />
                {word[0]?.toUpperCase()}
                {word.slice(1)}
              </label>
            ))}
          </div>
        </fieldset>
      }
      action={
        <GoOn slug={slug} from="try" href={roomPath(slug, 'answer')}>
          Show me the answer
        </GoOn>
      }
    />
  );
}
