import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds } from '../site-files.ts';
import { openSite } from './open-site.ts';

const opened = openSite();
const { article, claim } = kinds();

/** The parts of a page, and the frame from which each is shown. */
const PARTS = { h1: 0, 'h1 ~ *': 1, '.c *': 2, 'main section:not(.since)': 4 };

interface Seen {
  /** The root's class as it went. */
  frames: string[];
  /** Of the parts that had come by the end of each frame, whether they were shown. A slow machine may not have read a page to its end by then. */
  parts: Array<Record<string, boolean>>;
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
  // However long it takes on this machine.
  page.setDefaultTimeout(0);
  try {
    await page.addInitScript((names) => {
      const seen: Seen = { frames: [], parts: [], shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      const look = (): void => {
        const now = document.documentElement?.className ?? '';
        if (now && seen.frames.at(-1) !== now) seen.frames.push(now);
        const there = names.flatMap((name) => {
          // Of a ledger's drawings each width has one: the others are no parts of its page.
          const found = [...document.querySelectorAll(name)].filter((el) => {
            const svg = el.closest('svg');
            return !svg || getComputedStyle(svg).display !== 'none';
          });
          return found.length === 0 ? [] : [[name, found.some((el) => el.getClientRects().length > 0)] as const];
        });
        if (now) seen.parts[seen.frames.length - 1] = Object.fromEntries(there);
        requestAnimationFrame(look);
      };
      look();
    }, Object.keys(PARTS));
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await page.goto(opened.site.origin + address, { waitUntil: 'networkidle' });
    await again?.(page);
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
        // What follows the chart may come with it, or later.
        for (const [i, shown] of parts.entries())
          for (const [part, from] of Object.entries(PARTS))
            if (part in shown && !(from === 4 && (i === 2 || i === 3)))
              expect(shown[part], `${part} in frame ${i} at ${width} px`).toBe(i >= from);
        expect(Object.keys(parts.at(-1)!)).toEqual(Object.keys(PARTS));
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
