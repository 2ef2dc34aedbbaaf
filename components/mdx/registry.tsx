import type { ReactNode } from 'react';
import { ScrollBox } from '@/components/ui/scroll-box';
import { TIER_MARK, type Tier } from '@/components/ui/tier';
import type { MdxComponents } from '@/lib/content/mdx-render';
import { CodeBlock } from './code-block';

/** A sentence that makes one or more rubric points; its mark leads to the first of them. */
function Point(props: { id: string; tier: Tier; children: ReactNode }) {
  const [first] = props.id.split(' ');
  return (
    <span className="mark">
      <a className="to-point" href={`#${first}`} aria-label={`Rubric point, ${props.tier}`}>
        {TIER_MARK[props.tier]}
      </a>
      {props.children}
    </span>
  );
}

function Cite(props: { ids: string; numbers: string; titles: string }) {
  const numbers = props.numbers.split(' ');
  const titles = props.titles.split('\n');
  return (
    <sup className="cite">
      {props.ids.split(' ').map((id, at) => (
        <a
          key={id}
          href={`#source-${id}`}
          title={titles[at]}
          aria-label={`Source ${numbers[at]}: ${titles[at]}`}
        >
          [{numbers[at]}]
        </a>
      ))}
    </sup>
  );
}

function Dated(props: { id: string; checked: string; children: ReactNode }) {
  return (
    <>
      {props.children}
      <sup className="cite">
        <a
          href={`#ledger-${props.id}`}
          title={`Checked ${props.checked}`}
          aria-label={`Checked ${props.checked}; what would change it`}
        >
          †
        </a>
      </sup>
    </>
  );
}

const ASIDE_TITLE = { why: 'Why', caution: 'Caution', practice: 'In practice' } as const;

/** A remark beside the argument. It belongs to the answer, so it is a note and no landmark. */
function Aside(props: { kind: keyof typeof ASIDE_TITLE; title?: string; children: ReactNode }) {
  const title = props.title ?? ASIDE_TITLE[props.kind];
  return (
    <div
      role="note"
      className={`aside space-y-[0.6rem] border-l-[3px] py-[0.1rem] pl-[1.1rem] text-[0.98rem] ${props.kind === 'caution' ? 'border-red' : 'border-edge'}`}
      aria-label={title}
    >
      <p className="label">{title}</p>
      {props.children}
    </div>
  );
}

function FigureBlock(props: { svg: string; caption: string }) {
  return (
    <figure className="figure break-inside-avoid-page">
      <ScrollBox label={`Figure: ${props.caption}`} html={props.svg} />
      <figcaption className="mt-2 text-[0.92rem] text-soft">{props.caption}</figcaption>
    </figure>
  );
}

function ScrollTable(props: { children?: ReactNode }) {
  return (
    <ScrollBox label="Table">
      <table>{props.children}</table>
    </ScrollBox>
  );
}

/** The one map from a name in MDX to a component. Headings sit below the page's own h2. */
export const registry = {
  Point,
  Cite,
  Dated,
  Aside,
  CodeBlock,
  FigureBlock,
  table: ScrollTable,
  h2: (props: { id?: string; children?: ReactNode }) => <h3 id={props.id}>{props.children}</h3>,
  h3: (props: { id?: string; children?: ReactNode }) => <h4 id={props.id}>{props.children}</h4>,
} as unknown as MdxComponents;
