/** `npm run content [-- --check]`: writes `content/` from the seeds, or holds it against them. `docs/settings.md` has the environment. */
import { content } from '../src/commands/content/content.ts';
import { run } from '../src/commands/run.ts';

await run((settings, said) => content(process.argv.slice(2), settings, said));
