import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { crowd as crowdOf } from '../../tests/samples/chart-models.ts';
import { figureScale } from '../chart/figure-scale.ts';
import { figureExtras } from '../chart/figure-extras.ts';
import { liveFigure } from '../chart/figure.ts';
import { gallery } from '../../tests/samples/gallery.ts';
import { print } from '../chart/print.ts';
import { stepsOf, toSlider } from '../chart/slider.ts';
import { createModel } from '../estimate/create-model.ts';
import { known } from '../language/known.ts';
import { createRunner } from '../estimate/run.ts';
import type { Model } from '../estimate/types.ts';

/** Bundles a script that stands in this folder, as a classic one. */
const bundle = async (contents: string): Promise<string> =>
  (
    await build({
      stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      define: { FIGURES_STYLE: '""', ORIGINS_STYLE: '""' },
    })
  ).outputFiles[0]!.text;

const verdict = { label: 'Adds up only if', sign: 'tilde' } as const;
const verdicts = {
  reporting: { label: 'Passed on correctly', sign: 'same' },
  substance: {
    'adds-up': { label: 'Adds up', sign: 'check' },
    'adds-up-only-if': verdict,
    'cannot-add-up': { label: 'Cannot add up', sign: 'cross' },
    none: verdict,
  },
} as const;
const form = { form: 'printed-against-recomputed', of: null } as const;
/** A crowd whose density moves by even steps. */
const crowd = (more: Partial<Model> = {}): Model => {
  const model = crowdOf(more);
  const slider = { min: 0, max: 10, step: 0.05, log: false };
  return { ...model, assumptions: model.assumptions.map((a) => (a.id === 'density' ? { ...a, slider } : a)) };
};
const figure = (key: string): string => {
  const model = crowd();
  const outcome = createRunner(model)({});
  return print(liveFigure({ key, model, scale: figureScale(model, outcome), form, verdicts }, outcome));
};
const document = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`;

let browser: Browser;
let page: Page;
let script: string;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  page.on('pageerror', (error) => errors.push(error.message));
  // All at once; that a page fetches the figures later is tested on the built site.
  script = await bundle(
    "import { wireFigures } from './figures.ts'; import { plainClick } from './plain-click.ts'; import { showOrigin } from './origins.ts'; import { answer, drawExtras } from './extras.ts'; document.addEventListener('rested', ({ detail }) => drawExtras(detail.key, detail.settings)); document.addEventListener('moved', ({ detail }) => drawExtras(detail.key, detail.settings, 'outputs')); document.addEventListener('input', ({ target }) => target.closest('[data-extra]') && answer(target)); document.documentElement.classList.add('js'); wireFigures(document); document.addEventListener('click', (event) => plainClick(event, 'a.fig', async (link) => showOrigin(document, link)));",
  );
  // Pages of this file have an origin, so that their address can be written.
  await page.route('http://page.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: pages.get(new URL(route.request().url()).pathname) ?? '' }),
  );
});
afterAll(() => browser.close());

const pages = new Map<string, string>();
async function open(body: string, query = ''): Promise<void> {
  pages.set('/', document(body));
  await page.goto(`http://page.test/${query}`);
}

const frames = (): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
const slide = async (id: string, value: number, { assumptions } = crowd()): Promise<void> => {
  const a = known(new Map(assumptions.map((one) => [one.id, one])), id, 'assumption');
  await page
    .locator(`[data-row=${id}] input[type=range]`)
    .first()
    .evaluate(
      (el: HTMLInputElement, v) => {
        el.value = String(v);
        el.dispatchEvent(new Event('input', { bubbles: true }));
      },
      toSlider(a, value, stepsOf(a)),
    );
  await frames();
};

