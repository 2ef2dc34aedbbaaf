import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { SLUGS } from '../../lib/kernel/slugs';
import { ROOMS, roomOfAnchor, roomPath } from '../../lib/study/rooms';
import { assignment, spaced } from '../support/assignment';
import { answeringSentences, bare, exportedContent } from '../support/told';
import { open } from '../support/visit';

const ANY = 'node-updates';
const OLD_ADDRESSES: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('../support/old-addresses.json', import.meta.url), 'utf8'),
);
const content = exportedContent();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [at, slug] of SLUGS.entries())
    test(`each room of ${slug} can be read, and leads to the next`, async ({ page }) => {
      await page.goto(roomPath(slug, 'try'));
      expect(await asked(page)).toEqual(assignment()[at]);
      await expect(page.locator('.hints details')).toHaveCount(3);
      const file = page.locator('a[download]');
      for (const link of await file.all()) {
        const given = await page.request.get((await link.getAttribute('href')) ?? '');
        expect((await given.text()).split('\n').filter(Boolean)).toEqual(
          assignment()[at]?.code.filter(Boolean),
        );
      }
      await page.getByRole('link', { name: 'Show me the answer' }).click();
      await expect(page).toHaveURL(roomPath(slug, 'answer'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/.{20}/);
      await expect(page.locator('.opening table').first()).toBeVisible();
      for (const simulator of await page.locator('[data-simulator]').all()) {
        await expect(simulator.locator('[data-verdict]')).toBeVisible();
        await expect(simulator.locator('[data-result][data-value]').first()).toBeVisible();
      }
      const part = page.locator('.part').nth(1);
      await expect(part.locator('.conclusion')).toHaveText(/.{20}/);
      await expect(part.locator(':scope > .prose')).toBeHidden();
      await part.locator('summary').first().click();
      await expect(part.locator(':scope > .prose')).toHaveText(/.{200}/s);

      await page.getByRole('link', { name: 'Check yourself' }).click();
      await expect(page).toHaveURL(roomPath(slug, 'check'));
      const point = page.locator('.points > li').first();
      await expect(point.getByRole('radio', { name: 'Partly' })).toBeVisible();
      await point.getByText('Partly', { exact: true }).click();
      await expect(point.getByRole('radio', { name: 'Partly' })).toBeChecked();
      await point.locator('summary').click();
      await expect(point.locator('.prose')).toHaveText(/.{100}/s);

      await page.locator('.turn').getByRole('link', { name: 'Practise' }).click();
      await expect(page).toHaveURL(roomPath(slug, 'practise'));
      const statement = page.locator('.statements > li').first();
      await expect(statement.locator('.judged')).toBeHidden();
      await statement.getByText('It holds', { exact: true }).click();
      await expect(statement.locator('.judged')).toBeVisible();
      await expect(statement.locator('.judged strong:visible').first()).toHaveText(
        (await statement.getAttribute('data-holds')) === 'holds'
          ? /Right: it holds/
          : /Wrong: it does not hold/,
      );

      await page.getByRole('link', { name: 'Evidence' }).click();
      await expect(page.locator('#sources + ol a[href^="https://"]').first()).toBeVisible();
    });

  test('on paper the whole guide has every text unfolded, and nothing to press', async ({
    page,
  }) => {
    await page.goto(`/questions/${ANY}/all`);
    await page.emulateMedia({ media: 'print' });
    const folded = await page.evaluate(() =>
      [...document.querySelectorAll('details > :not(summary)')]
        .filter((element) => !element.checkVisibility() && !element.matches('button'))
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(folded).toEqual([]);
    for (const part of ['header.wrap', 'footer', '.room-bar', '.copy'])
      await expect(page.locator(part).first()).toBeHidden();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  });
});

/** The question as Try has it: its prose, and its code line by line. */
async function asked(page: Page) {
  const slip = await page.locator('section.slip').evaluate((section) => {
    const copy = section.cloneNode(true) as HTMLElement;
    for (const extra of copy.querySelectorAll('figcaption, .line > a, .no-print')) extra.remove();
    const code = [...copy.querySelectorAll('.line')].map((line) => line.textContent);
    for (const figure of copy.querySelectorAll('figure')) figure.remove();
    const blocks = [...copy.querySelectorAll('p, li')];
    return { prose: blocks.map((block) => block.textContent).join(' '), code };
  });
  return { ...slip, prose: spaced(slip.prose) };
}

