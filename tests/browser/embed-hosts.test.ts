import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbedTarget } from '../../src/browser/embed-code.ts';
import { SITE } from '../build-site.ts';
import { type Hosts, serveHosts } from '../hosts/serve-hosts.ts';
import { embedded, filtered } from '../hosts/wordpress.ts';
import { type Served, serve } from '../serve.ts';
import { at, kinds, pages } from '../site-files.ts';
import { launchChromium } from './chromium.ts';
import { bothFonts } from './fonts.ts';

const claim = kinds()['embed-claim']!;
const ledger = kinds()['embed-ledger']!;
const oembedOf = (embed: string): { html: string } =>
  JSON.parse(at(embed.replace('/embed/', '/oembed/').replace(/\/$/, '.json'))!);

let browser: Browser;
let site: Served;
let hosts: Hosts;
beforeAll(async () => {
  browser = await launchChromium();
  site = await serve(SITE);
  hosts = await serveHosts();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await hosts?.close();
});

/** Every height that a page's frames have sent, by any protocol. */
const heights = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { heights: unknown[] }).heights);

async function open(name: string, fill: Record<string, string> = {}, width = 700, from = browser): Promise<Page> {
  const page = await from.newPage({ viewport: { width, height: 900 } });
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { heights: seen });
    addEventListener('message', ({ data }) => {
      if (data?.type === 'embed-size') seen.push(data.height);
      if (data?.['datawrapper-height']) seen.push(...Object.values(data['datawrapper-height']));
      if (data?.message === 'height') seen.push(data.value);
      if (typeof data === 'string' && data.startsWith('pym')) seen.push(Number(data.split('xPYMx')[3]));
    });
  });
  await page.goto(hosts.page(name, { embed: site.origin + claim, site: site.origin, height: '1000', ...fill }));
  return page;
}

const inside = async (page: Page, selector = 'iframe'): Promise<Frame> =>
  (await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame())!;

/** How high the frame is, and how high what is in it. */
async function sizes(page: Page, selector = 'iframe'): Promise<{ frame: number; content: number }> {
  const frame = await inside(page, selector);
  return {
    frame: await page.$eval(selector, (f) => f.clientHeight),
    content: await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
  };
}

/** Waits until the frame is as high as its content, or as high as the host allows. */
async function fits(page: Page, when: string, most = Infinity, selector = 'iframe'): Promise<number> {
  await expect
    .poll(
      async () => {
        const { frame, content } = await sizes(page, selector);
        return content > 200 && frame === Math.min(most, content);
      },
      { message: `${when}: ${JSON.stringify(await sizes(page, selector))}`, timeout: 10_000 },
    )
    .toBe(true);
  return (await sizes(page, selector)).content;
}

/** Moves the first slider of a frame by a key, to where there is room. */
async function step(page: Page, frame: Frame): Promise<void> {
  await frame.focus('input[type=range]');
  await page.keyboard.press(
    await frame.$eval('input[type=range]', (el) =>
      (el as HTMLInputElement).value === (el as HTMLInputElement).max ? 'ArrowLeft' : 'ArrowRight',
    ),
  );
  await frame.waitForSelector('.is-moved');
}

interface Host {
  name: string;
  /** The page's own name where several share it. */
  file?: string;
  most?: number;
  fill?: () => Record<string, string>;
}

const resizer = (version: number, call: string): Host => ({
  name: `iframe-resizer ${version}`,
  file: 'resizer',
  fill: () => ({ library: `/resizer-${version}.js`, call }),
});

const HOSTS: Host[] = [
  { name: 'v1' },
  resizer(3, "iFrameResize({}, '#chart')"),
  resizer(4, "iFrameResize({ warningTimeout: 0 }, '#chart')"),
  resizer(5, "iframeResize({ license: 'GPLv3', waitForLoad: false }, '#chart')"),
  { name: 'pym' },
  { name: 'frames' },
  { name: 'datawrapper' },
  {
    name: 'wordpress',
    most: 1000,
    fill: () => ({ html: embedded(oembedOf(claim).html.replaceAll('https://recount.example', site.origin), 'a1b2c3') }),
  },
];

