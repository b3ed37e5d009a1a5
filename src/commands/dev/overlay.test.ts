import { describe, expect, test } from 'vitest';
import type { Fault } from '../../seeds/fault.ts';
import { frameOf, overlayOf } from './overlay.ts';

const fault = (more: Partial<Fault> = {}): Fault => ({
  file: 'seeds/articles/march.md',
  line: 3,
  column: 5,
  severity: 'error',
  reason: 'no claim `totl`; did you mean `total`?',
  ...more,
});
const text = '---\ntitle: A march\nlead: totl\nclaims: []\n---\nIt was long.\n';

describe('overlayOf', () => {
  test('says file, line and column first, then what is wrong', () => {
    expect(overlayOf([fault()], () => text)!.err.message).toBe(
      'seeds/articles/march.md:3:5\nno claim <code>totl</code>; did you mean <code>total</code>?',
    );
  });

  test('lists the other faults behind the first', () => {
    const { message, name } = overlayOf([fault(), fault({ line: 9, reason: 'another' })], () => null)!.err;
    expect(name).toBe('In the seeds: 2 faults');
    expect(message).toMatch(/seeds\/articles\/march.md:9:5\nanother$/);
  });

  test('shows nothing for warnings alone', () => {
    expect(overlayOf([fault({ severity: 'warning' })], () => text)).toBeNull();
  });

  test('shows what a seed holds as text, never as HTML', () => {
    const bad = '<img src=x onerror=alert(1)>';
    const { message, highlightedCode } = overlayOf(
      [fault({ reason: `no claim \`${bad}\``, file: `seeds/${bad}.md` })],
      () => `---\ntitle: ${bad}\n`,
    )!.err;
    expect(message + highlightedCode).not.toContain('<img');
    expect(message).toContain('&lt;img');
  });
});

test('frameOf marks the line between those around it', () => {
  const lines = frameOf(text, 3).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[2]).toBe('<span class="line error-line">lead: totl</span>');
});
