import { zipsOf } from '../site/exports/zip.ts';
import type { Files } from './check-files.ts';
import { hashOf } from './hash.ts';
import type { Step } from './report.ts';

/** Each chart's zip holds the files that the site has, and nothing else. `wanted` leaves out those of which nobody asks for a file. */
export function checkZips(
  files: Files,
  home: string,
  step: Step,
  wanted: (path: string) => boolean = () => true,
): void {
  const all = zipsOf(files, home);
  for (const { path, from, make } of all) {
    if (![path, ...from].some(wanted)) continue;
    const bytes = files.get(path);
    if (!bytes) step.differ(path, 'is missing, and its chart has files');
    else if (hashOf(bytes) !== hashOf(make()))
      step.differ(path, 'does not hold the files of its chart, as the site has them');
    else step.prove('zips hold the files of their charts');
  }
  const known = new Set(all.map(({ path }) => path));
  for (const path of files.keys())
    if (path.endsWith('.zip') && !known.has(path)) step.differ(path, 'is a zip of no chart');
}
