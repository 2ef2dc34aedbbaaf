'use client';
import { type FormEvent, useState } from 'react';
import { now } from '@/components/study/moment';
import { update } from '@/components/study/study-database';
import { useHome } from './use-home';

/** What the reader wants to do with all this: asked once, then shown; who would not say is not asked again. */
export function PlanLine() {
  const { isSettled, data, trouble } = useHome();
  const [changing, setChanging] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!isSettled || trouble) return null;
  const { plan } = data;
  const keep = async (text: string) => {
    try {
      await update('plans', 'plan', () => ({ id: 'plan', text, at: now() }));
      setChanging(false);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  if (plan && !changing)
    return plan.text ? (
      <p className="plan text-soft">
        You wanted: <q>{plan.text}</q>{' '}
        <button type="button" className="quiet" onClick={() => setChanging(true)}>
          change
        </button>
      </p>
    ) : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep(String(new FormData(event.currentTarget).get('plan')).trim());
  };
  return (
    <form className="plan" onSubmit={submit}>
      <label htmlFor="plan">
        What do you want to do with this? <span className="text-soft">one line, for yourself</span>
      </label>
      <span className="plan-field">
        <input
          id="plan"
          name="plan"
          className="tool"
          maxLength={200}
          required={!plan}
          autoComplete="off"
          defaultValue={plan?.text}
        />
        <button type="submit" className="tool">
          Keep
        </button>
      </span>
      <button
        type="button"
        className="quiet"
        onClick={() => (plan ? setChanging(false) : keep(''))}
      >
        {plan ? 'Leave it' : 'Not now'}
      </button>
      {failed ? <span role="alert"> It could not be kept in this browser.</span> : null}
    </form>
  );
}
