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
  /** Most decimals that the model computes with; a text that has more is refused. */
  readonly decimals: number;
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
  /** Its items are numbers, which JSON may give as numbers. */
  readonly numeric?: true;
}

/** A document such as a policy or a file. It is no part of the query: see {@link textParam}. */
export interface TextParam extends Common<string> {
  readonly kind: 'text';
  /** Most characters. */
  readonly maxLength: number;
  /** Name of the file that it is saved as. */
  readonly file: string;
  /** The text as letters, digits, - and _, for a link's fragment. */
  readonly pack: (text: string) => string;
  /** The inverse; undefined for what `pack` never gives. */
  readonly unpack: (packed: string) => string | undefined;
}

/** A parameter of any kind. */
export type Param = NumberParam | DecimalParam | ChoiceParam | FlagParam | ListParam | TextParam;

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
