/** Builds the site and serves it at http://localhost:4321/ (`PORT` names another), as a plain static host would. */
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const port = Number(process.env.PORT || 4321);
// Addresses in the pages, such as those of embed codes, are to lead to where they are served; and a port in use is told before the build, not after.
await new Promise<void>((free) => {
  const probe = createServer();
  probe.once('error', () => {
    console.error(`Port ${port} is in use. Stop what uses it, or name another: PORT=${port + 1} npm start`);
    process.exit(1);
  });
  probe.listen(port, 'localhost', () => probe.close(() => free()));
});
process.env.SITE_URL ||= `http://localhost:${port}`;
await import('./build.ts');

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { preview } = await import('astro');
await preview({ root: fileURLToPath(new URL('../', import.meta.url)), logLevel: 'error', server: { port } });
console.log(`Serving http://localhost:${port}${process.env.BASE_PATH || '/'}  (Ctrl-C stops it)`);
