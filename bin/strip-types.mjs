/**
 * Loaded before a command runs (`node --import`). The package is TypeScript as it was written, and Node strips types everywhere but below `node_modules`, where an
 * installed package lies. So this strips the types of our own files, in workers too.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';

const own = new URL('../', import.meta.url).href;

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(own) || !new URL(url).pathname.endsWith('.ts')) return next(url, context);
    return { format: 'module', shortCircuit: true, source: stripTypeScriptTypes(readFileSync(new URL(url), 'utf8')) };
  },
});
