import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { SITE } from './build-site.ts';
import { at, pages } from './site-files.ts';

/** Rules of html-validate that are off, each with its reason. */
const OFF: Record<string, string> = {
  'long-title': 'a title is the finding as a sentence; search engines cut what they do not show',
  'require-sri':
    'asks for a hash of our own style too, which comes from the same host as the page; scripts have theirs',
  'wcag/h32': 'the list of claims is searched while a reader types; nothing is sent',
};

/** What the two checkers say and we pass over, each with its reason. */
const KNOWN: Array<{ said: RegExp; why: string }> = [
  {
    said: /^Redundant role "(table|rowgroup|row|columnheader|rowheader|cell)"|^The .role. attribute must not be used on a .(td|th|tr). element|^The .(cell|columnheader|rowheader|row|rowgroup|table). role is unnecessary/,
    why: 'on a phone these tables are laid out as blocks, and browsers have taken such a table for no table; the roles keep it one',
  },
  {
    said: /autocomplete.* (is not allowed|cannot be used) on <input type="radio">|^Attribute .autocomplete. is only allowed when the input type is .color./,
    why: 'else Firefox chooses the case of the last visit again, beside numbers of the published one',
  },
  {
    said: /^Inline script violates Content Security Policy/,
    why: 'said of JSON, which no browser runs and no policy stops',
  },
  {
    said: /^Resource violates Content Security Policy .*(external stylesheet|image “\/pictures\/)/,
    why: "the policy names 'self', and the checker reads files that have no origin",
  },
  {
    said: /^CSS: (Unrecognized at-rule .@container.|.(paint-order|vector-effect|container-type).: Property|.min-height.: Parse Error)/,
    why: 'the checker does not know container queries, their units, and properties that SVG has brought',
  },
];
const known = (said: string): boolean => KNOWN.some((k) => k.said.test(said));

// Both at a time: one of them is a process of its own.
describe.concurrent('the HTML of every page and embed', { timeout: 300_000 }, () => {
  test('passes html-validate', async () => {
    const checker = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:recommended', 'html-validate:document'],
        rules: Object.fromEntries(Object.keys(OFF).map((rule) => [rule, 'off' as const])),
      }),
    );
    const found: string[] = [];
    for (const page of pages()) {
      const { results } = await checker.validateString(at(page)!, page);
      for (const { messages } of results)
        for (const m of messages)
          if (!known(m.message)) found.push(`${page}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
    }
    expect(found).toEqual([]);
  });

  // Java comes with most machines that run tests; the checker itself is a package.
  test.skipIf(spawnSync('java', ['-version']).error !== undefined)('passes the Nu checker', async () => {
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    const messages = await promisify(execFile)(
      'java',
      ['-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', '--skip-non-html', SITE],
      { maxBuffer: 1 << 28 },
    ).then(
      ({ stdout }) =>
        JSON.parse(stdout) as { messages: Array<{ url: string; message: string; lastLine: number; extract?: string }> },
    );
    const found = messages.messages
      .filter(({ message }) => !known(message))
      .map((m) => `${m.url.slice(m.url.indexOf(SITE) + SITE.length)}:${m.lastLine} ${m.message} ${m.extract ?? ''}`);
    expect(found).toEqual([]);
    // The checker has read the pages: of what it says of ours, something is always known.
    expect(messages.messages.length).toBeGreaterThan(0);
  });
});