describe.each(HOSTS)('a page that embeds by $name', ({ name, file = name, most = Infinity, fill = () => ({}) }) => {
  test('has a chart as high as its content: after load, a slider step, more content, another width', async () => {
    const page = await open(file, fill());
    const first = await fits(page, 'after load', most);
    const frame = await inside(page);
    await step(page, frame);
    await fits(page, 'after a slider step', most);
    await frame.click('.live-table summary');
    expect(await fits(page, 'with the table open', most)).toBeGreaterThan(first);
    await frame.click('.live-table summary');
    if (name === 'wordpress') await page.$eval('iframe', (f) => (f.width = '330'));
    else await page.$eval('#box', (box) => (box.style.width = '330px'));
    await expect.poll(async () => (await sizes(page)).content).not.toBe(first);
    expect(await fits(page, 'in a narrow column', most)).toBeGreaterThan(first);
    await page.close();
  });

  test('has it right in a tab that was hidden when the page was loaded', async () => {
    const page = await open(file, { ...fill(), box: 'hidden' });
    await page.waitForLoadState('load');
    await page.waitForTimeout(500);
    await page.$eval('#box', (box) => box.removeAttribute('hidden'));
    await fits(page, 'after it was shown', most);
    expect(
      (await heights(page)).every((h) => Number.isInteger(h) && (h as number) > 200),
      JSON.stringify(await heights(page)),
    ).toBe(true);
    await page.close();
  });
});

test('an accordion without width says no height until it opens', async () => {
  const page = await open('v1', { box: 'style="width: 0; overflow: hidden"' });
  await page.waitForLoadState('load');
  await page.waitForTimeout(300);
  expect(await heights(page)).toEqual([]);
  await page.$eval('#box', (box) => (box.style.width = '600px'));
  await fits(page, 'after it opened');
  await page.close();
});

