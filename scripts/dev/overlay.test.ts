import { describe, expect, test } from 'vitest';
import type { Fault } from '../content/fault.ts';
import { frameOf, overlayOf } from './overlay.ts';

const fault = (more: Partial<Fault> = {}): Fault => ({ file: 'seeds/articles/march.md', line: 3, column: 5, severity: 'error', reason: 'no claim `totl`; did you mean `total`?', ...more });
const text = '---\ntitle: A march\nlead: totl\nclaims: []\n---\nIt was long.\n';

describe('overlayOf', () => {
  test('says file, line and column first, then what is wrong', () => {
    expect(overlayOf([fault()], () => text)!.err.message).toBe('seeds/articles/march.md:3:5\nno claim `totl`; did you mean `total`?');
  });

  test('lists the other faults behind the first', () => {
    const other = fault({ line: 9, reason: 'another' });
    expect(overlayOf([fault(), other], () => null)!.err.message).toMatch(/1 more:\nseeds\/articles\/march.md:9:5 error another$/);
  });

  test('shows nothing for warnings alone', () => {
    expect(overlayOf([fault({ severity: 'warning' })], () => text)).toBeNull();
  });
});

test('frameOf marks the place between the lines around it', () => {
  expect(frameOf(text, 3, 7)).toBe(['  1 | ---', '  2 | title: A march', '> 3 | lead: totl', '    |       ^', '  4 | claims: []', '  5 | ---'].join('\n'));
});
