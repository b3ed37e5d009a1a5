/** Writes what is made of `src/schema/`: the JSON Schemas of seeds (`schemas/`), the page of fields (`docs/fields.md`) and snippets for VS Code. `npm run schemas`; a test holds them to it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { madeOfSchemas } from '../src/commands/schema/all.ts';

const root = new URL('../', import.meta.url);
for (const [path, text] of madeOfSchemas()) {
  const file = new URL(path, root);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}
console.log('schemas/, docs/fields.md and the snippets are what src/schema/ says');
