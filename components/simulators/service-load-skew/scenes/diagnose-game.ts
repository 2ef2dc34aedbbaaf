import { ANSWERS, CAUSES, type CauseId } from '@/lib/models/service-load-skew/diagnose/causes';
import type { LookId } from '@/lib/models/service-load-skew/diagnose/findings';
import { LOOKS } from '@/lib/models/service-load-skew/diagnose/looks';
import type { FixId } from '@/lib/models/service-load-skew/fixes';
import type { ChoiceParam, ListParam, Values } from '@/lib/simulator/params';

const oneOf = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id).join('|');

const choice = (
  label: string,
  of: readonly { readonly id: string; readonly label: string }[],
  optionsSay: string,
): ChoiceParam => ({
  kind: 'choice',
  label,
  default: '',
  options: [
    { value: '', label: 'choose' },
    ...of.map(({ id, label: says }) => ({ value: id, label: says })),
  ],
  optionsSay,
});

const list = (label: string, item: RegExp, itemSays: string, maxItems: number): ListParam => ({
  kind: 'list',
  label,
  default: [],
  item,
  itemSays,
  maxItems,
});

/** Most wrong answers that a game keeps. */
const MOST_TRIES = 20;

/** A game's state, under `diagnose` in the link. */
export const DIAGNOSE = {
  seed: {
    kind: 'number',
    label: 'Case',
    default: 1,
    min: 0,
    max: 999_999,
    step: 1,
    integer: true,
  },
  looks: list(
    'Looks, in order',
    new RegExp(`^(?:${oneOf(LOOKS)})$`),
    `looks: ${LOOKS.map(({ id }) => id).join(', ')}`,
    LOOKS.length,
  ),
  cause: choice('Cause', CAUSES, 'the name of a cause, such as hot-key'),
  fix: choice('Fix', ANSWERS, 'the name of a fix, such as no-hash'),
  tries: list(
    'Answers, in order',
    new RegExp(`^(?:${oneOf(CAUSES)})\\.(?:${oneOf(ANSWERS)})$`),
    'a cause and a fix each, such as hot-key.no-hash',
    MOST_TRIES,
  ),
  shown: { kind: 'flag', label: 'Given up', default: false },
} as const;

/** A cause and a fix that were named together. */
interface Answer {
  readonly cause: CauseId;
  readonly fix: FixId;
}

/** Where a game stands. */
export interface Game {
  readonly opened: readonly LookId[];
  /** The last answer, if it was wrong. */
  readonly wrong: Answer | undefined;
  /** Looks and wrong answers, each of which counts as a look. */
  readonly used: number;
  readonly end: 'solved' | 'given up' | undefined;
  /** Whether no further answer is kept. */
  readonly full: boolean;
}

/**
 * The game that settings hold; what they name twice counts once. O(looks + answers).
 * @param mends whether another fix does as much for the case as the one that is right for its cause
 */
export function gameOf(
  values: Values<typeof DIAGNOSE>,
  right: Answer,
  mends: (fix: FixId) => boolean = () => false,
): Game {
  const opened = [...new Set(values.looks)] as LookId[];
  const tries = [...new Set(values.tries)].map((text) => {
    const [cause, fix] = text.split('.');
    return { cause, fix } as Answer;
  });
  const isRight = ({ cause, fix }: Answer) =>
    cause === right.cause && (fix === right.fix || mends(fix));
  const wrong = tries.filter((one) => !isRight(one));
  const ended = values.shown ? 'given up' : undefined;
  return {
    opened,
    wrong: wrong.at(-1),
    used: opened.length + wrong.length,
    end: wrong.length < tries.length ? 'solved' : ended,
    full: values.tries.length >= MOST_TRIES,
  };
}
