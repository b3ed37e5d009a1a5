import { describe, expect, test } from 'vitest';
import { codeOf, hasHidden, hiddenIn, visible, withoutHidden } from './hidden.ts';

const hidden = {
  controls: ['\0', '\b', '\x1b', '\x7f', '\x85', '\x9b'],
  'ends of lines and paragraphs': ['\n', '\t', '\u2028', '\u2029'],
  'bidirectional controls': [
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ],
  'what has no width': ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u180e'],
  'letters that are blank': ['\u115f', '\u1160', '\u3164', '\uffa0', '\u2800'],
  'tags, which spell a text that nobody sees': ['\u{e0001}', '\u{e0041}', '\u{e007f}'],
  'half a character, and none at all': ['\ud800', '\udfff', '\ufffe', '\uffff', '\u{1fffe}', '\ufff9'],
};

describe('hiddenIn', () => {
  for (const [kind, characters] of Object.entries(hidden)) {
    test.each(characters.map((c) => [codeOf(c), c]))(`finds ${kind}: %s`, (_, character) => {
      expect([...hiddenIn(`ab${character}c`)]).toEqual([{ index: 2, character }]);
      expect(hasHidden(`ab${character}c`)).toBe(true);
      expect(visible(`ab${character}c`)).toBe(character === '\n' ? 'ab\nc' : `ab${codeOf(character)}c`);
    });
  }

  test.each([
    'Žižkov, 9 million',
    'naïve e\u0301',
    '“quoted” – 20\u00a0% of 5\u202fkg',
    '東京都 葛\u{e0100}飾',
    'שלום, مرحبا',
    'می\u200cخواهم',
    'क्\u200dष',
    '👩\u200d🔬 ❤\ufe0f',
    'n’t',
  ])('leaves %j, whose script needs all of it', (text) => {
    expect([...hiddenIn(text)]).toEqual([]);
    expect(withoutHidden(text)).toBe(text);
  });

  test('takes what a text of several lines may have from whoever asks', () => {
    expect([...hiddenIn('a\n\tb\0', '\n\t')]).toEqual([{ index: 4, character: '\0' }]);
  });

  test('finds nothing in a plain text, and the first character of a text', () => {
    expect(hasHidden('plain text')).toBe(false);
    expect(hasHidden('\u200bplain')).toBe(true);
    expect([...hiddenIn('a\0\t', '')].map(({ index }) => index)).toEqual([1, 2]);
  });
});

test('withoutHidden takes them out, and leaves what parts words', () => {
  expect(withoutHidden('a\u200bb\0c\nd\te\u202ef')).toBe('abc\nd\tef');
});

test.each([
  ['\0', 'U+0000'],
  ['\u00ad', 'U+00AD'],
  ['\u202e', 'U+202E'],
  ['\u{e0041}', 'U+E0041'],
])('%j is looked up as %s', (character, code) => expect(codeOf(character)).toBe(code));
