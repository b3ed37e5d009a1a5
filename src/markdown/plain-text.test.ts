import type { Link, Root } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

/** Where the links of a text lead, in their order. */
const targets = async (markdown: string, base?: string): Promise<string[]> => {
  const processor = remark().use(plainText, base === undefined ? {} : { base });
  const tree = (await processor.run(processor.parse(markdown))) as Root;
  const found: string[] = [];
  visit(tree, ['link', 'definition'], (node) => void found.push((node as Link).url));
  return found;
};

describe('plainText', () => {
  test('puts the base path before a link to a page of the site, and before no other', async () => {
    const text = '[a](/method/), [b](#policy), [c](https://example.org/x), [d]\n\n[d]: /about/';
    expect(await targets(text)).toEqual(['/method/', '#policy', 'https://example.org/x', '/about/']);
    expect(await targets(text, '/sub/')).toEqual(['/sub/method/', '#policy', 'https://example.org/x', '/sub/about/']);
  });

  test('takes its target from a link or a picture that leads to no page', async () => {
    expect(
      await targets('[a](javascript:x), [b](//example.org), ![c](data:x), [d]\n\n[d]: https://a@b.example/'),
    ).toEqual(['', '', '', '']);
  });

  test('makes a link of a picture', async () => {
    expect(await targets('![a](https://example.org/a.png)')).toEqual(['https://example.org/a.png']);
  });
});
