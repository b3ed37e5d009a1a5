import { expect, test } from 'vitest';
import { openSite } from './open-site.ts';

const opened = openSite();

test('the list of claims filters by its chips, keeps its choice in the address, and is whole without script', async () => {
  const page = await opened.browser.newPage();
  await page.goto(`${opened.site.origin}/claims/`);
  const claims = page.locator('.claims > li');
  const all = await claims.count();
  expect(all).toBeGreaterThanOrEqual(40);
  const visible = page.locator('.claims > li:visible');
  const chip = (name: string, at: number) => page.locator(`.chips button[name=${name}]`).nth(at);

  // Each chip shows as many claims as it says.
  for (const name of ['reporting', 'substance']) {
    const count = await page.locator(`.chips button[name=${name}]`).count();
    for (let at = 0; at < count; at++) {
      await chip(name, at).focus();
      await page.keyboard.press('Space');
      const says = Number(await chip(name, at).locator('b').innerText());
      expect(await visible.count()).toBe(says);
      expect(await page.locator('[data-count]').innerText()).toBe(`${says} of ${all} claims`);
      expect(await page.locator('.chips button[aria-pressed=true]').count()).toBe(1);
      await page.keyboard.press('Space');
      expect(await visible.count()).toBe(all);
    }
  }

  // One of each kind together shows fewer, and whoever opens the address sees the same.
  await chip('reporting', 0).click();
  const first = await visible.count();
  await chip('substance', 0).click();
  const both = await visible.count();
  expect(both).toBeLessThan(first);
  await page.goto(page.url());
  expect(await visible.count()).toBe(both);
  // No heading stands over nothing.
  for (const article of await page.locator('.claims-of:visible').all())
    expect(await article.locator('.claims > li:visible').count()).toBeGreaterThan(0);
  await page.locator('button[type="reset"]').click();
  await expect.poll(() => visible.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');

  await page.goto(`${opened.site.origin}/claims/?substance=%3Cscript%3E&nonsense=1`);
  expect(await visible.count()).toBe(all);
  await page.close();

  const bare = await opened.browser.newPage({ javaScriptEnabled: false });
  await bare.goto(`${opened.site.origin}/claims/`);
  expect(await bare.locator('.claims > li:visible').count()).toBe(all);
  expect(await bare.locator('form[data-filter]').isVisible()).toBe(false);
  await bare.close();
});

test('the list of references opens at the one that a link leads to, with and without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await opened.browser.newPage({ javaScriptEnabled });
    await page.goto(`${opened.site.origin}/references/`);
    const all = page.locator('.reference');
    const last = all.last();
    const id = (await last.locator('[id]').first().getAttribute('id'))!;
    expect(await page.locator('.reference[open]').count()).toBe(0);
    await page.goto('about:blank');
    await page.goto(`${opened.site.origin}/references/#${id}`);
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(await all.first().locator('[id]').first().isVisible()).toBe(false);
    await page.close();
  }
});
