import type { DecimalParam, NumberParam, Param } from './params';

/** A value that was read, or what was expected in its place. */
export type ReadValue = { readonly value: unknown } | { readonly expected: string };

const NUMBER = /^[+-]?\d*\.?\d+(e[+-]?\d{1,3})?$/i;
const DECIMAL = /^\d*\.?\d+(e-?\d{1,3})?$/i;
/** Longest text of a decimal. */
const DECIMAL_LENGTH = 60;

/**
 * Reads one value of a link or a file. Whatever it lets through, the model can compute. O(length).
 */
export function parseValue(param: Param, text: string): ReadValue {
  switch (param.kind) {
    case 'number': {
      // Adding 0 makes −0 the 0 that a link writes.
      const value = NUMBER.test(text) ? Number(text) + 0 : Number.NaN;
      const fits = isWithin(param, value) && (!param.integer || Number.isInteger(value));
      return fits ? { value } : { expected: rangeOf(param, param.integer === true) };
    }
    case 'decimal': {
      const fits =
        text.length <= DECIMAL_LENGTH && DECIMAL.test(text) && isWithin(param, Number(text));
      if (!fits) return { expected: rangeOf(param, false) };
      return decimalsOf(text) <= param.decimals
        ? { value: text }
        : { expected: `${rangeOf(param, false)} with at most ${param.decimals} decimals` };
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
    case 'text':
      return text.length <= param.maxLength
        ? { value: text }
        : { expected: `at most ${param.maxLength} characters` };
  }
}

/** A value as its text; the inverse of `parseValue` for values in range. */
export function printValue(param: Param, value: unknown): string {
  if (param.kind === 'list') return (value as readonly string[]).join(',');
  if (param.kind === 'flag') return value ? '1' : '0';
  return String(value);
}

/** Whether two values of a parameter are the same. */
export function sameValue(param: Param, one: unknown, other: unknown): boolean {
  return printValue(param, one) === printValue(param, other);
}

/**
 * Reads what a person typed: as {@link parseValue}, and a decimal comma or, for a share, a
 * percentage is understood too. The decimal point is moved in the text, so nothing is rounded.
 */
export function parseTyped(param: Param, typed: string): ReadValue {
  if (param.kind !== 'number' && param.kind !== 'decimal') return parseValue(param, typed.trim());
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

/** How many decimals a decimal text stands for: 2 for "0.05", 320 for "1e-320", 0 for "1". */
function decimalsOf(text: string): number {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

function isWithin({ min, max }: NumberParam | DecimalParam, value: number): boolean {
  return value >= min && value <= max;
}

function rangeOf({ min, max }: NumberParam | DecimalParam, whole: boolean): string {
  return `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`;
}
