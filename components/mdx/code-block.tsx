import { highlight } from '@/lib/content/highlight';

interface CodeBlockProps {
  readonly code: string;
  readonly language: string;
  readonly title?: string;
  /** Number of the first line, as a string since it comes from MDX; "1" when left out. */
  readonly start?: string;
  /** Prefix of the line anchors; without it the title is, but what a program printed has none. */
  readonly anchor?: string;
  /** Folds the code to its name: any text, since it comes from MDX. */
  readonly fold?: string;
  /** The file of which the code is the part that matters, to be unfolded below it. */
  readonly whole?: string;
  /** Whether what is folded stands open. */
  readonly open?: boolean;
  /** Goes before the line anchors that the title gives. */
  readonly under?: string;
}

/** Highlighted code, colored at build, with its name and a button that copies it. */
export async function CodeBlock(props: CodeBlockProps) {
  const {
    code,
    language,
    title,
    start = '1',
    anchor,
    fold,
    whole,
    open = false,
    under = '',
  } = props;
  const name = title ?? language;
  const addressed = title !== undefined && language !== 'text';
  const id =
    anchor ?? (addressed ? under + title.toLowerCase().replace(/[^a-z0-9]+/g, '-') : undefined);
  // The lines of a file that is there as a whole have their addresses there.
  const lines = (
    <Lines {...{ code, language, name }} start={Number(start)} id={whole ? undefined : id} />
  );
  return (
    <figure className="code overflow-hidden rounded-md border border-rule bg-sheet break-inside-avoid-page">
      {fold ? (
        <details open={open}>
          <summary className="code-name">
            {name} <span className="label">{code.split('\n').length} lines</span>
          </summary>
          <Copy name={name} />
          {lines}
        </details>
      ) : (
        <>
          <figcaption className="code-name">{name}</figcaption>
          {whole ? null : <Copy name={name} />}
          {lines}
        </>
      )}
      {whole ? (
        <details open={open}>
          <summary className="code-name">The whole file, {whole.split('\n').length} lines</summary>
          <Copy name={`${name}, whole`} />
          <Lines {...{ language, id }} code={whole} name={`${name}, whole`} start={1} />
        </details>
      ) : null}
    </figure>
  );
}

/** Copies the code that follows it; `CopyCode` listens. */
function Copy({ name }: { readonly name: string }) {
  return (
    <button type="button" className="tool no-print copy" data-copy aria-label={`Copy ${name}`}>
      <span aria-live="polite">Copy</span>
    </button>
  );
}

interface LinesProps {
  readonly code: string;
  readonly language: string;
  readonly name: string;
  readonly start: number;
  readonly id: string | undefined;
}

async function Lines({ code, language, name, start, id }: LinesProps) {
  const lines = await highlight(code, language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups text without meaning a form
    <pre
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label={`Code: ${name}`}
      className="overflow-x-auto py-[0.8rem] font-mono text-[0.88rem]/[1.55] [tab-size:4] print:overflow-visible"
    >
      <code>
        {lines.map((tokens, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          <span className="line" key={at} id={id ? `${id}-L${start + at}` : undefined}>
            {id ? (
              <a href={`#${id}-L${start + at}`} aria-label={`Line ${start + at}`} tabIndex={-1}>
                {start + at}
              </a>
            ) : start > 1 ? (
              <span className="line-number">{start + at}</span>
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
        ))}
      </code>
    </pre>
  );
}
