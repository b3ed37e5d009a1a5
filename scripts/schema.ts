/** Writes `schemas/*.json`, the JSON Schemas of the seeds' front matter, from `src/schema/`: `npm run schemas`. A test holds them to it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { allSchemas } from '../src/commands/schema/all.ts';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [file, text] of allSchemas()) writeFileSync(new URL(file, folder), text);
console.log('schemas/ is what src/schema/ says');
