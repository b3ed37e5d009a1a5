import { expect, test } from 'vitest';
import { at, recordOf } from '../site-files.ts';
import { openSite } from './open-site.ts';

const opened = openSite();

test('the list of claims filters by its chips, keeps its choice in the address, and is whole without script', async () => {
  const page = await opened.browser.newPage();
  await page.goto(`${opened.site.origin}/claims/`);
  const claims = page.locator('.claims > li');
  const all = await claims.count();
  expect(all).toBeGreaterThanOrEqual(recordOf().claims.length);
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

  // One of each kind together shows the claims that have both, and whoever opens the address sees the same.
  await chip('reporting', 0).click();
  await chip('substance', 0).click();
  const marks = await Promise.all(['reporting', 'substance'].map((name) => chip(name, 0).getAttribute('value')));
  const both = await visible.count();
  expect(both).toBe(await page.locator(`.claims > li[data-reporting=${marks[0]}][data-substance=${marks[1]}]`).count());
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

const large = (
  JSON.parse(at('/data/claims.json')!) as Array<{ url: string; stated: { value: number; unit: string } | null }>
).filter(({ stated }) => stated && stated.value >= 1000 && /^[a-z]+$/.test(stated.unit));

test.skipIf(large.length === 0)(
  `the list of claims is searched by words and by ${large.length} numbers, however a number is written, and keeps the search in the address`,
  async () => {
    const page = await opened.browser.newPage();
    await page.goto(`${opened.site.origin}/claims/`);
    const field = page.locator('input[type=search]');
    const shown = (): Promise<string[]> =>
      page
        .locator('.claims > li:visible a')
        .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
    const all = await page.locator('.claims > li').count();
    for (const { url, stated } of large) {
      const { value, unit } = stated!;
      const ways = [value.toLocaleString('en'), ...(value >= 1e6 ? [`${value / 1e6} million ${unit}s`] : [])];
      for (const written of ways) {
        await field.fill(written);
        const found = await shown();
        expect(found, written).toContain(new URL(url).pathname);
        // Each states a number that may be this one, or has it in its words.
        for (const path of found) {
          const li = page.locator('.claims > li', { has: page.locator(`a[href="${path}"]`) }).first();
          const [low, high] = await Promise.all(['low', 'high'].map((name) => li.getAttribute(`data-${name}`)));
          const may = low !== null && Number(low) <= value && value <= Number(high);
          expect(may || (await li.innerText()).includes(written.split(' ')[0]!), `${written}: ${path}`).toBe(true);
        }
      }
    }
    await field.fill('zzzz');
    expect(await shown()).toEqual([]);
    expect(await page.locator('[data-count]').innerText()).toBe(`0 of ${all} claims`);
    // The first word of a headline finds it, and whoever opens the address sees the same.
    const headline = await page.locator('.claims > li a').last().textContent();
    await field.fill(headline!.split(' ').slice(0, 3).join(' '));
    const found = await shown();
    expect(found.length).toBeGreaterThan(0);
    await page.goto(page.url());
    expect(await shown()).toEqual(found);
    await page.locator('button[type=reset]').click();
    await expect.poll(async () => (await shown()).length).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  },
);

test('the list of a thousand sources is searched within 50 ms', async () => {
  const page = await opened.browser.newPage();
  const html = at('/claims/')!;
  const sections = html.slice(html.indexOf('<section class="claims-of"'), html.lastIndexOf('</section>') + 10);
  // A thousand sources, each with ten claims at least.
  const each = Math.ceil(
    (10 * sections.split('<section class="claims-of"').slice(1).length) / recordOf().claims.length,
  );
  const long = sections.replace(/<li [\s\S]*?(?=<\/[ou]l>)/g, (items) => items.repeat(each));
  const sources = long.repeat(Math.ceil(1000 / (sections.split('<section class="claims-of"').length - 1)));
  await page.route('**/claims/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html.replace(sections, () => sources),
    }),
  );
  // However long a slow machine takes to lay out ten thousand claims: what counts is the search.
  await page.goto(`${opened.site.origin}/claims/`, { timeout: 0 });
  const search = (): Promise<number[]> =>
    page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
      return ['9', '9 million', '9 million s', 'nobody', 'the', 'the art', '6', '6 mil'].map((text) => {
        field.value = text;
        const began = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return performance.now() - began;
      });
    });
  // The first reads the list. The quickest of the others shows what the code takes where nothing else runs, so it is asked again while others run.
  const took = (await search()).slice(1);
  for (let again = 0; again < 10 && Math.min(...took) >= 50; again += 1) {
    await page.waitForTimeout(500);
    took.push(...(await search()));
  }
  expect(await page.locator('.claims > li').count()).toBeGreaterThanOrEqual(10_000);
  expect(Math.min(...took), took.map(Math.round).join(' ')).toBeLessThan(50);
  await page.close();
});

test('the script of the list weighs at most 10 kB', async () => {
  const { brotliCompressSync } = await import('node:zlib');
  const files = [...at('/claims/')!.matchAll(/<script[^>]* src="([^"]+)"/g)].map((m) => at(m[1]!)!);
  expect(files.length).toBeGreaterThan(0);
  expect(files.reduce((sum, text) => sum + brotliCompressSync(text).length, 0)).toBeLessThan(10_000);
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
    // Where there are others, they stay closed.
    expect(await page.locator('.reference[open]').count()).toBe(1);
    await page.close();
  }
});