for (const question of content.questions)
  test(`Try of ${question.slug} and home tell no sentence that answers it, in anything they load`, async ({
    page,
  }) => {
    const loaded = new Map<string, Promise<string>>();
    page.on('response', (response) => {
      if (/\.(woff2|png)$/.test(response.url())) return;
      loaded.set(new URL(response.url()).pathname, response.text());
    });
    for (const path of ['/', roomPath(question.slug, 'try')]) {
      await page.goto(path);
      await page.mouse.move(5, 5);
      await page.waitForLoadState('networkidle');
    }
    // A sentence that stands in a title of the guide or in its hints is found there as well.
    const own = bare([question.title, ...question.hints].join(' '));
    const sentences = answeringSentences(question).filter((sentence) => !own.includes(sentence));
    expect(sentences.length).toBeGreaterThan(200);
    const told: string[] = [];
    for (const [path, text] of loaded) {
      const words = bare(await text);
      told.push(...sentences.filter((s) => words.includes(s)).map((s) => `${path}: ${s}`));
    }
    expect(told).toEqual([]);
    const others = [...loaded.keys()].filter((path) =>
      /\/(answer|check|practise|evidence|lab)/.test(path),
    );
    expect(others, 'fetched ahead of being asked for').toEqual([]);
  });

test('every old address of a point or section is in the room that it is sent to', () => {
  const lost = Object.entries(OLD_ADDRESSES).flatMap(([slug, anchors]) => {
    const pages = new Map(
      ROOMS.map((room) => [room, readFileSync(`out${roomPath(slug, room)}.html`, 'utf8')]),
    );
    return anchors
      .filter((anchor) => !pages.get(roomOfAnchor(anchor))?.includes(` id="${anchor}"`))
      .map((anchor) => `${slug}#${anchor}`);
  });
  expect(lost).toEqual([]);
});

test('old addresses lead on from Try, and unfold what they name', async ({ page }) => {
  const cases = [
    ['#drain-evicts', 'check'],
    ['#spot-notice', 'check'],
    ['#on-the-short-answer', 'answer'],
    ['#trap-high-priority', 'practise'],
    ['#sources', 'evidence'],
  ] as const;
  for (const [id, room] of cases) {
    await page.goto('about:blank');
    await page.goto(`${roomPath(ANY, 'try')}${id}`);
    await expect(page).toHaveURL(`${roomPath(ANY, room)}${id}`);
    await expect(page.locator(id)).toBeInViewport();
  }
  // A state of a simulator that once stood in the guide.
  await page.goto('about:blank');
  await page.goto('/questions/az-quorum?down=us-east-1a');
  await expect(page).toHaveURL(/\/questions\/az-quorum\/answer\?down=us-east-1a/);
  await expect(page.locator('[data-result="up"]')).toHaveAttribute('data-value', '3');
});

