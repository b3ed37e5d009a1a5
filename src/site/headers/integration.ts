import { readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { pagesOf } from './pages-of.ts';
import { rulesOf } from './table.ts';
import { apache, netlify, nginx, vercel } from './write.ts';

/** Writes what the site's host is to send with its files, for each kind of host, when all files are there. */
export function headers(base: string, closed: boolean): AstroIntegration {
  const rules = rulesOf(closed);
  const under = base.replace(/\/+$/, '');
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const found = await readdir(dir, { withFileTypes: true });
        const pages = pagesOf(found.map((entry) => ({ name: entry.name, folder: entry.isDirectory() })));
        const written = {
          _headers: netlify(under, pages, rules),
          'nginx.conf': nginx(under, rules),
          '.htaccess': apache(under, rules),
          'vercel.json': vercel(under, rules),
        };
        await Promise.all(Object.entries(written).map(([name, text]) => writeFile(new URL(name, dir), text)));
      },
    },
  };
}
