import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../src/site/headers/table.ts';
import { embedModel } from '../embed-model.ts';
import type { Served } from '../serve.ts';
import { addresses, at, kinds } from '../site-files.ts';
import { movable } from './movable.ts';
import { moveEmbeds } from './move-embeds.ts';
import { openSite } from './open-site.ts';

const claim = kinds()['embed-claim']!;
const estimate = kinds()['embed-estimate']!;
const ledger = kinds()['embed-ledger']!;
const { model } = embedModel(at(`${claim}model.js`)!);
/** An assumption that can move, and a place to move it to. */
const moved = model.assumptions.find(
  (a) => a.slider.max > a.range.central && (a.max === null || a.max > a.range.central),
)!;
/** Its value in the table. */
const CELL = `.live-table tbody tr:nth-child(${model.assumptions.indexOf(moved) + 1}) td`;
const query = `${moved.id}=${moved.slider.max}`;

const engine = addresses().find((address) => address.startsWith('/embed/engine/'))!;

/** Names that every object of the language has. */
const everyObjects = Object.getOwnPropertyNames(Object.prototype);

const opened = openSite();
let browser: Browser;
let site: Served;
beforeAll(() => {
  ({ browser, site } = opened);
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page & { errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(site.origin + address);
  // Two frames: what an address sets is shown in the first.
  if (options.javaScriptEnabled !== false)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return Object.assign(page, { errors });
}

const text = (page: Page): Promise<string> => page.innerText('body');

describe('without script', () => {
  test.each([claim, estimate, ledger])(
    '%s shows title, finding, chart, table and source, and nothing that does not work',
    async (address) => {
      const page = await open(address, { javaScriptEnabled: false });
      expect(await page.isVisible('h1')).toBe(true);
      // An estimate's finding is the sentence under its chart.
      expect(await page.isVisible(address === estimate ? '.live-sentence' : 'h1 + p')).toBe(true);
      expect(await page.locator('svg.c:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('input:visible, button:visible').count()).toBe(0);
      await page.click('.live-table summary');
      expect(await page.isVisible('.live-table table')).toBe(true);
      expect(await page.innerText('.e-foot')).toContain('recount.example/');
      await page.context().close();
    },
  );
});

describe('what an embed cannot read it ignores, and then shows the published numbers', () => {
  test.each([
    '?nonsense=1',
    '?theme=purple&controls=yes',
    `?${moved.id}=`,
    `?${moved.id}=lots`,
    `?${moved.id}=1e999`,
    `?${moved.id}=NaN`,
    '?%ff%fe=%',
    '#',
    '#x?secret=',
    '#%00',
    everyObjects
      .map((name) => `${name}=4`)
      .join('&')
      .replace(/^/, '?theme=constructor&'),
    `#${everyObjects.join('&')}`,
  ])('%s', async (rest) => {
    const plain = await open(claim);
    const page = await open(claim + rest);
    expect(await text(page)).toBe(await text(plain));
    expect(page.errors).toEqual([]);
    expect(await page.locator('.is-moved').count()).toBe(0);
    await plain.context().close();
    await page.context().close();
  });
});

describe('a number that is not the published one', () => {
  test('is set by the address, and said to be the reader’s', async () => {
    const page = await open(`${claim}?${query}`);
    await page.waitForSelector('.is-moved');
    expect(await page.textContent('.live-hint')).toBe('Your numbers, not the published ones');
    expect(await page.textContent('.c-svr'), 'in the chart').toMatch(/with your numbers/i);
    await page.click('.live-reset');
    await page.waitForSelector('.live:not(.is-moved)');
    expect(await page.textContent('.live-hint')).toBe('Move a slider');
    expect(await page.textContent('.c-svr')).not.toMatch(/with your numbers/i);
    await page.context().close();
  });

  test('is said to be so without sliders too', async () => {
    const page = await open(`${claim}?${query}&controls=0`);
    await page.waitForSelector('.is-moved');
    expect(await page.innerText('.live-hint')).toBe('Your numbers, not the published ones');
    expect(await page.locator('input:visible').count()).toBe(0);
    await page.context().close();
    const published = await open(`${claim}?controls=0`);
    expect(await published.isVisible('.live-hint')).toBe(false);
    expect(await published.isVisible('.live-tools')).toBe(false);
    await published.context().close();
  });

  test('follows the keys of a slider, in the chart, the value and the table', async () => {
    const page = await open(claim);
    await page.click('.live-table summary');
    const before = {
      value: await page.innerText(`[data-row="${moved.id}"] .live-value b`),
      cell: await page.innerText(CELL),
      chart: await page.innerHTML('[data-slot="chart"]'),
    };
    await page.focus(`[data-row="${moved.id}"] input`);
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.is-moved');
    expect(await page.innerText(`[data-row="${moved.id}"] .live-value b`)).not.toBe(before.value);
    expect(await page.innerText(CELL)).not.toBe(before.cell);
    expect(await page.innerHTML('[data-slot="chart"]')).not.toBe(before.chart);
    expect(page.errors).toEqual([]);
    await page.context().close();
  });
});

describe('looks', () => {
  const looks = (page: Page): Promise<{ scheme: string; paper: string; rule: string }> =>
    page.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      paper: getComputedStyle(document.body).backgroundColor,
      rule: getComputedStyle(document.querySelector('h1')!).color,
    }));
  const LIGHT = { scheme: 'light', paper: 'rgb(255, 255, 255)' };
  const DARK = { scheme: 'dark', paper: 'rgb(22, 21, 19)' };

  test.each([
    ['', 'light', LIGHT],
    ['', 'dark', DARK],
    ['?theme=auto', 'dark', DARK],
    ['?theme=light', 'dark', LIGHT],
    ['?theme=dark', 'light', DARK],
    ['?theme=dark', 'dark', DARK],
  ] as const)(
    '%o to a reader who likes %s: the scheme and an opaque ground that match',
    async (rest, colorScheme, expected) => {
      for (const address of [claim, ledger]) {
        const page = await open(address + rest, { colorScheme });
        expect(await looks(page)).toMatchObject(expected);
        await page.context().close();
      }
    },
  );

  test('a chart fits a narrow frame', async () => {
    for (const address of [claim, estimate, ledger]) {
      for (const width of [280, 320, 400, 640, 1000]) {
        const page = await open(address, { viewport: { width, height: 600 } });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          `${address} at ${width}`,
        ).toBe(0);
        await page.context().close();
      }
    }
  });
});

