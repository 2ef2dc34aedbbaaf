import { CopyButton } from '@/components/ui/copy-button';
import { highlight } from '@/lib/content/highlight';

interface CodeBlockProps {
  readonly code: string;
  readonly language: string;
  readonly title?: string;
  /** Number of the first line, as a string since it comes from MDX; "1" when left out. */
  readonly start?: string;
  /** Prefix of the line anchors; without it the title is, but what a program printed has none. */
  readonly anchor?: string;
}

/** Highlighted code, colored at build, with a copy button, a title and a scroll that takes focus. */
export async function CodeBlock({ code, language, title, start = '1', anchor }: CodeBlockProps) {
  const lines = await highlight(code, language);
  const name = title ?? language;
  const addressed = title !== undefined && language !== 'text';
  const id = anchor ?? (addressed ? title.toLowerCase().replace(/[^a-z0-9]+/g, '-') : undefined);
  return (
    <figure className="code overflow-hidden rounded-md border border-rule bg-sheet break-inside-avoid-page">
      <figcaption className="flex min-h-[2.4rem] items-center justify-between gap-4 border-b border-rule py-[0.2rem] pr-[0.4rem] pl-[0.9rem] font-mono text-[0.85rem]/[normal] font-medium text-soft">
        <span>{name}</span>
        <CopyButton text={code} what={name} />
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: no element groups text without meaning a form */}
      <pre
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
        tabIndex={0}
        aria-label={`Code: ${name}`}
        className="overflow-x-auto py-[0.8rem] font-mono text-[0.88rem]/[1.55] [tab-size:4] print:overflow-visible"
      >
        <code>
          {lines.map((tokens, at) => {
            const number = Number(start) + at;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
              <span className="line" key={at} id={id ? `${id}-L${number}` : undefined}>
                {id ? (
                  <a href={`#${id}-L${number}`} aria-label={`Line ${number}`} tabIndex={-1}>
                    {number}
                  </a>
                ) : null}
                {tokens.map(({ text, color }, index) =>
                  color ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no other identity
                    <span key={index} style={{ color }}>
                      {text}
                    </span>
                  ) : (
                    text
                  ),
                )}
              </span>
            );
          })}
        </code>
      </pre>
    </figure>
  );
}
