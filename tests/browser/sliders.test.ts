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

/** How much slower than here a phone's processor is, and within how many milliseconds a step must be painted there. `docs/charts.md` states it. */
const SLOWER = 4;
const WITHIN = 100;
const STEPS = 20;
/** What else the machine does adds to a run and takes nothing from it, so the quietest of several counts. */
const RUNS = 3;

/** Milliseconds from a step of the open page's slider to the picture that it gives; the middle one of several steps. */
async function painted(page: Page, index: number): Promise<number> {
  return page.evaluate(
    async ([place = 0, steps = 0]) => {
      const slider = [...document.querySelectorAll<HTMLInputElement>('[data-live] input[type="range"]')][place];
      if (!slider) return Number.NaN;
      const times: number[] = [];
      const middle = (Number(slider.min) + Number(slider.max)) / 2;
      for (let i = 0; i < steps; i++) {
        const began = performance.now();
        slider.value = String(middle + (i % 2 ? 1 : -1) * (i + 2));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        // The page asks for its frame first. A task behind the frame comes when it is painted.
        await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[Math.floor(steps / 2)] ?? Number.NaN;
    },
    [index, STEPS],
  );
}

describe(`on a processor of a quarter of the speed a step is painted within ${WITHIN} ms`, () => {
  const own = pages().filter(
    (address) => /^\/(claims|estimates)\//.test(address) && at(address)!.includes('data-live'),
  );
  const kinds: Array<[string, RegExp]> = [
    ['of a result through time', /"form":"result-through-time"/],
    ['of a result that bends or jumps', /"fine":"(bends|jumps)"/],
    ['of any other result', /data-live/],
  ];
  for (const [kind, sign] of kinds) {
    const found = own.filter((address) => sign.test(at(address)!)).slice(0, FEW);
    test.skipIf(found.length === 0)(`${kind}${found.length === 0 ? ' (this site has none)' : ''}`, async () => {
      const page = await opened.browser.newPage({ viewport: { width: 390, height: 800 } });
      const devtools = await page.context().newCDPSession(page);
      for (const address of found) {
        await page.goto(opened.site.origin + address);
        const slider = page.locator('[data-live] input[type="range"]');
        await slider.first().focus();
        await page.waitForLoadState('networkidle');
        const count = await slider.count();
        // The first steps make the engine's points and warm the code up.
        for (let i = 0; i < count; i++) await painted(page, i);
        expect(await page.locator('.is-moved').count(), address).toBeGreaterThan(0);
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        for (let i = 0; i < count; i++) {
          let least = Infinity;
          for (let run = 0; run < RUNS && least > WITHIN; run++) least = Math.min(least, await painted(page, i));
          expect(least, `${address}, slider ${i + 1} of ${count}`).toBeLessThanOrEqual(WITHIN);
        }
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      }
      await page.close();
    });
  }
});
