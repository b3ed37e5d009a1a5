import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { lastWord } from './passages.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const em: ElementContent = { type: 'element', tagName: 'em', properties: {}, children: [text('sent')] };

test('lastWord cuts off the last word of a quote, and loses none', () => {
  expect(lastWord([text('nine million shells')])).toEqual([[text('nine million ')], [text('shells')]]);
  expect(lastWord([text('shells')])).toEqual([[], [text('shells')]]);
  expect(lastWord([em, text(' to Russia')])).toEqual([[em, text(' to ')], [text('Russia')]]);
});

test('lastWord leaves a quote whole that does not end in text', () => {
  expect(lastWord([text('was '), em])).toEqual([[text('was '), em], []]);
  expect(lastWord([])).toEqual([[], []]);
});
