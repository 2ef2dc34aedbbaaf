import { parseRichText } from '@/lib/content/rich-text';

/** A string of a data file with its small markup. */
export function RichText({ text }: { readonly text: string }) {
  return parseRichText(text).map((node, at) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces have no other identity
    switch (node.kind) {
      case 'code':
        return <code key={at}>{node.text}</code>;
      case 'strong':
        return <strong key={at}>{node.text}</strong>;
      case 'emphasis':
        return <em key={at}>{node.text}</em>;
      case 'mark':
        return (
          <a key={at} href={`#${node.target}`}>
            {node.text}
          </a>
        );
      default:
        return node.text;
    }
    // biome-ignore-end lint/suspicious/noArrayIndexKey: end
  });
}
