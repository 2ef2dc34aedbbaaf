import { CodeBlock } from '@/components/mdx/code-block';
import type { Question } from '@/lib/content/question';

interface AskedProps {
  readonly question: Question;
  /** What the addresses of its file's lines begin with. */
  readonly anchor?: string;
}

/** The question as the assignment asks it, word for word, with its file to take along. */
export function Asked({ question, anchor = 'given' }: AskedProps) {
  const { slug, asked, given } = question;
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
            language={given?.language ?? 'text'}
            title={given ? `${given.name}, as given` : 'as given'}
            anchor={anchor}
          />
        );
      })}
      {given ? (
        <p className="no-print">
          <a href={`/questions/${slug}/given/${given.name}`} download>
            Download {given.name}
          </a>
        </p>
      ) : null}
    </section>
  );
}
