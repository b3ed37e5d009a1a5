import type { Page } from 'playwright-core';
import readability from 'text-readability';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../serve.ts';
import { sharedExample } from '../shared-example.ts';
import { at, pages } from '../site-files.ts';
import { openSite } from './open-site.ts';
import { fetchClosed, whole } from './whole.ts';

/**
 * Chartability's critical heuristics, for every kind of chart, in the order of docs/accessibility.md, which says what is not measured here.
 */
const opened = openSite();

/** Before the address of a page of the example, which has a chart of a kind that the site's own subject has none of. */
const EXAMPLE = 'example:';
const example = sharedExample('root');
let served: Served;
beforeAll(async () => {
  served = await serve(example);
});
afterAll(() => served?.close());
const textOf = (address: string): string =>
  address.startsWith(EXAMPLE) ? at(address.slice(EXAMPLE.length), example)! : at(address)!;
const urlOf = (address: string): string =>
  address.startsWith(EXAMPLE) ? served.origin + address.slice(EXAMPLE.length) : opened.site.origin + address;

/** Every kind of chart, by the class of its picture; those of a form by the form. */
const KINDS = [
  'c-cap',
  'c-comp',
  'c-dots',
  'c-each',
  'c-ledger',
  'c-pair',
  'c-row',
  'c-scene',
  'c-sens',
  'c-torn',
  'one-against-all',
  'printed-against-recomputed',
  'rate-against-total',
  'room-against-delivery',
  'scenarios-against-need',
  'total-against-pace',
];
const kindsOn = (html: string): string[] => [
  ...[...html.matchAll(/<svg class="c (c-[a-z]+)/g)].map(([, name]) => name!).filter((name) => name !== 'c-svr'),
  ...[...html.matchAll(/"form":"([\w-]+)"/g)].map(([, form]) => form!),
];
/** For each kind one page that shows it, and one embed of those that are embedded: those with the most kinds first, so that few pages are looked at. */
const shown = new Map<string, string>();
const embeds = new Map<string, string>();
const paired = pages(example).filter((address) => at(address, example)!.includes('class="c c-pair'));
const kindsAt = [...pages(), ...paired.slice(0, 1).map((address) => EXAMPLE + address)]
  .filter((a) => !/\/r\d+\//.test(a))
  .map((address) => {
    const model = address.startsWith('/embed/') ? (at(`${address}model.js`) ?? '') : '';
    return { address, kinds: new Set(kindsOn(textOf(address) + model)) };
  })
  .sort((a, b) => b.kinds.size - a.kinds.size);
for (const { address, kinds } of kindsAt) {
  const of = address.startsWith('/embed/') ? embeds : shown;
  for (const kind of kinds) if (!of.has(kind)) of.set(kind, address);
}
const addresses = [...new Set([...shown.values(), ...embeds.values()])];
/** Those whose first slider can be moved: on the example's page it has one value alone. */
const withSliders = addresses.filter((a) => !a.startsWith(EXAMPLE) && textOf(a).includes('type="range"'));

test('every kind of chart is looked at', () => {
  expect([...shown.keys()].sort()).toEqual(KINDS);
  expect(embeds.size).toBeGreaterThan(7);
});

interface Look {
  width?: number;
  colorScheme?: 'light' | 'dark';
  contrast?: 'more';
  forcedColors?: 'active';
}
/** What is wrong on each of the pages, with everything on them opened. */
async function wrong(where: readonly string[], look: Look, find: (page: Page) => Promise<string[]>): Promise<string[]> {
  const { width = 390, ...media } = look;
  const context = await opened.browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, ...media });
  const page = await context.newPage();
  const found: string[] = [];
  for (const address of where) {
    await page.goto(urlOf(address));
    if (!address.startsWith('/embed/')) await whole(page);
    await fetchClosed(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const fault of await find(page)) found.push(`${address} ${JSON.stringify(look)}: ${fault}`);
  }
  await context.close();
  return found;
}

/** Every shape and letter of the open page's pictures that stands out too little from the paper. */
const pale = (page: Page, least: { text: number; shape: number }): Promise<string[]> =>
  page.evaluate((least) => {
    const read = (colour: string): number[] | null => {
      const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/.exec(colour);
      return found && found.slice(1).map((v) => (v === undefined ? 1 : Number(v)));
    };
    const light = (c: number[]): number =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
        const v = c[i]! / 255;
        return sum + weight * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      }, 0.05);
    const paper = read(getComputedStyle(document.body).backgroundColor)!;
    /** How far a colour stands out from the paper, as it is painted. */
    const ratio = (colour: string, opacity: string): number => {
      const c = read(colour);
      if (!c) return 0;
      const part = c[3]! * Number(opacity);
      const [a, b] = [light(c.slice(0, 3).map((v, i) => v * part + paper[i]! * (1 - part))), light(paper)];
      return Math.max(a, b) / Math.min(a, b);
    };
    const found = new Set<string>();
    for (const el of document.querySelectorAll<SVGElement>('svg.c :is(rect, line, path, circle, text, tspan)')) {
      const box = el.getBoundingClientRect();
      // Lines to look along, a ground behind marks, and gaps, which are paper.
      if ((box.width === 0 && box.height === 0) || el.matches('.c-grid, .c-standing, .c-band, .c-between, .c-halo'))
        continue;
      const style = getComputedStyle(el);
      const isText = el.matches('text, tspan');
      const filled = ratio(style.fill, style.fillOpacity);
      const edge = isText ? 0 : ratio(style.stroke, style.strokeOpacity);
      const is = el.tagName === 'line' ? edge : Math.max(filled, edge);
      if (is < (isText ? least.text : least.shape))
        found.add(
          `${el.closest('.c')!.getAttribute('class')} ${el.tagName}.${el.getAttribute('class')} ${is.toFixed(2)}`,
        );
    }
    return [...found];
  }, least);