test.each(bothFonts)(
  'a plain iframe with the reserved height cuts nothing off at 360 px and wastes little, in %s letters',
  async (fonts) => {
    const lettered = await launchChromium(fonts);
    const offered = pages()
      .filter((p) => /^\/(claims|estimates)\//.test(p))
      .flatMap((p) => [...parseHTML(at(p)!).document.querySelectorAll('[data-target]')])
      .map((offer) => JSON.parse(offer.getAttribute('data-target')!) as EmbedTarget);
    expect(offered.length).toBeGreaterThan(10);
    for (const { path: of, height } of offered.filter((_, i) => i % 5 === 0)) {
      const page = await open(
        'plain',
        { embed: `${site.origin}/embed/${of}/`, height: String(height[0]), box: 'style="width: 360px"' },
        700,
        lettered,
      );
      await page.waitForLoadState('load');
      const { frame, content } = await sizes(page);
      expect(frame, of).toBeGreaterThanOrEqual(content);
      // What is reserved is enough for wide letters; with narrow ones more of it stays empty.
      expect(frame, of).toBeLessThan(content * (fonts === 'wide' ? 1.1 : 1.2));
      await page.close();
    }
    await lettered.close();
  },
);

describe('a frame in a sandbox without allow-same-origin', () => {
  test('runs its sliders and says its height', async () => {
    const page = await open('v1', { frame: 'sandbox="allow-scripts"' });
    const errors: string[] = [];
    page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
    page.on('pageerror', (e) => errors.push(e.message));
    await fits(page, 'in a sandbox');
    const frame = await inside(page);
    expect(await frame.evaluate(() => origin)).toBe('null');
    await step(page, frame);
    // Longer than the sliders need to rest.
    await page.waitForTimeout(1000);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('shows the chart, its table and its address where it may run no script at all', async () => {
    const page = await open('plain', { frame: 'sandbox' });
    const frame = await inside(page);
    await frame.waitForSelector('svg.c-svr');
    expect(await frame.$$eval('.controls', (all) => all.filter((el) => el.checkVisibility()).length)).toBe(0);
    expect(await frame.innerText('.e-foot')).toContain(claim.replace('/embed/', 'recount.example/'));
    await frame.click('.live-table summary');
    expect(await frame.isVisible('table')).toBe(true);
    await page.close();
  });
});

describe('v1.js', () => {
  test('sizes frames that come later, and any number of them', async () => {
    const page = await open('v1', {}, 500);
    await fits(page, 'the first');
    await page.evaluate((src) => {
      for (const id of ['later-1', 'later-2'])
        document.body.insertAdjacentHTML(
          'beforeend',
          `<iframe id="${id}" src="${src}" title="${id}" width="100%" height="250"></iframe>`,
        );
    }, site.origin + ledger);
    await fits(page, 'the second', Infinity, '#later-1');
    await fits(page, 'the third', Infinity, '#later-2');
    await fits(page, 'the first again');
    await page.close();
  });

  test('sizes a frame in an open shadow root', async () => {
    const page = await open('v1', {}, 500);
    await fits(page, 'the first');
    await page.evaluate((src) => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.innerHTML = `<section><iframe id="shaded" src="${src}" title="A chart" width="100%" height="250"></iframe></section>`;
    }, site.origin + ledger);
    await expect.poll(() => page.$eval('#shaded', (f) => f.clientHeight)).toBeGreaterThan(250);
    await page.waitForTimeout(500);
    const { frame, content } = await sizes(page, '#shaded');
    expect(frame).toBe(content);
    await page.close();
  });

  test('counts borders and padding where the page counts them into a height', async () => {
    const page = await open('v1', { frame: 'style="box-sizing: border-box; padding: 7px 3px; border: 5px solid"' });
    // `clientHeight` is without borders, and with the padding.
    await expect
      .poll(async () => {
        const { frame, content } = await sizes(page);
        return content > 200 && frame - 14 === content;
      })
      .toBe(true);
    await page.close();
  });

  test('sizes frames that were there before it came', async () => {
    const page = await open('plain', { height: '300' });
    await page.waitForLoadState('load');
    await page.waitForTimeout(300);
    expect((await sizes(page)).frame).toBe(300);
    await page.addScriptTag({ url: `${site.origin}/embed/v1.js` });
    await fits(page, 'after the script came');
    await page.close();
  });

  test('believes no message of another window, and touches no frame of others', async () => {
    const page = await open('foreign');
    await fits(page, 'ours', Infinity, '#ours');
    await page.waitForTimeout(400);
    await fits(page, 'ours still', Infinity, '#ours');
    expect((await sizes(page, '#theirs')).frame).toBe(150);
    await page.evaluate(() => postMessage({ sentinel: 'amp', type: 'embed-size', height: 4444 }, '*'));
    await page.waitForTimeout(200);
    await fits(page, 'ours after the page lied', Infinity, '#ours');
    // The embed answers its own host alone.
    expect(
      await (await inside(page, '#theirs')).evaluate(() => (window as unknown as { answers: number }).answers),
    ).toBe(0);
    await page.close();
  });

  const lie =
    "<script>setInterval(() => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 3333 }, '*'), 20)</script>";
  test.each([
    ['another origin', '', () => hosts.page('liar', {})],
    ['no origin at all', '', () => `data:text/html,${encodeURIComponent(lie)}`],
    [
      'no origin, though its sandbox leaves it one',
      'sandbox="allow-scripts allow-same-origin"',
      () => `data:text/html,${encodeURIComponent(lie)}`,
    ],
    [
      'another origin, out of a sandbox that leaves it one',
      'sandbox="allow-scripts allow-same-origin"',
      () => hosts.page('liar', {}),
    ],
  ])('believes no height of a frame that has gone to %s', async (_, frame, elsewhere) => {
    const page = await open('v1', { frame });
    const right = await fits(page, 'after load');
    await page.$eval('iframe', (f, address) => f.contentWindow!.location.replace(address), elsewhere());
    await expect.poll(async () => (await heights(page)).includes(3333)).toBe(true);
    await page.waitForTimeout(200);
    expect(await page.$eval('iframe', (f) => f.clientHeight)).toBe(right);
    await page.close();
  });

  test.each([[null], [0], [-5], [Infinity], ['x'], [{}]])('sets no height of %o', async (height) => {
    const page = await open('v1');
    const right = await fits(page, 'after load');
    await (await inside(page)).evaluate(
      (h) => parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: h }, '*'),
      height as never,
    );
    await page.waitForTimeout(100);
    expect((await sizes(page)).frame).toBe(right);
    await page.close();
  });
});

