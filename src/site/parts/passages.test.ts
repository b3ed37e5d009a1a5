import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { lastWord } from './passages.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const em: ElementContent = { type: 'element', tagName: 'em', properties: {}, children: [text('sent')] };

test('lastWord cuts off the last word of a quote, and loses none', () => {
  expect(lastWord([text('a crowd of people')])).toEqual([[text('a crowd of ')], [text('people')]]);
  expect(lastWord([text('people')])).toEqual([[], [text('people')]]);
  expect(lastWord([em, text(' to town')])).toEqual([[em, text(' to ')], [text('town')]]);
});

test('lastWord leaves a quote whole that does not end in text', () => {
  expect(lastWord([text('was '), em])).toEqual([[text('was '), em], []]);
  expect(lastWord([])).toEqual([[], []]);
});
