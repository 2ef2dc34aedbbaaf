import type { ReactNode } from 'react';
import { CodeBlock } from '@/components/mdx/code-block';
import { registryFor } from '@/components/mdx/registry';
import { toHtml } from '@/components/ui/to-html';
import { loadInterviewerPart } from '@/lib/content/interviewer';
import { questionFor } from '@/lib/content/loaded';
import { type MdxComponents, renderMdx } from '@/lib/content/mdx-render';
import { answerOf, type Question } from '@/lib/content/question';
import { parseRichText, plainText } from '@/lib/content/rich-text';
import { findDeclaration } from '@/lib/content/simulator-data';
import type { Slug } from '@/lib/kernel/slugs';
import type { Anchor, ReviewGuide } from '@/lib/review/guide';
import { rubricSum } from '@/lib/review/rubric-sum';
import { defaultsOf } from '@/lib/simulator/params';
import { writeLink } from '@/lib/simulator/write-link';

/** Everything that an interviewer's page knows of a question. Throws as `loadQuestion` and `loadInterviewerPart`. */
export async function loadReviewGuide(slug: Slug): Promise<ReviewGuide> {
  const question = questionFor(slug);
  const { probes, anchors } = loadInterviewerPart(question);
  const points = question.points.map(({ id, tier, claim, probe, scenario }) => ({
    id,
    tier,
    claim: plainText(claim),
    probe: {
      missing: plainText(probe.missing),
      deeper: plainText(probe.deeper),
      good: plainText(probe.good),
    },
    ...(scenario === undefined ? {} : { scenario }),
  }));
  const simulator = await simulatorOf(slug);
  return {
    slug,
    number: question.number,
    short: question.short,
    asked: question.asked.verbatim,
    points,
    traps: question.traps.map(({ id, point, statement, wrongBecause }) => ({
      id,
      point,
      statement: plainText(statement),
      wrongBecause: plainText(wrongBecause),
    })),
    probes: probes.map(({ id, ask, good, listen, points: about }) => ({
      id,
      ask: plainText(ask),
      good: plainText(good),
      ...(listen === undefined ? {} : { listen: plainText(listen) }),
      points: about,
    })),
    anchors: anchors.map(({ level, score, text, reasons }) => ({
      level,
      score,
      reasons: plainText(reasons),
      ...withMarks(text.trim()),
    })),
    answers: await answersOf(question),
    ...(simulator ? { simulator } : {}),
    rubric: rubricSum(points),
  };
}

/** The text of a sample answer without its markup, and where its marked words stand in it. */
function withMarks(source: string): Pick<Anchor, 'text' | 'marks'> {
  let text = '';
  const marks: Anchor['marks'][number][] = [];
  for (const node of parseRichText(source)) {
    if (node.kind === 'mark') marks.push({ id: node.target, words: node.text, from: text.length });
    text += node.text;
  }
  return { text, marks };
}

async function simulatorOf(slug: Slug): Promise<ReviewGuide['simulator']> {
  const declaration = await findDeclaration(slug);
  if (!declaration) return undefined;
  const start = defaultsOf(declaration.params);
  const scenarios = declaration.scenarios.map(({ title, values }) => {
    const whole = { ...start, ...values } as typeof start;
    return { title, query: writeLink(declaration, { values: whole, cover: true }).link };
  });
  return { title: declaration.title, scenarios };
}

async function answersOf(question: Question): Promise<ReviewGuide['answers']> {
  const brief = answerOf(question, 'brief');
  const spoken = answerOf(question, 'spoken');
  const full = answerOf(question, 'full');
  const parts = partsOf(full.source.slice(full.opening));
  const pieces = [
    { length: 'brief', heading: 'In 30 seconds', source: brief.source, file: brief.file },
    { length: 'spoken', heading: 'In three minutes', source: spoken.source, file: spoken.file },
    {
      length: 'full',
      heading: 'In full',
      source: full.source.slice(0, full.opening),
      file: full.file,
    },
    ...parts.map(({ heading, source }) => ({
      length: 'full' as const,
      heading,
      source,
      file: full.file,
    })),
  ] as const;
  return Promise.all(
    pieces.map(async ({ length, heading, source, file }) => {
      const Body = await renderMdx(source, file, question.context);
      const html = await toHtml(<Body components={onStage(question.slug)} />);
      return { length, heading: plainText(heading), html };
    }),
  );
}

/** The long answer cut at its headings; what is in a fence is none. O(length). */
function partsOf(source: string): readonly { readonly heading: string; readonly source: string }[] {
  const parts: { heading: string; source: string }[] = [];
  let isCode = false;
  for (const line of source.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && line.startsWith('## ')) parts.push({ heading: line.slice(3), source: '' });
    const part = parts.at(-1);
    if (part) part.source += `${line}\n`;
  }
  return parts;
}

interface Inside {
  readonly children: ReactNode;
}
const bare = ({ children }: Inside) => children;
const nothing = () => null;

/** A long file is folded to its name: laid out in full it would delay the reveal. */
function FoldedCode(props: Parameters<typeof CodeBlock>[0]) {
  return <CodeBlock {...props} open={false} under="" />;
}

function Finding({ children }: Inside) {
  return <p className="conclusion">{children}</p>;
}

/** Prose for a shared screen: nothing on it leads away, and its heading is the view's own. */
function onStage(slug: Slug): MdxComponents {
  return {
    ...registryFor({ slug, whole: true, unmarked: true }),
    a: bare,
    See: bare,
    Dated: bare,
    Cite: nothing,
    Was: nothing,
    h2: nothing,
    Part: bare,
    PartHead: bare,
    Conclusion: Finding,
    CodeBlock: FoldedCode,
  } as unknown as MdxComponents;
}
