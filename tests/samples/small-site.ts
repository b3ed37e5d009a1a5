import { marks } from '../../scripts/generate/site.ts';
import { Faults } from '../../src/seeds/fault.ts';
import { memoryFolder } from '../../src/seeds/folder.ts';
import { parse } from '../../src/seeds/parse.ts';
import { validate } from '../../src/seeds/validate.ts';
import { BuildCache } from '../../src/compile/cache.ts';
import { type Lookup, lookup } from '../../src/compile/lookup.ts';

const site = `---
title: T
tagline: T
description: T
author: { name: T }
checked: 2024-01-01
licence: { name: L, url: https://example.org/ }
units:
  head: { one: head, many: heads }
  cart: { one: cart, many: carts }
  herd: { one: herd, many: herds, is: 100 head }
institutions:
  mill: { name: The mill, short: Mill }
  town: { name: The town, short: Town }
  desk: { name: courier readers’ desk, short: Desk }
quantities:
  heads: { label: Heads, unit: head }
  carts: { label: Carts, unit: cart }
ratio: { of: heads, per: carts, label: Heads in a cart }
events:
  fair: the fair
${marks}---
`;

/** What a claim or a fact says. Without `text` it states no number, without `ledger` it stands on no ledger. */
export interface Said {
  text?: string;
  unit?: string;
  ledger?: Readonly<Record<string, string>>;
  /** Other fields of it, as YAML in one line: `{ speaker: Ann Lee }`. */
  more?: Readonly<Record<string, unknown>>;
}

/** All sites have the same units, which take longer to make than the rest. */
const cache = new BuildCache();

/**
 * The seeds of a small site, looked up: a claim of the article `a` for `a/total`, a fact of the reference `fact-a` for `fact-a/total`.
 * `fields` are further lines of a page: `{ a: 'contradictions: []' }`; a reference has no date of its own.
 */
export function smallSite(all: Readonly<Record<string, Said>>, fields: Readonly<Record<string, string>> = {}): Lookup {
  const entries = new Map<string, string[]>();
  for (const [name, { text, unit = 'head', ledger, more = {} }] of Object.entries(all)) {
    const [page = '', id = ''] = name.split('/');
    const own = {
      ...(text === undefined ? {} : { stated: { text, unit } }),
      ...(ledger && { ledger: { of: 'delivery', institution: 'mill', quantity: 'heads', ...ledger } }),
      ...more,
    };
    const entry = page.startsWith('fact')
      ? `  ${id}: ${JSON.stringify({ label: 'L', ...own })}\n`
      : `  - ${JSON.stringify({ id, says: 'S', headline: 'H', quote: { exact: text ?? 'Q' }, speaker: null, ...own })}\n`;
    entries.set(page, [...(entries.get(page) ?? []), entry]);
  }
  const files = new Map([['site.md', site]]);
  for (const [page, list] of entries) {
    const more = fields[page] ? `${fields[page]}\n` : '';
    if (page.startsWith('fact'))
      files.set(
        `references/${page}.md`,
        `---\ntitle: ${page}\npublisher: ${page}\nurl: null\nkind: secondary\naccessed: 2024-01-01\n${more}facts:\n${list.join('')}---\n`,
      );
    else {
      const lead = Object.keys(all).find((name) => name.startsWith(`${page}/`)) ?? '';
      files.set(
        `articles/${page}.md`,
        `---\ntitle: T\npublisher: ${page}\npublished: 2024-01-01\nurl: null\ncapture: { file: a, sha256: ${'a'.repeat(64)}, words: 9 }\nheadline: H\nsummary: S\nlead: ${lead.replace(/.*\//, '')}\n${more}claims:\n${list.join('')}---\n`,
      );
    }
  }
  const faults = new Faults();
  const parsed = parse(memoryFolder('seeds', Object.fromEntries(files)), faults);
  const seeds = validate(parsed.files, parsed.broken, faults);
  if (!seeds.site) throw new Error(`the small site is no site: ${JSON.stringify(faults.list)}`);
  return lookup(seeds, seeds.site, false, faults, cache);
}
