import { diskFolder } from '../../seeds/folder.ts';
import { findCaptures } from '../find-captures.ts';
import { checkPlaces } from '../places.ts';
import { UserFault } from '../user-fault.ts';
import { captureLines } from './capture-lines.ts';
import { lookRecordOf } from '../look/look-record.ts';
import type { Said } from '../run.ts';
import type { Settings } from '../settings.ts';
import { printReport } from './print.ts';
import { report } from './report.ts';

/** `npm run check`: all that is wrong or doubtful with the seeds, in one report. Nothing is written. False for faults alone: a doubt is for a person to weigh. */
export async function checkSeeds(
  [option, another]: readonly string[],
  settings: Settings,
  { out, today }: Said,
): Promise<boolean> {
  const unknown = another ?? (option === '--captures' ? undefined : option);
  if (unknown !== undefined) throw new UserFault(`unknown option \`${unknown}\`; usage: npm run check [-- --captures]`);
  checkPlaces(settings, 'nothing');
  if (option === '--captures') {
    out(captureLines(diskFolder(settings.seeds), findCaptures(settings)));
    return true;
  }
  const found = await report({
    seeds: diskFolder(settings.seeds),
    content: diskFolder(settings.content),
    captures: findCaptures(settings),
    look: lookRecordOf(settings.look),
    today,
  });
  out(`${printReport(found)}\n`);
  return found.faults.length === 0;
}