describe('low contrast', () => {
  test.each(['light', 'dark'] as const)(
    'letters stand out by 4.5 and shapes by 3, in the scheme %s',
    async (scheme) => {
      const find = (page: Page): Promise<string[]> => pale(page, { text: 4.5, shape: 3 });
      expect(await wrong(addresses, { colorScheme: scheme }, find)).toEqual([]);
    },
  );

  test('who asks for more contrast has grey words in ink', async () => {
    const find = (page: Page): Promise<string[]> => pale(page, { text: 4.5, shape: 3 });
    const grey = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const ink = getComputedStyle(document.body).color;
        return [...document.querySelectorAll('.c-s:not(.c-limit-t), .live-said, .e-claim')]
          .filter((el) => !['fill', 'color'].some((name) => getComputedStyle(el).getPropertyValue(name) === ink))
          .map((el) => el.textContent);
      });
    for (const colorScheme of ['light', 'dark'] as const)
      expect(
        await wrong(addresses, { colorScheme, contrast: 'more' }, async (page) => [
          ...(await find(page)),
          ...(await grey(page)),
        ]),
      ).toEqual([]);
  });
});

describe('only visual', () => {
  test('a picture has words that say what it shows, or is said by what it belongs to', async () => {
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const found: string[] = [];
        for (const chart of document.querySelectorAll('svg.c')) {
          const label = chart.getAttribute('aria-label') ?? '';
          // A slider says its own value, and a case its own answer.
          const beside =
            chart.parentElement!.querySelector('input')?.getAttribute('aria-valuetext') ??
            chart.nextElementSibling?.textContent ??
            '';
          const words = chart.hasAttribute('aria-hidden') ? beside : label;
          if (!/\d/.test(words) || words.length < (chart.hasAttribute('aria-hidden') ? 1 : 30))
            found.push(`${chart.getAttribute('class')}: “${words}”`);
        }
        return found;
      });
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });
});

describe('small text size', () => {
  test.each([280, 311, 390, 1280])(
    'no letter of a chart or beside it is smaller than 12 px at %i px',
    async (width) => {
      const find = (page: Page): Promise<string[]> =>
        page.evaluate(() => [
          ...new Set(
            [...document.querySelectorAll('svg.c :is(text, tspan), figure *, .live-extra *')]
              .filter((el) =>
                [...el.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.nodeValue!.trim() !== ''),
              )
              .filter((el) => parseFloat(getComputedStyle(el).fontSize) < 12)
              .map((el) => `${el.tagName}.${el.getAttribute('class')} ${getComputedStyle(el).fontSize}`),
          ),
        ]);
      expect(await wrong(addresses, { width }, find)).toEqual([]);
    },
  );
});

