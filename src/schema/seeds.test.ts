import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { articleSeed } from './article.ts';
import { estimateSeed } from './estimate.ts';
import { texts } from '../../tests/seed-texts.ts';
import { referenceSeed } from './reference.ts';
import { siteSeed } from './site.ts';

const kinds = { article: articleSeed, estimate: estimateSeed, reference: referenceSeed, site: siteSeed };
const takes = (schema: z.ZodType, value: string): boolean => schema.safeParse(value).success;

describe('every text of every kind of seed', () => {
  for (const [kind, schema] of Object.entries(kinds)) {
    const found = texts(schema);

    test(`${kind}: there are some`, () => expect(found.length).toBeGreaterThan(8));

    test.each(found.map(({ path, schema }) => [path, schema] as const))(
      `${kind}: %s has no character that nobody sees`,
      (_, text) => {
        for (const hidden of [
          '\0',
          '\x1b',
          '\x85',
          '\u2028',
          '\u202e',
          '\u2066',
          '\u200b',
          '\u00ad',
          '\ufeff',
          '\ud800',
          '\u{e0041}',
          '\n',
          '\t',
        ]) {
          for (const around of ['some words', 'https://example.org/', 'name', '2024-05', 'en-GB', '1 to 2'])
            expect(takes(text, around.slice(0, 2) + hidden + around.slice(2)), JSON.stringify(hidden)).toBe(false);
        }
      },
    );

    test.each(
      found
        .filter(({ path }) => /(url|archive|link|href)$/.test(path))
        .map(({ path, schema }) => [path, schema] as const),
    )(`${kind}: %s is an address, and of nothing but a page`, (_, text) => {
      expect(takes(text, 'https://example.org/')).toBe(true);
      for (const bad of [
        'javascript:alert(1)',
        'data:text/html,x',
        '//example.org/',
        'https://a@example.org/',
        'some words',
        '/path',
        'https://example.org/"x',
      ])
        expect(takes(text, bad), bad).toBe(false);
    });
  }
});
