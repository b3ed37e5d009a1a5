import { describe, expect, test } from 'vitest';
import type { Node } from './node.ts';
import { print, printBriefly, printPage, printPicture } from './print.ts';

describe('print', () => {
  test('escapes what could end a text or an attribute', () => {
    expect(print(['p', { title: '"><script>' }, '<b> & co'])).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; co</p>',
    );
  });
  test('leaves out what is absent and prints what is merely true', () => {
    expect(print(['input', { hidden: null, id: undefined, disabled: true, max: 0 }])).toBe('<input disabled max="0">');
  });
  test('ends the words of a picture with a blank, so that they do not run together where they are read as text', () => {
    const texts: Node = ['svg', {}, ['text', { x: 1 }, '10'], ['text', { x: 2 }, '0 million ', ['tspan', {}, 'boats']]];
    expect(printPage(texts)).toBe(
      '<svg><text x="1">10 </text><text x="2">0 million <tspan>boats </tspan></text></svg>',
    );
    expect(printPicture(texts)).toBe(
      '<svg><text x="1">10</text>\n<text x="2">0 million <tspan>boats</tspan></text>\n</svg>',
    );
  });
  test('leaves out a place of zero where each byte counts, and no other zero', () => {
    const line: Node = ['line', { x1: '0%', y1: 0, x2: '100%', y2: 20, 'stroke-dashoffset': 0 }];
    expect(printBriefly(['svg', {}, line])).toBe('<svg><line x2="100%" y2="20" stroke-dashoffset="0"/></svg>');
  });
  test('keeps data inside its script element', () => {
    const html = print(['script', { type: 'application/json' }, JSON.stringify({ a: '</script><!--' })]);
    expect(html).toBe('<script type="application/json">{"a":"\\u003c/script>\\u003c!--"}</script>');
    expect(JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<')))).toEqual({ a: '</script><!--' });
  });
});
