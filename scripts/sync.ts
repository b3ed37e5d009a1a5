/** Writes the types of the content collections, for the type checker. */
import { fileURLToPath } from 'node:url';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { sync } = await import('astro');
await sync({ root: fileURLToPath(new URL('../', import.meta.url)), logLevel: 'error' });