test('an embed does not grow by its own message, whatever the host makes of it', async () => {
  const page = await open('growing');
  await expect.poll(async () => (await sizes(page)).frame).toBeGreaterThan(300);
  await page.waitForTimeout(1500);
  const said = new Set(await heights(page));
  expect([...said]).toEqual([(await sizes(page)).content]);
  await page.close();
});

test('the code that the guide gives for doing it yourself does it', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/embedding.md'), 'utf8');
  // The guide's own host stands for the site's.
  const code = /\n\n((?: {4}.*\n)*? {4}addEventListener[\s\S]*?)\n\n/
    .exec(guide)![1]!
    .replace('https://example.org', site.origin);
  const page = await open('plain', { height: '300' });
  await page.addScriptTag({ content: code });
  await page.$eval('#box', (box) => (box.style.width = '420px'));
  await fits(page, 'by the code of the guide');
  await page.close();
});

test('an embed says its height in all the words of the contract, with an id that stands in its address', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const all: unknown[] = [];
    Object.assign(window, { all });
    addEventListener('message', ({ data }) => all.push(data));
  });
  await page.goto(
    hosts.page('plain', { embed: `${site.origin}${claim}?childId=pym_7&theme=light#x?secret=S3cret`, height: '300' }),
  );
  await expect.poll(() => page.evaluate(() => (window as unknown as { all: unknown[] }).all.length)).toBeGreaterThan(3);
  const { content } = await sizes(page);
  const all = await page.evaluate(() => (window as unknown as { all: unknown[] }).all);
  expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: content });
  expect(all).toContainEqual({ 'datawrapper-height': { [claim.slice(1)]: content } });
  expect(all).toContain(`pymxPYMxpym_7xPYMxheightxPYMx${content}`);
  expect(all).toContainEqual({ message: 'height', value: content, secret: 'S3cret' });
  // Asked again, it answers.
  const before = all.length;
  await page.$eval('iframe', (f) => f.contentWindow!.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { all: unknown[] }).all.length))
    .toBeGreaterThan(before);
  await page.close();
});

describe('WordPress', () => {
  test('follows a link of ours, since its frame opens nothing itself', async () => {
    const html = embedded(oembedOf(claim).html.replaceAll('https://recount.example', site.origin), 'a1b2c3');
    const page = await open('wordpress', { html });
    await fits(page, 'after load', 1000);
    const frame = await inside(page);
    const href = await frame.$eval(
      '.e-foot a',
      (a, origin) => {
        // As it is where the site stands at its own address.
        (a as HTMLAnchorElement).href = origin + new URL((a as HTMLAnchorElement).href).pathname;
        return (a as HTMLAnchorElement).href;
      },
      site.origin,
    );
    await frame.click('.e-foot a');
    await page.waitForURL(href);
    await page.close();
  });

  test('keeps all of our html: it takes nothing away that we wrote', () => {
    for (const address of [claim, ledger]) {
      const { html } = oembedOf(address);
      expect(filtered(html)).toBe(html.replaceAll('<p>', '').replaceAll('</p>', ''));
    }
  });

  test('shows the finding and a link until a height comes, and then the chart', async () => {
    const html = embedded(oembedOf(claim).html.replaceAll('https://recount.example', site.origin), 'a1b2c3');
    const page = await open('wordpress', { html: html.replace(site.origin + claim, 'about:blank') });
    expect(await page.isVisible('blockquote a')).toBe(true);
    expect(await page.isVisible('iframe')).toBe(false);
    await page.close();
    const shown = await open('wordpress', { html });
    await expect.poll(() => shown.isVisible('iframe')).toBe(true);
    expect(await shown.isVisible('blockquote')).toBe(false);
    await shown.close();
  });
});
