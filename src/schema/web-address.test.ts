import { describe, expect, test } from 'vitest';
import { addressFault, contactFault, linkFault } from './web-address.ts';

const good = [
  'https://example.org',
  'http://example.org:8080/a/b?c=d&e=f#g',
  'HTTPS://EXAMPLE.ORG/',
  'https://пример.example/ж',
  "https://example.org/it's_(here)",
  'https://example.org/a|b',
  'https://[::1]/',
  'https://example.org/@name',
];

/** What leads elsewhere than it says, or runs something. */
const bad = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'mailto:a@example.org',
  'ftp://example.org/',
  '//example.org',
  '///example.org',
  '/\\example.org',
  '\\\\example.org',
  'https:example.org',
  'https:/example.org',
  'https:///example.org',
  'https:\\\\example.org',
  'https://',
  'https://name@example.org/',
  'https://name:word@example.org/',
  'https://example.org@evil.example/',
  'https://:word@example.org/',
  'https://example.org/ x',
  'https://example.org/\tx',
  'https://example.org/\nx',
  'https://example.org/\0',
  'https://exam\u00adple.org/',
  'https://example.org/\u202egpj',
  'https://example.org/\u200b',
  'https://example.org/"onclick',
  'https://example.org/<script>',
  'https://example.org/`x`',
  'https://example.org\\evil',
  'https://exa mple.org',
  'https://[::1',
  'https://a:99999/',
  'https://%',
  '',
  'example.org',
  'null',
];

describe('addressFault', () => {
  test.each(good)('takes %s', (text) => expect(addressFault(text)).toBeNull());
  test.each([...bad, '/method/', '#place', './x', '../x', 'x'].map((text) => [text]))('refuses %j', (text) =>
    expect(addressFault(text)).toMatch(/^an address /),
  );
});

describe('linkFault', () => {
  test.each([...good, '/', '/method/', '/about/#policy', '#place', '#'])('takes %s', (text) =>
    expect(linkFault(text)).toBeNull(),
  );
  test.each([...bad, './x', '../x', 'x', '/\t/example.org', '/a"b', '/a\\b', '#a b'].map((text) => [text]))(
    'refuses %j',
    (text) => expect(linkFault(text)).toMatch(/^an address /),
  );
});

describe('contactFault', () => {
  test.each(['mailto:security@example.org', 'https://example.org/report', 'tel:+1-201-555-0123'])('takes %s', (text) =>
    expect(contactFault(text)).toBeNull(),
  );
  test.each(
    [
      'security@example.org',
      'mailto:',
      'mailto:a',
      'mailto:a@b',
      'mailto:a@example.org\nExpires: 2099-01-01T00:00:00Z',
      'mailto:a@example.org?subject=<x>',
      'http://example.org/',
      'javascript:x',
      'tel:',
      '//example.org',
      'https://a@example.org/',
      'https://example.org/\u202e',
    ].map((text) => [text]),
  )('refuses %j', (text) => expect(contactFault(text)).not.toBeNull());
});
