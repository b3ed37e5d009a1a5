import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, pages, records } from '../site-files.ts';
import { movable } from './movable.ts';
import { openSite } from './open-site.ts';
import { fetchClosed, whole } from './whole.ts';

const opened = openSite();
const { article, claim, estimate } = kinds();

async function withPage(use: (page: Page) => Promise<void>, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

/** As before printing, when an article asks for the list of its sources. */
const asPrinted = async (page: Page, colorScheme?: 'dark'): Promise<void> => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', ...(colorScheme ? { colorScheme } : {}) });
};

/** How many sheets of A4 a page takes. */
async function sheets(page: Page, address: string): Promise<number> {
  await page.goto(opened.site.origin + address);
  await whole(page);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** The most sheets that the longest page of a kind takes: what it was when somebody looked at it, and one more. */
const MOST: Record<string, number> = {
  [article!]: 13,
  [claim!]: 6,
  [estimate!]: 5,
  '/': 6,
  '/claims/': 6,
  '/references/': 8,
  '/method/': 6,
  '/about/': 3,
};

describe('on paper', () => {
  test.each(Object.entries(MOST))('%s takes at most %i sheets', async (address, most) => {
    await withPage(async (page) => {
      expect(await sheets(page, address)).toBeLessThanOrEqual(most);
    });
  });

  test('a claim takes six sheets at most, whichever it is', async () => {
    await withPage(async (page) => {
      const long: Record<string, number> = {};
      for (const address of pages().filter((a) => /^\/claims\/[^/]+\/[^/]+\/$/.test(a))) {
        const count = await sheets(page, address);
        if (count > 6) long[address] = count;
      }
      expect(long).toEqual({});
    });
  });

  test('paper is white and ink is black, whatever the screen was', async () => {
    await withPage(async (page) => {
      for (const address of [article!, `/embed${claim!}?theme=dark`]) {
        await page.goto(opened.site.origin + address);
        const colours = (): Promise<string[]> =>
          page.evaluate(() => {
            const word = document.querySelector('.c .c-n');
            return [getComputedStyle(document.body).backgroundColor, word ? getComputedStyle(word).fill : ''];
          });
        await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
        expect(await colours()).toEqual(['rgb(22, 21, 19)', 'rgb(237, 234, 227)']);
        await asPrinted(page, 'dark');
        expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(27, 26, 23)']);
      }
    }, 'dark');
  });

  test('a slider that was moved is printed with the reader’s number', async () => {
    await withPage(async (page) => {
      await page.goto(opened.site.origin + claim!);
      await whole(page);
      const slider = await movable(page.locator('.live-row input[type=range]'));
      const row = slider.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " live-row ")]');
      const published = await row
        .locator('.live-static')
        .innerText()
        .catch(() => '');
      await slider.focus();
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(500);
      await page.emulateMedia({ media: 'print' });
      const field = row.locator('.live-field');
      expect(await field.isVisible()).toBe(true);
      expect(await field.inputValue()).not.toBe(published);
      expect(await row.locator('.live-static').isVisible()).toBe(false);
      expect(await page.locator('.live-hint').first().isVisible()).toBe(true);
      expect(await row.locator('input[type=range]').isVisible()).toBe(false);
    });
  });

  /** What the claims of the article rest on, each once. */
  const slug = article!.split('/')[2];
  const ids = records<{ article: string; references: string[] }>('claims')
    .filter((claim) => claim.article === slug)
    .flatMap(({ references }) => references);
  const cited = records<{ id: string; url: string | null }>('references').filter(({ id }) => ids.includes(id));

  test.skipIf(cited.length === 0)(
    `an article with ${cited.length} sources has its list of claims, its sources with their addresses, and no closed part`,
    async () => {
      await withPage(async (page) => {
        await page.goto(opened.site.origin + article!);
        await whole(page);
        expect(await page.locator('.sources').isVisible()).toBe(false);
        // Without script, the address of the list of all sources.
        expect(await page.locator('.sources').textContent()).toMatch(/https:\/\/\S+\/references\//);
        await page.pdf();
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.toc').isVisible()).toBe(true);
        expect(await page.locator('.sources li').count()).toBe(cited.length);
        const addresses = cited.flatMap(({ url }) => url ?? []);
        for (const url of addresses) expect(await page.locator('.sources').innerText()).toContain(url);
        for (const closed of await page.locator('details:not([open]) > summary').all())
          expect(await closed.isVisible()).toBe(false);
      });
    },
  );

  test.each([false, true])(
    'prose and notes are of one size; once a chart was touched, without a network too (%s)',
    async (offline) => {
      await withPage(async (page) => {
        await page.goto(opened.site.origin + article!);
        await whole(page);
        if (offline) await fetchClosed(page);
        await page.context().setOffline(offline);
        await asPrinted(page);
        const sizes = await page
          .locator('.passage .text, .note .reason, .stand')
          .evaluateAll((all) => [...new Set(all.map((el) => getComputedStyle(el).fontSize))]);
        expect(sizes).toHaveLength(1);
      });
    },
  );
});
