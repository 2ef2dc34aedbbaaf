import 'server-only';
import MiniSearch from 'minisearch';
import { SLUGS, type Slug } from '../kernel/slugs';
import { defaultsOf } from '../simulator/params';
import { writeLink } from '../simulator/write-link';
import type { AnyDeclaration } from '../simulators';
import { FIND_OPTIONS, type Findable } from '../study/find-options';
import { anchorPath, ROOM_NAMES, ROOMS, roomPath } from '../study/rooms';
import { ContentFiles } from './files';
import { loadGlossary } from './glossary';
import { questionFor } from './loaded';
import type { Question } from './question';
import { plainText } from './rich-text';
import { loadDeclarations } from './simulator-data';

/** Pages that belong to no question alone, with words that people would look for them by. */
const SITE_PAGES: readonly Findable[] = [
  { href: '/', title: 'All seven questions', text: 'home start' },
  { href: '/traps', title: 'What people get wrong', text: 'traps mistakes' },
  { href: '/glossary', title: 'Glossary', text: 'terms words definitions' },
  { href: '/progress', title: 'Progress', text: 'attempts export import file' },
  { href: '/review', title: 'Review a take-home', text: 'interviewer stage presenter scorecard' },
  { href: '/mock', title: 'Mock take-home', text: 'all seven clock timed exam' },
  {
    href: '/about',
    title: 'How every number and claim is checked',
    text: 'about sources ledger privacy',
  },
].map((page) => ({ kind: 'page', ...page }));

/**
 * The index over everything that can be found, to be written as JSON.
 * @throws ContentError for faulty content, Error where two things have the same address
 */
export async function loadFindIndex(): Promise<MiniSearch<Findable>> {
  const index = new MiniSearch(FIND_OPTIONS);
  index.addAll(await loadFindables());
  return index;
}

/** Everything that can be found. Reads all seven questions and the glossary. */
export async function loadFindables(): Promise<readonly Findable[]> {
  const declarations = await loadDeclarations();
  return [
    ...SITE_PAGES,
    ...SLUGS.flatMap((slug) => ofQuestion(questionFor(slug))),
    ...loadGlossary(new ContentFiles()).map(({ id, term, aliases, sentence }) => ({
      kind: 'term' as const,
      href: `/glossary#${id}`,
      title: term,
      text: [...aliases, plainText(sentence)].join(' '),
    })),
    ...declarations.flatMap(ofSimulator),
  ];
}

function ofQuestion(question: Question): readonly Findable[] {
  const { slug, number, title, short, answers, further, points, traps } = question;
  const answer = roomPath(slug, 'answer');
  const parts = answers.find(({ length }) => length === 'full')?.report.parts ?? [];
  return [
    ...ROOMS.map((room) => ({
      kind: 'page' as const,
      href: roomPath(slug, room),
      title: `${ROOM_NAMES[room]}: ${title}`,
      text: room === 'try' ? `question ${number} ${short}` : '',
    })),
    ...parts.map(({ id, title: name, conclusion }) => ({
      kind: 'part' as const,
      href: `${answer}#${id}`,
      title: name,
      text: conclusion,
    })),
    ...further.map((page) => ({
      kind: 'part' as const,
      href: `${answer}/${page.name}`,
      title: page.title,
      text: page.conclusion,
    })),
    ...points.map(({ id, claim }) => ({
      kind: 'point' as const,
      href: anchorPath(slug, id),
      title: plainText(claim),
      text: '',
    })),
    ...traps.map(({ id, statement }) => ({
      kind: 'trap' as const,
      href: anchorPath(slug, id),
      title: plainText(statement),
      text: '',
    })),
  ].map((thing) => ({ ...thing, number }));
}

/** The simulator and its situations; the one that it begins with has its address, and is not told twice. */
function ofSimulator(declaration: AnyDeclaration): readonly Findable[] {
  const { slug, title, params, scenarios } = declaration;
  const number = SLUGS.indexOf(slug as Slug) + 1;
  const lab = `/lab/${slug}`;
  const linkTo = (values: object) =>
    writeLink(declaration, { values: { ...defaultsOf(params), ...values } }).link;
  const situations = scenarios.map(({ title: name, look, values }) => ({
    kind: 'scenario' as const,
    href: lab + linkTo(values),
    title: name,
    text: look,
    number,
  }));
  const first = situations.find(({ href }) => href === lab);
  return [
    {
      kind: 'page',
      href: lab,
      title: `Simulator: ${title}`,
      text: first ? `lab ${first.title} ${first.text}` : 'lab',
      number,
    },
    ...situations.filter((situation) => situation !== first),
  ];
}
