import { useMemo } from 'react';
import { type AskedBlock, askedBlocks } from '@/lib/review/asked-blocks';
import type { QuestionView } from '@/lib/review/stage';

/** The question in the assignment's words; its file beside them where there is room. */
export function QuestionShown({ view: { text } }: { readonly view: QuestionView }) {
  const blocks = useMemo(() => askedBlocks(text), [text]);
  const codes = blocks.filter(({ kind }) => kind === 'code');
  const words = blocks.filter(({ kind }) => kind !== 'code');
  return (
    <div className="shared-asked">
      <div>{words.map(drawn)}</div>
      {codes.length > 0 ? <div>{codes.map(drawn)}</div> : null}
    </div>
  );
}

function drawn(block: AskedBlock, at: number) {
  if (block.kind === 'words') return <p key={at}>{block.text}</p>;
  if (block.kind === 'code')
    return (
      <pre key={at} className="shared-code">
        <code>{block.text}</code>
      </pre>
    );
  return (
    <ul key={at}>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
