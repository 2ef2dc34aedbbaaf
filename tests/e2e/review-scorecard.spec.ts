import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { drawAnchors } from '../../lib/review/calibration';
import type { ReviewGuide } from '../../lib/review/guide';
import { reviewGuidePath } from '../../lib/review/guide';
import { type QuestionReview, type Review, UNTOUCHED } from '../../lib/review/kept';
import { makeScorecard } from '../../lib/review/scorecard';
import { readScorecard, writeScorecard } from '../../lib/review/scorecard-file';
import { keptReview, openPresenter, reviewWith, seedReview } from '../support/reviews';
import { lock, openScorecard } from '../support/scoring';
import { open } from '../support/visit';

type Guides = Readonly<Record<string, ReviewGuide>>;
const AT = '2026-11-30T15:00:00.000Z';
const QUESTIONS = ['az-quorum', 'node-updates'] as const;

async function guidesOf(page: Page, slugs: readonly string[]): Promise<Guides> {
  const each = slugs.map(async (slug) => {
    const response = await page.request.get(reviewGuidePath(slug));
    return [slug, (await response.json()) as ReviewGuide] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

/** What an interviewer says who finds in an answer what its sample answer makes, and asks everything. */
function saidOf(guide: ReviewGuide, level: string): QuestionReview {
  const { marks = [] } = guide.anchors.find((anchor) => anchor.level === level) ?? {};
  const points = guide.points.map(({ id }) => {
    const evidence = marks.filter((mark) => mark.id === id);
    return [id, { mark: evidence.length > 0 ? 'present' : 'absent', evidence }] as const;
  });
  const probe = { outcome: 'partial', note: 'named the cause, not the cure' } as const;
  return {
    ...UNTOUCHED,
    points: Object.fromEntries(points),
    probes: Object.fromEntries(guide.probes.map(({ id }) => [id, probe])),
    strengths: 'Reads what is there before guessing.\nAsks what it costs.',
    gaps: 'No number without being asked.',
    takeAways: 'Try it in the simulator.',
    seconds: 340,
  };
}

/** A review in which every question was asked and marked as one of its sample answers is. */
function scored(guides: Guides, level: string, own: Partial<Review> = {}): Review {
  const answers = Object.values(guides).map((guide) => [guide.slug, saidOf(guide, level)] as const);
  const questions = SLUGS.filter((slug) => guides[slug]);
  const given = {
    questions,
    open: questions[0] ?? '',
    startedAt: AT,
    overall: 'Would work with them.',
  };
  return reviewWith({ ...given, answers: Object.fromEntries(answers), ...own });
}

async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Gives a file to the page. */
async function give(page: Page, label: string, text: string) {
  await page
    .getByLabel(label)
    .setInputFiles({ name: 'card.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const sheetsOf = (page: Page) => page.locator('.card-sheets').textContent();
/** Waits until the sheets say what they said; the sample answers come a moment later. */
const expectSheets = (page: Page, sheets: string | null) =>
  expect.poll(async () => (await sheetsOf(page)) === sheets).toBe(true);
const OPEN = 'Open a scorecard file';
const COMPARE = 'Compare with another interviewer’s';

test('a locked scorecard changes nowhere any more, and its file opens as the same; a damaged one is refused', async ({
  page,
}) => {
  const guides = await guidesOf(page, QUESTIONS);
  await seedReview(page, scored(guides, 'mixed'));
  await openScorecard(page);
  await page.getByRole('textbox', { name: 'What is said of all of it' }).fill('Would hire.');
  await expect(page.getByLabel(COMPARE)).toHaveCount(0);
  await lock(page);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const sheets = await sheetsOf(page);
  const before = await keptReview(page);
  await openPresenter(page);
  await expect(page.getByText('Locked: nothing changes any more.')).toBeVisible();
  for (const key of ['1', '3', 'Backspace', 'e', 'ArrowRight']) await page.keyboard.press(key);
  const notes = page.getByRole('textbox', { name: 'Notes', exact: true });
  await notes.focus();
  await page.keyboard.type('later');
  await expect(notes).toHaveValue('');
  const first = page.getByRole('group', { name: 'Point 1', exact: true });
  await expect(first.getByRole('radio').first()).toBeDisabled();
  await open(page, '/review?review=review-1');
  await expect(page.getByText('This review is locked')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Candidate/ })).toBeDisabled();
  expect(await keptReview(page)).toEqual(before);

  await openScorecard(page);
  await expectSheets(page, sheets);
  const json = await downloaded(page, 'Download JSON');
  const markdown = await downloaded(page, 'Download Markdown');
  const kept = makeScorecard(before as Review, guides);
  expect(readScorecard(json)).toEqual({ card: kept });
  expect(kept.overall.text).toBe('Would hire.');
  const { words = '' } =
    guides['az-quorum']?.anchors.find(({ level }) => level === 'mixed')?.marks[0] ?? {};
  for (const text of ['Ada Example', 'Would hire.', words.split('\n')[0] ?? ''])
    expect(markdown).toContain(text);
  await open(page, '/review/scorecard');
  await give(page, OPEN, json.replace('Would hire.', 'Would fire.'));
  await expect(page.getByRole('alert').first()).toContainText(
    /^card\.json cannot be opened\. At sum: found .+, expected .+ changed or damaged/,
  );
  await give(page, OPEN, json.replace('"minutes": 40', '"minutes": 4'));
  await expect(page.getByRole('alert').first()).toContainText('At minutes: found 4, expected');
  await give(page, OPEN, json);
  await expect(page.getByText('Out of a file, which is whole.')).toBeFocused();
  await expectSheets(page, sheets);
  await expect(page.getByText('The rubric has changed since')).toHaveCount(0);
});

test('two scorecards compare only once both are locked, what differs most first', async ({
  page,
}) => {
  const guides = await guidesOf(page, ['az-quorum']);
  const { points = [] } = guides['az-quorum'] ?? {};
  const [first, second, third] = points.map(({ id }) => id);
  const answer = (marks: readonly ('present' | 'partial' | 'absent')[]) => ({
    ...UNTOUCHED,
    points: Object.fromEntries(
      marks.map((mark, at) => [points[at]?.id ?? '', { mark, evidence: [] }]),
    ),
  });
  const own = scored(guides, 'mixed', {
    answers: { 'az-quorum': answer(['present', 'partial', 'present']) },
  });
  const theirs = {
    ...own,
    interviewer: 'R. Vos',
    answers: { 'az-quorum': answer(['present', 'present', 'absent']) },
  };
  const unlocked = makeScorecard(theirs, guides);
  await seedReview(page, own);
  await openScorecard(page);
  await expect(page.getByLabel(COMPARE)).toHaveCount(0);
  await lock(page);
  await give(page, COMPARE, writeScorecard(unlocked));
  await expect(page.getByText('The other scorecard is not locked.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await give(page, COMPARE, writeScorecard({ ...unlocked, lockedAt: AT }));
  await expect(page.getByText('The same mark in 1 of 3 points that both asked for')).toBeVisible();
  const claims = [third, second, first].map(
    (id) => points.find((point) => point.id === id)?.claim ?? '',
  );
  const rows = page.getByRole('table', { name: 'Marks of both' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  for (const [at, claim] of claims.entries()) await expect(rows.nth(at + 1)).toContainText(claim);
  await expect(rows.nth(1).getByRole('cell')).toHaveText(['present', 'absent', 'further apart']);
});

test('a scorecard of another rubric lists what moved', async ({ page }) => {
  const guides = await guidesOf(page, ['az-quorum']);
  const guide = guides['az-quorum'] as ReviewGuide;
  const [first, second] = guide.points;
  const then = guide.points.map((point) => {
    if (point === first) return { ...point, claim: 'Four is as good as three.' };
    return point === second ? { ...point, tier: 'expert' as const } : point;
  });
  const old = { 'az-quorum': { ...guide, points: then } };
  const card = makeScorecard(scored(guides, 'good'), old);
  await open(page, '/review/scorecard');
  await give(page, OPEN, writeScorecard(card));
  const moved = page.getByRole('region', { name: 'The rubric has changed since' });
  await expect(moved.getByRole('listitem')).toHaveText([
    `Was expert, is must: ${second?.claim}`,
    `Reads otherwise. Then: “Four is as good as three.” Now: “${first?.claim}”`,
  ]);
  const today = guide.anchors.find(({ level }) => level === 'good')?.score;
  await expect(moved.locator('summary')).toHaveText(
    `3. ${guide.short}: ${card.questions[0]?.score.byRule} then, ${today} by today’s`,
  );
});

test('on paper a scorecard of seven full questions takes one page for each and one for all', async ({
  page,
}) => {
  const guides = await guidesOf(page, SLUGS);
  await seedReview(page, scored(guides, 'excellent'));
  await openScorecard(page);
  await page.emulateMedia({ media: 'print' });
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(SLUGS.length + 1);
});

test('who marks three sample answers as the reference reaches the goal, who marks the opposite does not', async ({
  page,
}) => {
  const guide = (await guidesOf(page, ['az-quorum']))['az-quorum'] as ReviewGuide;
  const musts = guide.points.filter(({ tier }) => tier === 'must');
  const drawn = drawAnchors(guide, '7');
  for (const isOpposite of [false, true]) {
    await open(page, '/review/calibrate?q=az-quorum&seed=7');
    for (const [at, anchor] of drawn.entries()) {
      await expect(page.getByRole('group', { name: `Answer ${at + 1} of 3` })).toContainText(
        anchor.text.slice(0, 40),
      );
      for (const { id } of musts) {
        const isMade = anchor.marks.some((mark) => mark.id === id);
        await page.keyboard.press(isMade === isOpposite ? '3' : '1');
      }
      for (const { id, statement } of guide.traps)
        if (!isOpposite && anchor.marks.some((mark) => mark.id === id))
          await page.getByRole('checkbox', { name: statement }).check();
      await page.getByRole('button', { name: 'Show the reference' }).click();
      const reference = page.getByRole('region', { name: /^The reference: / });
      await expect(reference).toContainText(anchor.reasons);
      await expect(reference).toContainText(`${anchor.level}, ${anchor.score} of 100`);
      await expect(reference.getByText('Nowhere.')).toHaveCount(isOpposite ? 0 : 1);
      if (at < drawn.length - 1) await page.getByRole('button', { name: 'Next answer' }).click();
    }
    const says = isOpposite ? 'The goal is not reached' : 'The goal is reached';
    await expect(page.getByRole('heading', { name: says, exact: true })).toBeVisible();
  }
});
