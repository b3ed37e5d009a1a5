import { describe, expect, it } from 'vitest';
import { withoutControls } from '../capture/controls.ts';
import { decode } from '../capture/decode.ts';
import { readHtml } from '../capture/html.ts';
import { isHtml } from '../capture/is-html.ts';
import { foreignLanguage } from '../capture/language.ts';
import { sentencesOf } from './sentences.ts';
import { structure } from './structure.ts';

const sentence = 'Café owners sold 3,000 cups – “a record” – for £9,000 in Zürich.';

describe('decode', () => {
  const utf16 = (mark: boolean, big: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + sentence, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  it.each([
    ['utf-8', Buffer.from(sentence)],
    ['utf-8', Buffer.from(`\ufeff${sentence}`)],
    ['utf-16le', utf16(true, false)],
    ['utf-16be', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['utf-16be', utf16(false, true)],
  ])('reads %s, with its mark or without', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: sentence, encoding, certain: true });
  });

  it('guesses windows-1252 from curly quotes and says that it guessed', () => {
    const codes: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94 };
    const bytes = Buffer.from([...sentence].map((letter) => codes[letter] ?? letter.charCodeAt(0)));
    expect(decode(bytes)).toEqual({ text: sentence, encoding: 'windows-1252', certain: false });
  });

  it('believes a page that names its encoding', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="euc-kr"><p>'), Buffer.from([0xbc, 0xad, 0xbf, 0xef])]);
    expect(decode(bytes)).toMatchObject({ encoding: 'euc-kr', certain: true });
    expect(decode(bytes).text).toContain('서울');
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n\0\0')],
    ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])],
    ['a binary file', Buffer.from('text and \0 then more')],
  ])('refuses %s by its name', (kind, bytes) => {
    expect(() => decode(bytes)).toThrow(`this is ${kind}, not a text`);
  });
});

describe('withoutControls', () => {
  it('takes out what reorders or hides words, and counts it', () => {
    expect(withoutControls('a\u202eb\u2066c\u200bd\u00ade\ufefff\0')).toEqual({ text: 'abcdef', hidden: 6 });
  });
  it('makes one kind of line end of all', () =>
    expect(withoutControls('a\r\nb\rc\u2028d')).toEqual({ text: 'a\nb\nc\nd', hidden: 0 }));
  it('leaves thin and no-break spaces alone, which stand in numbers', () =>
    expect(withoutControls('1\u202f000\u00a0kg').text).toBe('1\u202f000\u00a0kg'));
});

describe('sentencesOf', () => {
  const split = (text: string) =>
    sentencesOf({ text, start: 7, end: 7 + text.length }).map((one) => {
      expect(text.slice(one.start - 7, one.end - 7)).toBe(one.text);
      return one.text;
    });
  it.each([
    ['Dr. Reyes of the U.S. Navy met Gen. K. Berg on Jan. 3. He left.', 2],
    ['It costs 3.5 million. It was No. 7 of 9.', 2],
    ['“Stop!” he said. She stopped.', 2],
    ['Sales fell in the U.S. The firm lost money.', 2],
    ['It grew approx. 5 per cent.', 1],
  ])('parts `%s` rightly', (text, count) => expect(split(text)).toHaveLength(count));
});

describe('foreignLanguage', () => {
  it('names another language', () =>
    expect(
      foreignLanguage(
        'Die Polizei nannte eine deutlich niedrigere Zahl und sprach von etwa dreihundert Teilnehmern, die am Dom vorbeigezogen seien.',
      ),
    ).toBe('German'));
  it('is silent about English, names and all', () =>
    expect(
      foreignLanguage(
        'Kim Jong Un and Vladimir Putin met at the port of Vladivostok on Tuesday, and the two of them had a talk that was said to be long.',
      ),
    ).toBeNull());
});

