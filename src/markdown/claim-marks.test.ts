import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import { expect, test } from 'vitest';
import { claimMarks } from './claim-marks.ts';

const marked = (markdown: string): PhrasingContent[] => {
  const processor = remark().use(remarkDirective).use(claimMarks);
  return ((processor.runSync(processor.parse(markdown)) as Root).children[0] as Paragraph).children;
};

const texts = (nodes: PhrasingContent[]): string =>
  nodes
    .map((node) => ('children' in node ? texts(node.children as PhrasingContent[]) : 'value' in node ? node.value : ''))
    .join('');

test('quotation marks are letters, so that whoever copies a sentence copies them too', () => {
  expect(texts(marked('He said :quote[four boats]{claim=boats}, and :quote[no more]{claim=more}.'))).toBe(
    'He said “four boats”, and “no more”.',
  );
});

test('words in the language of their article are set apart from ours', () => {
  const [, open, quoted, close] = marked('He said :quote[أربعة قوارب]{lang=ar dir=rtl}.');
  expect([open, close]).toMatchObject([{ value: '“' }, { value: '”' }]);
  expect(quoted?.data).toMatchObject({ hName: 'bdi', hProperties: { lang: 'ar', dir: 'rtl' } });
});
