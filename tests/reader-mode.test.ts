import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { addresses, at, pages } from './site-files.ts';

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a browser's reader mode gives of a page, as text. */
const parsed = (html: string) => new Readability(parseHTML(html).document as unknown as Document).parse()!;
const read = (html: string): string => oneLine(parsed(html).textContent ?? '');

/** What an article page says of its claims, in its order: each quote in its passage, then of each note its marks, its headline, its reason and what stands behind the marks. */
function said(html: string): string[] {
  const { document } = parseHTML(html);
  const parts = ['.text mark.claim a', '.note-v .verdict', '.note h3', '.note .reason > *', '.note .mark-details dd'];
  return [...document.querySelectorAll(parts.join(', '))].map((el) => oneLine(el.textContent));
}

/** The first of the texts that does not follow the one before it in `whole`; null where all do. */
function lost(texts: readonly string[], whole: string): string | null {
  let from = 0;
  for (const text of texts) {
    const place = whole.indexOf(text, from);
    if (place < 0) return text;
    from = place + text.length;
  }
  return null;
}

const articles = pages().filter((address) => /^\/articles\/[^/]+\/$/.test(address));

describe('a reader mode', () => {
  test.each(articles)('gives every quote, mark and note of %s, in order', (address) => {
    const html = at(address)!;
    const texts = said(html);
    expect(texts.length).toBeGreaterThan(0);
    expect(lost(texts, read(html))).toBe(null);
    // What was found, in a sentence: a reader mode has it before the text where it is not in it.
    const { excerpt, textContent } = parsed(html);
    const stand = oneLine(parseHTML(html).document.querySelector('.stand')!.textContent);
    expect(oneLine(`${excerpt} ${textContent}`)).toContain(stand);
  });

  test('gives a claim whose name is a word by which it drops parts of pages', () => {
    const html = at(articles[0]!)!;
    const id = /<mark class="claim[^"]*"><span id="q-([^"]+)"/.exec(html)![1]!;
    for (const name of ['share', 'comment', 'related', 'header', 'footer', 'social', 'hidden', 'sidebar'])
      expect(lost(said(html), read(html.replaceAll(new RegExp(`(?<=[" #-])${id}(?=["-])`, 'g'), name))), name).toBe(
        null,
      );
  });
});

describe('the words of a picture are apart where they are read as text', () => {
  test('in every page', () => {
    let found = 0;
    for (const page of pages())
      for (const text of parseHTML(at(page)!).document.querySelectorAll('svg text')) {
        found += 1;
        expect(text.textContent, page).toMatch(/\s$/);
      }
    expect(found).toBeGreaterThan(0);
  });

  test('in every picture of its own', () => {
    for (const address of addresses().filter((a) => /^\/data\/.*\.svg$/.test(a)))
      expect(at(address), address).not.toMatch(/<\/text>(?!\n)/);
  });
});
