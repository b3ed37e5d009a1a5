/** Builds the site and serves it at http://localhost:4321/ (`PORT` names another), as a plain static host would. */
import { fileURLToPath } from 'node:url';
import './build.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { preview } = await import('astro');
const port = Number(process.env.PORT || 4321);
await preview({ root: fileURLToPath(new URL('../', import.meta.url)), logLevel: 'error', server: { port } });
console.log(`Serving http://localhost:${port}${process.env.BASE_PATH || '/'}  (Ctrl-C stops it)`);
