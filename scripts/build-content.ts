/** `npm run content`: writes `content/` from the seeds; with --check, says what in `content/` is not what the seeds give, and writes nothing. */
import { buildContent } from '../src/commands/content.ts';
import { countOf } from '../src/language/count-of.ts';

const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');
if (unknown.length > 0) {
  console.error(`\`${unknown[0]}\` is not an option; write \`npm run content\` or \`npm run content -- --check\``);
  process.exit(1);
}
const { ok, changed } = await buildContent({ check: process.argv.includes('--check') });
if (ok) console.log(changed.length === 0 ? 'content is what the seeds give' : `content: ${countOf(changed.length, 'file')} changed`);
process.exitCode = ok ? 0 : 1;
