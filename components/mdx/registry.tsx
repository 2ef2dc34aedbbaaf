import { Children, type ComponentType, createElement, type ReactNode } from 'react';
import { ScrollBox } from '@/components/ui/scroll-box';
import { TIER_MARK, type Tier } from '@/components/ui/tier';
import { Unbroken } from '@/components/ui/unbroken';
import type { MdxComponents } from '@/lib/content/mdx-render';
import { anchorPath } from '@/lib/study/rooms';
import { CodeBlock } from './code-block';

/** Where a text stands. */
export interface Standing {
  readonly slug: string;
  /** All of the guide is on this page: links stay on it, and what is folded elsewhere stands open. */
  readonly whole?: boolean;
  /** Without the marks of points. */
  readonly unmarked?: boolean;
  /** Its one paragraph is the title of the page. */
  readonly headline?: boolean;
  /** Goes before the addresses of lines of code: another text on the page may show the same file. */
  readonly under?: string;
  /** It is all of its page, so that its headings stand right below the title. */
  readonly alone?: boolean;
}

/** What every component knows of the place where it stands. */
interface Placed {
  readonly place: Standing;
}

/** The address of one thing of the guide, from where a text stands. */
function to({ slug, whole }: Standing, anchor: string): string {
  return whole ? `#${anchor}` : anchorPath(slug, anchor);
}

/** A sentence that makes one or more points; its mark leads to the first of them. */
function Point(props: Placed & { id: string; tier: Tier; children: ReactNode }) {
  const [first = ''] = props.id.split(' ');
  if (props.place.headline) return unbroken(props.children);
  if (props.place.unmarked) return props.children;
  return (
    <span className="mark">
      <a
        className="to-point"
        href={to(props.place, first)}
        aria-label={`Point to check, ${props.tier}`}
      >
        {TIER_MARK[props.tier]}
      </a>
      {props.children}
    </span>
  );
}

function Cite(props: Placed & { ids: string; numbers: string; titles: string }) {
  const numbers = props.numbers.split(' ');
  const titles = props.titles.split('\n');
  return (
    <sup className="cite">
      {props.ids.split(' ').map((id, at) => (
        <a
          key={id}
          href={to(props.place, `source-${id}`)}
          title={titles[at]}
          aria-label={`Source ${numbers[at]}: ${titles[at]}`}
        >
          [{numbers[at]}]
        </a>
      ))}
    </sup>
  );
}

function Dated(props: Placed & { id: string; checked: string; children: ReactNode }) {
  return (
    <>
      {props.children}
      <sup className="cite">
        <a
          href={to(props.place, `ledger-${props.id}`)}
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

function Code({ place, ...code }: Placed & Parameters<typeof CodeBlock>[0]) {
  return <CodeBlock {...code} open={place.whole ?? false} under={place.under ?? ''} />;
}

/** A part of the long answer, folded to its name and its conclusion. */
function Part(props: Placed & { children: ReactNode }) {
  return (
    <details className="part" open={props.place.whole}>
      {props.children}
    </details>
  );
}

/** Name and conclusion of a part, with a square for each point that it makes. */
function PartHead(props: { tiers: string; children: ReactNode }) {
  const tiers = props.tiers.split(' ').filter(Boolean) as Tier[];
  return (
    <summary>
      <span className="part-name">{props.children}</span>
      <span className="squares" aria-hidden="true">
        {tiers.map((tier) => TIER_MARK[tier]).join(' ')}
      </span>
    </summary>
  );
}

/** What is deeper than the main line of its part. */
function Further(props: Placed & { title: string; children: ReactNode }) {
  return (
    <details className="further" open={props.place.whole}>
      <summary>{props.title}</summary>
      <div className="prose">{props.children}</div>
    </details>
  );
}

/** A link to a page of its own. */
function See({ place: { slug, whole }, ...props }: Placed & { page: string; children: ReactNode }) {
  const path = whole ? `#whole-${props.page}` : `/questions/${slug}/answer/${props.page}`;
  return <a href={path}>{props.children}</a>;
}

/** The longest code, in characters, that is not broken at the end of a line. */
const SHORT = 24;

function ShortCode({ children }: { children?: ReactNode }) {
  const isShort = typeof children === 'string' && children.length <= SHORT;
  return <code className={isShort ? 'whitespace-nowrap' : undefined}>{children}</code>;
}

/** Components that ask where they stand. */
const PLACED = { Point, Cite, Dated, CodeBlock: Code, Part, Further, See };

/** Components that are the same everywhere. Headings sit below the page's own h2. */
const PLAIN = {
  Aside,
  FigureBlock,
  PartHead,
  PartBody: (props: { children: ReactNode }) => <div className="prose">{props.children}</div>,
  Conclusion: (props: { children: ReactNode }) => (
    <span className="conclusion">{props.children}</span>
  ),
  Was: (props: { id: string }) => <span id={props.id} />,
  table: ScrollTable,
  code: ShortCode,
  h2: (props: { id?: string; children?: ReactNode }) => <h3 id={props.id}>{props.children}</h3>,
  h3: (props: { id?: string; children?: ReactNode }) => <h4 id={props.id}>{props.children}</h4>,
};

const ALONE = {
  h2: (props: { id?: string; children?: ReactNode }) => <h2 id={props.id}>{props.children}</h2>,
  h3: (props: { id?: string; children?: ReactNode }) => <h3 id={props.id}>{props.children}</h3>,
};

/** A title is no paragraph, has no links, and names in it stay on one line. */
const HEADLINE = {
  p: (props: { children: ReactNode }) => unbroken(props.children),
  a: (props: { children: ReactNode }) => props.children,
};

function unbroken(children: ReactNode): ReactNode {
  return Children.map(children, (child) =>
    typeof child === 'string' ? <Unbroken text={child} /> : child,
  );
}

/** The map from a name in MDX to a component, for the place where a text stands. */
export function registryFor(place: Standing): MdxComponents {
  const placed = Object.entries<ComponentType<never>>(PLACED).map(
    ([name, Component]) =>
      [name, (props: object) => createElement(Component, { ...props, place } as never)] as const,
  );
  const own = { ...(place.headline ? HEADLINE : {}), ...(place.alone ? ALONE : {}) };
  return { ...PLAIN, ...own, ...Object.fromEntries(placed) } as unknown as MdxComponents;
}
