import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, kinds, pages } from '../site-files.ts';
import { movable } from './movable.ts';
import { openSite } from './open-site.ts';
import { whole } from './whole.ts';

const opened = openSite();
const { article } = kinds();
/** Whether the article has a chart in its text, besides the one at its top. */
const folds = /class="[^"]*inline-figure/.test(at(article!)!) && at(article!)!.includes('live-fold');
const checks = pages().filter((address) => /^\/(articles\/[^/]+|claims\/[^/]+\/[^/]+)\/$/.test(address));

const withPage = async (width: number, use: (page: Page) => Promise<void>, scripted = true): Promise<void> => {
  const page = await opened.browser.newPage({ viewport: { width, height: 844 }, javaScriptEnabled: scripted });
  try {
    await use(page);
  } finally {
    await page.close();
  }
};

describe('the head of a check', () => {
  const long: Record<string, number> = {};
  const below: string[] = [];
  beforeAll(() =>
    withPage(
      390,
      async (page) => {
        for (const address of checks) {
          await page.setViewportSize({ width: 390, height: 844 });
          await page.goto(opened.site.origin + address);
          const bottom = await page.evaluate(() => {
            const there = [
              ...document.querySelectorAll('.kicker, h1, .lead-quote, .lead-words blockquote, .lead-words .quoted a'),
            ];
            return Math.max(...there.map((el) => el.getBoundingClientRect().bottom));
          });
          if (bottom > 844) below.push(`${address} ${Math.round(bottom)}`);
          for (const width of [390, 1280]) {
            await page.setViewportSize({ width, height: 844 });
            const lines = await page
              .locator('h1')
              .evaluate((h) =>
                Math.round(h.getBoundingClientRect().height / parseFloat(getComputedStyle(h).lineHeight)),
              );
            if (lines > 5) long[`${address} at ${width} px`] = lines;
          }
        }
      },
      false,
    ),
  );

  test('has a headline of at most five lines at 390 and 1280 px', () => expect(long).toEqual({}));

  test('shows on the first screen of a phone who printed it, what was found, and the words', () =>
    expect(below).toEqual([]));
});

describe('a digest', () => {
  test('keeps a sentence in sight over its notes for as long as they are read', async (context) => {
    await withPage(1280, async (page) => {
      // So low that any page scrolls.
      await page.setViewportSize({ width: 1280, height: 300 });
      await page.goto(opened.site.origin + article);
      await whole(page);
      const { tops, by } = await page.evaluate(() => {
        const [row] = [...document.querySelectorAll('.passage:has(.notes)')].sort(
          (a, b) => b.getBoundingClientRect().height - a.getBoundingClientRect().height,
        );
        const text = row!.querySelector('.text')!;
        // By half of what the notes are longer.
        const by = (row!.getBoundingClientRect().height - text.getBoundingClientRect().height) / 2;
        window.scrollTo({ top: scrollY + row!.getBoundingClientRect().top + by, behavior: 'instant' });
        return { by, tops: [row!.getBoundingClientRect().top, text.getBoundingClientRect().top] };
      });
      if (by < 60) return context.skip('no note of the site is longer than its sentence');
      expect(tops[0]).toBeLessThan(-by + 2);
      expect(tops[1]).toBeGreaterThanOrEqual(0);
      expect(tops[1]).toBeLessThan(60);
    });
  });

  test.skipIf(!folds)(
    'folds the sliders of the charts in its text away; without script a link leads to the claim’s page, which has them',
    async () => {
      for (const scripted of [true, false])
        await withPage(
          390,
          async (page) => {
            await page.goto(opened.site.origin + article);
            const fold = page.locator('.inline-figure .live-fold').first();
            const rows = fold.locator('.live-rows');
            expect(await rows.isVisible()).toBe(false);
            await fold.locator('summary').first().focus();
            await page.keyboard.press('Enter');
            if (scripted) {
              await rows.locator('input[type=range]').first().waitFor();
              expect(await fold.locator('a').count()).toBe(0);
            } else {
              await fold.locator('a').click();
              expect(await page.locator('.live-rows').first().isVisible()).toBe(true);
              expect(page.url()).toContain('/claims/');
            }
          },
          scripted,
        );
    },
  );

  test.skipIf(!folds)('shows the sliders of a chart in its text that comes with a reader’s numbers', async () => {
    await withPage(390, async (page) => {
      await page.goto(opened.site.origin + article);
      await whole(page);
      const fold = page.locator('.inline-figure .live-fold').first();
      await fold.locator('summary').first().click();
      await fold.locator('input[type=range]').first().waitFor();
      await (await movable(fold.locator('input[type=range]'))).focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
      await expect.poll(() => new URL(page.url()).search).not.toBe('');
      const moved = page.url();
      await page.goto('about:blank');
      await page.goto(moved);
      const rows = page.locator('.inline-figure .live-fold').first().locator('.live-rows');
      await expect.poll(() => rows.isVisible()).toBe(true);
      expect(await page.locator('.inline-figure .live-reset').first().isVisible()).toBe(true);
    });
  });

  test('lists its claims on a wide page, and on a phone when asked, without script', async () => {
    for (const width of [390, 1280])
      await withPage(
        width,
        async (page) => {
          await page.goto(opened.site.origin + article);
          const list = page.locator('.toc');
          expect(await list.isVisible()).toBe(width > 390);
          if (width > 390) return;
          await page.locator('#toc-open').focus();
          await page.keyboard.press('Space');
          expect(await list.isVisible()).toBe(true);
        },
        false,
      );
  });
});
