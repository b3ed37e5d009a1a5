import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { papersOf, type Scheme, unreadable } from './contrast.ts';

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme: Scheme) => {
  test('papers are those of pages and of marked words', () => {
    expect(papersOf(scheme)).toHaveLength(scheme === 'light' ? 4 : 3);
  });

  test("the project's own accent can be read", () => {
    expect(unreadable(scheme === 'light' ? '#0a558c' : '#86c2f0', scheme)).toBeNull();
  });

  test.each([
    '#ff8800',
    '#777777',
    '#ffff00',
    '#00ff00',
    '#fffdf9',
    '#161513',
    '#0000ff',
    '#800080',
    '#ffffff',
    '#000000',
  ])('%s can be read, or colours are named that can, and each of them is accepted in its place', (colour) => {
    const reason = unreadable(colour, scheme);
    const contrast = Math.min(...papersOf(scheme).map((paper) => wcagContrast(colour, paper)));
    expect(reason === null).toBe(contrast >= 4.5);
    if (reason === null) return;
    const named = [...reason.matchAll(/"(#[0-9a-f]{6})"/g)].map(([, hex]) => hex ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) expect(unreadable(one, scheme), one).toBeNull();
  });
});

test('the nearest colour that can be read is of the same hue, and hardly darker than it has to be', () => {
  expect(unreadable('#ff8800', 'light')).toBe(
    'found `#ff8800`, which has a contrast of 2.1 to the light pages, expected at least 4.5; the nearest that can be read: `"#b05100"` or `"#966037"`',
  );
});
