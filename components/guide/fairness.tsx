import { BANDS, TIER_WEIGHT, TRAP_PENALTY } from '@/lib/review/score';

/** What was read, as stored copies or abstracts, and what it is cited for. */
const SOURCES = [
  {
    id: 'opm',
    title: 'Structured Interviews: A Practical Guide, U.S. Office of Personnel Management, 2008',
    url: 'https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf',
  },
  {
    id: 'campion',
    title: 'Campion, Palmer and Campion, A review of structure in the selection interview, 1997',
    url: 'https://doi.org/10.1111/j.1744-6570.1997.tb00709.x',
  },
  {
    id: 'huffcutt',
    title: 'Huffcutt, Culbertson and Weyhrauch, Moving forward indirectly, 2014',
    url: 'https://doi.org/10.1111/ijsa.12078',
  },
  {
    id: 'landis',
    title: 'Landis and Koch, The measurement of observer agreement for categorical data, 1977',
    url: 'https://doi.org/10.2307/2529310',
  },
] as const;

function Cite({ id }: { readonly id: (typeof SOURCES)[number]['id'] }) {
  const at = SOURCES.findIndex((source) => source.id === id);
  const { url, title } = SOURCES[at] ?? SOURCES[0];
  return (
    <sup className="cite">
      <a href={url} title={title} aria-label={`Source ${at + 1}: ${title}`}>
        [{at + 1}]
      </a>
    </sup>
  );
}

/** What makes a review fair, what the site does for it, and what it cannot do. */
export function Fairness() {
  return (
    <>
      <h2 id="fair">A fair review</h2>
      <p>
        A structured interview asks every candidate the same questions in the same order, takes
        notes, and rates each reply on the same scale by standards that were agreed on before.
        <Cite id="opm" /> A review of almost 200 articles and books found that structure makes
        interviews more reliable and more valid.
        <Cite id="campion" /> In one analysis of 92 coefficients the validity was 0.20 without
        structure and 0.70 with the most of it.
        <Cite id="huffcutt" />
      </p>
      <p>
        <a href="/review">A review</a> here has that shape. The points of the rubric are the
        standard, written down before anybody answers, and each mark can carry the candidate’s own
        words. The score follows from the marks by one rule: {TIER_WEIGHT.must} for the share of
        must points made, {TIER_WEIGHT.should} for should, {TIER_WEIGHT.expert} for expert, half of
        it for a point made in part, less {TRAP_PENALTY} for each trap that is asserted and not
        taken back; {BANDS.map((band) => `${band.level} from ${band.from}`).join(', ')}. What was
        not asked counts as not made, and the page says how much that may be worth. Another score
        needs a reason. Scorecards of two interviewers are compared only once both are locked.
      </p>
      <p>
        Who wants to know how far to trust their own marks scores three sample answers first.
        Agreement is told in percent and as κ, which takes away what chance alone would give; from
        0.61 it is called substantial, a limit that its authors chose themselves.
        <Cite id="landis" />
      </p>
      <p>
        What the site cannot do: nobody has measured whether these rubrics predict work on the job.
        Prose is never scored by a program; where words of a point occur, that is only shown. And a
        take-home tells nothing about who had how much time for it.
      </p>
      <ol className="text-[0.95rem]">
        {SOURCES.map(({ id, title, url }) => (
          <li key={id}>
            <a href={url}>{title}</a>, read on 2026-11-30 as a stored copy or an abstract.
          </li>
        ))}
      </ol>
    </>
  );
}