test('a reader goes from an attempt to the last statement, and all of it is kept', async ({
  page,
}) => {
  const bar = page.getByRole('navigation', { name: 'Rooms of question 5' });
  const strip = page.getByRole('region', { name: 'What to do next' });
  await open(page, roomPath(ANY, 'try'));
  const field = page.getByRole('textbox', { name: 'Your answer' });
  await field.fill('A PodDisruptionBudget and two replicas');
  await expect(page.getByText('5 words')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await strip.getByText('Shaky').click();
  await expect(bar.getByRole('link', { name: 'Try (begun)' })).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('A PodDisruptionBudget and two replicas');
  await expect(strip.getByRole('radio', { name: 'Shaky' })).toBeChecked();

  await strip.getByRole('link', { name: 'Show me the answer' }).click();
  await expect(bar.getByRole('link', { name: 'Try (done)' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Your attempt' })).toContainText(
    'two replicas',
  );
  await strip.getByRole('button', { name: 'Your attempt, 5 words' }).click();
  await expect(page.getByRole('dialog')).toContainText('two replicas');
  await page.keyboard.press('Escape');

  await strip.getByRole('link', { name: 'Check what I wrote' }).click();
  await expect(page.getByRole('region', { name: 'Your text' })).toContainText('two replicas');
  const essential = (at: number) => page.locator('section.tier .points > li').nth(at);
  const judge = (at: number, verdict: string) =>
    essential(at).getByText(verdict, { exact: true }).click();
  await strip.getByRole('link', { name: 'Judge point 1' }).click();
  await expect(essential(0)).toBeInViewport();
  await judge(0, 'Absent');
  await judge(1, 'Present');
  await judge(2, 'Absent');
  await judge(2, 'Partly');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 of 6 judged.');
  await expect(bar.getByRole('link', { name: 'Check (begun)' })).toBeVisible();
  await page.reload();
  await expect(essential(1).getByRole('radio', { name: 'Present' })).toBeChecked();
  await expect(essential(2).getByRole('radio', { name: 'Partly' })).toBeChecked();
  for (const at of [3, 4, 5]) await judge(at, 'Present');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Four of the six essentials are there, one in part, one missing.',
  );
  await expect(strip).toContainText('4 of 6 essentials, one in part, one missing');
  const worth = page.locator('.worth a');
  await expect(worth).toHaveCount(3);
  for (const link of await worth.all())
    expect((await page.request.get((await link.getAttribute('href')) ?? '')).ok()).toBe(true);
  const [first] = await worth.all();
  const href = await first?.getAttribute('href');
  await strip.getByRole('link', { name: 'Go over what is missing' }).click();
  await expect(page).toHaveURL(href ?? '');
  await expect(bar.getByRole('link', { name: 'Check (done)' })).toBeVisible();

  // What was missing comes first.
  await open(page, roomPath(ANY, 'practise'));
  // What is kept has been read, so the strip leads to what was missing.
  await expect(bar.getByRole('link', { name: 'Check (done)' })).toBeVisible();
  const count = await page.locator('.statements > li').count();
  let right = 0;
  for (let at = 0; at < count; at++) {
    const next = strip.getByRole('link', { name: /statement$|lacked$/ });
    const id = (await next.getAttribute('href')) ?? '';
    await next.click();
    const one = page.locator(id);
    await expect(one).toBeInViewport();
    const holds = (await one.getAttribute('data-holds')) === 'holds';
    // The first is judged to hold, whatever it is; the others rightly.
    const said = at === 0 || holds ? 'It holds' : 'It does not';
    await one.getByText(said, { exact: true }).click();
    await expect(one.locator('.judged')).toBeVisible();
    if (said === 'It holds' ? holds : !holds) right++;
    await expect(strip).toContainText(`${at + 1} of ${count} judged, ${right} right`);
  }
  await expect(bar.getByRole('link', { name: 'Practise (done)' })).toBeVisible();
  await strip.getByRole('link', { name: 'Now the cards' }).click();
  await page.locator('.cards summary').first().click();
  await strip.getByRole('link', { name: 'Try question 6' }).click();
  await expect(page).toHaveURL(roomPath('terraform-remote-state', 'try'));
  await page.goto(roomPath(ANY, 'evidence'));
  for (const room of ['Try', 'Answer', 'Check', 'Practise'])
    await expect(bar.getByRole('link', { name: `${room} (done)` })).toBeVisible();
});

test('what is typed and ticked before the scripts arrive is kept', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await arrived;
    await route.fallback();
  });
  await page.goto(roomPath(ANY, 'try'), { waitUntil: 'commit' });
  const field = page.getByRole('textbox', { name: 'Your answer' });
  await field.fill('typed early');
  arrive();
  await expect(page.getByText('2 words')).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('typed early');
  await page.goto(roomPath(ANY, 'check'), { waitUntil: 'commit' });
  const had = page.locator('section.tier').getByRole('radio', { name: 'Present' }).first();
  await page.locator('section.tier').getByText('Present', { exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 6 judged.');
  await page.reload();
  await expect(had).toBeChecked();
});

test('who comes back to an answer finds it as it was left', async ({ page }) => {
  await open(page, roomPath(ANY, 'answer'));
  const part = page.locator('.part').nth(3);
  await part.locator('summary').first().click();
  const cite = part.locator('sup.cite a').first();
  await cite.click();
  await expect(page).not.toHaveURL(/answer/);
  await page.goBack();
  await expect(page).toHaveURL(roomPath(ANY, 'answer'));
  await expect(cite).toBeInViewport();
});

test('scripts to run can be downloaded as they are', async ({ page }) => {
  await page.goto(roomPath(ANY, 'evidence'));
  const links = await page.locator('a[download]').all();
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    const path = (await link.getAttribute('href')) ?? '';
    const file = `content/questions/${ANY}/${path.split('/files/')[1]}`;
    expect(await (await page.request.get(path)).text()).toBe(readFileSync(file, 'utf8'));
  }
});
