import { parseValue, printValue, type ReadValue } from './param-text';
import type { Param } from './params';
import { schemaOf } from './request-schema';

/** Reads a parameter's value from JSON, checked as one of a link is. Never throws. O(length). */
export function readJsonValue(param: Param, value: unknown): ReadValue {
  const kind = schemaOf(param).type;
  const kinds = Array.isArray(kind) ? kind : [kind];
  const is = Array.isArray(value) ? 'array' : typeof value;
  const fits =
    kinds.includes(is === 'number' && !kinds.includes('number') ? 'integer' : is) &&
    !(Array.isArray(value) && value.some((item) => !isItem(param, item)));
  return fits ? parseValue(param, printValue(param, value)) : { expected: kinds.join(' or ') };
}

function isItem(param: Param, item: unknown): boolean {
  if (typeof item === 'number') return param.kind === 'list' && param.numeric === true;
  return typeof item === 'string' && !item.includes(',');
}

/** Whether a value is an object with names, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
