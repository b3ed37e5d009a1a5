import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { crowd, stated } from '../../tests/samples/chart-models.ts';
import type { Element } from '../chart/node.ts';
import { createRunner } from '../estimate/run.ts';
import { article, claim, estimate, site } from '../../tests/samples/records.ts';
import { draw } from './draw.ts';
import { measure } from './font.ts';
import { claimPicture, estimatePicture } from '../site/pictures/picture.ts';
import { renderAny } from './render.ts';
import { articleCard, claimCard, estimateCard, homeCard } from '../site/pictures/share.ts';
import { shape } from './shape.ts';
import { readSvg } from '../site/pictures/read-svg.ts';
import { readSheet } from '../site/pictures/style.ts';
import { svgOf } from '../site/pictures/svg.ts';

const sheet = readSheet(
  ['chart', 'rare-charts', 'other-charts'].map((name) => readFileSync(`src/chart/${name}.css`, 'utf8')).join(''),
  readFileSync('src/styles/tokens.css', 'utf8'),
);
const url = 'https://count.example/claims/march/total/';
const far = crowd({ stated: stated('4 billion', 4e9, 3.5e9, 4.5e9) });
const signs = (['check', 'cross', 'tilde', 'question', 'context'] as const).map((sign) =>
  claim({ verdict: { ...claim().verdict, sign } }),
);

const pictures = {
  'a claim’s card': claimCard(claim(), article(), site(), url, sheet),
  'the card of a claim without a chart': claimCard(
    claim({ model: null, outcome: null }),
    article(),
    site(),
    url,
    sheet,
  ),
  'a card on a logarithmic scale': claimCard(
    claim({ model: far, outcome: createRunner(far)() }),
    article(),
    site(),
    url,
    sheet,
  ),
  'an article’s card': articleCard(article(), [claim()], site(), url, sheet),
  'an estimate’s card': estimateCard(estimate(), site(), url, sheet),
  'the site’s card, with every sign': homeCard(signs, 1, site(), url, sheet),
  'a claim’s picture': claimPicture(claim(), article(), site(), url, sheet),
  'a picture with Greek, Cyrillic, accents and ligatures': claimCard(
    claim({ headline: 'Ένας αριθμός, число, Ærøskøbing, coffee for fifty-five, AVATAR, To Yale' }),
    article(),
    site(),
    url,
    sheet,
  ),
  'the picture of a withdrawn claim': claimPicture(
    claim({ withdrawn: { date: '2025-05-01', reason: 'Never said.' } }),
    article(),
    site(),
    url,
    sheet,
  ),
  'an estimate’s picture': estimatePicture(estimate(), site(), url, sheet),
};

const svg = (inner: string): Element =>
  readSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 100 50"><rect width="100" height="50" fill="#fffdf9"></rect>${inner}</svg>`,
  );

const shapes = {
  'a rectangle between pixels': '<rect x="10.3" y="5.2" width="50.35" height="20.1" fill="#0a6ebd"></rect>',
  'a rectangle thinner than a pixel': '<rect x="10.3" y="5.2" width="0.2" height="20.1" fill="#0a6ebd"></rect>',
  'a round rectangle with an edge':
    '<rect x="10" y="5" width="50" height="20" rx="4" fill="#0a6ebd" stroke="#1b1a17" stroke-width="1.5"></rect>',
  'something seen through':
    '<rect x="10" y="5" width="50" height="20" fill="#0a6ebd"></rect><rect x="30" y="2" width="50" height="20" fill="#1b1a17" fill-opacity="0.13"></rect>',
  'a disc with an edge, moved and scaled':
    '<g transform="translate(20 20) scale(1.5)"><circle cx="3" cy="2" r="7" fill="#0a6ebd" stroke="#1b1a17" stroke-width="1.5"></circle></g>',
  'lines level, upright and slanting':
    '<g stroke="#1b1a17" stroke-width="1.5"><line x1="5" y1="10" x2="90" y2="10"></line><line x1="20.3" y1="5" x2="20.3" y2="40"></line><line x1="5" y1="45" x2="90" y2="15"></line></g>',
  'a diamond with sharp corners':
    '<path d="M40 10L47 17L40 24L33 17z" fill="#0a558c" stroke="#1b1a17" stroke-width="3"></path>',
  'an open line with a corner':
    '<path d="M4 20H26M20-4m0 20L26 20L20 24" fill="none" stroke="#1b1a17" stroke-width="2"></path>',
  'curves and arcs with round ends':
    '<path d="M20 10a10 10 0 1 0 0 20a10 10 0 0 0 0-20M50 25c2-5.5 5.5-5.5 8.5-2.5s6.5 3 8.5-2.5" fill="none" stroke="#1b1a17" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"></path>',
  'text from the middle and from the end, with a halo': `<g font-family="'Source Sans 3', sans-serif" font-size="9"><line x1="0" y1="20" x2="100" y2="20" stroke="#8d877b"></line><text x="50" y="20" text-anchor="middle" fill="#fffdf9" stroke="#fffdf9" stroke-width="4" stroke-linejoin="round">about <tspan font-weight="700">170,000</tspan></text><text x="50" y="20" text-anchor="middle" fill="#1b1a17">about <tspan font-weight="700" fill="#0a6ebd">170,000</tspan></text><text x="98" y="40" text-anchor="end" fill="#1b1a17">A\u2003&amp; B</text></g>`,
};

