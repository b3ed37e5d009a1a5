import { countOf } from '../../language/count-of.ts';
import { checkPlaces } from '../places.ts';
import type { Said } from '../run.ts';
import type { Settings } from '../settings.ts';
import { UserFault } from '../user-fault.ts';
import { checkContent, writeContent } from './write-content.ts';

/** `npm run content`: writes `content/` from the seeds; with --check, says what in it is not what the seeds give, and writes nothing. */
export async function content(args: readonly string[], settings: Settings, { out, log }: Said): Promise<boolean> {
  const unknown = args.find((argument) => argument !== '--check');
  if (unknown !== undefined)
    throw new UserFault(`\`${unknown}\` is not an option; write \`npm run content\` or \`npm run content -- --check\``);
  if (args.length > 0) {
    checkPlaces(settings, 'nothing');
    const same = await checkContent(settings, log);
    if (same) out('content is what the seeds give\n');
    return same;
  }
  const written = await writeContent(settings, checkPlaces(settings, 'content'), log);
  if (written)
    out(
      written.changed.length === 0
        ? 'content is what the seeds give\n'
        : `content: ${countOf(written.changed.length, 'file')} changed\n`,
    );
  return written !== null;
}
