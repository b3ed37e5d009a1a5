import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Rebuilder } from './rebuilder.ts';
import { serial } from './serial.ts';

/** Editors write a file in several steps; so long the last of them is waited for. */
const settle = 25;

/** Rebuilds when something in `folders` is saved, and tells open pages: what is new, or what is wrong. */
export function liveSeeds(rebuilder: Rebuilder, folders: readonly string[]): AstroIntegration {
  const roots = folders.map((folder) => resolve(folder) + sep);
  return {
    name: 'live-seeds',
    hooks: {
      'astro:server:setup': ({ server }) => watch(server, rebuilder, roots),
    },
  };
}

function watch(server: ViteDevServer, rebuilder: Rebuilder, roots: readonly string[]): void {
  const { hot } = server.environments.client;
  const rebuild = serial(async () => {
    const { error, changed, mended } = await rebuilder.rebuild();
    if (error) hot.send(error);
    else if (mended || changed.length > 0) hot.send({ type: 'full-reload', path: '*' });
  });
  // A page that is opened while a fault stands shows it too.
  hot.on('vite:client:connect', (_, client) => {
    if (rebuilder.error) client.send(rebuilder.error);
  });
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add([...roots]);
  server.watcher.on('all', (_, path) => {
    if (!roots.some((root) => resolve(path).startsWith(root))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild().catch((error: unknown) => console.error(error)), settle);
  });
}
