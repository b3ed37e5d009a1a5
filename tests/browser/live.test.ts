import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { withForm } from '../../src/chart/forms/with-form.ts';
import { chartSlot, rowSlots, tableSlots } from '../../src/chart/figure-slots.ts';
import type { ArticleLater } from '../../src/browser/article-later.ts';
import type { LiveData } from '../../src/chart/live-data.ts';
import { hold } from '../../src/chart/slider.ts';
import { print } from '../../src/chart/print.ts';
import { createRunner } from '../../src/estimate/run.ts';
import type { RunAssumption, Settings } from '../../src/estimate/types.ts';
import { SITE } from '../build-site.ts';
import { type Served, serve } from '../serve.ts';
import { at, pages, recordOf } from '../site-files.ts';
import { movable } from './movable.ts';
import { openSite } from './open-site.ts';
import { whole } from './whole.ts';

const opened = openSite();
let browser: Browser;
let site: Served;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  ({ browser, site } = opened);
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
});

const DATA = /<script type="application\/json">([\s\S]*?)<\/script>/g;
const laterOf = (address: string): ArticleLater => JSON.parse(at(`${address}later.json`)!) as ArticleLater;
const figuresOf = (address: string): LiveData[] =>
  address.startsWith('/articles/')
    ? laterOf(address).figures
    : [...at(address)!.matchAll(DATA)].map((m) => JSON.parse(m[1]!) as LiveData);
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** A value off the published one, plain enough to be typed and read back without loss. */
function elsewhere(a: RunAssumption): number {
  const { min, max } = a.slider;
  const value = Number((min + (max - min) * 0.31).toPrecision(2));
  const held = hold(a, value);
  return held === a.range.central || held < min || held > max ? hold(a, min) : held;
}

/** What every slot of a figure says, for these settings, as the code under Node computes it. */
function expected(data: LiveData, settings: Settings, run = createRunner(data.model)): Record<string, string> {
  const outcome = run(settings);
  const marks = Object.entries({
    ...chartSlot(withForm(data), outcome, settings),
    ...rowSlots(data.model, outcome, settings),
  }).map(([name, nodes]) => [name, words(nodes.map(print).join(''))]);
  return {
    cells: Object.values(tableSlots(data.model, outcome, settings)).join('|'),
    ...(Object.fromEntries(marks) as Record<string, string>),
    sentence: outcome.verdict.sentence,
  };
}

/** Without white space: the build ends each text of a picture with a blank, the browser does not. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

const shown = (): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const figure = document.querySelector('[data-live]')!;
    const said = (el: Element | null): string => el?.textContent.replace(/\s+/g, '') ?? '';
    const all = (selector: string): HTMLElement[] => [...figure.querySelectorAll<HTMLElement>(selector)];
    return {
      ...Object.fromEntries(all('[data-slot]').map((el) => [el.dataset['slot'], said(el)])),
      ...Object.fromEntries(all('[data-row]').map((el) => [`row-${el.dataset['row']}`, said(el.querySelector('g'))])),
      cells: all('[data-cell]').map(said).join('|'),
    };
  });

/** What the slots say once they say what is wanted; on a slow machine the words come after the chart. */
async function shownAsWanted(want: Record<string, string>): Promise<Record<string, string>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const got = await shown();
    if (Date.now() > end || Object.entries(want).every(([name, text]) => got[name] === squeeze(text))) return got;
  }
}

describe('the browser says what the build says, to the last printed digit', () => {
  const addresses = pages().filter(
    (p) => /^\/(estimates\/[^/]+|claims\/[^/]+\/[^/]+)\/$/.test(p) && figuresOf(p).length > 0,
  );

  const { computed, estimates } = recordOf();

  test.skipIf(computed.length + estimates.length === 0)(
    `on all ${addresses.length} pages of an estimate or a recomputed claim, printed, moved and reset`,
    async () => {
      expect(addresses).toEqual(expect.arrayContaining([...computed, ...estimates]));
      for (const address of addresses) {
        const data = figuresOf(address)[0]!;
        const movable = data.model.assumptions.filter(
          (a) => a.slider.max > a.slider.min && elsewhere(a) !== a.range.central,
        );
        expect(movable.length, address).toBeGreaterThan(0);
        await page.goto(site.origin + address);
        await page.locator('.live-table > summary').first().click();
        const run = createRunner(data.model);
        const published = expected(data, {}, run);
        // What is stated nowhere has no sentence of the verdict; the chart's own words stand there then.
        const printed = await shown();
        for (const [name, text] of Object.entries(published))
          if (text !== '') expect(printed[name], `${address} ${name} as printed`).toBe(squeeze(text));

        // One after the other, and then back all at once.
        const settings: Record<string, number> = {};
        for (const a of movable) {
          const value = elsewhere(a);
          settings[a.id] = value;
          const field = page.locator(`[data-row="${a.id}"] input`).first();
          await field.fill(String(a.percent ? Number((value * 100).toPrecision(6)) : value));
          await field.blur();
          const want = expected(data, settings, run);
          const moved = await shownAsWanted(want);
          for (const [name, text] of Object.entries(want))
            expect(moved[name], `${address} ${name} with ${JSON.stringify(settings)}`).toBe(squeeze(text));
        }
        await page.locator('.live-reset').first().click();
        const reset = await shownAsWanted(published);
        for (const [name, text] of Object.entries(published))
          expect(reset[name], `${address} ${name} after a reset`).toBe(squeeze(text));
      }
      expect(errors).toEqual([]);
    },
    // Each assumption of each page is moved.
    300_000,
  );
});

