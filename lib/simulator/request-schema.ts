import type { Ask } from './ask';
import type { Param, Params } from './params';

/** A JSON Schema (2020-12) of the requests that a declaration answers. */
export function requestSchema(
  slug: string,
  params: Params,
  asks: Readonly<Record<string, Pick<Ask<Params>, 'says' | 'takes'>>> = {},
) {
  const values = { type: 'object', properties: schemasOf(params), additionalProperties: false };
  const request = (name: string, { says, takes }: Pick<Ask<Params>, 'says' | 'takes'>) => ({
    description: says,
    type: 'object',
    properties: {
      id: { description: 'Comes back as it was given.' },
      ask: { const: name },
      values,
      query: { type: 'string', description: 'Instead of values: the query of a link.' },
      ...schemasOf(takes),
    },
    required: name === 'state' ? [] : ['ask'],
    additionalProperties: false,
  });
  const state = { says: 'All results of a state, by name.', takes: {} };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A line for the model ${slug}`,
    oneOf: Object.entries({ state, ...asks }).map(([name, ask]) => request(name, ask)),
  };
}

function schemasOf(params: Params) {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [
      name,
      { description: param.label, default: param.default, ...schemaOf(param) },
    ]),
  );
}

/** What JSON stands for a parameter's value. */
export function schemaOf(param: Param): {
  readonly type: string | readonly string[];
  [key: string]: unknown;
} {
  switch (param.kind) {
    case 'number': {
      const type = param.integer ? 'integer' : 'number';
      return { type, minimum: param.min, maximum: param.max };
    }
    case 'decimal':
      return { type: ['string', 'number'] };
    case 'choice':
      return { type: 'string', enum: param.options.map(({ value }) => value) };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return {
        type: 'array',
        maxItems: param.maxItems,
        items: {
          type: param.numeric ? ['string', 'number'] : 'string',
          pattern: param.item.source,
        },
      };
    case 'text':
      return { type: 'string', maxLength: param.maxLength };
  }
}
