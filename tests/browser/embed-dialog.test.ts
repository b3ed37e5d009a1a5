import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../serve.ts';
import { at, pages } from '../site-files.ts';
import { openSite } from './open-site.ts';
import { whole } from './whole.ts';

const claim = pages().find((p) => /^\/claims\/[^/]+\/[^/]+\/$/.test(p) && at(p)!.includes('data-embed='))!;
const article = pages().find((p) => /^\/articles\//.test(p) && at(p)!.split('#embed"').length > 2);
const estimate = pages().find((p) => /^\/estimates\/[^/]+\/$/.test(p))!;

const opened = openSite();
let browser: Browser;
let site: Served;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  ({ browser, site } = opened);
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
});

const code = (): Promise<string> => page.inputValue('#offer-code');
const choose = (name: string, value: string): Promise<void> =>
  page.check(`dialog input[name="${name}"][value="${value}"]`);
async function openDialog(address: string, nth = 0): Promise<void> {
  await page.goto(site.origin + address);
  await page.locator('.offer-open').nth(nth).click();
  await page.waitForSelector('dialog[open]');
}

test('every chart of an article, a claim, an estimate and the home page offers to be embedded', () => {
  for (const address of ['/', ...pages().filter((p) => /^\/(articles|claims|estimates)\//.test(p))]) {
    const text = at(address)!;
    const charts =
      [...text.matchAll(/<figure class="live"[^>]*data-live=/g)].length +
      [...text.matchAll(/class="ledger[ "]/g)].length;
    expect([...text.matchAll(/data-embed="|class="offer-open" href="[^"]+#embed"/g)].length, address).toBe(charts);
  }
});

describe('without script', () => {
  test('an offer is a disclosure with a link to the embed and the code', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(site.origin + claim);
    expect(await bare.isVisible('.offer-open')).toBe(false);
    await bare.click('.offer summary');
    expect(await bare.inputValue('.offer textarea')).toMatch(
      new RegExp(
        `^<iframe src="https://recount\\.example/embed${claim}" title="[^"]+" width="100%" height="\\d+" frameborder="0" loading="lazy"></iframe>$`,
      ),
    );
    await bare.click('.offer a');
    expect(new URL(bare.url()).pathname).toBe(`/embed${claim}`);
    await context.close();
  });
});

describe('the dialog', () => {
  test('writes code for every choice, and previews the embed itself', async () => {
    await openDialog(claim);
    const frame = page.frameLocator('dialog iframe');
    const src = (): Promise<string | null> => page.getAttribute('dialog iframe', 'src');
    expect(await code(), 'what a page without script offers').toBe(
      await page.locator('.offer textarea').first().inputValue(),
    );
    expect(await src()).toBe(`/embed${claim}`);
    await frame.locator('h1').waitFor();

    await choose('theme', 'dark');
    await choose('controls', '0');
    expect(await src()).toBe(`/embed${claim}?theme=dark&controls=0`);
    expect(await code()).toContain(`src="https://recount.example/embed${claim}?theme=dark&amp;controls=0"`);
    await expect.poll(() => frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark');
    expect(await frame.locator('input:visible').count()).toBe(0);

    await choose('numbers', 'pinned');
    expect(await code()).toMatch(new RegExp(`/embed${claim}r\\d+/\\?theme=dark`));
    expect(await frame.locator('.e-foot').innerText()).toContain('pinned');

    await choose('way', 'script');
    expect(await code()).toMatch(
      /<\/iframe>\n<script async src="https:\/\/recount\.example\/embed\/v1\.js"><\/script>$/,
    );

    await choose('way', 'picture');
    expect(await code()).toMatch(
      new RegExp(
        `^<a href="https://recount\\.example${claim}"><img src="https://recount\\.example/data${claim.replace(/\/$/, '.png')}" alt="[^"]{40,}" width="\\d+" height="\\d+" style="max-width:100%;height:auto"></a>$`,
      ),
    );
    expect(
      await page
        .locator('dialog img')
        .evaluate(async (img: HTMLImageElement) => (await img.decode(), img.naturalWidth)),
    ).toBeGreaterThan(600);
    expect(await page.locator('dialog fieldset[name=theme]').evaluate((f: HTMLFieldSetElement) => f.disabled)).toBe(
      true,
    );
    expect(errors).toEqual([]);
  });

  test('shows the preview at the chosen width, as high as it needs', async () => {
    await openDialog(claim);
    const seen: number[] = [];
    for (const width of ['320', '400', '640']) {
      await choose('width', width);
      const frame = page.locator('dialog iframe');
      expect(await frame.evaluate((f) => f.clientWidth)).toBe(Number(width));
      await expect
        .poll(async () => frame.evaluate((f) => f.clientHeight))
        .toBe(
          await (await (await frame.elementHandle())!.contentFrame())!.evaluate(async () => {
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return Math.ceil(document.documentElement.getBoundingClientRect().height);
          }),
        );
      seen.push(await frame.evaluate((f) => f.clientHeight));
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });

  test('believes no height from another window', async () => {
    await openDialog(claim);
    await page.frameLocator('dialog iframe').locator('h1').waitFor();
    await page.evaluate(() => postMessage({ sentinel: 'amp', type: 'embed-size', height: 9999 }, '*'));
    await page.waitForTimeout(200);
    expect(await page.locator('dialog iframe').evaluate((f) => f.clientHeight)).toBeLessThan(3000);
  });

  test('copies the code and says so, with the permission and without it', async () => {
    for (const allowed of [true, false]) {
      const context = await browser.newContext();
      if (allowed) await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
      const own = await context.newPage();
      // Refused outright, as by a policy or an old browser.
      if (!allowed)
        await own.addInitScript(() =>
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
          }),
        );
      await own.goto(site.origin + claim);
      await own.click('.offer-open');
      await own.click('[data-copy]');
      await own.waitForFunction(() => document.querySelector('#offer-code-said')!.textContent !== '');
      expect(await own.textContent('#offer-code-said')).toBe('Copied.');
      if (allowed)
        expect(await own.evaluate(() => navigator.clipboard.readText())).toBe(await own.inputValue('#offer-code'));
      await context.close();
    }
  });

  test('selects the code and says what to do where nothing may be copied', async () => {
    const own = await browser.newPage();
    await own.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await own.goto(site.origin + claim);
    await own.click('.offer-open');
    await own.click('[data-copy]');
    expect(await own.textContent('#offer-code-said')).toMatch(/selected/);
    expect(
      await own.evaluate(() => {
        const f = document.querySelector<HTMLTextAreaElement>('#offer-code')!;
        return f.value.slice(f.selectionStart, f.selectionEnd) === f.value;
      }),
    ).toBe(true);
    await own.close();
  });

  test('is worked by keyboard alone, and gives the focus back', async () => {
    await page.goto(site.origin + estimate);
    await whole(page);
    await page.focus('.offer-open');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await page.evaluate(() => document.querySelector('dialog')!.contains(document.activeElement))).toBe(true);
    await page.focus('dialog input[name=way]:checked');
    await page.keyboard.press('ArrowDown');
    expect(await code()).toContain('v1.js');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe(estimate);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('offer-open');
  });

  test.skipIf(article === undefined)(
    'offers the chart that it stands under, where an article has several',
    async () => {
      await openDialog(article!, 1);
      const of = await page.locator('.offer-open').nth(1).getAttribute('href');
      expect(await code()).toContain(`/embed${of!.replace('#embed', '')}"`);
      expect(new URL(page.url()).pathname).toBe(article);
    },
  );

  test('loads nothing of it before it is asked for', async () => {
    const asked: string[] = [];
    const own = await browser.newPage();
    own.on('request', (r) => asked.push(r.url()));
    await own.goto(site.origin + claim);
    await own.waitForTimeout(300);
    expect(asked.filter((u) => /embed/.test(u))).toEqual([]);
    await own.click('.offer-open');
    await own.waitForSelector('dialog[open] iframe');
    expect(asked.some((u) => /_a\/touched\./.test(u))).toBe(true);
    await own.close();
  });
});