describe('an article page', () => {
  /** The one with the most charts. */
  const address = pages()
    .filter((p) => /^\/articles\/[^/]+\/$/.test(p))
    .sort((a, b) => figuresOf(b).length - figuresOf(a).length)[0]!;

  test('follows its slider in sentence, chart and table, says so, and keeps it in the address', async () => {
    await page.goto(site.origin + address);
    await whole(page);
    const figure = page.locator('figure[data-live]').first();
    await figure.locator('.live-table > summary').click();
    const before = await figure.innerText();
    const slider = await movable(figure.locator('input[type="range"]'));
    await slider.focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(900);
    expect(await figure.innerText()).not.toBe(before);
    expect(await figure.locator('.live-hint').first().innerText()).toMatch(/your numbers/i);
    expect(new URL(page.url()).search).not.toBe('');
    expect(await figure.locator('[role="status"]').innerText()).not.toBe('');

    // The address alone brings the same picture back.
    const moved = await shown();
    await page.goto(page.url());
    await page.locator('.live-table td').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    await page.locator('.live-table > summary').first().click();
    expect(await shown()).toEqual(moved);

    await page.locator('.live-reset').first().click();
    await expect.poll(() => new URL(page.url()).search, { timeout: 10_000 }).toBe('');
    expect((await page.locator('figure[data-live]').first().innerText()).split('\n')[0]).toBe(before.split('\n')[0]);
  });

  test('ignores what it cannot read in its address', async () => {
    await page.goto(site.origin + address);
    await whole(page);
    const plain = await page.locator('figure[data-live]').first().innerText();
    await page.goto(
      `${site.origin}${address}?nonsense=1&containers=abc&share=NaN&${Object.getOwnPropertyNames(Object.prototype)
        .map((name) => `${name}=1`)
        .join('&')}#%E0%A4%A`,
    );
    await page.waitForTimeout(300);
    expect(await page.locator('figure[data-live]').first().innerText()).toBe(plain);
    expect(errors).toEqual([]);
  });

  const aside = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.passage')].filter((el) => getComputedStyle(el).contentVisibility !== 'visible')
          .length,
    );

  test('is laid out whole once the browser is idle, for captures and fast fingers', async () => {
    await page.goto(site.origin + address);
    await expect.poll(aside, { timeout: 10_000 }).toBe(0);
  });

  test('is whole at once for whoever arrives at a claim, and shows that claim', async () => {
    await page.goto(site.origin + address);
    const id = (await page.locator('.note > [id]').last().getAttribute('id'))!;
    await page.goto('about:blank');
    await page.goto(`${site.origin}${address}#${id}`, { waitUntil: 'domcontentloaded' });
    expect(await aside()).toBe(0);
    await expect
      .poll(() =>
        page.locator(`#${id}`).evaluate((el) => {
          const { top } = el.getBoundingClientRect();
          return top >= -1 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  test('opens a figure’s chain by keyboard, and closes it with Escape', async () => {
    await page.goto(site.origin + address);
    await whole(page);
    const link = page.locator('a.fig').first();
    await link.focus();
    await page.keyboard.press('Enter');
    const box = page.locator('[popover]:popover-open');
    await expect.poll(() => box.count()).toBe(1);
    expect((await box.innerText()).length).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[popover]:popover-open').count()).toBe(0);
    expect(await link.evaluate((el) => el === document.activeElement)).toBe(true);
  });

  test('shows every chain of its notes, which it fetches once', async () => {
    const own = await browser.newPage();
    const asked: string[] = [];
    own.on('request', (r) => asked.push(new URL(r.url()).pathname));
    await own.goto(site.origin + address);
    await whole(own);
    for (const link of await own.locator('a.fig').all()) {
      // Pressed where it is seen: of a link in a second column Chromium tells Playwright another place.
      const { x, y } = await link.evaluate((a) => {
        a.scrollIntoView({ block: 'center', behavior: 'instant' });
        const seen = a.getClientRects()[0]!;
        return { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
      });
      await own.mouse.click(x, y);
      const box = own.locator('[popover]:popover-open');
      await expect.poll(() => box.count()).toBe(1);
      expect(await box.innerText()).toMatch(/(Quote|Reference|Estimate|Calculation|Our working range|By definition)/);
      await own.keyboard.press('Escape');
      await expect.poll(() => box.count()).toBe(0);
    }
    expect(asked.filter((path) => path.endsWith('/later.json'))).toHaveLength(1);
    await own.close();
  });

  test('opens the claim’s page where a chain cannot be fetched, and shows no sliders that nothing follows', async () => {
    const own = await browser.newPage();
    await own.route('**/later.json*', (route) => route.abort());
    await own.goto(site.origin + address);
    await whole(own);
    await own.locator('figure[data-live] input[type="range"]').first().hover();
    await expect.poll(() => own.locator('figure[data-live] input[type="range"]').first().isVisible()).toBe(false);
    const link = own.locator('.note a.fig').first();
    const href = await link.getAttribute('href');
    await link.click();
    await expect.poll(() => own.url()).toBe(site.origin + href);
    await own.close();
  });

  test('follows a slider that is moved at once, on a slow line too', async () => {
    const own = await browser.newPage();
    await own.route(/later\.json|figures\.\w+\.js/, async (route) => {
      await new Promise((done) => setTimeout(done, 800));
      await route.continue();
    });
    await own.goto(site.origin + address);
    const figure = own.locator('figure[data-live]').first();
    const slider = figure.locator('input[type="range"]').last();
    const moved = await slider.evaluate((el: HTMLInputElement) => {
      el.value = String((Number(el.min) + Number(el.max)) / 2);
      el.dispatchEvent(new Event('input', { bubbles: true }));
      return el.value;
    });
    await expect.poll(() => figure.getAttribute('class'), { timeout: 5000 }).toContain('is-moved');
    expect(await slider.inputValue()).toBe(moved);
    await own.close();
  });

  test('makes a link pale for as long as what it opens is fetched', async () => {
    const own = await browser.newPage();
    let answer = (): void => {};
    const held = new Promise<void>((done) => (answer = done));
    await own.route(/later\.json/, async (route) => {
      await held;
      await route.continue();
    });
    await own.goto(site.origin + address);
    const link = own.locator('.note a.fig').first();
    const opacity = (): Promise<string> => link.evaluate((el) => getComputedStyle(el).opacity);
    await link.click();
    expect(await opacity()).toBe('0.5');
    answer();
    await expect.poll(opacity).toBe('1');
    await own.close();
  });

  test('shows the same charts without script, no controls, and figures that lead to their chains', async () => {
    const bare = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await bare.goto(site.origin + address);
    expect(await bare.locator('figure[data-live] > svg').first().isVisible()).toBe(true);
    expect(await bare.locator('figure[data-live] input[type="range"]').first().isVisible()).toBe(false);
    // Each figure of a note leads to its chain on the claim's own page, and the offer to the code there.
    const links = await bare
      .locator('.note a.fig, a.offer-open')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(0);
    for (const href of new Set(links)) {
      const [page = '', id] = href.split('#');
      expect(at(page), href).toContain(` id="${id}"`);
    }
    const link = bare.locator('.note a.fig').first();
    const href = await link.getAttribute('href');
    await link.click();
    expect(bare.url()).toBe(site.origin + href);
    expect(await bare.locator(':target').isVisible()).toBe(true);
    await bare.close();
  });

  test('asks for three files at most besides its photographs, all of its own host, and at most 7 kB of them besides the page itself, whichever it is', async () => {
    const { brotliCompressSync } = await import('node:zlib');
    for (const article of pages().filter((p) => /^\/articles\/[^/]+\/$/.test(p))) {
      const asked = await serve(SITE);
      const fresh = await browser.newPage();
      const hosts = new Set<string>();
      fresh.on('request', (r) => hosts.add(new URL(r.url()).host));
      await fresh.goto(asked.origin + article, { waitUntil: 'networkidle' });
      const files = asked.asked.filter((p) => !/^\/(favicon|pictures\/)/.test(p));
      expect(files.length, files.join(' ')).toBeLessThanOrEqual(3);
      expect([...hosts]).toEqual([new URL(asked.origin).host]);
      // What the page itself weighs is for its seeds to say.
      const bytes = files
        .filter((p) => p !== article)
        .reduce((sum, p) => sum + brotliCompressSync(at(p) ?? '').length, 0);
      expect(bytes, article).toBeLessThanOrEqual(7 * 1024);
      await fresh.close();
      await asked.close();
    }
  });
});
