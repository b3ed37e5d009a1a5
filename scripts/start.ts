/** `npm start`: builds the site and serves it at http://localhost:4321/. `docs/settings.md` has the environment. */
import '../src/commands/plain-env.ts';
import '../src/commands/site/frugal.ts';
import { run } from '../src/commands/run.ts';
import { startSite } from '../src/commands/start.ts';

await run(startSite);
