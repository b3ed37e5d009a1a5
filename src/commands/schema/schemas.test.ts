import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSchemas } from './all.ts';
import { readComments } from './comments.ts';

const folder = join(import.meta.dirname, '../../../schemas');

describe('schemas/', () => {
  test('is what src/schema/ gives; else run `npm run schemas`', () => {
    const kept = new Map(
      readdirSync(folder)
        .sort()
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    );
    expect(kept).toEqual(allSchemas());
  });

  test('carries the comments of the fields, also of nested ones', () => {
    const article = JSON.parse(allSchemas().get('article.json')!);
    expect(article.properties.headline.description).toMatch(/^What the check found/);
    expect(article.properties.claims.items.properties.speaker.description).toMatch(/^Who is said to have said it/);
    expect(article.properties.claims.items.properties.ledger.properties.measure.description).toMatch(
      /^A running total/,
    );
  });

  test('asks only for what has no default, and allows no unknown field', () => {
    const reference = JSON.parse(allSchemas().get('reference.json')!);
    expect(reference.required).toEqual(['title', 'publisher', 'url', 'kind', 'accessed']);
    expect(reference.additionalProperties).toBe(false);
  });

  test('says nothing of how it was made', () => {
    for (const text of allSchemas().values()) expect(text).not.toMatch(/x-schema/);
  });
});

test('readComments joins a comment of several lines', () => {
  const source =
    'export const box = z.strictObject({\n  /**\n   * How wide,\n   * in metres.\n   */\n  width: z.number(),\n  plain: z.string(),\n});\n';
  expect(readComments(source)).toEqual(new Map([['box', new Map([['width', 'How wide, in metres.']])]]));
});