describe('patch', () => {
  test('turns each picture of the gallery into the next one of its kind, as if it were drawn anew', async () => {
    const patcher = await bundle(
      "import { patch, create } from './patch.ts'; Object.assign(window, { patch, create })",
    );
    await open(`<svg></svg><script>${patcher}</script>`);
    const kinds = gallery
      .filter((c) => c.picture.svg[0] === 'svg')
      .map((c) => [`${c.kind} ${c.name}`, c.picture.svg.slice(2)] as [string, unknown]);
    const different = await page.evaluate((all: Array<[string, any]>) => {
      const el = globalThis.document.querySelector('svg')!;
      const { patch, create } = window as unknown as {
        patch(el: Element, old: unknown, next: unknown): void;
        create(tree: unknown): Element;
      };
      return all
        .filter(([, next], i) => {
          patch(el, all[i - 1]?.[1] ?? [], next);
          return !el.isEqualNode(create(['svg', {}, ...next]));
        })
        .map(([name]) => name);
    }, kinds);
    expect(kinds.length).toBeGreaterThan(20);
    expect(different).toEqual([]);
  });

  test('keeps elements and touches only what differs', async () => {
    const touched = await page.evaluate(async () => {
      const el = globalThis.document.querySelector('svg')!;
      const { patch } = window as unknown as { patch(el: Element, old: unknown, next: unknown): void };
      el.replaceChildren();
      const old = [['g', {}, ['circle', { cx: '1%', r: 5 }], ['text', {}, 'one']]];
      const next = [['g', {}, ['circle', { cx: '2%', r: 5 }], ['text', {}, 'one']]];
      patch(el, [], old);
      const circle = el.querySelector('circle');
      const seen: string[] = [];
      const observer = new MutationObserver((records) =>
        seen.push(...records.map((r) => `${r.type} ${r.attributeName}`)),
      );
      observer.observe(el, { attributes: true, childList: true, characterData: true, subtree: true });
      patch(el, old, next);
      await Promise.resolve();
      return { seen, same: circle === el.querySelector('circle'), cx: circle!.getAttribute('cx') };
    });
    expect(touched).toEqual({ seen: ['attributes cx'], same: true, cx: '2%' });
  });
});

