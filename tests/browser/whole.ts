import type { Page } from 'playwright-core';

/** Waits until a page has come whole: it comes in a few frames, and what is not laid out yet has no text to read and takes no focus. */
export const whole = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.className === 'js');

/** Lets an article fetch what the closed parts of its figures hold, as a finger near one does. Other pages have all of it. */
export async function fetchClosed(page: Page): Promise<void> {
  const link = page.locator('[data-live] > details > a').first();
  if ((await link.count()) === 0) return;
  await page.locator('[data-live]').first().dispatchEvent('pointerover');
  await link.waitFor({ state: 'detached' });
}
