/**
 * Faults of one seed for an editor: the path as argument, the text as it stands in the editor on standard input, JSON on standard output.
 * `.remarkrc.mjs` asks it; so does nothing else.
 */
import { readFileSync } from 'node:fs';
import { findCaptures } from '../src/commands/content.ts';
import { lintSeed } from '../src/commands/editor/lint-seed.ts';

const [path = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(lintSeed(path, readFileSync(0, 'utf8'), findCaptures(process.env)) ?? []));
