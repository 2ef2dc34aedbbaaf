import { CodeBlock } from '@/components/mdx/code-block';
import type { AssignmentQuestion } from '@/lib/content/assignment';

/** The question as the assignment asks it, word for word. */
export function Asked({
  asked,
  language,
}: {
  readonly asked: AssignmentQuestion;
  readonly language: string;
}) {
  return (
    <section className="slip" aria-label="The question, as asked">
      {asked.blocks.map((block) => {
        if (block.kind === 'paragraph') return <p key={block.text}>{block.text}</p>;
        if (block.kind === 'list')
          return (
            <ul key={block.items.join()} className="list-disc pl-[1.2rem] font-mono text-[0.95rem]">
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        return (
          <CodeBlock
            key={block.code}
            code={block.code.replace(/\n$/, '')}
            language={language}
            title="as given"
            anchor="given"
          />
        );
      })}
    </section>
  );
}