/** How far two pictures of one SVG are apart: on average, and in how many of a thousand pixels the eye could see it. */
function apart(drawing: Element): { mean: number; seen: number } {
  const canvas = draw(drawing);
  if (!canvas) return { mean: NaN, seen: NaN };
  const { pixels, width, height } = renderAny(svgOf(drawing));
  expect([canvas.width, canvas.height]).toEqual([width, height]);
  let sum = 0;
  let seen = 0;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) {
      const colour = canvas.palette[canvas.rows[y * (width + 1) + 1 + x]!]!;
      const d = Math.max(
        Math.abs((colour >> 16) - pixels[i]!),
        Math.abs(((colour >> 8) & 255) - pixels[i + 1]!),
        Math.abs((colour & 255) - pixels[i + 2]!),
      );
      sum += d;
      if (d > 80) seen += 1;
    }
  }
  return { mean: sum / (width * height), seen: (seen / (width * height)) * 1000 };
}

describe('draw(...) draws what a general renderer draws', () => {
  for (const [name, picture] of Object.entries(pictures)) {
    test(name, () => {
      const { mean, seen } = apart(picture.drawing);
      expect(mean).toBeLessThan(1);
      expect(seen).toBeLessThan(0.2);
    });
  }
  for (const [name, inner] of Object.entries(shapes)) {
    test(name, () => {
      const { mean, seen } = apart(svg(inner));
      expect(mean).toBeLessThan(1.2);
      expect(seen).toBeLessThan(1);
    });
  }
});

describe('draw(...) leaves to the general renderer', () => {
  const others = {
    'a turned group': '<g transform="rotate(3)"><rect width="1" height="1" fill="#000"></rect></g>',
    'a dashed line': '<line x1="0" y1="0" x2="9" y2="9" stroke="#000" stroke-dasharray="2 2"></line>',
    'an arc of an ellipse': '<path d="M0 0a3 4 0 0 1 5 5" fill="#000"></path>',
    'an element that it does not know': '<polygon points="0,0 1,1 2,0" fill="#000"></polygon>',
    'a colour by name': '<rect width="1" height="1" fill="red"></rect>',
    'a typeface of others': '<text x="0" y="9" font-family="Arial">a</text>',
    'a letter that the typeface lacks': '<text x="0" y="9" font-family="\'Source Sans 3\'">数</text>',
    'letters that join': '<text x="0" y="9" font-family="\'Source Sans 3\'">عدد</text>',
    'a mark over a letter that has none of its own with it':
      '<text x="0" y="9" font-family="\'Source Sans 3\'">q\u0301</text>',
  };
  for (const [name, inner] of Object.entries(others)) test(name, () => expect(draw(svg(inner))).toBe(null));
  test('a picture without paper', () =>
    expect(
      draw(['svg', { width: 9, height: 9, viewBox: '0 0 9 9' }, ['circle', { cx: 4, cy: 4, r: 4, fill: '#000' }]]),
    ).toBe(null));
});

describe('shape(text, face)', () => {
  const ems = (text: string): number => shape(text, 'regular')!.width / 1000;

  test('kerns', () => {
    expect(ems('AVATAR')).toBeLessThan(measure('AVATAR', 'regular', 1) - 0.1);
    expect(ems('nnn')).toBeCloseTo(measure('nnn', 'regular', 1), 9);
  });

  test('joins the letters that the face joins, the longest first', () => {
    expect(shape('affta', 'regular')!.glyphs).toHaveLength(3);
    expect(shape('a fi', 'serif')!.glyphs).toHaveLength(3);
  });

  test('takes a letter and its accent for one', () => {
    expect(shape('e\u0301', 'regular')).toEqual(shape('é', 'regular'));
  });

  test('makes a space that the face lacks as wide as its name says', () => {
    expect([...'\u2002\u2003\u2006'].map(ems)).toEqual([0.5, 1, 0.167]);
  });
});
