import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The libraries of other people's pages, as their packages have them. */
const LIBRARIES: Record<string, string> = {
  '/pym.js': require.resolve('pym.js/dist/pym.v1.min.js'),
  '/resizer-3.js': require.resolve('iframe-resizer-3/js/iframeResizer.js'),
  '/resizer-4.js': require.resolve('iframe-resizer-4/js/iframeResizer.js'),
  '/resizer-5.js': join(dirname(require.resolve('@iframe-resizer/parent')), 'index.umd.js'),
  '/frames.js': require.resolve('@newswire/frames'),
};

export interface Hosts {
  /** The address of a host page with its placeholders filled. */
  page(name: string, fill: Record<string, string>): string;
  close(): Promise<void>;
}

/** Other people's pages, at an origin of their own. What stands between braces in them comes from the query. */
export async function serveHosts(): Promise<Hosts> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const library = LIBRARIES[pathname];
    const file = join(import.meta.dirname, pathname);
    if (library) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(library));
    if (!/^\/[a-z0-9]+\.html$/.test(pathname) || !existsSync(file)) return void response.writeHead(404).end();
    const html = readFileSync(file, 'utf8').replace(
      /\{\{(\w+)\}\}/g,
      (_, name: string) => searchParams.get(name) ?? '',
    );
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    page: (name, fill) => `http://127.0.0.1:${port}/${name}.html?${new URLSearchParams(fill)}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
