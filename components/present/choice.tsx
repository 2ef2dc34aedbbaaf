'use client';
import { type ReactNode, useId } from 'react';
import { isTyping } from '@/components/ui/letter-keys';

interface ChoiceProps<Value extends string> {
  /** What is chosen, for those who hear it. */
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** Stands in the place of the label, which is heard and told by the mouse. */
    readonly shape?: ReactNode;
  }[];
  readonly value: Value | undefined;
  readonly choose: (value: Value) => void;
}

/** One of a few by radio buttons. A mouse leaves the focus where it is, so that arrow keys do not choose unmeant. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, options, value: chosen, choose } = props;
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="sr-only">{legend}</legend>
      {options.map(({ value, label, shape }) => (
        <label key={value} title={shape ? label : undefined}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              leaveField();
            }}
            onChange={() => choose(value)}
          />
          {shape}
          <span className={shape ? 'sr-only' : undefined}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who chooses has done with typing: the next key is a command. */
function leaveField() {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && isTyping({ target: activeElement }))
    activeElement.blur();
}
