import { readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { FILES } from './table.ts';
import { apache, netlify, nginx, vercel } from './write.ts';

/** Writes what the site's host is to send with its files, for each kind of host, when all files are there. */
export function headers(base: string): AstroIntegration {
  const under = base.replace(/\/+$/, '');
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const found = await readdir(dir, { withFileTypes: true });
        const folders = found
          .filter((entry) => entry.isDirectory() && !FILES.includes(entry.name))
          .map(({ name }) => `/${name}/*`);
        const files = found
          .filter(({ name }) => name.endsWith('.html') && name !== 'index.html')
          .map(({ name }) => `/${name}`);
        const written = {
          _headers: netlify(under, ['/', ...files, ...folders].sort()),
          'nginx.conf': nginx(under),
          '.htaccess': apache(under),
          'vercel.json': vercel(under),
        };
        await Promise.all(Object.entries(written).map(([name, text]) => writeFile(new URL(name, dir), text)));
      },
    },
  };
}
