import { describe, expect, test } from 'vitest';
import { heightOf, reasonParts, shareOut } from './lead-share.ts';

const sentence = 'Our calculation gives 112.';

describe('shareOut', () => {
  test('puts nothing beside a chart that is as high as the words', () => {
    expect(shareOut({ words: 353, gaps: 2, figure: 300, sentence, parts: [80] })).toEqual({ classes: [], beside: 0 });
  });
  test('ends the words’ column about where the chart’s ends, however tall the chart is', () => {
    for (const figure of [300, 380, 480, 580, 700]) {
      const { classes, beside } = shareOut({ words: 300, gaps: 2, figure, sentence, parts: [100, 100, 100] });
      const left = 300 + 100 * beside + (classes[0] === 'said-left' ? 53 : classes[0] === 'tools-left' ? 141 : 0);
      expect(Math.abs(figure + (classes.length === 0 ? 53 : 0) - left), String(figure)).toBeLessThan(80);
    }
  });
  test('puts the sentence and the table there where there are no more parts', () => {
    const { classes } = shareOut({ words: 300, gaps: 1, figure: 450, sentence, parts: [] });
    expect(classes).toEqual(['tools-left']);
  });
  test('puts the table under a chart that ends far above the words', () => {
    expect(shareOut({ words: 300, gaps: 0, figure: 120, sentence, parts: [] }).classes).toEqual(['tools-right']);
  });
  test('never lets words end far below the chart where less of them would end above it', () => {
    expect(shareOut({ words: 300, gaps: 2, figure: 290, sentence, parts: [200] }).beside).toBe(0);
  });
});

test('heightOf counts lines by the width of letters', () => {
  const text = 'Printed by a paper that has a name. '.repeat(4);
  const [one, two] = [heightOf([{ text, size: 12, after: 0 }]), heightOf([{ text, size: 24, after: 0 }])];
  // Letters of twice the size take twice the lines, each twice as high.
  expect(two / one).toBeGreaterThan(3);
  expect(heightOf([{ text: 'short', size: 20, line: 1.5, after: 10 }])).toBe(40);
});

describe('reasonParts', () => {
  test('cuts a reason after any of its first paragraphs, with all that follows', () => {
    const { texts, cut } = reasonParts(
      '<p>One <a href="#a">1</a>.</p>\n<p>Two.</p>\n<div class="since"><p>Later.</p></div>',
    );
    expect(texts).toEqual(['One 1.', 'Two.']);
    expect(cut(0)).toEqual(['', '<p>One <a href="#a">1</a>.</p><p>Two.</p><div class="since"><p>Later.</p></div>']);
    expect(cut(1)).toEqual(['<p>One <a href="#a">1</a>.</p>', '<p>Two.</p><div class="since"><p>Later.</p></div>']);
  });
  test('has no part to move where a reason begins with anything else', () => {
    expect(reasonParts('<ul><li>a</li></ul><p>b</p>').texts).toEqual([]);
  });
});
