/** `npm run check`: all that is wrong or doubtful with the seeds. With `--captures`, what a seed says of each saved article: its SHA-256 and its words. */
import { checkSeeds } from '../src/commands/check/check-seeds.ts';
import { run } from '../src/commands/run.ts';

await run((settings, said) => checkSeeds(process.argv.slice(2), settings, said));