describe('visual presents seizure risk', () => {
  test('nothing moves by itself, and nothing is animated when a slider moves', async () => {
    const find = async (page: Page): Promise<string[]> => {
      const running = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
      const before = await running();
      const slider = page.locator('input[type=range]').first();
      if ((await slider.count()) > 0) {
        await slider.focus();
        await page.keyboard.press('End');
      }
      return before + (await running()) > 0 ? ['something is animated'] : [];
    };
    expect(await wrong(withSliders, {}, find)).toEqual([]);
  });

  test('a red that could start a seizure, were it to flash, takes less than a twentieth of a chart', async () => {
    // WCAG: a saturated red has four fifths of its light in its red.
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const isRed = (colour: string): boolean => {
          const [r = 0, g = 0, b = 0] = (/^rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(', ').map(Number);
          return r / (r + g + b) >= 0.8;
        };
        const areaOf = ({ width, height }: DOMRect): number => width * height;
        return [...document.querySelectorAll('svg.c')]
          .filter((chart) => {
            const red = [...chart.querySelectorAll('rect, path, circle, text')].filter((el) => {
              const { fill, stroke } = getComputedStyle(el);
              return isRed(fill) || isRed(stroke);
            });
            const area = red.reduce((sum, el) => sum + areaOf(el.getBoundingClientRect()), 0);
            return area > areaOf(chart.getBoundingClientRect()) / 20;
          })
          .map((chart) => `${chart.getAttribute('class')} is red`);
      });
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await wrong(addresses, { colorScheme }, find)).toEqual([]);
  });
});

const value = (page: Page): Promise<string> =>
  page.locator('input[type=range]').first().getAttribute('aria-valuetext') as Promise<string>;

/** Puts the focus on the first slider, and gives the key that moves it. */
async function awayFromEnd(page: Page): Promise<string> {
  const slider = page.locator('input[type=range]').first();
  await slider.focus();
  return slider.evaluate((el: HTMLInputElement) => (el.value === el.max ? 'ArrowLeft' : 'ArrowRight'));
}

describe('interaction output only has one input', () => {
  test('a slider follows keys, a mouse, a finger and, on a page, a typed number', async () => {
    for (const address of withSliders.slice(0, 6)) {
      const context = await opened.browser.newContext({ viewport: { width: 390, height: 900 }, hasTouch: true });
      const page = await context.newPage();
      const slider = page.locator('input[type=range]').first();
      const nearItsStart = async (): Promise<{ x: number; y: number }> => {
        const { width, height } = (await slider.boundingBox())!;
        return { x: width * 0.1, y: height / 2 };
      };
      const moves: Record<string, () => Promise<void>> = {
        keys: async () => {
          const key = await awayFromEnd(page);
          for (let i = 0; i < 5; i += 1) await page.keyboard.press(key);
        },
        mouse: async () => slider.click({ position: await nearItsStart() }),
        finger: async () => slider.tap({ position: await nearItsStart() }),
        ...(address.startsWith('/embed/')
          ? {}
          : {
              typed: async () => {
                const field = page.locator('.live-field').first();
                await field.fill(`${parseFloat(await field.inputValue()) + 1}`);
                await field.blur();
              },
            }),
      };
      for (const [how, move] of Object.entries(moves)) {
        await page.goto(urlOf(address));
        if (!address.startsWith('/embed/')) await whole(page);
        const before = await value(page);
        await move();
        await expect.poll(() => value(page), { message: `${address} by ${how}` }).not.toBe(before);
      }
      await context.close();
    }
  });
});

describe('no interaction cues or instructions', () => {
  test('a chart with sliders says that they move, and the page of methods names the keys', async () => {
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.live')]
          .filter((figure) => !/slider/.test(figure.querySelector('.live-hint')?.textContent ?? ''))
          .map((figure) => figure.dataset['live']!),
      );
    expect(await wrong(withSliders, {}, find)).toEqual([]);
    const keys = /id="keys"[\s\S]*?<\/p>/.exec(at('/method/')!)![0];
    for (const key of ['Tab', 'arrow keys', 'Page Up', 'Home', 'End', 'Escape']) expect(keys).toContain(key);
  });
});

