import type { ReactNode } from 'react';
import { LengthLink } from './length-link';

const LABEL = { brief: '30 seconds', spoken: '3 minutes', full: 'Full' } as const;

interface LengthsProps {
  readonly answers: readonly { readonly length: keyof typeof LABEL; readonly body: ReactNode }[];
}

/** One switch over the lengths of the answer. All of them are in the HTML; CSS shows the chosen one. */
export function Lengths({ answers }: LengthsProps) {
  const first = answers.at(-1)?.length;
  return (
    <div className="lengths">
      <fieldset className="segmented no-print">
        <legend className="sr-only">Length of the answer</legend>
        {answers.map(({ length }) => (
          <label key={length}>
            <input
              type="radio"
              name="length"
              id={`length-${length}`}
              defaultChecked={length === first}
            />
            {LABEL[length]}
          </label>
        ))}
      </fieldset>
      <p className="label no-print mt-3">
        ■ must, ◧ should, □ expert lead to the point in “Check yourself”; † to what can age.
      </p>
      <LengthLink />
      {answers.map(({ length, body }) => (
        <section
          key={length}
          data-length={length}
          className="prose mt-6"
          aria-label={`The answer, ${LABEL[length]}`}
        >
          <p className="label only-print">{LABEL[length]}</p>
          {body}
        </section>
      ))}
    </div>
  );
}
