import { expect, type Page, test } from '@playwright/test';
import type { ReviewGuide } from '../../lib/review/guide';
import { ANSWERS, openPresenter, openStage, reviewWith, seedReview } from '../support/reviews';
import {
  foundIn,
  guideOf,
  insideOf,
  recordAnswers,
  recordReads,
  secretsOf,
} from '../support/spoilers';
import { bare, exportedContent } from '../support/told';

const content = exportedContent();

/** One thing that the presenter shows: what the stage is then, and the words that come with it. */
interface Shown {
  readonly view: string;
  readonly words: string;
  /** What stands on the stage and is waited for. */
  readonly sign: string;
}

/** The deck as the presenter is to walk it. */
function deckOf(guide: ReviewGuide, own: string): readonly Shown[] {
  const points = guide.points.filter(({ tier }) => tier === 'must');
  return [
    { view: 'question', words: guide.asked, sign: '' },
    { view: 'own', words: own, sign: 'Your answer' },
    ...points.map(({ claim }) => ({ view: 'points', words: claim, sign: claim })),
    ...(guide.simulator ? [{ view: 'simulator', words: '', sign: '' }] : []),
    ...guide.answers.map(({ heading, html }) => ({
      view: 'answer',
      words: `${heading} ${html}`,
      sign: heading,
    })),
  ];
}

async function expectOnStage(stage: Page, { view, sign }: Shown) {
  await expect(stage.locator('[data-view]')).toHaveAttribute('data-view', view);
  if (view === 'points') await expect(stage.getByRole('status')).toHaveText(sign);
  else if (view === 'answer')
    await expect(stage.getByRole('heading', { level: 2, name: sign, exact: true })).toBeVisible();
  else if (view === 'simulator')
    await expect(stage.getByRole('main').getByRole('button').first()).toBeVisible();
}

for (const { slug, number } of content.questions)
  test(`question ${number}: at every step the stage holds nothing that is not revealed`, async ({
    page,
    context,
  }) => {
    const own = ANSWERS[slug] ?? '';
    const guides = await Promise.all(content.questions.map((one) => guideOf(page, one.slug)));
    const secretsBy = content.questions.map((one, at) =>
      secretsOf(guides[at] as ReviewGuide, one, ANSWERS[one.slug] ?? ''),
    );
    const guide = guides[number - 1] as ReviewGuide;
    const secrets = secretsBy[number - 1] ?? [];
    for (const some of secretsBy) expect(some.length).toBeGreaterThan(400);
    const everything = [...new Set(secretsBy.flat())];

    await seedReview(page, reviewWith({ open: slug }));
    const stage = await context.newPage();
    await recordReads(stage);
    const answers = recordAnswers(stage);
    await stage.goto('/stage');
    await openPresenter(page);
    await expect(page.getByText('Stage: open, same version')).toBeVisible();

    const leaks: string[] = [];
    let revealed = '';
    const look = async (shown: Shown | undefined, step: string) => {
      revealed += ` ${bare(shown?.words ?? '')}`;
      const hidden = secrets.filter((secret) => !revealed.includes(secret));
      const inside = await insideOf(stage);
      for (const [where, text] of Object.entries(inside))
        leaks.push(...foundIn(text, hidden).map((secret) => `${step}, ${where}: ${secret}`));
      for (const [url, body] of await answers.fresh())
        leaks.push(...foundIn(body, everything).map((secret) => `${step}, ${url}: ${secret}`));
      expect(inside.reads).not.toMatch(/database|nothing recorded/);
      expect(inside.title).toBe('Stage · Dry Run');
      // The same search finds what is there.
      if (shown?.view === 'points') {
        const claim = bare(shown.sign);
        if (secrets.includes(claim)) expect(foundIn(inside.document ?? '', secrets)).toContain(claim);
      }
    };
    await look(undefined, 'before the first');
    for (const [at, shown] of deckOf(guide, own).entries()) {
      await page.keyboard.press('ArrowRight');
      await expectOnStage(stage, shown);
      await look(shown, `step ${at}, ${shown.view} ${shown.sign}`);
    }
    await expect(page.getByText('Nothing more of this question')).toHaveCount(0);
    const rubric = page.getByRole('region', { name: 'Rubric' });
    for (const fold of await rubric.locator('summary').all()) await fold.click();
    for (const [at, { tier, claim }] of guide.points.entries()) {
      if (tier === 'must') continue;
      await rubric
        .getByRole('button', { name: `Show point ${at + 1} on the stage`, exact: true })
        .click();
      const shown = { view: 'points', words: claim, sign: claim };
      await expectOnStage(stage, shown);
      await look(shown, `point ${at + 1}`);
    }
    expect(leaks).toEqual([]);
  });
