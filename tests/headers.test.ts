import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './browser/chromium.ts';
import { nginxPath, serveByNginx } from './nginx.ts';
import { sharedExample } from './shared-example.ts';
import { addresses, at } from './site-files.ts';

const folder = join(import.meta.dirname, '../.tmp/headers');
const BASES = ['', '/sub'];
const site = (base: string): string => sharedExample(base === '' ? 'root' : 'moved');

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const base of BASES) site(base);
});

/** Addresses of every kind, and some that nothing stands at. */
function asked(base: string): { pages: string[]; embeds: string[]; data: string[]; files: string[]; none: string[] } {
  const all = addresses(site(base));
  const some = (pattern: RegExp): string[] => all.filter((a) => pattern.test(a)).slice(0, 3);
  return {
    pages: all.filter((a) => /(\/|\.html)$/.test(a) && !a.startsWith('/embed/')),
    embeds: [...all.filter((a) => a.startsWith('/embed/'))],
    data: [
      ...some(/^\/data\/.*\.(csv|json)$/),
      ...some(/^\/data\/.*\.(png|svg)$/),
      ...some(/^\/oembed\//),
      ...some(/^\/cards\//),
      '/claimreview.json',
      '/feed.xml',
      ...some(/annotations\.jsonld$/),
    ],
    files: some(/^\/_a\//),
    none: [
      '/nothing',
      '/nothing/',
      '/no/such/place/at/all/',
      '/claims/none/',
      '/articles/none/',
      '/embedded/',
      '/index.php',
    ],
  };
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': expect.stringMatching(/\bcamera=\(\).*\bmicrophone=\(\)/),
  'strict-transport-security': 'max-age=31536000',
};
const UNFRAMED = { 'content-security-policy': "frame-ancestors 'none'", 'x-frame-options': 'DENY' };
const FRAMED = {
  'content-security-policy': 'frame-ancestors *',
  'cross-origin-resource-policy': 'cross-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

type Sent = Record<string, string>;

/** Holds what a host sends against what is wanted; `unframed` is what it says of pages that do not exist. */
async function holds(
  base: string,
  sent: (address: string) => Sent | Promise<Sent>,
  unframed: object = UNFRAMED,
): Promise<void> {
  const { pages, embeds, data, files, none } = asked(base);
  expect([pages.length, embeds.length, data.length, files.length].every((n) => n > 0)).toBe(true);
  for (const [list, wanted] of [
    [pages, UNFRAMED],
    [embeds, FRAMED],
    [data, OPEN],
    [files, { 'cache-control': 'public, max-age=31536000, immutable' }],
    [none, unframed],
  ] as const) {
    for (const address of list) expect(await sent(base + address), address).toMatchObject({ ...EVERYWHERE, ...wanted });
  }
  for (const address of [...pages, ...none]) {
    const names = Object.keys(await sent(base + address));
    for (const name of ['access-control-allow-origin', 'cross-origin-embedder-policy', 'cross-origin-resource-policy'])
      expect(names, address).not.toContain(name);
  }
}

/** As hosts read `_headers`: a star is the rest of the address, or one name between slashes. */
function readHeaders(text: string): Array<{ match: RegExp; headers: Array<[string, string]> }> {
  return text
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [path, ...lines] = block.split('\n');
      const match = new RegExp(`^${path!.replace(/[.+?()[\]]/g, '\\$&').replace(/\*/g, '.*')}$`);
      return {
        match,
        headers: lines.map((line) => [
          line.slice(0, line.indexOf(':')).trim().toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
      };
    });
}

describe.each(BASES)('what the build writes for hosts, under %j', (base) => {
  const file = (name: string): string => at(`/${name}`, site(base))!;

  test.each([
    ['Netlify, where a later rule stands in place of an earlier one', (_: string, later: string) => later],
    [
      'Cloudflare, where two rules that say the same header are joined',
      (earlier: string, later: string) => `${earlier}, ${later}`,
    ],
  ])('_headers: %s', async (_, both) => {
    const rules = readHeaders(file('_headers'));
    expect(rules.length).toBeLessThan(100);
    const sent = (address: string): Sent => {
      const found: Sent = {};
      for (const { match, headers } of rules)
        if (match.test(address))
          for (const [name, value] of headers) found[name] = name in found ? both(found[name]!, value) : value;
      return found;
    };
    await holds(base, sent, { 'x-frame-options': 'DENY' });
  });

  test('.htaccess', async () => {
    const rules = file('.htaccess')
      .split('\n')
      .filter((line) => line.startsWith('Header '))
      .map((line) => {
        const [, name, value, match, , but] =
          /^Header always set (\S+) "(.*?)" "expr=%\{REQUEST_URI\} =~ m#(.*?)#( && %\{REQUEST_URI\} !~ m#(.*?)#)?"$/.exec(
            line,
          )!;
        return {
          name: name!.toLowerCase(),
          value: value!,
          fits: (address: string) => new RegExp(match!).test(address) && !(but && new RegExp(but).test(address)),
        };
      });
    await holds(base, (address) =>
      Object.fromEntries(rules.filter(({ fits }) => fits(address)).map(({ name, value }) => [name, value])),
    );
  });

  test('vercel.json', async () => {
    const { headers } = JSON.parse(file('vercel.json')) as {
      headers: Array<{ source: string; headers: Array<{ key: string; value: string }> }>;
    };
    const sent = (address: string): Sent =>
      Object.fromEntries(
        headers
          .filter(({ source }) => new RegExp(`^${source}$`).test(address))
          .flatMap((rule) => rule.headers.map(({ key, value }) => [key.toLowerCase(), value])),
      );
    await holds(base, sent);
  });
});

const nginx = nginxPath();
if (!nginx)
  console.warn(
    'nginx is not installed, so that the site was not served with it: its configuration is untested here (Debian: apt-get install nginx-light).',
  );

describe.skipIf(!nginx)('served by nginx with the configuration that the build wrote', () => {
  const served = new Map<string, { origin: string; close(): Promise<void> }>();
  beforeAll(async () => {
    for (const base of BASES)
      served.set(base, await serveByNginx(nginx!, site(base), base, join(folder, `nginx${base}`)));
  });
  afterAll(async () => {
    for (const server of served.values()) await server.close();
  });

  test.each(BASES)('every address has its headers, under %j', async (base) => {
    const { origin } = served.get(base)!;
    await holds(base, async (address) => Object.fromEntries((await fetch(origin + address)).headers));
  });

  test.each(BASES)('what does not exist is a page that says so, and what does is itself, under %j', async (base) => {
    const { origin } = served.get(base)!;
    for (const address of [...asked(base).none, '/embed/none/', '/data/none.json']) {
      const answer = await fetch(`${origin}${base}${address}`);
      expect(answer.status, address).toBe(404);
      expect(await answer.text(), address).toContain('There is no page at this address');
      expect(answer.headers.get('content-security-policy'), address).toBe("frame-ancestors 'none'");
    }
    for (const address of [...asked(base).pages, ...asked(base).embeds])
      expect(await (await fetch(`${origin}${base}${address}`)).text(), address).toBe(at(address, site(base)));
  });

  test('a page that lets in only what allows it shows an embed, its script and a picture; no page shows a page', async () => {
    const { origin } = served.get('')!;
    const [embed, page, picture] = [
      asked('').embeds.find((a) => a.endsWith('/'))!,
      '/about/',
      asked('').data.find((a) => a.endsWith('.png'))!,
    ];
    const host = createServer((_, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html',
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
        })
        .end(
          `<!doctype html><iframe id="embed" src="${origin}${embed}"></iframe><iframe id="page" src="${origin}${page}"></iframe><iframe id="none" src="${origin}/nothing"></iframe><img src="${origin}${picture}"><script src="${origin}/embed/v1.js"></script>`,
        ),
    );
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage();
      await tab.goto(`http://localhost:${(host.address() as AddressInfo).port}/`, { waitUntil: 'load' });
      expect(await tab.evaluate(() => crossOriginIsolated)).toBe(true);
      const inside = async (id: string): Promise<string> =>
        (await (await tab.$(`#${id}`))!.contentFrame())!
          .evaluate(() => document.querySelector('h1')?.textContent ?? '')
          .catch(() => '');
      await expect.poll(() => inside('embed')).not.toBe('');
      // v1.js came, and has sized it.
      await expect.poll(() => tab.$eval('#embed', (frame) => frame.clientHeight)).toBeGreaterThan(200);
      expect(await tab.$eval('img', (image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      expect([await inside('page'), await inside('none')]).toEqual(['', '']);
    } finally {
      await browser.close();
      host.close();
    }
  });
});
