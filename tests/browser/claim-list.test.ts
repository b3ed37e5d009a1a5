import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';

const opened = openSite();

test('the list of claims filters, sorts, keeps its choice in the address, and is whole without script', async () => {
  const page = await opened.browser.newPage();
  await page.goto(`${opened.site.origin}/claims/`);
  const rows = page.locator('table[data-list] tbody tr');
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(40);

  const verdict = await rows.first().getAttribute('data-substance');
  await page.locator('select[name="substance"]').selectOption(verdict!);
  const visible = page.locator('table[data-list] tbody tr:visible');
  const some = await visible.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(await page.locator('[data-count]').innerText()).toBe(`${some} of ${all} claims`);

  await page.goto(page.url());
  expect(await visible.count()).toBe(some);
  await page.locator('button[type="reset"]').click();
  await expect.poll(() => visible.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');

  await page.getByRole('button', { name: 'Date' }).click();
  const dates = await rows
    .locator('td:last-child')
    .evaluateAll((cells) => cells.map((c) => (c as HTMLElement).dataset.key!));
  expect(dates).toEqual([...dates].sort());
  await page.goto(`${opened.site.origin}/claims/?substance=%3Cscript%3E&nonsense=1`);
  expect(await visible.count()).toBe(all);
  await page.close();

  const bare = await opened.browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${opened.site.origin}/claims/`);
  expect(await bare.locator('table[data-list] tbody tr:visible').count()).toBe(all);
  expect(await bare.locator('form[data-filter]').isVisible()).toBe(false);
  await bare.close();
});
