import 'server-only';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A tag in the tree of an MDX file. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node of the tree is a tag. */
export function isTag(node: { readonly type: string } | undefined): node is Tag {
  return node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement';
}

/** Tags that only the resolver writes, in place of code and of what authors write. */
export const WRITTEN_TAGS = ['CodeBlock', 'FigureBlock', 'Part', 'PartHead', 'PartBody'] as const;

/** A tag of the resolver's own, with attributes that are known. */
export function writtenTag(
  name: (typeof WRITTEN_TAGS)[number],
  values: Readonly<Record<string, string | undefined>>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: toAttributes(values), children };
}

/** The attributes of a tag that are written as text, by name. */
export function attributesOf(tag: Tag): Record<string, string> {
  return Object.fromEntries(
    tag.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

/** Names of the attributes of a tag that are not written as text: `id={…}`, `{...all}`, a bare `id`. */
export function otherAttributesOf(tag: Tag): readonly string[] {
  return tag.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return [`{${attribute.value}}`];
    if (typeof attribute.value === 'string') return [];
    return [attribute.value ? `${attribute.name}={${attribute.value.value}}` : attribute.name];
  });
}

/** Gives a tag these attributes and no others. */
export function setAttributes(tag: Tag, values: Readonly<Record<string, string>>): void {
  tag.attributes = toAttributes(values);
}

function toAttributes(values: Readonly<Record<string, string | undefined>>): Tag['attributes'] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
}
