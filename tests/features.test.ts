import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadChecker } from '../src/commands/verify/load-checker.ts';
import { readFolder } from '../src/verify/read-folder.ts';
import { launchChromium } from './browser/chromium.ts';
import { moveEmbeds } from './browser/move-embeds.ts';
import { whole } from './browser/whole.ts';
import { buildExample } from './build-example.ts';
import { serve } from './serve.ts';
import { addresses, at, pages } from './site-files.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/features');
const seeds = join(root, 'examples/cider/seeds');
const captures = join(root, 'examples/cider/captures');
let out = '';
beforeAll(() => {
  out = buildExample(folder, {
    SEEDS: seeds,
    CAPTURES: captures,
    CACHE: join(folder, 'cache'),
    SITE_URL: 'https://presswork.example',
    BASE_PATH: '/press',
  });
});

const article = '/articles/gazette-october-2025/';
const total = '/claims/gazette-october-2025/total/';
const income = '/claims/gazette-october-2025/income/';
const juice = '/estimates/juice-pressed/';
const left = '/estimates/income/';
const stand = '/claims/gazette-october-2025/stand/';
const casks = '/claims/gazette-october-2025/casks/';

/** What a reader reads on a page, all closed parts open: scripts, styles and marks of HTML taken out. */
const words = (address: string): string =>
  at(address, out)!
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&apos;/g, '’')
    .replace(/\s+/g, ' ');

