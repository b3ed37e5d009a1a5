import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { serve } from '../serve.ts';
import { sharedExample } from '../shared-example.ts';
import { at, kinds, pages } from '../site-files.ts';
import { openSite } from './open-site.ts';
import { fetchClosed } from './whole.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const opened = openSite();

/** In the dark a page is the same but for its colours. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast', 'link-in-text-block'],
};

/** Audits a page, with what is closed on it opened where it is asked for. It is loaded once: nothing on a page asks for its width or its colours when it loads. */
async function audit(url: string, open = false): Promise<void> {
  // The policy of our pages forbids what axe does to a page; the test sets it aside, the pages keep it.
  const context = await opened.browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  // What is not laid out yet is measured at a height that it will not have.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.passage, main section')].every(
      (el) => getComputedStyle(el).contentVisibility === 'visible',
    ),
  );
  if (open) {
    await fetchClosed(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  }
  await page.addScriptTag({ content: axe });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async (tags) => {
        const run = (
          globalThis as unknown as {
            axe: {
              run(o: object): Promise<{
                violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }>;
              }>;
            };
          }
        ).axe;
        const result = await run.run({ runOnly: tags } as never);
        return result.violations.flatMap((v) =>
          v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary}`),
        );
      }, RULES[colorScheme]);
      expect(found, `${url} at ${width} px, ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${url} scrolls sideways at ${width} px`).toBe(0);
    }
  }
  await context.close();
}

describe('axe finds nothing (WCAG 2.2 AA)', () => {
  for (const [kind, address] of Object.entries(kinds()))
    test(`on ${kind}, at 390 and 1280 px, light and dark`, () => audit(opened.site.origin + address));

  test('on the chart of pairs, which the example has alone', async () => {
    const example = sharedExample('root');
    const address = pages(example).find((one) => at(one, example)!.includes('class="c c-pair'))!;
    const served = await serve(example);
    await audit(served.origin + address, true);
    await served.close();
  });

  test('and no page scrolls sideways at 400 % zoom (320 px)', async () => {
    const context = await opened.browser.newContext({ viewport: { width: 320, height: 256 } });
    const page = await context.newPage();
    for (const address of Object.values(kinds())) {
      await page.goto(opened.site.origin + address);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        address,
      ).toBe(0);
    }
    await context.close();
  });
});
