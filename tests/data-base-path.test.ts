import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateDataPackage } from './data-package-profile.ts';
import { sharedExample } from './shared-example.ts';
import { addresses as listed, at as text } from './site-files.ts';

const ORIGIN = 'https://recount.example';
const [HOST, BASE] = ['https://heads.example', '/sub'];
/** The same seeds built twice: at the root of a host, and for another under a path. */
const [HERE, MOVED] = [sharedExample('root'), sharedExample('moved')];
const addresses = (site = HERE): string[] => listed(site);
const at = (address: string, site = HERE): string | null => text(address, site);

/** A file of the moved site with its addresses put back. */
const back = (address: string): string => at(address, MOVED)!.replaceAll(HOST + BASE, ORIGIN);

describe('a site built for another host, under a path', () => {
  test('has the same addresses', () => {
    // Names of scripts and styles carry hashes of what they hold.
    const own = (site?: string): string[] => addresses(site).filter((a) => !a.startsWith('/_a/'));
    expect(own(MOVED)).toEqual(own());
  });

  test('has the same data but for its addresses', () => {
    const files = addresses().filter(
      (a) =>
        /^\/(data\/.*\.(csv|json)|claimreview\.json|feed\.xml|robots\.txt|sitemap.*\.xml|articles\/.*\.jsonld)$/.test(
          a,
        ) && !/(datapackage|manifest)\.json$/.test(a),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(back(file), file).toBe(at(file));
  });

  test('describes its own files: sizes and checksums are those of the moved ones', () => {
    const moved = JSON.parse(at('/data/datapackage.json', MOVED)!);
    expect(validateDataPackage(moved)).toEqual([]);
    for (const r of moved.resources) expect(readFileSync(join(MOVED, 'data', r.path)).length, r.path).toBe(r.bytes);
    const strip = (text: string): unknown =>
      JSON.parse(text, (key, value) => (key === 'bytes' || key === 'hash' ? undefined : value));
    expect(strip(back('/data/datapackage.json'))).toEqual(strip(at('/data/datapackage.json')!));
  });

  test('says nowhere where the other one was', () => {
    // The checker is the same program for every site.
    for (const file of addresses(MOVED))
      if (!/\.png$|\/verify\.mjs$/.test(file)) expect(at(file, MOVED), file).not.toMatch(/recount\.example|localhost/);
  });

  test('names share cards, feed and annotations under its path', () => {
    const slug = /^\/articles\/([^/]+)\/$/;
    const page = addresses(MOVED).find((a) => slug.test(a))!;
    const html = at(page, MOVED)!;
    expect(html).toContain(`content="${HOST}${BASE}/cards/articles/${slug.exec(page)![1]}.png"`);
    expect(html).toContain(`href="${BASE}/feed.xml"`);
    expect(html).toContain(`href="${BASE}${page}annotations.jsonld"`);
    expect(html).toContain(`href="${BASE}/apple-touch-icon.png"`);
  });
});
