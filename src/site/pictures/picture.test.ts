import { readFileSync } from 'node:fs';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { create } from 'fontkitten';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { crowd, stated } from '../../../tests/samples/chart-models.ts';
import { createRunner } from '../../estimate/run.ts';
import { article, claim, estimate, site } from '../../../tests/samples/records.ts';
import { FILES } from '../../raster/face.ts';
import { balanced, lines, measure } from '../../raster/font.ts';
import { ink } from './ink.ts';
import { claimPicture, estimatePicture } from './picture.ts';
import { png } from '../../raster/png.ts';
import { makeAside } from './pool.ts';
import { renderPng } from '../../raster/render.ts';
import { articleCard, claimCard, estimateCard, homeCard } from './share.ts';
import { readSheet } from './style.ts';
import { svgOf } from './svg.ts';

const sheet = readSheet(
  ['chart', 'rare-charts', 'other-charts'].map((name) => readFileSync(`src/chart/${name}.css`, 'utf8')).join(''),
  readFileSync('src/styles/tokens.css', 'utf8'),
);
const url = 'https://count.example/claims/march/total/';
const long =
  'A very long finding that goes on and on, with clause after clause, until no headline writer on any desk in the world would print it, and still does not end there but takes another breath';

const pictures = {
  'a claim’s card': claimCard(claim(), article(), site(), url, sheet),
  'the card of a claim without a chart': claimCard(
    claim({ model: null, outcome: null }),
    article(),
    site(),
    url,
    sheet,
  ),
  'the card of a withdrawn claim': claimCard(
    claim({ withdrawn: { date: '2025-05-01', reason: 'x' } }),
    article(),
    site(),
    url,
    sheet,
  ),
  'a card with a headline too long': claimCard(claim({ headline: long }), article(), site(), url, sheet),
  'an article’s card': articleCard(article(), [claim()], site(), url, sheet),
  'an estimate’s card': estimateCard(estimate(), site(), url, sheet),
  'the site’s card': homeCard([claim(), claim()], 1, site(), url, sheet),
  'a claim’s picture': claimPicture(claim(), article(), site(), url, sheet),
  'the picture of a withdrawn claim': claimPicture(
    claim({ withdrawn: { date: '2025-05-01', reason: 'Never said.' } }),
    article(),
    site(),
    url,
    sheet,
  ),
  'an estimate’s picture': estimatePicture(estimate(), site(), url, sheet),
};

