/**
 * `npm run import -- FILE [--json]`: a saved article becomes a draft seed; with --json, what was found is printed and nothing written.
 * `npm run import -- --clipboard`: the same of what was copied. `npm run import -- - < FILE`: of standard input.
 * `npm run import -- --lines FILE`: one JSON object a line in, what was found in its text a line out.
 */
import { importFile } from '../src/commands/import-file.ts';
import { run } from '../src/commands/run.ts';

await run((settings, said) => importFile(process.argv.slice(2), settings, said));
