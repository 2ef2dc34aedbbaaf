import { expect, type Page, test } from '@playwright/test';
import { finger, type Hand, keyboard } from '../support/hands';
import { open } from '../support/visit';

const result = (page: Page, name: string, value: string) =>
  expect(page.locator(`[data-result="${name}"]`)).toHaveAttribute('data-value', value);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const list = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** A scenario with a guess, failures and repairs, the run, a scene, a challenge, and the link of it all. */
async function playQuorum(page: Page, hand: Hand) {
  await open(page, '/lab/az-quorum');
  await hand.press(button(page, /^1$/));
  await expect(page.getByText('You said “1”: right.')).toBeVisible();
  await hand.choose(list(page, 'Scenario'), 'Lose us-east-1');
  await hand.press(button(page, 'Yes'));
  await expect(page.getByText('You said “Yes”: not so, the model says “No”.')).toBeVisible();
  await result(page, 'quorum', 'no');

  await hand.press(button(page, 'Fail region us-east-1'));
  await hand.press(button(page, 'Fail zone us-east-1a'));
  await result(page, 'up', '3');
  await hand.press(button(page, 'Cut the link between us-east-1 and us-west-1'));
  await result(page, 'quorum', 'no');
  await expect(page.locator('.sim > [role=status]')).toContainText('no longer reach each other');

  await hand.press(button(page, 'Undo'));
  await result(page, 'quorum', 'yes');
  await hand.slideToStart(page.getByRole('slider', { name: 'Step of the run' }));
  await result(page, 'up', '4');
  await hand.press(button(page, 'Play'));
  await expect(page).toHaveURL(/cut=/);
  await result(page, 'quorum', 'no');

  await hand.press(page.getByRole('tab', { name: 'Partition' }));
  await expect(page.getByRole('tabpanel', { name: 'Partition' })).toBeVisible();

  await hand.choose(list(page, 'More scenes'), 'Challenges');
  await hand.press(button(page, /Survive the loss of any one zone/));
  await hand.press(button(page, 'Hint 1 of 3'));
  await hand.choose(list(page, 'More scenes'), 'Edit the layout');
  await hand.press(button(page, 'Remove i4'));
  await expect(page.getByText(/^Solved\./)).toBeVisible();

  await hand.press(button(page, 'Keyboard shortcuts'));
  await hand.press(button(page, 'Close'));
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(/nodes=us-east-1a,us-east-1b,us-east-1c&view=edit/);
  await open(page, page.url());
  await expect(page.getByRole('tabpanel', { name: 'Edit the layout' })).toBeVisible();
  await result(page, 'size', '3');
}

/** The same for replicas: what is set, what is undone, and a challenge. */
async function playReplicas(page: Page, hand: Hand) {
  await open(page, '/lab/replicas-for-availability');
  await hand.press(button(page, 'Show s'));
  await hand.press(button(page, 'One replica more'));
  await hand.press(button(page, 'One replica more'));
  await result(page, 'combined', '0.99999375');
  await hand.press(button(page, 'Undo'));
  await result(page, 'combined', '0.999875');
  await hand.slideToStart(
    page.getByRole('slider', { name: 'Availability of one replica, slider' }),
  );
  await result(page, 'min-replicas', 'never');
  await hand.press(button(page, 'Reset'));
  await hand.choose(list(page, 'More scenes'), 'Challenges');
  await hand.press(button(page, /Reach 99.999 %/));
  for (let press = 0; press < 3; press++) await hand.press(button(page, 'One replica more'));
  await expect(page.getByText(/^Solved\./)).toBeVisible();
}

/** The same for the Dockerfile: walk, jump, choose a finding, and see everything at once. */
async function playReview(page: Page, hand: Hand) {
  await open(page, '/lab/dockerfile-review');
  await hand.choose(list(page, 'Scenario'), 'The file as given');
  await hand.press(button(page, /^5$/));
  await result(page, 'findings-resolved', '0');
  await hand.press(button(page, /next step/i));
  await result(page, 'step', '1');
  await hand.press(button(page, /next step/i));
  await hand.press(button(page, 'Undo'));
  await result(page, 'step', '1');
  await hand.choose(list(page, 'Scenario'), 'The file we would ship');
  await hand.press(button(page, 'Show s'));
  await result(page, 'findings-left', '0');
}

const SESSIONS = { quorum: playQuorum, replicas: playReplicas, review: playReview };

for (const [name, play] of Object.entries(SESSIONS)) {
  test(`a session with ${name} is played by keyboard alone`, async ({ page }) => {
    await play(page, keyboard(page));
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    test(`a session with ${name} is played by touch with reduced motion, and nothing moves`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await play(page, {
        ...finger,
        async press(target) {
          await finger.press(target);
          expect(await whatMoves(page)).toEqual([]);
        },
      });
    });
  });
}

/** What is being animated just now, in words. */
function whatMoves(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 100) ?? 'unknown'),
  );
}
