/** `npm run verify [-- DIR]`: checks a built site against the record it came from, offline. `docs/verify.md` explains it. */
import '../src/commands/plain-env.ts';
import { run } from '../src/commands/run.ts';
import { verify } from '../src/commands/verify/verify.ts';

await run((settings, said) => verify(process.argv.slice(2), settings, said));
