import { expect, type Page, test } from '@playwright/test';
import type { ReviewGuide } from '../../lib/review/guide';
import { ANSWERS, openPresenter, reviewWith, seedReview } from '../support/reviews';
import {
  foundIn,
  guideOf,
  insideOf,
  plain,
  recordAnswers,
  recordReads,
  type Secrets,
  secretsOf,
} from '../support/spoilers';
import { bare, exportedContent } from '../support/told';

const content = exportedContent();

/** One thing that the presenter shows: what the stage is then, and the words that come with it, bare. */
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
    { view: 'question', words: plain(guide.asked), sign: '' },
    { view: 'own', words: plain(own), sign: 'Your answer' },
    ...points.map(({ claim }) => ({ view: 'points', words: plain(claim), sign: claim })),
    ...(guide.simulator ? [{ view: 'simulator', words: '', sign: '' }] : []),
    ...guide.answers.map(({ heading, html }) => ({
      view: 'answer',
      words: bare(`${heading} ${html}`),
      sign: heading,
    })),
  ];
}

async function expectOnStage(stage: Page, { view, sign }: Pick<Shown, 'view' | 'sign'>) {
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
    const guides = await Promise.all(content.questions.map((one) => guideOf(page, one.slug)));
    const secretsBy = content.questions.map((one, at) =>
      secretsOf(guides[at] as ReviewGuide, one, ANSWERS[one.slug] ?? ''),
    );
    const guide = guides[number - 1] as ReviewGuide;
    const { wholes, sentences } = secretsBy[number - 1] as Secrets;
    for (const one of secretsBy) {
      expect(one.wholes.length).toBeGreaterThan(150);
      expect(one.sentences.length).toBeGreaterThan(400);
    }
    await seedReview(page, reviewWith({ open: slug }));
    const stage = await context.newPage();
    await recordReads(stage);
    const came = recordAnswers(stage);
    await stage.goto('/stage');
    await openPresenter(page);
    await expect(page.getByText('Stage: open, same version')).toBeVisible();

    const leaks: string[] = [];
    let revealed = '';
    let isPlayed = false;
    /** Looks for whatever was not revealed up to this step; what a simulator says of itself comes with it. */
    const look = async (step: string, view: string, words: string) => {
      revealed += ` ${words}`;
      isPlayed ||= view === 'simulator';
      const hidden = (view === 'simulator' ? wholes : sentences).filter(
        (secret) => !revealed.includes(secret),
      );
      const inside = await insideOf(stage);
      for (const [where, text] of Object.entries(inside))
        leaks.push(...foundIn(text, hidden).map((secret) => `${step}, ${where}: ${secret}`));
      const nobodys = secretsBy.flatMap((one) => (isPlayed ? one.wholes : one.sentences));
      for (const [url, body] of await came.fresh())
        leaks.push(...foundIn(body, nobodys).map((secret) => `${step}, ${url}: ${secret}`));
      expect(inside.title).toBe('Stage · Dry Run');
      expect(inside.reads).toContain('theme');
      expect(inside.reads).not.toContain('database');
      // The same search finds what is there.
      if (view === 'points') expect(foundIn(inside.document, wholes)).toContain(words);
    };
    await look('before the first', '', '');
    for (const [at, shown] of deckOf(guide, ANSWERS[slug] ?? '').entries()) {
      await page.keyboard.press('ArrowRight');
      await expectOnStage(stage, shown);
      await look(`step ${at}, ${shown.view}`, shown.view, shown.words);
    }
    await expect(page.getByText('Next: nothing more of this question')).toBeVisible();
    const rubric = page.getByRole('region', { name: 'Rubric' });
    for (const fold of await rubric.locator('summary').all()) await fold.click();
    for (const [at, { tier, claim }] of guide.points.entries()) {
      if (tier === 'must') continue;
      const name = `Show point ${at + 1} on the stage`;
      await rubric.getByRole('button', { name, exact: true }).click();
      await expectOnStage(stage, { view: 'points', sign: claim });
      await look(name, 'points', plain(claim));
      await expect(rubric.locator('[aria-current]')).toContainText(claim);
    }
    expect(leaks).toEqual([]);
  });
