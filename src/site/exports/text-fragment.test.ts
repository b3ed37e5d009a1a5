import { describe, expect, test } from 'vitest';
import { quoteAddress } from './text-fragment.ts';

const quote = (exact: string, prefix = '', suffix = ''): { exact: string; prefix: string; suffix: string } => ({
  exact,
  prefix,
  suffix,
});

describe('quoteAddress(url, quote)', () => {
  test('adds the words as a text fragment', () => {
    expect(quoteAddress('https://a.example/x', quote('9 million eggs'))).toBe(
      'https://a.example/x#:~:text=9%20million%20eggs',
    );
  });
  test('puts prefix and suffix around them', () => {
    expect(quoteAddress('https://a.example/x', quote('the words', 'before ', ' after'))).toBe(
      'https://a.example/x#:~:text=before-,the%20words,-after',
    );
  });
  test('escapes what means something in a fragment: hyphens, commas, ampersands', () => {
    expect(quoteAddress('https://a.example/x', quote('mid-2022, R&D', 'a-b,'))).toBe(
      'https://a.example/x#:~:text=a%2Db%2C-,mid%2D2022%2C%20R%26D',
    );
  });
  test('keeps a fragment that the address has', () => {
    expect(quoteAddress('https://a.example/x#part', quote('w'))).toBe('https://a.example/x#part:~:text=w');
  });
  test('gives nothing for an address that is not known', () => {
    expect(quoteAddress(null, quote('w'))).toBeNull();
  });
  test('reads back as the quote', () => {
    const found = /#:~:text=(?:([^,]*)-,)?([^,]*)(?:,-([^,]*))?$/.exec(
      quoteAddress('https://a.example/', quote('“x” – y, z', 'p-q', 'r & s'))!,
    )!;
    expect(found.slice(1).map((p) => decodeURIComponent(p!))).toEqual(['p-q', '“x” – y, z', 'r & s']);
  });
});
