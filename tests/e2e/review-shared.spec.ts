import { expect, type Page, test } from '@playwright/test';
import { correction, generate } from 'lean-qr/nano';
import { SLUGS } from '../../lib/kernel/slugs';
import { variant } from '../../lib/models/az-quorum/variants';
import { viewOf } from '../../lib/review/deck';
import { UNTOUCHED } from '../../lib/review/kept';
import { packReview } from '../../lib/review/phone';
import type { StageState } from '../../lib/review/stage';
import { unreadable } from '../support/boxes';
import {
  ANSWERS,
  keptReview,
  openPresenter,
  openStage,
  reviewWith,
  seedReview,
} from '../support/reviews';
import { foundIn, guideOf, plain, secretsOf } from '../support/spoilers';
import { bare, exportedContent } from '../support/told';
import { overhang } from '../support/visit';

const SLUG = 'az-quorum';

/** Shows a state on a stage, in the place of a presenter; settles once the stage says that it is drawn. */
function show(presenter: Page, state: StageState): Promise<void> {
  return presenter.evaluate((given) => {
    const channel = new BroadcastChannel('dry-run stage');
    const say = () =>
      channel.postMessage({ dryRun: 1, kind: 'show', follows: 'live', state: given });
    return new Promise<void>((resolve) => {
      channel.onmessage = ({ data }) => {
        if (data.kind !== 'here') return;
        // A stage that has only just opened has not heard it.
        if (data.revision !== given.revision) return say();
        channel.close();
        resolve();
      };
      say();
    });
  }, state);
}

/** What of a stage cannot be read, at 1280 px: sideways in its own window, downwards in a tall one. */
async function faultsOf(stage: Page): Promise<readonly string[]> {
  const over = await overhang(stage);
  const heightOf = () => stage.evaluate(() => document.documentElement.scrollHeight);
  // A taller window may have other line breaks: its scroll bar goes, and some room is a share of it.
  for (let height = 0, round = 0; (await heightOf()) !== height && round < 5; round += 1) {
    height = await heightOf();
    await stage.setViewportSize({ width: 1280, height });
  }
  const faults = await unreadable(stage);
  await stage.setViewportSize({ width: 1280, height: 720 });
  return over > 0 ? [`${over} px too wide`, ...faults] : faults;
}

for (const [at, slug] of SLUGS.entries())
  test(`question ${at + 1}: whatever is on the stage fits 1280 px at 100, 150 and 200 %`, async ({
    page,
  }) => {
    const guide = await guideOf(page, slug);
    const long = Array.from({ length: 12 }, () => ANSWERS[slug]).join('\n\n');
    const own = `${long}\n\narn:aws:iam::111122223333:role/${'a-very-long-name-'.repeat(12)}`;
    const [first = '', ...rest] = guide.points.map(({ id }) => id);
    const review = reviewWith({ pieces: [{ slug, text: own, why: 'by hand' }] });
    const all = { ...review, answers: { [slug]: { ...UNTOUCHED, shown: rest } } };
    const views = [
      viewOf(guide, review, { kind: 'question' }, false),
      viewOf(guide, review, { kind: 'own' }, false),
      viewOf(guide, review, { kind: 'point', id: first }, false),
      viewOf(guide, all, { kind: 'point', id: first }, false),
      ...(guide.simulator ? [viewOf(guide, review, { kind: 'simulator' }, false)] : []),
      ...guide.answers.map((_, piece) =>
        viewOf(guide, review, { kind: 'answer', at: piece }, false),
      ),
    ];
    await page.goto('/icon.svg');
    const stage = await openStage(page);
    await stage.setViewportSize({ width: 1280, height: 720 });
    const faults: string[] = [];
    let revision = 0;
    for (const view of views)
      for (const size of [100, 150, 200] as const) {
        revision += 1;
        await show(page, { revision, size, view });
        await expect(
          stage.locator(`[data-view="${view.kind}"][data-size="${size}"]`),
        ).toBeVisible();
        await expect(stage.getByRole('main')).not.toBeEmpty();
        const what = 'heading' in view ? view.heading : view.kind;
        await expect(async () => expect(await faultsOf(stage)).toEqual([]))
          .toPass({ timeout: 2000 })
          .catch(async () => faults.push(`${what} at ${size} %: ${await faultsOf(stage)}`));
      }
    expect(faults).toEqual([]);
  });

