import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import { describe, expect, test } from 'vitest';
import { findKnot } from './knot.ts';

const nest = (line: string, depth: number): string =>
  Array.from({ length: depth }, (_, i) => '  '.repeat(i) + line).join('\n');

describe('findKnot', () => {
  test.each([
    ['emphasis in emphasis', '_*'.repeat(5000), 'the paragraph has 10,000 of the signs `*` and `_`, at most 200'],
    ['stars between words', '**a '.repeat(3000), 'the paragraph has 6,000 of the signs `*` and `_`'],
    ['brackets that never close', '[a]('.repeat(5000), 'the paragraph has 10,000 of the signs of Markdown'],
    ['backticks', Array.from({ length: 500 }, (_, i) => '`'.repeat(i + 1)).join(' '), 'of the signs of Markdown'],
    ['one list in the other', `${'- '.repeat(500)}a`, 'stand within each other, deeper than can be read'],
    ['lists in lists, line by line', '- - a\n'.repeat(4000), 'more than 500 lines are'],
    ['lists by their indents', nest('- a', 60), 'stand within each other, deeper than can be read; write them flatter'],
    ['quotations', '> a\n\n'.repeat(4000), 'more than 500 lines are'],
    ['underlines', 'a\n=\n\n'.repeat(4000), 'more than 500 lines are'],
    [
      'notes that never end',
      ':::note{claim=a}\nx\n\n'.repeat(900),
      'deeper than can be read; end each with a line `:::`',
    ],
  ])('tells of %s', (_, text, reason) => {
    expect(findKnot(text)?.reason).toContain(reason);
  });

  test('says where it stands', () => {
    expect(findKnot(`Words.\n\nMore.\n${'_*'.repeat(200)}`)?.offset).toBe(8);
    expect(findKnot('Words.\n\n> > > > > > > words\n')?.offset).toBe(8);
  });

  test.each([
    ['many notes', ':::note{claim=a}\nThe :quote[words]{claim=a} are *theirs*.\n:::\n\n'.repeat(3000)],
    ['a long list', '- one of **many**\n'.repeat(50)],
    ['a list in a list in a quotation', '> - a\n>   - b\n> - c\n'.repeat(20)],
    ['a line drawn of stars', '* * * * * * * * * *\n\n- - - - - - - - -\n'],
    ['a long paragraph', 'A word, and *another* of [them](/method/). '.repeat(90)],
  ])('lets pass %s', (_, text) => {
    expect(findKnot(text)).toBeNull();
  });

  // The most of each kind that it lets pass, a hundred kilobytes of them.
  test.each([
    ['emphasis', `${'_*'.repeat(100)}\n\n`.repeat(500)],
    ['lists', `${'- - a\n'.repeat(490)}${'- a\n'.repeat(10_000)}`],
    ['quotations', `${'> a\n\n'.repeat(490)}${'a\n\n'.repeat(10_000)}`],
    ['underlines', `${'a\n=\n\n'.repeat(490)}${'a\n\n'.repeat(10_000)}`],
  ])('lets nothing pass that takes long: %s', (_, text) => {
    expect(findKnot(text)).toBeNull();
    // Of the processor's own time: other programs take some of the machine's.
    const begun = process.cpuUsage();
    remark().use(remarkDirective).parse(text);
    // A second, or two, on an idle machine.
    expect(process.cpuUsage(begun).user).toBeLessThan(20e6);
  });
});
