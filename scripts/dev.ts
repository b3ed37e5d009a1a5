/** `npm run dev`: the site while it is written. `docs/settings.md` has the environment. */
import '../src/commands/plain-env.ts';
import { devSite } from '../src/commands/dev/dev-site.ts';
import { run } from '../src/commands/run.ts';

await run(devSite);
