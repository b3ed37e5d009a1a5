import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { buildSite } from './build.ts';
import { project } from './project.ts';
import type { Said } from './run.ts';
import type { Settings } from './settings.ts';
import { UserFault } from './user-fault.ts';

/** `npm start`: builds the site and serves it, as a plain static host would. Returns whether it is served. */
export async function startSite(given: Settings, said: Said): Promise<boolean> {
  const { port } = given;
  // A port in use is told before the build, not after.
  await probe(port);
  // Addresses in the pages, such as those of embed codes, lead to where they are served.
  const settings = { ...given, site: given.site ?? `http://localhost:${port}` };
  // Resolved here, since the build changes to the project's folder.
  const outDir = resolve(settings.out);
  if (!(await buildSite([], settings, said))) return false;
  const [{ preview }, { siteConfig }] = await Promise.all([import('astro'), import('./site/site-config.ts')]);
  await preview({
    ...siteConfig(settings),
    outDir,
    configFile: false,
    root: project,
    logLevel: 'error',
    server: { port },
  });
  said.out(`Serving http://localhost:${port}${settings.base}  (Ctrl-C stops it)\n`);
  return true;
}

async function probe(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((free, failed) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const why = code === 'EACCES' ? `may not be used by this user` : 'is in use';
      failed(
        new UserFault(
          `Port ${port} ${why}. ${code === 'EACCES' ? 'Name' : 'Stop what uses it, or name'} another: PORT=${port < 65535 ? port + 1 : 4321} npm start`,
        ),
      );
    });
    server.listen(port, 'localhost', () => server.close(() => free()));
  });
}
