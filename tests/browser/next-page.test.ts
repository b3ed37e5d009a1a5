import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';

const opened = openSite();

test('the page behind a link is readied while the pointer rests on the link, under the policy, and no file is', async () => {
  const page = await opened.browser.newPage();
  const errors: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(`${opened.site.origin}/claims/`);
  const rules = JSON.parse((await page.textContent('script[type=speculationrules]'))!);
  const [{ where }] = rules.prerender;
  expect(where.href_matches).toBe('/*/');
  // A browser that knows no such rules does nothing, and breaks nothing.
  if (await page.evaluate(() => HTMLScriptElement.supports('speculationrules'))) {
    const asked = (path: string): number => opened.site.asked.filter((one) => one === path).length;
    await page.hover('a[href="/data/claims.json"]');
    await page.waitForTimeout(600);
    expect(asked('/data/claims.json')).toBe(0);
    const link = page.locator('.claims > li a').first();
    const path = (await link.getAttribute('href'))!;
    await link.hover();
    await expect.poll(() => asked(path), { timeout: 5000 }).toBe(1);
  }
  expect(errors).toEqual([]);
  await page.close();
});
