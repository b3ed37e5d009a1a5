import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { at, pages } from '../site-files.ts';
import { openSite } from './open-site.ts';
import { fetchClosed } from './whole.ts';

const opened = openSite();

/** Texts, labels and attributes of the open page that print a value which is none. Two letters around it, so that a fault can be told. */
function holes(): string[] {
  const NONE = /.{0,40}(\bundefined\b|\bNaN\b|\bnull\b|\[object|\bInfinity\b).{0,20}/;
  const found: string[] = [];
  const look = (where: string, text: string | null): void => {
    const hole = NONE.exec(text ?? '');
    if (hole) found.push(`${where}: ${hole[0]}`);
  };
  for (const el of document.querySelectorAll('*')) {
    if (el.matches('script, style')) continue;
    const name = `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''}`;
    for (const { name: attribute, value } of el.attributes) look(`${name} ${attribute}`, value);
    if (el instanceof HTMLInputElement) look(`${name} as typed`, el.value);
    for (const child of el.childNodes) if (child.nodeType === Node.TEXT_NODE) look(name, child.nodeValue);
  }
  return found;
}

/** Each step of the keys, and both ends. */
const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowRight', 'End', 'ArrowLeft'] as const;

async function moved(page: Page, address: string): Promise<string[]> {
  const wrong = new Set<string>();
  const read = async (when: string): Promise<void> => {
    // Longer than all that follows a slider: the chart at once, the words a little later, what is spoken when it rests.
    await page.clock.runFor(1500);
    for (const hole of await page.evaluate(holes)) wrong.add(`${address} ${when}: ${hole}`);
  };
  await page.goto(opened.site.origin + address);
  // Those of a digest are folded away until a reader wants them.
  await fetchClosed(page);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.live-fold')) fold.open = true;
  });
  await read('as published');
  const reset = (): Promise<void> =>
    page.evaluate(() => document.querySelectorAll<HTMLElement>('.live-reset').forEach((button) => button.click()));
  const sliders = await page.locator('input[type="range"]').all();
  for (const slider of sliders) {
    const name = await slider.getAttribute('aria-label');
    await slider.focus();
    const places = new Set<string>();
    for (const key of KEYS) {
      await page.keyboard.press(key);
      await read(`${name}, ${key}`);
      places.add(await slider.inputValue());
    }
    if (places.size < 4) wrong.add(`${address}: ${name} stood at ${[...places].join(', ')} alone`);
    await reset();
  }
  // All at one end, since an outcome may need more than one.
  for (const key of ['Home', 'End'] as const) {
    for (const slider of sliders) {
      await slider.focus();
      await page.keyboard.press(key);
    }
    await read(`all, ${key}`);
  }
  return [...wrong];
}

/** Of pages whose figures stand on others too. */
const FEW = 3;

describe('no slider, moved either way, prints a value that is none', () => {
  const live = pages().filter((address) => at(address)!.includes('type="range"'));
  const kinds = Object.entries(
    Object.groupBy(live, (address) =>
      address.replace(
        /^\/(embed\/)?([a-z]+).*?(\/r\d+\/)?$/,
        (_, embed = '', kind, pinned) => `${embed ? 'embeds of ' : ''}${kind}${pinned ? ', pinned' : ''}`,
      ),
    ),
  );

  test('there are sliders on every kind of page that has charts', () => {
    expect(kinds.map(([kind]) => kind).sort()).toEqual([
      'articles',
      'claims',
      'embeds of claims',
      'embeds of claims, pinned',
      'embeds of estimates',
      'embeds of estimates, pinned',
      'estimates',
    ]);
  });

  for (const [kind, addresses = []] of kinds) {
    test(`on ${kind}`, { timeout: 300_000 }, async () => {
      const page = await opened.browser.newPage({ viewport: { width: 390, height: 800 } });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      // Its own clock, so that nobody waits for the sliders to rest.
      await page.clock.install();
      const wrong: string[] = [];
      // Pages of claims and estimates show every model. An article shows the same figures, and so does an embed, with the same engine.
      const tried = /^(claims|estimates)$/.test(kind) ? addresses : addresses.slice(0, FEW);
      for (const address of tried) wrong.push(...(await moved(page, address)));
      expect(wrong).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });
  }
});