describe('a live figure', () => {
  test('follows a slider in picture, sentence and verdict within a frame, leaves what is written of the published numbers alone, and goes back', async () => {
    await open(
      `${figure('total')}<p>It held <a class="fig" href="#o-total-0">93,600</a>.</p><script>${script}</script>`,
    );
    const before = await page.locator('figure').innerHTML();
    await slide('density', 5);
    expect(await page.locator('.c-svr').textContent()).toContain('With your numbers:208,000');
    expect(await page.locator('.live-sentence').textContent()).toContain('76.9 %');
    expect(await page.locator('p a').allTextContents()).toEqual(['93,600']);
    expect(await page.locator('.c-svr .c-mark').allTextContents()).toEqual(['Passed on correctly', verdict.label]);
    expect(await page.locator('figure').getAttribute('class')).toBe('live is-moved');
    expect(await page.locator('.live-outside').textContent()).toBe('Outside what was published.');
    expect(await page.locator('[data-row=density] input[type=text]').inputValue()).toBe('5');
    await page.locator('.live-reset').click();
    await page.waitForSelector('.live:not(.is-moved)');
    const slots = (html: string): string[] =>
      [...html.matchAll(/data-slot="[^"]*"[^>]*>(.*?)<\/(?:g|p)>/g)].map((m) => m[1]!);
    expect(slots(await page.locator('figure').innerHTML())).toEqual(slots(before));
  });

  test('glides back to the published numbers, and goes at once where a reader wants no motion', async () => {
    await open(`${figure('total')}<script>${script}</script>`);
    const back = (): Promise<number[]> =>
      page.evaluate(async () => {
        const slider = self.document.querySelector<HTMLInputElement>('[data-row=density] [type=range]');
        const seen: number[] = [];
        self.document.querySelector<HTMLElement>('.live-reset')?.click();
        while (self.document.querySelector('.is-moved')) {
          await new Promise(requestAnimationFrame);
          seen.push(slider?.valueAsNumber ?? Number.NaN);
        }
        return [...new Set(seen)];
      });
    await slide('density', 5);
    const seen = await back();
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await slide('density', 5);
    await page.waitForSelector('.is-moved');
    expect(await back()).toEqual([seen.at(-1)]);
  });

  test('speaks and writes the address when the sliders rest, not before', async () => {
    await open(`${figure('total')}<script>${script}</script>`, '?theme=dark');
    await slide('density', 3.2);
    await slide('density', 3.5);
    expect(await page.locator('[role=status]').textContent()).toBe('');
    expect(new URL(page.url()).search).toBe('?theme=dark');
    await page.waitForTimeout(800);
    expect(await page.locator('[role=status]').textContent()).toMatch(
      /^Printed: over 200,000\. With your numbers: 146,000 people/,
    );
    expect(new URL(page.url()).search).toBe('?theme=dark&density=3.5');
  });

  test('keeps its chart with the finger on a slow device, and lets the words follow', async () => {
    await open(`${figure('total')}<script>${script}</script>`);
    /** Moves a slider; what chart and field say in the frame after it, and a while later. */
    const step = (value: number): Promise<string[]> =>
      page.evaluate(async (v) => {
        const slider = globalThis.document.querySelector<HTMLInputElement>('[data-row=density] input[type=range]')!;
        slider.value = String(v);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
        const said = (): string[] => [
          globalThis.document.querySelector('.c-svr .c-computed-t tspan')!.textContent,
          globalThis.document.querySelector<HTMLInputElement>('[data-row=density] input[type=text]')!.value,
        ];
        const atOnce = said();
        await new Promise((done) => setTimeout(done, 200));
        return [...atOnce, ...said()];
      }, value * 20);
    // A clock on which each frame takes long.
    await page.evaluate(() => {
      const clock = performance.now.bind(performance);
      let more = 0;
      performance.now = () => clock() + (more += 20);
    });
    expect(await step(3)).toEqual(['125,000', '3', '125,000', '3']);
    expect(await step(4)).toEqual(['166,000', '4', '166,000', '4']);
    expect(await step(5)).toEqual(['208,000', '4', '208,000', '5']);
    expect(await step(3)).toEqual(['125,000', '5', '125,000', '3']);
    // After a rest it is tried again.
    await page.waitForTimeout(700);
    expect(await step(4)).toEqual(['166,000', '4', '166,000', '4']);
  });

  test('tells of a setting that another revision knew, and of no other name', async () => {
    const body = `<div data-former="seats rows">${figure('total')}</div><script>${script}</script>`;
    await open(body, '?seats=5&density=3&utm_source=news');
    expect(await page.textContent('.live-former')).toBe(
      'The address sets “seats”. This revision of the chart has no such assumption, so it is left out.',
    );
    expect(await page.locator('.live').getAttribute('class')).toContain('is-moved');
    await open(body, '?total.seats=5&rows=3');
    expect(await page.textContent('.live-former')).toContain('“seats” and “rows”');
    await open(body, '?utm_source=news&constructor=4');
    expect(await page.locator('.live-former').count()).toBe(0);
  });

  test('shows what its address sets, and keeps two figures of one estimate apart', async () => {
    await open(
      `${figure('total')}${figure('again')}<script>${script}</script>`,
      '?again.density=4&density=5&total.filled=abc',
    );
    await frames();
    expect(await page.locator('figure').first().getAttribute('class')).toBe('live');
    expect(await page.locator('figure').nth(1).locator('.c-svr').textContent()).toContain('166,000');
  });

  test('takes typed words, says why something is no number, and shows what it understood', async () => {
    await open(`${figure('total')}<script>${script}</script>`);
    const field = page.locator('[data-row=area] input[type=text]');
    await field.fill('0.06 million');
    await frames();
    expect(await page.locator('.c-svr').textContent()).toContain('108,000');
    expect(await page.locator('.live-refused').count()).toBe(0);
    for (const [text, reason] of [
      ['lots', '“lots” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
      ['1,5', '“1,5” has a comma where a point stands before decimals. Write 1.5, or all digits of a thousand.'],
    ] as const) {
      await field.fill(text);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('[data-row=area] .live-refused').textContent()).toBe(reason);
      expect(await page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent()).toBe(reason);
    }
    await field.blur();
    await frames();
    expect(await field.inputValue()).toBe('60,000');
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    await field.fill('50,000');
    await frames();
    expect(await page.locator('.live-refused').textContent()).toBe('');
  });

  test('holds a typed value at the hard limit', async () => {
    await open(`${figure('total')}<script>${script}</script>`);
    await page.locator('[data-row=density] input[type=text]').fill('40');
    await page.locator('[data-row=density] input[type=text]').blur();
    await frames();
    expect(await page.locator('[data-row=density] input[type=text]').inputValue()).toBe('6');
  });

  test('moves by the keyboard, a step a press, and keeps the focus', async () => {
    await open(`${figure('total')}<script>${script}</script>`);
    const slider = page.locator('[data-row=filled] input[type=range]');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await frames();
    expect(await slider.evaluate((el) => el === globalThis.document.activeElement)).toBe(true);
    expect(await slider.getAttribute('aria-valuetext')).toBe('80.5 %');
  });

  test('works in a sandbox without origin, history or storage', async () => {
    const inner = document(`${figure('total')}<script>${script}</script>`)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;');
    await open(`<iframe sandbox="allow-scripts" width="390" height="900" srcdoc="${inner}"></iframe>`);
    const frame = page.frames().at(-1)!;
    await frame.locator('[data-row=density] input[type=text]').fill('4');
    await page.waitForTimeout(900);
    expect(await frame.locator('.c-svr').textContent()).toContain('166,000');
    expect(await frame.locator('[role=status]').textContent()).toContain('166,000');
  });

  test('threw nothing in all of this', () => expect(errors).toEqual([]));
});

describe('what stands under a figure', () => {
  test('is drawn anew when the sliders rest, and hidden where it no longer applies', async () => {
    const sourced = { ...crowd(), assumptions: crowd().assumptions.map((a) => ({ ...a, sourced: true })) };
    const outcome = createRunner(sourced)({});
    const scale = figureScale(sourced, outcome);
    const input = { key: 'total', model: sourced, scale, form, verdicts };
    await open(
      `${print(liveFigure(input, outcome))}${figureExtras(input).map(print).join('')}<script>${script}</script>`,
    );
    const dots = page.locator('[data-extra="total:dots"]');
    const ranked = page.locator('[data-extra="total:sensitivity"]');
    // All twenty fall short of what is stated: a sentence says that, and no picture.
    expect(await dots.isVisible()).toBe(false);
    await slide('density', 4.4);
    await page.waitForTimeout(800);
    expect(await dots.innerText()).toMatch(/^Twenty equally likely results\n+In 1?\d of 20 /);
    expect(await ranked.isVisible()).toBe(false);
    await page.locator('.live-reset').click();
    await page.waitForTimeout(800);
    expect(await dots.isVisible()).toBe(false);
    expect(await ranked.isVisible()).toBe(true);
  });

  test('stays open and keeps a reader’s question when the sliders move', async () => {
    const spread = page.locator('[data-extra="total:spread"]');
    await spread.locator('summary').click();
    await spread.locator('input').fill('95');
    const before = await spread.locator('output').innerText();
    await slide('filled', 0.5);
    await page.waitForTimeout(800);
    expect(await spread.locator('input').inputValue()).toBe('95');
    const after = await spread.locator('output').innerText();
    expect(after).toMatch(/^\d[\d,]* people$/);
    expect(after).not.toBe(before);
    expect(await page.locator('[data-extra="total:swings"] svg').getAttribute('aria-label')).not.toContain('filled');
  });
});

test('a table of several results follows the finger, with an assumption that the own result does not use; the rest follows when the sliders rest', async () => {
  const several = createModel({
    formula: 'guests * price',
    resultLabel: 'what is taken',
    assumptions: { guests: { value: [80, 120] }, price: { value: [4, 6] }, cups: { value: [1, 2] } },
    outputs: { cups_used: { formula: 'guests * cups', label: 'Cups' } },
    stated: { value: 600, low: 590, high: 610 },
  });
  const outcome = createRunner(several)();
  const scale = figureScale(several, outcome);
  const input = { key: 'fair', model: several, scale, form, verdicts };
  await open(
    `${print(liveFigure(input, outcome))}${figureExtras(input).map(print).join('')}<script>${script}</script>`,
  );
  const cells = page.locator('[data-extra="fair:outputs"] td');
  const pairs = page.locator('[data-extra="fair:pairs"]');
  const before = await pairs.innerText();
  expect(await cells.allTextContents()).toEqual(['480', '360 to 640', '139', '93 to 210']);
  await slide('guests', 100, several);
  await slide('cups', 3, several);
  expect(await cells.allTextContents()).toEqual(['490', '400 to 600', '300', 'does not vary']);
  expect(await pairs.innerText()).toBe(before);
  await page.waitForTimeout(800);
  expect(await pairs.innerText()).toContain('The dot is your pair.');
  await page.locator('.live-reset').click();
  await page.waitForTimeout(800);
  expect(await cells.allTextContents()).toEqual(['480', '360 to 640', '139', '93 to 210']);
  expect(await pairs.innerText()).toBe(before);
});

test('a result that bends is rough while a slider moves, says so, and is exact as soon as it rests', async () => {
  const bent = createModel({
    formula: 'max(0, stock - guests * meals * days)',
    assumptions: {
      stock: { value: [10, 30] },
      guests: { value: [2, 5] },
      meals: { value: [1, 9] },
      days: { value: 3, min: 1, max: 10 },
    },
  });
  const outcome = createRunner(bent)();
  const input = { key: 'stores', model: bent, scale: figureScale(bent, outcome), form, verdicts: null };
  await page.clock.install();
  await open(`${print(liveFigure(input, outcome))}<script>${script}</script>`);
  await page.locator('.live-table > summary').click();
  const shown = async (): Promise<Array<string | null>> => [
    await page.locator('.live-hint').textContent(),
    await page.locator('.live-table [data-cell]').last().textContent(),
  ];
  const days = known(new Map(bent.assumptions.map((a) => [a.id, a])), 'days', 'assumption');
  expect(await shown()).toEqual(['Move a slider', '0 to 13']);
  await page.clock.pauseAt(Date.now() + 10_000);
  await page.locator('[data-row=days] input[type=range]').evaluate(
    (el: HTMLInputElement, place) => {
      el.value = String(place);
      el.dispatchEvent(new Event('input', { bubbles: true }));
    },
    toSlider(days, 4.5, stepsOf(days)),
  );
  await page.clock.runFor(60);
  expect(await shown()).toEqual(['Rough range while a slider moves', '0 to 7.3']);
  await page.clock.runFor(100);
  expect(await shown()).toEqual(['Your numbers, not the published ones', '0 to 7.2']);
  await page.clock.resume();
});

test('of many cases two that a reader chooses stay, and all come back', async () => {
  const scenarios = ['Loose', 'Dense', 'Packed'].map((label) => ({
    id: label.toLowerCase(),
    label,
    by: null,
    origin: { kind: 'working' as const, label, value: '', detail: '', href: null, children: [] },
    settings: { density: 2 },
    ends: { density: [1, 3] as const },
    headline: 80_000,
    low: 40_000,
    high: 120_000,
    holds: true,
  }));
  const model = crowd({ scenarios });
  const input = { key: 'total', model, scale: figureScale(model, createRunner(model)()) };
  await open(`${figureExtras(input).map(print).join('')}<script>${script}</script>`);
  await page.locator('summary', { hasText: 'Cases side by side' }).click();
  const heads = page.locator('details[open] thead th:visible');
  expect(await heads.allInnerTexts()).toEqual(['Case', 'Loose', 'Dense', 'Packed']);
  await page.getByLabel('Show').selectOption('Packed');
  expect(await heads.count()).toBe(4);
  await page.getByLabel('beside').selectOption('Loose');
  expect(await heads.allInnerTexts()).toEqual(['Case', 'Loose', 'Packed']);
  await page.getByLabel('beside').selectOption('every case');
  expect(await heads.count()).toBe(4);
});

describe('a figure’s chain of origins', () => {
  const body =
    '<p>So <a class="fig" href="#o-a-0">470</a> it is. <button>Next</button></p><ol><li id="o-a-0"><b>470</b> Rounds <a href="/x">there</a></li></ol>';

  test('opens where the figure stands, closes by Escape, and gives the focus back', async () => {
    await open(`${body}<script>${script}</script>`);
    await page.locator('a.fig').press('Enter');
    const box = page.getByRole('dialog', { name: 'Where 470 comes from' });
    expect(await box.innerText()).toContain('Rounds there');
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    expect(await box.isVisible()).toBe(false);
    expect(await page.locator('a.fig').evaluate((el) => el === globalThis.document.activeElement)).toBe(true);
  });

  test('leaves the link alone where the reader wants a new tab', async () => {
    await open(`${body}<script>${script}</script>`);
    await page.locator('a.fig').click({ modifiers: ['Control'] });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('does not open what is not there', async () => {
    await open(`<a class="fig" href="#gone">1</a><script>${script}</script>`);
    await page.locator('a.fig').click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