/** Each thing that the example is there to show, the page that has it, and how it looks there. */
const FEATURES: ReadonlyArray<readonly [what: string, page: string, shown: RegExp]> = [
  ['PERT', juice, /20 to 150, most likely 80/],
  ['a range through two percentiles', juice, /12\.9 to 50\.1/],
  ['a beta of trials', juice, /8\.3 to 26\.9 % \(beta of 7 and 35\)/],
  ['a triangular by its mode', juice, /0\.55 to 0\.75, most likely 0\.68/],
  ['data, pasted as text', juice, /0 to 5, from 12 samples/],
  ['data, as a list', '/references/', /760 to 1,010 litres an hour, from 6 samples/],
  ['percentiles of data', left, /4,000 at 0 %, 9,000 at 50 %, 20,000 at 100 %/],
  ['a choice with weights', left, /0\.33 \(25 %\) or 0\.75 \(75 %\)/],
  ['a range that limits cut', left, /0\.607 to 1.{0,12}, nothing below 0\.5/],
  ['a uniform', left, /6,000 to 12,000/],
  ['a sum of named parts and a condition', juice, /if ?\( ?frost/i],
  [
    'assumptions that move together',
    juice,
    /“Crop of an old tree” and “Crop of a young tree” are taken as moving together/,
  ],
  ['a cause of several', left, /A wet autumn/],
  ['Shapley effects', juice, /What moves the result most Crop of an old tree \d+ %/],
  ['what each accounts for by itself', income, /By itself each accounts for less, since they act together\./],
  [
    'the tornado',
    juice,
    /If one assumption were at its low or high end .*Crop of an old tree 20 gives [\d,]+, 150 gives [\d,]+/,
  ],
  [
    'how likely the stated number is',
    total,
    /In \d+ of 20 equally likely combinations of the assumptions the result is as stated/,
  ],
  ['that it is not told where a range is ours', income, /How likely the stated number is, we do not say/],
  ['twenty dots', total, /Twenty equally likely results/],
  ['the mean beside the median', income, /On average the result is about 3\.\d+ million crowns/],
  ['a value at any percentage', total, /Of 100 combinations, give less than/],
  [
    'two scenarios side by side',
    juice,
    /Cases side by side Case The new belt press, as its maker says The old rack press, as the almanac says/,
  ],
  [
    'a comparison with a familiar quantity',
    juice,
    /[\d,]+ is about 1\.3 times “Water in the pool of the Brookvale lido”: 300,000 litres/,
  ],
  ['an implied value in a sentence', income, /For 3 million, “what a shop pays for a bottle” must be 6\.46 crowns/],
  ['implied values in the table', total, /Needed/],
  [
    'several results of the same assumptions',
    '/estimates/stand-at-the-fair/',
    /All results of these assumptions Result Value Range What is left 4,040 crowns 550 to 9,500 Taken 11,200 crowns [\d,]+ to [\d,]+ Spent 7,180 crowns [\d,]+ to [\d,]+ Part that is left 36 %/,
  ],
  [
    'pairs that give the stated number, in words and as a table',
    stand,
    /Two assumptions together Each point of the line is a pair of “Visitors who drink a cup” and “Price of a cup” that gives 9,000.* For 9,000, “Price of a cup” must be/,
  ],
  [
    'a result through time in a chart with dates',
    casks,
    /Jan 2025 .*Pale: its range at each time .*Dot: after 12 months, Oct 2025/,
  ],
  ['what was stated of it at another time', casks, /about 74,000 litres The cellar, 15 Mar 2025/],
  ['whole days', '/claims/gazette-october-2025/days/', /Our calculation gives 48 days, not 10/],
  [
    'the words of a picture',
    article,
    /The slopes above the mill, with 9,000 trees that are young\. Picture: The makers of this example, CC BY 4\.0/,
  ],
  ['a picture of a reference, with each claim on it', total, /The picture we use Picture: The makers of this example/],
];

describe('the example of all that the engine can do', () => {
  test.each(FEATURES)('shows %s on %s', (_, page, shown) => {
    expect(words(page)).toMatch(shown);
  });

  test('has each of its functions in a formula on its page', () => {
    const pages = [juice, left, '/estimates/days-at-the-press/'].map((page) => at(page, out)!).join('');
    // A long formula stands in words, a short one as mathematics.
    const printed = [...pages.matchAll(/<math[\s\S]*?<\/math>|<p class="formula-words">[\s\S]*?<\/p>/g)].join('');
    expect(printed).toMatch(/⌊|\bfloor\b/);
    expect(printed).toMatch(/⌈|\bceil\b/);
    for (const name of ['max', 'clamp', 'if']) expect(printed).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('says on its pages that it is invented, and is linked from the docs of what it shows', () => {
    for (const page of ['/', '/about/', article]) expect(words(page), page).toMatch(/invented/);
    for (const doc of ['README.md', 'docs/seeds.md', 'docs/engine.md', 'docs/charts.md', 'docs/guide.md'])
      expect(readFileSync(join(root, doc), 'utf8'), doc).toContain('examples/cider');
  });
});

test('its embeds carry the parts of the engine that their models need, and no slider of them fails', async () => {
  const [browser, site] = [await launchChromium(), await serve(out, '/press')];
  try {
    const sets = await moveEmbeds(browser, `${site.origin}/press`, out);
    // All kinds of parts are met: rare operations, rare shapes, bends and jumps, and a form of its own.
    for (const part of ['operations', 'steps', 'shapes', 'tables', 'fine', 'rough', 'course'])
      expect(sets.join(' ').split(' '), part).toContain(part);
    expect(sets).toContain('row');
  } finally {
    await browser.close();
    await site.close();
  }
});

describe('a result through time', () => {
  test('follows the sliders on its page and in its embed, which alone carries what draws it', async () => {
    const [browser, site] = [await launchChromium(), await serve(out, '/press')];
    try {
      for (const address of [casks, `/embed${casks}`]) {
        const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
        const wrong: string[] = [];
        page.on('pageerror', (error) => wrong.push(error.message));
        await page.goto(`${site.origin}/press${address}?loss=0.1`);
        const chart = page.locator('figure svg').first();
        // The store at first, after nine months and after eighteen, at a tenth a month.
        await expect
          .poll(() => chart.getAttribute('aria-label'), { timeout: 15_000 })
          .toMatch(/after 0 months, Oct 2024: 89,900 .* Jul 2025: 34,800 .* Apr 2026: 13,500/);
        expect(await page.locator('.c-course').count()).toBe(12);
        expect(wrong).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
      await site.close();
    }
    const carry = addresses(out).filter((one) => one.endsWith('model.js') && at(one, out)!.includes('c-course'));
    expect(carry.length).toBeGreaterThan(0);
    for (const one of carry) expect(one).toMatch(/\/(casks|cider-in-the-casks)\//);
    for (const one of addresses(out).filter((file) => file.includes('/embed/engine/')))
      expect(at(one, out)).not.toContain('c-course');
  });
});

describe('the pictures of an article and a reference', () => {
  /** The pictures of a page, each with its attributes. */
  const shown = (page: string): Record<string, string>[] =>
    [...at(page, out)!.matchAll(/<figure class="picture[^"]*">\s*<img ([^>]*)>/g)].map(([, list]) =>
      Object.fromEntries([...list!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    );

  test('come from the site itself in several widths, each as large as it says, and keep their place', async () => {
    const [picture, ...more] = shown(article);
    expect(more).toEqual([]);
    expect(picture).toMatchObject({
      width: '1200',
      height: '720',
      loading: 'lazy',
      alt: expect.stringMatching(/valley/),
    });
    const files = picture!['srcset']!.split(', ').map((one) => one.split(' ') as [string, string]);
    expect(files.map(([, width]) => width)).toEqual(['480w', '960w', '1200w']);
    for (const [address, width] of files) {
      expect(address).toMatch(/^\/press\/pictures\/[0-9a-f]{16}-\d+\.webp$/);
      const found = await sharp(join(out, address.replace('/press', ''))).metadata();
      expect([found.format, `${found.width}w`, found.height]).toEqual([
        'webp',
        width,
        (Number.parseInt(width, 10) * 3) / 5,
      ]);
    }
    const drawings = shown('/references/');
    expect(drawings).toHaveLength(1);
    expect(drawings[0]).toMatchObject({ width: '320', height: '240' });
    expect(at(drawings[0]!['src']!.replace('/press', ''), out)).toBe(
      readFileSync(join(seeds, 'pictures/press.svg'), 'utf8'),
    );
    for (const page of pages(out)) expect(at(page, out), page).not.toMatch(/<img[^>]*\ssrc(set)?="(?!\/press\/)/);
  });

  test('stand on the card of the article, with whose they are', async () => {
    const card = sharp(join(out, 'cards/articles/gazette-october-2025.png'));
    // The slope at the lower middle of the picture is green, and the paper of a card is not.
    const { data } = await card
      .extract({ left: 900, top: 250, width: 60, height: 60 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const mean = [0, 1, 2].map(
      (part) => data.filter((_, i) => i % 3 === part).reduce((sum, value) => sum + value, 0) / 3600,
    );
    expect(mean[1]! - mean[2]!).toBeGreaterThan(30);
    expect(mean[1]!).toBeGreaterThan(mean[0]!);
  });

  test('move nothing when they come, load when they are near, and are printed', async () => {
    const [browser, site] = [await launchChromium(), await serve(out, '/press')];
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
      const asked = () => site.asked.filter((path) => path.includes('/pictures/'));
      const other: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(site.origin)) other.push(request.url());
      });
      await page.goto(`${site.origin}/press${article}`);
      const place = () =>
        page.evaluate(() => {
          const { width, height } = document.querySelector('.picture img')!.getBoundingClientRect();
          return {
            ratio: width / height,
            page: document.documentElement.scrollWidth,
            loaded: (document.querySelector('.picture img') as HTMLImageElement).currentSrc !== '',
          };
        });
      await whole(page);
      const before = await place();
      await page.locator('.picture img').scrollIntoViewIfNeeded();
      await page.waitForFunction(() => (document.querySelector('.picture img') as HTMLImageElement).complete);
      const after = await place();
      expect(before.ratio).toBeCloseTo(5 / 3, 2);
      expect(after.ratio).toBeCloseTo(5 / 3, 2);
      expect(after.page).toBe(390);
      expect(asked()).toEqual([expect.stringContaining('-480.webp')]);
      expect(other).toEqual([]);
      const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await fresh.goto(`${site.origin}/press${article}`);
      // A picture that nobody has scrolled to comes when the page is printed, and may come too late for the first print.
      await expect
        .poll(async () => /\/Subtype\s*\/Image/.test((await fresh.pdf({ format: 'A4' })).toString('latin1')), {
          timeout: 30_000,
        })
        .toBe(true);
    } finally {
      await browser.close();
      await site.close();
    }
  });

  test('are known to the checker, which says what it cannot prove', async () => {
    const checker = await loadChecker(out);
    const { differences, proved, open } = await checker.verify(readFolder(out), { pictures: new Set() });
    expect(differences).toEqual([]);
    // The second reader knows every function that a formula may use.
    expect(open.filter((one) => one.includes('was not read a second time'))).toEqual([]);
    expect(new Map(proved).get('sized pictures are there in the widths that their records give')).toBe(3);
    expect(open.join('\n')).toMatch(/`pictures\/valley\.png` has the SHA-256 [0-9a-f]{64}: that file is not at hand/);
  });

  test('are in no page of the site that asks for a file which is not there', () => {
    const there = new Set(addresses(out).map((address) => `/press${address}`));
    for (const page of pages(out))
      for (const [, list] of at(page, out)!.matchAll(/\ssrcset="([^"]*)"/g))
        for (const one of list!.split(', ')) expect(there.has(one.split(' ')[0]!), `${page} ${one}`).toBe(true);
  });
});
