import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds } from '../site-files.ts';
import { openSite } from './open-site.ts';

const opened = openSite();
const { article, claim } = kinds();

interface Seen {
  /** The root's class as it went. */
  frames: string[];
  /** Which parts had a box in the last of them. */
  parts: string[][];
  shift: number;
}

/** What each of a page's frames showed, on a processor that is `slow` times slower. */
async function watch(
  address: string,
  slow: number,
  width = 390,
  again?: (page: Page) => Promise<unknown>,
): Promise<Seen> {
  const page = await opened.browser.newPage({ viewport: { width, height: 844 } });
  try {
    await page.addInitScript(() => {
      const seen: Seen = { frames: [], parts: [], shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      const look = (): void => {
        const now = document.documentElement?.className ?? '';
        if (now && seen.frames.at(-1) !== now) seen.frames.push(now);
        const there = (selector: string): boolean =>
          [...document.querySelectorAll(selector)].some((el) => el.getClientRects().length > 0);
        if (now)
          seen.parts[seen.frames.length - 1] = ['h1', 'h1 ~ *', '.c *', 'main section:not(.since)'].filter(there);
        requestAnimationFrame(look);
      };
      look();
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await page.goto(opened.site.origin + address, { waitUntil: 'networkidle' });
    await again?.(page);
    // However long the frames take on this machine.
    await page.waitForFunction(() => /^js( is-arriving)?$/.test(document.documentElement.className));
    await page.waitForTimeout(500);
    return await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  } finally {
    await page.close();
  }
}

describe('the first frames of a page', () => {
  test.each([article!, claim!, '/'])(
    '%s shows its heading first on a slow device, then its words, its chart, the rest, and nothing moves',
    async (address) => {
      for (const width of [390, 1280]) {
        const { frames, parts, shift } = await watch(address, 6, width);
        expect(frames).toEqual(['js at-0', 'js at-1', 'js at-2', 'js at-3', 'js']);
        expect(parts.slice(0, 2)).toEqual([['h1'], ['h1', 'h1 ~ *']]);
        expect(parts[2]).toContain('.c *');
        expect(parts.at(-1)).toContain('main section:not(.since)');
        expect(shift).toBe(0);
      }
    },
  );

  test('a place within a page is not waited for: who arrives at one, or comes back, finds the page whole', async () => {
    expect((await watch(`${article!}#main`, 6)).frames).toEqual(['js is-arriving']);
    expect((await watch(article!, 6, 390, (page) => page.reload())).frames).toEqual(['js']);
  });

  test('in the background, where no frames are drawn, nothing waits for one', async () => {
    const page = await opened.browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      window.requestAnimationFrame = () => 0;
    });
    await page.goto(opened.site.origin + article!);
    expect(await page.locator('html').getAttribute('class')).toBe('js');
    expect(await page.locator('main section').first().isVisible()).toBe(true);
    await page.close();
  });

  test('without script all is there', async () => {
    const context = await opened.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(opened.site.origin + article!);
    expect(await page.locator('main section').first().isVisible()).toBe(true);
    await context.close();
  });
});