test('an embed asks for nothing but itself, its model and the engine, keeps nothing and breaks no policy', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('request', (r) => asked.push(new URL(r.url()).pathname));
  // Storage as a browser denies it to a frame of another site: any touch throws.
  await page.addInitScript(() => {
    const deny = {
      get(): never {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, deny);
    Object.defineProperty(Document.prototype, 'cookie', deny);
  });
  await page.goto(`${site.origin}${claim}?${query}`);
  await page.waitForSelector('.is-moved');
  await page.focus('input[type=range]');
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(900);
  expect(errors).toEqual([]);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([claim, `${claim}model.js`, engine]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

describe('the engine of an embed', () => {
  const scripts = (page: Page): string[] => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    return asked;
  };

  test('is not asked for by whoever only reads, whatever the address says of the looks', async () => {
    const page = await browser.newPage();
    const asked = scripts(page);
    await page.goto(`${site.origin}${claim}?theme=dark&utm_source=news&childId=pym_1`);
    await page.mouse.move(200, 5);
    await page.waitForTimeout(1500);
    expect(asked.filter((path) => path.endsWith('.js'))).toEqual([]);
    await page.close();
  });

  test('comes late on a slow line, and begins with all that was moved before it came', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(e.message));
    await page.route('**/*.js*', async (route) => {
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    await page.goto(site.origin + claim);
    const slider = page.locator(`[data-row="${moved.id}"] input`);
    const before = await slider.inputValue();
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    const after = await slider.inputValue();
    expect(after).not.toBe(before);
    expect(await page.locator('.is-moved').count()).toBe(0);
    await page.waitForSelector('.is-moved');
    expect(await slider.inputValue()).toBe(after);
    // The same steps on a page that has its engine.
    const quick = await open(claim);
    await quick.hover('.live-rows');
    await quick.focus(`[data-row="${moved.id}"] input`);
    for (let i = 0; i < 3; i++) await quick.keyboard.press('ArrowRight');
    await quick.waitForSelector('.is-moved');
    for (const part of ['[data-slot="chart"]', '[data-slot="sentence"]', `[data-row="${moved.id}"] b`])
      await expect.poll(() => page.textContent(part)).toBe(await quick.textContent(part));
    expect(errors).toEqual([]);
    await page.close();
    await quick.context().close();
  });

  const cases = addresses().find((a) => /^\/embed\/claims\/.*\/$/.test(a) && at(a)!.includes('type="radio"'));

  test.skipIf(cases === undefined)(
    'begins with a case that was chosen before it came, where a claim has cases',
    async () => {
      const page = await browser.newPage();
      await page.route('**/*.js*', async (route) => {
        await new Promise((done) => setTimeout(done, 800));
        await route.continue();
      });
      await page.goto(site.origin + cases!);
      await page.locator('[type=radio]').nth(1).check();
      await page.waitForSelector('.is-moved');
      // It is chosen in each frame of the way there.
      const chosen = await page.evaluate(async () => {
        const seen: Array<string | undefined> = [];
        for (const end = performance.now() + 400; performance.now() < end; ) {
          seen.push(document.querySelector<HTMLInputElement>('[type=radio]:checked')?.value);
          await new Promise(requestAnimationFrame);
        }
        return [...new Set(seen)];
      });
      expect(chosen).toEqual(['1']);
      await page.close();
    },
  );

  test('has with each model the parts that this needs, and moves every slider', async () => {
    expect((await moveEmbeds(browser, site.origin)).length).toBeGreaterThan(0);
  });

  test('leaves the chart as it is without script where it cannot be had', async () => {
    const page = await browser.newPage();
    await page.route('**/engine/*', (route) => route.abort());
    await page.goto(site.origin + claim);
    await page.focus('input[type=range]');
    await expect.poll(() => page.locator('input:visible, button:visible').count()).toBe(0);
    expect(await page.isVisible('svg.c-svr')).toBe(true);
    await page.close();
  });

  test('is one file for all charts of a page, which works in a sandbox too, and which a browser keeps', async () => {
    const charts = [claim, estimate, `${claim}r1/`];
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked = scripts(page);
    await page.setContent(
      charts
        .flatMap((address) => ['', 'sandbox="allow-scripts"'].map((box) => [address, box]))
        .map(([address, box]) => `<iframe src="${site.origin}${address}" width="600" height="600" ${box}></iframe>`)
        .join(''),
    );
    for (const frame of page.frames().slice(1)) {
      await (await movable(frame.locator('input[type=range]'))).focus();
      await page.keyboard.press('ArrowLeft');
      await frame.waitForSelector('.is-moved');
    }
    expect(charts.length).toBeGreaterThan(2);
    expect(headersOf(engine)['Cache-Control']).toContain('immutable');
    expect(new Set(asked.filter((path) => path.startsWith('/embed/engine/')))).toEqual(new Set([engine]));
    await context.close();
  });
});

test('no slider step moves the sliders, so that nothing moves under the finger', async () => {
  for (const address of [claim, estimate]) {
    const page = await open(address);
    const top = (): Promise<number> =>
      page.evaluate(() => document.querySelector('.live-rows')!.getBoundingClientRect().top + scrollY);
    const before = await top();
    for (const row of await page.locator('input[type=range]').all()) {
      await row.focus();
      for (const key of ['Home', 'End', 'PageDown']) {
        await page.keyboard.press(key);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(await top(), `${address} ${key}`).toBe(before);
      }
    }
    await page.context().close();
  }
});
