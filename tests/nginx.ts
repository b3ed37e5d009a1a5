import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** The server's programme, where one is installed; null elsewhere. */
export const nginxPath = (): string | null =>
  ['nginx', '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) => {
    try {
      execFileSync(path, ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }) ?? null;

/** Serves a built site under `base` with the configuration that the build wrote. Everything of the server's own stands in `folder`. */
export async function serveByNginx(
  nginx: string,
  site: string,
  base: string,
  folder: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const root = base === '' ? site : join(folder, 'root');
  mkdirSync(folder, { recursive: true });
  if (base !== '') {
    mkdirSync(dirname(join(root, base)), { recursive: true });
    symlinkSync(site, join(root, base));
  }
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  writeFileSync(
    join(folder, 'server.conf'),
    `
daemon off;
pid ${join(folder, 'pid')};
error_log ${join(folder, 'errors')};
events {}
http {
  access_log off;
${temporary}
  types { text/html html; text/css css; text/javascript js; application/json json; image/png png; image/svg+xml svg; text/xml xml; }
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${join(site, 'nginx.conf')};
  }
}
`,
  );
  const server = spawn(nginx, ['-c', join(folder, 'server.conf'), '-p', folder, '-e', join(folder, 'errors')], {
    stdio: 'inherit',
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(origin).catch(() => null)); tries++) {
    if (tries > 100 || server.exitCode !== null)
      throw new Error(`nginx does not answer; see ${join(folder, 'errors')}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return { origin, close: () => (server.kill('SIGQUIT'), ended) };
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