/** Keys by which readers and their programs get around. */
const THEIRS = ['Tab', 'Enter', ' ', 'Escape', 'h', 't', 'g', 'k', 'F6', 'PageDown', '/'];
const OURS = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Home', 'End'];

/** Of these keys those that the page takes for itself when this has the focus. */
const taken = (page: Page, selector: string, keys: string[], more: object = {}): Promise<string[]> =>
  page.evaluate(
    ({ selector, keys, more }) => {
      const el = document.querySelector<HTMLElement>(selector)!;
      el.focus();
      return keys.filter(
        (key) => !el.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
      );
    },
    { selector, keys, more },
  );

describe('controls override AT controls', () => {
  test('no key is taken but the arrows, Home and End, and those only where a chart has the focus', async () => {
    const find = async (page: Page): Promise<string[]> => {
      const chart = 'svg[tabindex="0"]';
      await page.locator(chart).first().focus();
      await walkable(page);
      return [
        ...(await taken(page, 'body', [...THEIRS, ...OURS])),
        ...(await taken(page, 'a', [...THEIRS, ...OURS])),
        ...(await taken(page, chart, THEIRS)),
        ...(await taken(page, chart, OURS, { ctrlKey: true })),
        ...(await taken(page, chart, OURS, { altKey: true })),
      ].map((key) => `“${key}” is taken`);
    };
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });
});

/** Waits until the keys go through charts: what does it is fetched when a chart has the focus. */
const walkable = (page: Page): Promise<unknown> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const event = new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true });
        return !document.querySelector('svg[tabindex="0"]')!.dispatchEvent(event);
      }),
    )
    .toBe(true);

describe('a chart is walked part by part', () => {
  test('by the arrow keys from its first words to its last, and Escape and Tab lead out', async () => {
    const find = async (page: Page): Promise<string[]> => {
      const found: string[] = [];
      await page.locator('svg[tabindex="0"]').first().focus();
      await walkable(page);
      const charts = page.locator('svg[tabindex="0"]:visible');
      for (let i = 0; i < (await charts.count()); i += 1) {
        const chart = charts.nth(i);
        const name = await chart.getAttribute('class');
        await chart.focus();
        const texts = await chart.evaluate((el) => [...el.querySelectorAll('text')].map((t) => t.textContent.trim()));
        const said: string[] = [];
        for (;;) {
          await page.keyboard.press('ArrowDown');
          const label = await page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
          const all = await chart.evaluate((el) => el.querySelectorAll('rect[tabindex]').length);
          if (all !== 1) found.push(`${name}: ${all} frames`);
          if (label === said.at(-1) || said.length > 60) break;
          said.push(label);
        }
        const words = said.join(' ').replaceAll(',', '');
        for (const text of texts)
          if (!words.includes(text.replaceAll(',', ''))) found.push(`${name} does not say “${text}”`);
        if (said.length > 45) found.push(`${name} takes ${said.length} steps`);
        await page.keyboard.press('Escape');
        const back = await chart.evaluate(async (el) => {
          await new Promise((done) => setTimeout(done, 20));
          return el === document.activeElement && el.querySelector('rect[tabindex]') === null;
        });
        if (!back) found.push(`${name}: Escape does not lead back`);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        if (await chart.evaluate((el) => el.contains(document.activeElement))) found.push(`${name} keeps the Tab key`);
      }
      return found;
    };
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });
});

/** The words that stand with a chart: the figure or the section that it is in. */
const around = (page: Page): Promise<Array<{ name: string; title: string; words: string; table: boolean }>> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg.c:not([aria-hidden])')]
      .filter((chart) => chart.getBoundingClientRect().width > 0)
      .map((chart) => {
        const place = chart.closest('figure, .live-extra, section, main')!;
        const copy = place.cloneNode(true) as Element;
        for (const drawn of copy.querySelectorAll('svg, script, table, input')) drawn.remove();
        return {
          name: chart.getAttribute('class')!,
          title:
            place.querySelector('h1, h2, h3, .live-title, figcaption, summary')?.textContent ??
            chart.querySelector('text')?.textContent ??
            '',
          words: copy.textContent.trim(),
          table: place.querySelector('table') !== null,
        };
      }),
  );