describe('every picture', () => {
  for (const [name, { drawing, height }] of Object.entries(pictures)) {
    const svg = svgOf(drawing);
    const document = new DOMParser().parseFromString(svg, 'text/xml');

    test(`${name} stands alone: no class, no custom property, nothing fetched, a title and a text alternative`, () => {
      expect(svg).not.toMatch(/\sclass=|var\(|style=|href=|url\(|@import|NaN|undefined/);
      expect(document.querySelector('title')?.textContent).toBeTruthy();
      expect(document.querySelector('desc')?.textContent).toBeTruthy();
    });

    test(`${name} has every text inside its edges`, () => {
      for (const { left, right, top, bottom, text } of boxes(document)) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(600);
        expect(top, text).toBeGreaterThanOrEqual(0);
        expect(bottom, text).toBeLessThanOrEqual(height / 2);
      }
    });
  }

  test('a card is 1200 by 630', () => {
    for (const [name, { width, height }] of Object.entries(pictures))
      if (name.includes('card')) expect([width, height], name).toEqual([1200, 630]);
  });

  test('a picture carries its source line, its address and its terms inside', () => {
    const { drawing, texts } = pictures['a claim’s picture'];
    const svg = svgOf(drawing);
    expect(svg).toContain('Check and chart: Headcount, 2 March 2025, CC BY 4.0.');
    expect(svg).toContain(`>${url}</text>`);
    expect(texts.Copyright).toBe(
      'The Headcount desk, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Quotes remain their publishers’.',
    );
  });

  test('an estimate’s picture says what it is about and what it rests on, not the formula', () => {
    const { drawing } = estimatePicture(estimate(), site({ subject: 'A march.' }), url, sheet);
    const texts = svgOf(drawing)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(texts).toContain('A march.');
    expect(texts).toContain(
      'Area of the square: 52,000 square metres. Share of it that was filled: 60 to 95 %. People on a square metre: 1.5 to 3.375.',
    );
    expect(texts).not.toContain('area ×');
  });

  test('a card draws no bars where one would be next to nothing, and has the quote and the marks instead', () => {
    const model = crowd({ stated: stated('4 billion', 4e9, 3.5e9, 4.5e9) });
    const svg = svgOf(
      claimCard(claim({ model, outcome: createRunner(model)() }), article(), site(), url, sheet).drawing,
    );
    expect(svg).toContain('“over 200,000 people');
    expect(svg).toContain('Report: Passed on correctly');
    // The site's own mark has one.
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });

  test('a withdrawn claim’s picture says so and draws no chart', () => {
    const svg = svgOf(pictures['the picture of a withdrawn claim'].drawing);
    expect(svg).toContain('Withdrawn on 1 May 2025: Never said.');
    expect(svg).not.toContain('<circle');
  });
});

/** Where each text stands, in pixels of the picture's layout, from the transforms above it and the fonts' own widths. */
function boxes(document: {
  querySelectorAll(s: string): Iterable<any>;
}): Array<{ left: number; right: number; top: number; bottom: number; text: string }> {
  return [...document.querySelectorAll('text')].map((node) => {
    const chain = [];
    for (let n = node; n?.getAttribute; n = n.parentNode) chain.push(n);
    let x = Number(node.getAttribute('x') ?? 0) + Number(node.getAttribute('dx') ?? 0);
    let y = Number(node.getAttribute('y') ?? 0);
    let scale = 1;
    const size = Number(chain.map((n) => n.getAttribute('font-size')).find(Boolean));
    const bold = chain.some((n) => n.getAttribute('font-weight') === '700');
    const face = String(chain.map((n) => n.getAttribute('font-family')).find(Boolean)).includes('Serif')
      ? 'serif'
      : bold
        ? 'bold'
        : 'regular';
    for (const n of chain) {
      const t = String(n.getAttribute('transform') ?? '');
      const s = /scale\(([\d.-]+)\)/.exec(t);
      if (s) [x, y, scale] = [x * Number(s[1]), y * Number(s[1]), scale * Number(s[1])];
      const m = /translate\(([\d.-]+) ([\d.-]+)\)/.exec(t);
      if (m) [x, y] = [x + Number(m[1]), y + Number(m[2])];
    }
    const text = node.textContent ?? '';
    const width = measure(text, face, size) * scale;
    const anchor = node.getAttribute('text-anchor');
    const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { left, right: left + width, top: y - size * scale, bottom: y + size * scale * 0.25, text };
  });
}

describe('pictures as PNG', () => {
  const { drawing, texts } = pictures['a claim’s card'];
  const made = renderPng(drawing, svgOf(drawing), texts);
  const bytes = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(drawing));

  test('are the same bytes each time, drawn aside and from the cache', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    expect(renderPng(drawing, svgOf(drawing), texts).equals(made)).toBe(true);
    expect(made.equals((await makeAside({ drawing: bytes(), texts, cache: folder }))!)).toBe(true);
    expect(made.equals((await makeAside({ drawing: bytes(), texts, cache: folder }))!)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  test('say why one could not be written, with the code of the error', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    writeFileSync(join(folder, 'file'), '');
    const files = { svg: null, png: join(folder, 'file/card.png') };
    await expect(makeAside({ drawing: bytes(), texts, cache: folder, files })).rejects.toMatchObject({
      code: 'EEXIST',
      message: expect.stringMatching(/^a picture could not be drawn: EEXIST/),
    });
    rmSync(folder, { recursive: true });
  });

  test('carry title, source and rights as texts', () => {
    const found = chunks(made)
      .filter((c) => c.type === 'iTXt')
      .map((c) => c.data.toString('utf8').replace('\0\0\0\0\0', '='));
    expect(found).toContain(`Source=${url}`);
    expect(found.find((t) => t.startsWith('Copyright='))).toContain('CC BY 4.0');
  });

  test('hold any pixels of up to 256 colours as they are', () => {
    const pixels = new Uint8Array(40 * 10 * 4).map((_, i) => (i % 4 === 3 ? 255 : (Math.floor(i / 4) % 250) + (i % 4)));
    expect(decode(png(pixels, 40, 10))).toEqual([...pixels].filter((_, i) => i % 4 !== 3));
  });

  test('take the nearest of the most frequent colours where there are more', () => {
    // 45 of 2,000 pixels are of other colours than the 256 most frequent: the edges of letters, and no photograph.
    const pixels = new Uint8Array(100 * 20 * 4);
    for (let i = 0; i < 2000; i++)
      pixels.set([i < 1700 ? 10 : i % 256, i < 1700 ? 10 : 100 + (i >> 8), i < 1700 ? 10 : 50, 255], i * 4);
    const back = decode(png(pixels, 100, 20));
    for (let i = 0; i < 2000; i++)
      for (let k = 0; k < 3; k++) expect(Math.abs(back[i * 3 + k]! - pixels[i * 4 + k]!)).toBeLessThanOrEqual(64);
    expect(back.slice(0, 3)).toEqual([10, 10, 10]);
  });
});

interface Chunk {
  type: string;
  data: Buffer;
}

function chunks(file: Buffer): Chunk[] {
  const found: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error('a chunk’s checksum is wrong');
    found.push({ type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4) });
    at += 12 + length;
  }
  return found;
}

