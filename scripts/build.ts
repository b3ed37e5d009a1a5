/** `npm run build [-- --drafts]`: seeds -> content -> dist. `docs/settings.md` has the environment. */
import '../src/commands/plain-env.ts';
import '../src/commands/site/frugal.ts';
import { buildSite } from '../src/commands/build.ts';
import { run } from '../src/commands/run.ts';

await run((settings, said) => buildSite(process.argv.slice(2), settings, said));