describe('no explanation, no title, no table', () => {
  test('a chart has a title, a sentence that says what it shows, and a table or all of its numbers in words', async () => {
    const find = async (page: Page): Promise<string[]> => {
      const found: string[] = [];
      for (const { name, title, words, table } of await around(page)) {
        if (title.trim().length < 5) found.push(`${name} has no title`);
        if (words.split(/\s+/).length < 4) found.push(`${name} has no sentence: “${words}”`);
        // Each bar of these has its name and its number written at it.
        if (!table && !/c-(cap|comp|sens|torn|dots|each)\b/.test(name)) found.push(`${name} has no table`);
      }
      return found;
    };
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });
});

describe('reading level', () => {
  test('the words of figures have a median school grade of at most 9', async () => {
    const grades: number[] = [];
    await wrong(addresses, {}, async (page) => {
      const texts = await page.evaluate(() => [
        ...[...document.querySelectorAll('svg.c[aria-label]')].map((el) => el.getAttribute('aria-label')!),
        ...[...document.querySelectorAll('.live-sentence, .live-finding, .live-scene p')].map((el) => el.textContent),
      ]);
      // A shorter text has no grade worth the name.
      for (const text of texts) if (text.split(' ').length >= 8) grades.push(readability.fleschKincaidGrade(text));
      return [];
    });
    grades.sort((a, b) => a - b);
    expect(grades.length).toBeGreaterThan(30);
    expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(9);
  });
});

describe('data density', () => {
  test('a phone sees at most 60 labels in one picture, none on another', async () => {
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('svg.c')]
          .filter((chart) => chart.getBoundingClientRect().width > 0 && chart.querySelectorAll('text').length > 60)
          .map((chart) => `${chart.getAttribute('class')} has ${chart.querySelectorAll('text').length}`),
      );
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });
});

describe('navigation is tedious', () => {
  test('a figure takes one stop of the Tab key for each thing that can be done there', async () => {
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const found: string[] = [];
        for (const details of document.querySelectorAll('details')) details.open = false;
        for (const figure of document.querySelectorAll('.live')) {
          const can = [
            ...figure.querySelectorAll<HTMLElement>('a[href], input, select, button, summary, [tabindex="0"]'),
          ];
          const stops = can.filter((el) => el.checkVisibility({ visibilityProperty: true }) && el.tabIndex >= 0);
          // The chart, its cases as one, its table, and for each slider the slider and its number.
          const radios = stops.filter((el) => el.matches('[type=radio]')).length;
          const most = 3 + 2 * figure.querySelectorAll('input[type=range]').length + radios;
          if (stops.length > most) found.push(`${stops.length} stops, not ${most}`);
        }
        return found;
      });
    expect(await wrong(withSliders, {}, find)).toEqual([]);
  });

  test('what was moved is announced once when the sliders rest', async () => {
    const find = async (page: Page): Promise<string[]> => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const live = '[role=status], [role=alert], [aria-live]:not([aria-live=off]), output:not([aria-live=off])';
        new MutationObserver((changes) => {
          const regions = new Set(
            changes.flatMap(({ target, addedNodes }) => {
              const near = (target instanceof Element ? target : target.parentElement)?.closest(live);
              const inside = [...addedNodes].flatMap((n) =>
                n instanceof Element ? [...n.querySelectorAll(live)] : [],
              );
              return [...(near ? [near] : []), ...inside.filter((el) => el.textContent !== '')];
            }),
          );
          for (const region of regions) heard.push(region.textContent);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      const key = await awayFromEnd(page);
      for (let i = 0; i < 8; i += 1) {
        await page.keyboard.press(key);
        await page.waitForTimeout(40);
      }
      await page.waitForTimeout(1800);
      const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      return heard.length === 1 ? [] : [`heard ${heard.length}: ${heard.join(' | ').slice(0, 300)}`];
    };
    expect(await wrong(withSliders, {}, find)).toEqual([]);
  });
});

