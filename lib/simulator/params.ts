/**
 * Parameters of a simulator. From one list of them come the link codec, the validation with named
 * errors, the form controls and the reset.
 */
interface Common<T> {
  /** Words on the control and in error notes. */
  readonly label: string;
  readonly default: T;
  /** One sentence under the control. */
  readonly help?: string;
  /** What the value means, in words that change with it. */
  readonly says?: (value: T) => string;
  /** Controls of one group stand together under this heading. */
  readonly group?: string;
  /** Hidden parameters have no control of their own: the drawing changes them. */
  readonly hidden?: boolean;
}

/** A number within a range, on a slider and in a field. */
export interface NumberParam extends Common<number> {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  /** A share from 0 to 1 that may also be typed as a percentage. */
  readonly percent?: boolean;
  /** A slider on a log axis; its lower end is `min`, or `floor` when `min` is 0. */
  readonly log?: { readonly floor: number };
  readonly integer?: boolean;
  /** Where the slider ends, when larger values may only be typed. */
  readonly sliderMax?: number;
}

/** A decimal kept as it was typed, for models that compute exactly. */
export interface DecimalParam extends Common<string> {
  readonly kind: 'decimal';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A share from 0 to 1 that may also be typed as a percentage. */
  readonly percent?: boolean;
  /** A slider that counts nines, so that 0.95 and 0.999 lie apart; its end stands for 1. */
  readonly nines?: number;
}

/** One of a few named values. */
export interface ChoiceParam extends Common<string> {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The values in words, for error notes, where their list would be long. */
  readonly optionsSay?: string;
}

/** On or off; 1 or 0 in a link. */
export interface FlagParam extends Common<boolean> {
  readonly kind: 'flag';
}

/** A comma list of short names. */
export interface ListParam extends Common<readonly string[]> {
  readonly kind: 'list';
  /** What one item looks like. */
  readonly item: RegExp;
  /** The same in words, for error notes. */
  readonly itemSays: string;
  readonly maxItems: number;
}

/** A parameter of any kind. */
export type Param = NumberParam | DecimalParam | ChoiceParam | FlagParam | ListParam;

/** The parameters of a simulator by the name that they have in links. */
export type Params = Readonly<Record<string, Param>>;

/** The type of a parameter’s value. */
export type ValueOf<P extends Param> = P extends NumberParam
  ? number
  : P extends FlagParam
    ? boolean
    : P extends ListParam
      ? readonly string[]
      : string;

/** A value for each parameter. */
export type Values<P extends Params> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

/** What was wrong with one part of a link or a typed value, and what is used instead. */
export interface Note {
  readonly param: string;
  readonly found: string;
  readonly expected: string;
  /** It is the name that means nothing, not its value. */
  readonly unknown?: true;
}

/** A note as the sentence that a reader sees. */
export function describeNote(note: Note): string {
  if (note.unknown)
    return `“${note.param}” means nothing here and is left out; expected ${note.expected}.`;
  return `${note.param}: found “${note.found}”; expected ${note.expected}. The default is used.`;
}

/** The default of every parameter. */
export function defaultsOf<P extends Params>(params: P): Values<P> {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.default]),
  ) as Values<P>;
}

const DECIMAL = /^\d*\.?\d+(e-?\d{1,3})?$/i;

/** Reads one typed value. O(length). */
export function parseValue(param: Param, text: string): { value: unknown } | { expected: string } {
  switch (param.kind) {
    case 'number': {
      const value = Number(text);
      const fits =
        text.trim() !== '' &&
        value >= param.min &&
        value <= param.max &&
        (!param.integer || Number.isInteger(value));
      return fits ? { value } : { expected: rangeOf(param, param.integer === true) };
    }
    case 'decimal': {
      const fits =
        text.length <= 40 &&
        DECIMAL.test(text) &&
        Number(text) >= param.min &&
        Number(text) <= param.max;
      return fits ? { value: text } : { expected: rangeOf(param, false) };
    }
    case 'choice':
      return param.options.some((option) => option.value === text)
        ? { value: text }
        : { expected: param.optionsSay ?? param.options.map((option) => option.value).join(', ') };
    case 'flag':
      return text === '1' || text === '0' ? { value: text === '1' } : { expected: '0 or 1' };
    case 'list': {
      const items = text === '' ? [] : text.split(',');
      if (items.length > param.maxItems) return { expected: `at most ${param.maxItems} items` };
      return items.every((item) => param.item.test(item))
        ? { value: items }
        : { expected: `a comma list of ${param.itemSays}` };
    }
  }
}

/**
 * Reads what a person typed: as {@link parseValue}, and a decimal comma or, for a share, a
 * percentage is understood too. The decimal point is moved in the text, so nothing is rounded.
 */
export function parseTyped(param: NumberParam | DecimalParam, typed: string) {
  const text = typed.trim().replace(/^(\d*),(\d+)/, '$1.$2');
  const [, whole, part = ''] = text.match(/^(\d+)(?:\.(\d*))?\s*%$/) ?? [];
  const digits = (whole ?? '').padStart(3, '0');
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${part}`;
  const read = parseValue(
    param,
    param.percent && whole !== undefined
      ? share.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '')
      : text,
  );
  return 'expected' in read && param.percent
    ? { expected: `${read.expected}, such as 0.95 or 95 %` }
    : read;
}

function rangeOf(param: { readonly min: number; readonly max: number }, whole: boolean): string {
  return `a ${whole ? 'whole ' : ''}number from ${param.min} to ${param.max}`;
}

/** A value as it stands in a link; the inverse of `parseValue` for values in range. */
export function printValue(param: Param, value: unknown): string {
  if (param.kind === 'list') return (value as readonly string[]).join(',');
  if (param.kind === 'flag') return value ? '1' : '0';
  return String(value);
}
