import { SettingFields } from '@/components/simulator/setting-fields';
import type { Settings } from '@/components/simulator/use-settings';
import type { Cause } from '@/lib/models/service-load-skew/diagnose/causes';
import { ANSWERS } from '@/lib/models/service-load-skew/diagnose/causes';
import type { LookId } from '@/lib/models/service-load-skew/diagnose/findings';
import type { DIAGNOSE } from './diagnose-game';
import { pathText } from './diagnose-words';

interface AnswerFormProps {
  readonly settings: Settings<typeof DIAGNOSE>;
  /** Whether no further answer is kept. */
  readonly full: boolean;
  readonly answer: () => void;
  readonly giveUp: () => void;
}

/** Names the cause and its fix. */
export function AnswerForm({ settings, full, answer, giveUp }: AnswerFormProps) {
  const { cause, fix } = settings.values;
  return (
    <form
      className="no-print grid grid-cols-1 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        answer();
      }}
    >
      <SettingFields settings={settings} names={['cause', 'fix']} legend="Your answer" quiet />
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="submit"
          className="tool max-[60rem]:min-h-11"
          disabled={cause === '' || fix === '' || full}
        >
          Answer
        </button>
        <button type="button" className="tool max-[60rem]:min-h-11" onClick={giveUp}>
          Give up
        </button>
        <span className="text-soft">A wrong answer counts as a look.</span>
      </div>
    </form>
  );
}

interface EndProps {
  readonly cause: Cause;
  /** The looks of the guide's path, and what they come to. */
  readonly path: readonly LookId[];
  readonly because: string;
  readonly next: () => void;
  readonly show: () => void;
}

/** The cause, its fix, and how the guide's path comes to it. */
export function End({ cause, path, because, next, show }: EndProps) {
  const fix = ANSWERS.find(({ id }) => id === cause.fix);
  return (
    <>
      <dl
        className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]"
        data-result="diagnose-cause"
        data-value={cause.id}
      >
        <dt className="text-soft">The guide’s path</dt>
        <dd data-result="diagnose-path" data-value={path.join(',')}>
          {pathText(path)}. {because}
        </dd>
        <dt className="text-soft">Fix</dt>
        <dd data-result="diagnose-fix" data-value={cause.fix}>
          {fix?.label}. {fix?.costs}
        </dd>
      </dl>
      <div className="no-print flex flex-wrap gap-2">
        <button type="button" className="tool max-[60rem]:min-h-11" onClick={next}>
          Next case
        </button>
        <button type="button" className="tool max-[60rem]:min-h-11" onClick={show}>
          Show it in the simulator
        </button>
      </div>
    </>
  );
}
