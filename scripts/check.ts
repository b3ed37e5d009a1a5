/** `npm run check`: all that is wrong or doubtful with the seeds. `docs/settings.md` has the environment. */
import { checkSeeds } from '../src/commands/check/check-seeds.ts';
import { run } from '../src/commands/run.ts';

await run(checkSeeds);