describe('structure', () => {
  const body =
    'The harbour office counted 300 boats in the bay on the second day of the year, it said.\nNobody knows how many of them will come back from the sea before the ice does.';
  it.each([
    [`Boats fill the bay of Lund\nPublished February 28th, 2024 - 07:49 GMT\n${body}`, '2024-02-28'],
    [`Boats fill the bay of Lund\n28 August 2024 06:46\n${body}`, '2024-08-28'],
    [`Boats fill the bay of Lund\n14/06/2024\n${body}`, '2024-06-14'],
    [
      `Boats fill the bay of Lund\nby Ann Lee, harbour correspondent | The Lund Times | 2024.11.18.\n${body}`,
      '2024-11-18',
    ],
    [` date 2024-10-28 ${body}`, '2024-10-28'],
    [` date 2024-06-14 Eng\nBoats fill the bay of Lund\n${body}`, '2024-06-14'],
  ])('finds the day in a head %#', (text, day) => expect(structure(text, null).published?.value).toBe(day));

  it('drops captions, buttons, newsletters and everything below the comments', () => {
    const text = `Boats fill the bay of Lund\nA boat in the bay. (Photo by Ann Lee / AFP)\nShare on Facebook\n${body}\nSubscribe\nSign up to our newsletter for updates\nComments\nPost a Comment\nThere were a thousand boats, at the very least, and I saw them all.`;
    expect(structure(text, null).lines.map((line) => line.text)).toEqual([
      'Boats fill the bay of Lund',
      ...body.split('\n'),
    ]);
  });

  it('keeps a sentence that merely speaks of such things', () => {
    const text = `Boats fill the bay of Lund\n${body}\nReaders can subscribe to the harbour newsletter, which 300 people do, said the office that sends it out.`;
    expect(structure(text, null).lines).toHaveLength(4);
  });

  it('tells the agency of a dateline from the first sentence', () => {
    const article = structure(`Boats fill the bay of Lund\nLUND (Sea Wire) - ${body}`, null);
    expect([article.publisher?.value, article.lines[1]?.text]).toEqual(['Sea Wire', body.split('\n')[0]]);
  });

  it('doubts an agency in capitals, which may be a town', () => {
    expect(structure(`Boats fill the bay of Lund\n(PORT LUND) ${body}`, null).publisher).toMatchObject({
      value: 'PORT LUND',
      doubt: 'the capitals before the first sentence may name a town',
    });
    expect(structure(`Boats fill the bay of Lund\n(Sea Wire) ${body}`, null).publisher).toMatchObject({
      value: 'Sea Wire',
      doubt: null,
    });
  });

  it('takes a department for neither the publisher nor a person', () => {
    expect(structure(`Boats fill the bay of Lund\nSports Desk, Daily Wave, May 5, 2024\n${body}`, null)).toMatchObject({
      publisher: { value: 'Daily Wave' },
      byline: null,
    });
  });

  it('proposes the day that wire copy names in its first paragraph, with a doubt, and no other day', () => {
    const first = (text: string) =>
      structure(`Boats fill the bay of Lund\nLUND, March 11 (Sea Wire) -- ${text}\n${body}`, null).published;
    expect(first('The bay is full of boats, the harbour office said on Tuesday, March 11, 2025.')).toMatchObject({
      value: '2025-03-11',
      doubt: 'taken from the first paragraph, which does not say that it was published then',
    });
    expect(first('The bay was last full of boats on March 11, 1925, and never since then.')).toBeNull();
    expect(first('The bay was full on March 11, 1925, as it is today, it said on March 11, 2025.')).toBeNull();
  });

  it('gives every line its own words by offset', () => {
    const text = ` date 2024-10-28 (X- The Lund Times) ${body}\n\n  ${body} \n`;
    for (const line of structure(text, null).lines) expect(text.slice(line.start, line.end)).toBe(line.text);
  });
});

describe('readHtml', () => {
  const page = (inner: string) =>
    `<!doctype html><html><head><title>Boats fill the bay | Sea Wire</title></head><body>${inner}</body></html>`;
  const prose =
    '<p>The harbour office counted 300 boats in the bay on the second day of the year, it said, and nobody was surprised by that.</p>'.repeat(
      4,
    );

  it('executes nothing and keeps nothing of a script or a handler', () => {
    const { text } = readHtml(
      page(
        `<script>globalThis.pwned = 1; document.body.innerHTML = 'gone'</script><article onclick="globalThis.pwned = 2"><h1>Boats fill the bay</h1><img src=x onerror="globalThis.pwned = 3">${prose}<a href="javascript:globalThis.pwned=4">More</a></article>`,
      ),
    );
    expect(globalThis).not.toHaveProperty('pwned');
    expect(text).toContain('300 boats');
    expect(text).not.toMatch(/pwned|javascript|onerror/);
  });

  it('leaves menus, figures, forms and asides out', () => {
    const { text } = readHtml(
      page(
        `<nav><a>World</a></nav><aside>Most read: 7 dead</aside><article><h1>Boats fill the bay</h1><figure><img><figcaption>9 boats</figcaption></figure>${prose}<form>Sign up, 5 times a week</form></article><div class="comments"><p>First of 14 comments, and a long one at that, with many words in it.</p></div>`,
      ),
    );
    expect(text).not.toMatch(/World|7 dead|9 boats|5 times|14 comments/);
  });

  it('reads title and publisher from the page itself', () => {
    expect(readHtml(page(`<article><h1>Boats fill the bay</h1>${prose}</article>`)).facts).toMatchObject({
      title: 'Boats fill the bay',
      publisher: 'Sea Wire',
    });
  });

  it('takes a text with a bracket or two for a text', () =>
    expect(isHtml('If a < b and b > c, then <em>perhaps</em> a < c.')).toBe(false));
});
