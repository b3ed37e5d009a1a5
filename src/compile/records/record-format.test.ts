import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatOf, RECORD_FORMAT, tooNew } from './record-format.ts';

test('records that name no format are of the first', () => {
  expect(formatOf(null)).toBe(1);
  expect(formatOf('---\ntitle: A format: 3\n---\n')).toBe(1);
  expect(formatOf('---\nformat: 3\ntitle: A\n---\n')).toBe(3);
  expect(formatOf('---\r\nformat: 3\r\n---\r\n')).toBe(3);
});

test('records of a newer format are refused, older ones are read', () => {
  expect(tooNew('---\nformat: 2\n---\n', 2)).toBeNull();
  expect(tooNew('---\nformat: 1\n---\n', 2)).toBeNull();
  expect(tooNew('---\nformat: 3\n---\n', 2)).toBe(
    'the records are of format 3, and this version knows formats up to 2; install the version that wrote them, or a newer one',
  );
});

test('docs/versions.md has a note for each format', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/versions.md'), 'utf8');
  const notes = [...page.matchAll(/^### Record format (\d+)$/gm)].map(([, number]) => Number(number));
  expect(notes).toEqual(Array.from({ length: RECORD_FORMAT }, (_, i) => RECORD_FORMAT - i));
});