test('one screen only: at no step does the page hold anything private', async ({ page }) => {
  const [content] = exportedContent().questions.filter(({ slug }) => slug === SLUG);
  const guide = await guideOf(page, SLUG);
  const own = ANSWERS[SLUG] ?? '';
  if (!content) throw new Error('The question is missing.');
  const { wholes, sentences } = secretsOf(guide, content, own);
  await seedReview(page, reviewWith({ questions: [SLUG], open: SLUG }));
  await page.goto('/present?review=review-1&screen=one');
  const frame = page.frameLocator('iframe[title="The stage"]');
  const points = guide.points.filter(({ tier }) => tier === 'must').map(({ claim }) => claim);
  const pieces = guide.answers.map(({ heading, html }) => `${heading} ${html}`);
  const steps = ['', guide.asked, own, ...points, undefined, ...pieces];
  let revealed = '';
  let inFrame = '';
  for (const [at, words] of steps.entries()) {
    if (at > 0) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => frame.locator('html').innerHTML()).not.toBe(inFrame);
    }
    if (words === undefined) await expect(frame.getByRole('main')).toContainText('survive');
    inFrame = await frame.locator('html').innerHTML();
    revealed += ` ${plain(words ?? '')} ${bare(words ?? '')}`;
    // What a simulator says of itself comes with it.
    const hidden = (words === undefined ? wholes : sentences).filter(
      (one) => !revealed.includes(one),
    );
    const outside = await page.content();
    expect(foundIn(`${outside} ${inFrame}`, hidden), `step ${at}`).toEqual([]);
    expect(`${outside} ${inFrame}`).not.toMatch(/Ada Example|M\. Sato|\d:\d\d of|role="timer"/);
    await expect(page).toHaveTitle('Dry Run');
  }
  expect(foundIn(inFrame, sentences).length).toBeGreaterThan(0);
});

test('a phone gets the marks and the place, and neither a name nor a word of the take-home', async ({
  page,
  browser,
}) => {
  const guides = {
    [SLUG]: await guideOf(page, SLUG),
    'node-updates': await guideOf(page, 'node-updates'),
  };
  const [first, second, third] = guides[SLUG]?.points.map(({ id }) => id) ?? [];
  if (!first || !second || !third) throw new Error('The question has fewer than three points.');
  const words = 'the quorum is 3';
  const said = {
    ...UNTOUCHED,
    points: {
      [first]: { mark: 'present', evidence: [{ words, from: 17 }] },
      [second]: { mark: 'partial', evidence: [] },
      [third]: { mark: 'absent', evidence: [] },
    },
    notes: 'A private note about them.',
    shown: [second],
    step: 3,
  } as const;
  const seeded = reviewWith({
    questions: [SLUG, 'node-updates'],
    open: 'node-updates',
    answers: { [SLUG]: said },
    startedAt: '2026-11-30T14:03:00.000Z',
  });
  await seedReview(page, seeded);
  await openPresenter(page);
  await page.getByRole('button', { name: 'To a phone' }).click();
  const code = page.getByRole('img', { name: 'QR code that opens this review on a phone' });
  const dots = await code.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return Array.from({ length: canvas.width * canvas.height }, (_, at) => data[at * 4] === 0);
  });
  const review = await keptReview(page);
  if (!review) throw new Error('The review is gone.');
  // Nothing here reads a code, so the address that must be in it is drawn, and compared dot by dot.
  const address = `${new URL(page.url()).origin}/present#r=${packReview(review, guides)}`;
  const drawn = generate(address, { minCorrectionLevel: correction.L });
  const wide = drawn.size + 8;
  expect(dots).toEqual(
    Array.from({ length: wide ** 2 }, (_, at) =>
      Boolean(drawn.get((at % wide) - 4, Math.floor(at / wide) - 4)),
    ),
  );

  const phone = await (
    await browser.newContext({ viewport: { width: 390, height: 844 } })
  ).newPage();
  await phone.goto(address);
  await expect(phone.getByRole('button', { name: 'Question 5' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(phone).toHaveURL(/\/present\?review=[^#]+$/);
  const arrived = await keptReview(phone, new URL(phone.url()).searchParams.get('review') ?? '');
  expect(arrived?.open).toBe('node-updates');
  expect(arrived?.answers[SLUG]?.points).toEqual({
    [first]: { mark: 'present', evidence: [] },
    [second]: { mark: 'partial', evidence: [] },
    [third]: { mark: 'absent', evidence: [] },
  });
  expect(arrived?.answers[SLUG]?.shown).toEqual([second]);
  const all = bare(`${address} ${JSON.stringify(arrived)} ${await phone.content()}`);
  const told = [
    ANSWERS[SLUG],
    ANSWERS['node-updates'],
    words,
    said.notes,
    'Ada Example',
    'M. Sato',
  ];
  expect(told.filter((one) => all.includes(bare(one ?? '')))).toEqual([]);
  await phone.context().close();
});

test('fresh numbers are on the stage, in the rubric and in the simulator, and nothing of the guide’s own', async ({
  page,
}) => {
  const { asked, points } = variant(7);
  const [fatal = ''] = Object.keys(points).filter((id) => id === 'east-is-fatal');
  const places = [...new Set(asked.match(/[a-z]+-[a-z]+-\d(?=[a-z])/g))];
  expect(places).toHaveLength(2);
  await seedReview(page, reviewWith({ open: SLUG, pieces: [], variants: { [SLUG]: 7 } }));
  await openPresenter(page);
  const rubric = page.locator('[data-part="rubric"]');
  await expect(rubric.getByText(points[fatal]?.claim ?? 'missing')).toBeVisible();
  const stage = await openStage(page);
  await page.keyboard.press('q');
  await expect(stage.getByRole('main')).toContainText(`${places[0]}a`);
  await page.keyboard.press('m');
  for (const place of places)
    await expect(stage.locator('.sim-drawing').getByText(place, { exact: true })).toBeVisible();
  // The list of its situations is the simulator's own.
  for (const one of [page.getByRole('main'), stage.locator('.sim-body')])
    await expect(one).not.toContainText('us-east-1');
});