/** Red, green and blue of every pixel. */
function decode(file: Buffer): number[] {
  const parts = chunks(file);
  const of = (type: string): Buffer => parts.find((c) => c.type === type)!.data;
  const width = of('IHDR').readUInt32BE(0);
  const rows = inflateSync(of('IDAT'));
  const out: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (i % (width + 1) === 0) expect(rows[i]).toBe(0);
    else out.push(...of('PLTE').subarray(rows[i]! * 3, rows[i]! * 3 + 3));
  }
  return out;
}

describe('the typefaces', () => {
  test('know every character that the pictures write', () => {
    const faces = Object.values(FILES).map(
      (f) => create(readFileSync(f)) as unknown as { hasGlyphForCodePoint(c: number): boolean },
    );
    for (const { drawing } of Object.values(pictures)) {
      for (const c of new Set(
        [...svgOf(drawing).matchAll(/<t(?:ext|span)[^>]*>([^<]*)/g)].map((m) => m[1]!).join(''),
      )) {
        for (const face of faces) expect(face.hasGlyphForCodePoint(c.codePointAt(0)!), JSON.stringify(c)).toBe(true);
      }
    }
  });

  test('lines(...) breaks between words, and ends in an ellipsis where lines are left out', () => {
    expect(lines('one two three', 'bold', 10, measure('one two', 'bold', 10))).toEqual(['one two', 'three']);
    expect(lines('one two three four, five', 'bold', 10, measure('one two three', 'bold', 10), 1)).toEqual([
      'one two…',
    ]);
  });
});

test('balanced(...) leaves no word alone where the same number of lines holds them all', () => {
  const text = 'The soldiers were shipped in October, a year later than printed';
  const width = measure('The soldiers were shipped in October, a year later than', 'serif', 20);
  expect(lines(text, 'serif', 20, width)).toEqual([
    'The soldiers were shipped in October, a year later than',
    'printed',
  ]);
  expect(balanced(text, 'serif', 20, width)).toEqual([
    'The soldiers were shipped in',
    'October, a year later than printed',
  ]);
});

describe('ink(chart, width, sheet)', () => {
  const styles = readSheet(
    '.c { font: 13px/1.2 x; } .c text { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; } .a .b { fill: var(--nope, red); } .b { fill: blue; } @media (x) { .b { fill: none; } } .i { --c: var(--ink); } .d { stroke: var(--c); }',
    ':root { --ink: #111; --paper: #fff; }',
  );

  test('turns per cent into pixels of the width, also inside a nested picture', () => {
    expect(
      ink(
        [
          'svg',
          { class: 'c' },
          ['line', { x1: '10%', x2: '100%', y1: 1, y2: 2 }],
          ['svg', { x: '50%', y: 5, width: '50%' }, ['circle', { cx: '50%' }]],
        ],
        200,
        styles,
      ),
    ).toEqual([
      'g',
      { 'font-size': '13' },
      ['line', { x1: 20, x2: 200, y1: 1, y2: 2 }],
      ['g', { transform: 'translate(100 5)' }, ['circle', { cx: 50 }]],
    ]);
  });

  test('applies the more exact rule, tokens, fallbacks and custom properties from above, and no at-rule', () => {
    expect(
      ink(
        [
          'svg',
          { class: 'c' },
          ['g', { class: 'a i' }, ['rect', { class: 'b' }], ['path', { class: 'd' }]],
          ['rect', { class: 'b' }],
        ],
        100,
        styles,
      ),
    ).toEqual([
      'g',
      { 'font-size': '13' },
      ['g', {}, ['rect', { fill: 'red' }], ['path', { stroke: '#111' }]],
      ['rect', { fill: 'blue' }],
    ]);
  });

  test('draws a text’s halo as a text of its own below it', () => {
    const [, , halo, words] = ink(
      ['svg', { class: 'c' }, ['text', { x: 0 }, 'a']],
      100,
      styles,
    )[2] as unknown as unknown[];
    expect(halo).toEqual([
      'text',
      { x: 0, fill: '#fff', stroke: '#fff', 'stroke-width': 4, 'stroke-linejoin': 'round', 'aria-hidden': 'true' },
      'a',
    ]);
    expect(words).toEqual(['text', { x: 0, fill: '#111' }, 'a']);
  });

  test('stops at a colour that nothing sets', () => {
    expect(() => ink(['svg', { class: 'c' }, ['rect', { class: 'd' }]], 100, styles)).toThrow('a picture needs `--c`');
  });
});
