import { describe, expect, test } from 'vitest';
import { securityTxt } from './security-txt.ts';

const link = (to: string): string => `https://count.example${to}`;
const site = { checked: '2025-03-02', language: 'en' };

describe('securityTxt', () => {
  test('is none where the site names nobody', () => {
    expect(securityTxt(site, link)).toBeNull();
  });

  test('has the fields that RFC 9116 asks for, and lapses a year after the last check', () => {
    expect(securityTxt({ ...site, security: { contact: 'mailto:security@count.example' } }, link)).toBe(
      'Contact: mailto:security@count.example\nExpires: 2026-03-02T00:00:00Z\nPreferred-Languages: en\nCanonical: https://count.example/.well-known/security.txt\n',
    );
  });

  test.each([
    ['2025-08', '2026-08-01'],
    ['2024-02-29', '2025-02-28'],
  ])('has a day that there is, a year after %s', (checked, day) => {
    expect(securityTxt({ ...site, checked, security: { contact: 'https://count.example/report' } }, link)).toContain(
      `Expires: ${day}T00:00:00Z`,
    );
  });

  test('lapses when the seed says', () => {
    expect(
      securityTxt({ ...site, security: { contact: 'https://count.example/report', expires: '2025-09-30' } }, link),
    ).toContain('Expires: 2025-09-30T00:00:00Z');
  });
});
