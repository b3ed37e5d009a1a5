import { expect, test } from 'vitest';
import { tight } from './tight.ts';

test.each([
  ['several blanks are one', '<p>one \n  two</p>', '<p>one two</p>'],
  [
    'no blank begins or ends a block',
    '<ol> <li class="a">\n one </li>  <li> two</li> </ol>',
    '<ol><li class="a">one</li> <li>two</li></ol>',
  ],
  ['a blank between words of one line stays', '<p>“<b>one</b> <i>two</i> ” </p>', '<p>“<b>one</b> <i>two</i> ”</p>'],
  [
    'an empty line in a block goes',
    '<section> <span id="a"></span>  <p>one</p> </section>',
    '<section><span id="a"></span> <p>one</p></section>',
  ],
  ['values keep their blanks', '<p title="a  > b"> one</p>', '<p title="a  > b">one</p>'],
  [
    'what is set as it is written stays',
    '<pre>\n  one\n</pre><script>a  =  1 < 2</script>',
    '<pre>\n  one\n</pre><script>a  =  1 < 2</script>',
  ],
  ['a blank that holds words together stays', '<p>9\u00a0 million</p>', '<p>9\u00a0 million</p>'],
  [
    'a picture keeps the blanks between its texts',
    '<figure> <svg><text>10 </text><text>0 </text></svg></figure>',
    '<figure><svg><text>10 </text><text>0 </text></svg></figure>',
  ],
])('%s', (_, given, expected) => {
  expect(tight(given)).toBe(expected);
});