describe('user style change not respected', () => {
  test('a reader’s own style sheet wins over every colour, letter and line of a chart', async () => {
    const find = async (page: Page): Promise<string[]> => {
      await page.addStyleTag({
        content:
          'svg.c text, svg.c tspan { fill: rgb(1, 2, 3) !important; font: 20px monospace !important } svg.c rect { fill: rgb(4, 5, 6) !important }',
      });
      return page.evaluate(() =>
        [...document.querySelectorAll('svg.c :is(text, tspan, rect)')]
          .filter((el) => {
            const { fill, fontSize } = getComputedStyle(el);
            return el.tagName === 'rect' ? fill !== 'rgb(4, 5, 6)' : fill !== 'rgb(1, 2, 3)' || fontSize !== '20px';
          })
          .map((el) => el.outerHTML.slice(0, 80)),
      );
    };
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });

  test('a reader’s own colours are those of every shape and letter', async () => {
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const system = new Set(
          ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'LinkText'].map((name) => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = name;
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
          }),
        );
        const found = new Set<string>();
        for (const el of document.querySelectorAll('svg.c :is(rect, line, path, circle, text, tspan)')) {
          const { fill, stroke } = getComputedStyle(el);
          const seen = el.tagName === 'line' ? [stroke] : [fill, stroke];
          for (const colour of seen)
            if (colour !== 'none' && !system.has(colour)) found.add(`${el.getAttribute('class')} ${colour}`);
        }
        return [...found];
      });
    expect(await wrong(addresses, { forcedColors: 'active' }, find)).toEqual([]);
  });

  test.each([
    ['letters of one and a half the size', 'html { font-size: 24px !important }'],
    // WCAG 1.4.12.
    [
      'wider spacing',
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
    ],
  ])('with %s a figure scrolls no page sideways, and cuts no words off', async (_, content) => {
    const find = async (page: Page): Promise<string[]> => {
      await page.addStyleTag({ content });
      return page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const found = scrollWidth > clientWidth ? [`it scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
        const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
        for (const el of document.querySelectorAll(
          '.live-sentence, .live-name, .live-hint, .live-said, .live-finding',
        )) {
          if (parseFloat(getComputedStyle(el).fontSize) < size * 0.75) found.push(`“${el.textContent}” stays small`);
          if (el.scrollHeight > el.clientHeight + 1 && getComputedStyle(el).overflow !== 'visible')
            found.push(`“${el.textContent}” is cut off`);
        }
        return found;
      });
    };
    expect(await wrong(addresses, {}, find)).toEqual([]);
  });
});

describe('no colour alone', () => {
  test('two kinds of marks of one chart differ in shape, filling, width or lightness, not in hue alone', async () => {
    const find = (page: Page): Promise<string[]> =>
      page.evaluate(() => {
        const light = (colour: string): number => {
          const c = (/^rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? '0, 0, 0').split(', ').map(Number);
          return [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
            const v = c[i]! / 255;
            return sum + weight * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          }, 0.05);
        };
        const found = new Set<string>();
        for (const chart of document.querySelectorAll('svg.c')) {
          const seen = new Map<string, { name: string; colour: string }[]>();
          // A line between two ends has its kind's sign in its middle.
          const marks = chart.querySelectorAll(
            ':is(rect, line, path, circle):not(.c-grid, .c-standing, .c-between, .c-halo, .c-base, .c-zero, .c-extent)',
          );
          for (const el of marks) {
            const { fill, stroke, strokeWidth } = getComputedStyle(el);
            if (el.closest('.c-sign')) continue;
            const open = el.tagName === 'line' || fill === 'none';
            const shape = el.tagName === 'path' ? el.getAttribute('d')!.replace(/[\d.]+/g, '') : el.tagName;
            const key = `${shape} ${open ? `open ${strokeWidth}` : 'full'} ${stroke === 'none'}`;
            const is = { name: el.getAttribute('class') ?? '', colour: open ? stroke : fill };
            const before = seen.get(key) ?? [];
            for (const other of before) {
              const [a, b] = [light(is.colour), light(other.colour)];
              if (is.colour !== other.colour && Math.max(a, b) / Math.min(a, b) < 1.5)
                found.add(`${chart.getAttribute('class')}: .${is.name} and .${other.name}`);
            }
            seen.set(key, [...before, is]);
          }
        }
        return [...found];
      });
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await wrong(addresses, { colorScheme }, find)).toEqual([]);
  });
});
