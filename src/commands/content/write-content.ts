import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Built, buildContent } from '../../compile/build.ts';
import { tooNew } from '../../compile/records/record-format.ts';
import { textIn } from '../../compile/records/revisions.ts';
import { compareFolder } from '../../compile/compare-folder.ts';
import { printFaults } from '../../seeds/fault.ts';
import { diskFolder } from '../../seeds/folder.ts';
import { clearLeftovers } from '../files/work-folder.ts';
import { findCaptures } from '../find-captures.ts';
import { inPlace } from '../in-place.ts';
import type { Places } from '../places.ts';
import { project } from '../project.ts';
import type { Settings } from '../settings.ts';
import { UserFault } from '../user-fault.ts';
import { lookRecordOf } from '../look/look-record.ts';
import { readRecords } from './read-records.ts';
import { Overtaken, writeFolder } from './write-folder.ts';

export interface Written {
  files: NonNullable<Built['files']>;
  records: NonNullable<Built['records']>;
  /** Paths of what was written or removed. */
  changed: string[];
}

/** Seeds -> content: parse, validate, check quotes, resolve and compute, write. Returns null, with nothing written, after it has told what is wrong. */
export async function writeContent(
  settings: Settings,
  { content }: Pick<Places, 'content'>,
  log: (text: string) => void,
): Promise<Written | null> {
  if (
    settings.drafts &&
    [process.cwd(), project].some((folder) => content === join(realpathSync.native(folder), 'content'))
  ) {
    throw new UserFault('DRAFTS=1 would publish drafts; name another folder: CONTENT=.cache/content');
  }
  clearLeftovers(content);
  // Another command may write the same records at the same time; then those are read again.
  for (let tries = 1; ; tries++) {
    const { folder, version } = readRecords(content, settings.content);
    refuseNewer(folder, settings);
    const built = await build(settings, folder, log);
    if (!built) return null;
    const difference = compareFolder(folder, built.files);
    if (difference.foreign.length > 0) {
      for (const path of difference.foreign)
        log(
          `${settings.content}/${path} was not written by the build; move it elsewhere, or set \`CONTENT=\` to another folder\n`,
        );
      return null;
    }
    const changed = [...difference.missing, ...difference.stale, ...difference.extra];
    try {
      if (changed.length > 0)
        inPlace('CONTENT', settings.content, () => writeFolder(content, built.files, difference, version));
      return { ...built, changed };
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (tries === 5)
        throw new UserFault(
          `\`${settings.content}\` is written by another command all the time; run this again when that has ended`,
        );
    }
  }
}

/** The records with the drafts, for a site that colleagues look at. Nothing is written. */
export async function draftContent(
  settings: Settings,
  { content }: Pick<Places, 'content'>,
  log: (text: string) => void,
): Promise<Pick<Written, 'files' | 'records'> | null> {
  const { folder } = readRecords(content, settings.content);
  refuseNewer(folder, settings);
  return build(settings, folder, log);
}

/** Says what in the records is not what the seeds give, and writes nothing. Returns whether all of it is. */
export async function checkContent(settings: Settings, log: (text: string) => void): Promise<boolean> {
  const folder = diskFolder(settings.content);
  refuseNewer(folder, settings);
  const built = await build(settings, folder, log);
  if (!built) return false;
  const { missing, stale, extra, foreign } = compareFolder(folder, built.files);
  for (const path of foreign) log(`${settings.content}/${path} was not written by the build; move it elsewhere\n`);
  for (const [name, paths] of Object.entries({ missing, stale, extra }))
    for (const path of paths) log(`${settings.content}/${path} is ${name}\n`);
  const same = [missing, stale, extra].every((paths) => paths.length === 0);
  if (!same) log(`${settings.content}/ is not what the seeds give; run \`npm run content\` and commit it\n`);
  return same && foreign.length === 0;
}

/** An older version would write records anew without what it does not know. */
function refuseNewer(folder: ReturnType<typeof diskFolder>, { content }: Settings): void {
  const reason = tooNew(textIn(folder, 'site.md'));
  if (reason !== null) throw new UserFault(`${content}/site.md: ${reason}`);
}

async function build(
  { seeds, captures, drafts, look }: Settings,
  content: ReturnType<typeof diskFolder>,
  log: (text: string) => void,
): Promise<Pick<Written, 'files' | 'records'> | null> {
  const { messages, files, records, unseen } = await buildContent({
    seeds: diskFolder(seeds),
    content,
    captures: findCaptures({ captures }),
    drafts,
    look: lookRecordOf(look),
  });
  log(printFaults(messages));
  if (unseen.length > 0) {
    const [are, their] = unseen.length === 1 ? ['capture is', 'its'] : ['captures are', 'their'];
    log(`${unseen.length} ${are} not at hand, and ${their} quotes were not checked: ${unseen.join(', ')}\n`);
  }
  return files && records ? { files, records } : null;
}
