/** `npm run new -- DIR`: a site of one's own in a new folder. `docs/settings.md` has its settings. */
import { newSite } from '../src/commands/new/new-site.ts';
import { run } from '../src/commands/run.ts';

await run((_, said) => newSite(process.argv.slice(2), said));
