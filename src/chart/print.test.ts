import { describe, expect, test } from 'vitest';
import { print } from './print.ts';

describe('print', () => {
  test('escapes what could end a text or an attribute', () => {
    expect(print(['p', { title: '"><script>' }, '<b> & co'])).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; co</p>',
    );
  });
  test('leaves out what is absent and prints what is merely true', () => {
    expect(print(['input', { hidden: null, id: undefined, disabled: true, max: 0 }])).toBe('<input disabled max="0">');
  });
  test('keeps data inside its script element', () => {
    const html = print(['script', { type: 'application/json' }, JSON.stringify({ a: '</script><!--' })]);
    expect(html).toBe('<script type="application/json">{"a":"\\u003c/script>\\u003c!--"}</script>');
    expect(JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('<')))).toEqual({ a: '</script><!--' });
  });
});
