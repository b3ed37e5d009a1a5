import { Faults, type Fault } from '../../seeds/fault.ts';
import { type Folder, memoryFolder } from '../../seeds/folder.ts';
import { checkForeign } from '../../seeds/foreign.ts';
import { parse } from '../../seeds/parse.ts';
import { checkQuotes } from '../../seeds/quotes.ts';
import { checkDecided } from '../../seeds/undecided.ts';
import { validate } from '../../seeds/validate.ts';

/**
 * What is wrong with one seed by itself, as an editor holds it: its YAML, its fields, its quotes. Names of other seeds are for the build to
 * follow. `path` is the file's; null where it is no place for a seed.
 */
export function lintSeed(path: string, text: string, captures: Folder | null): Fault[] | null {
  const [name] = /(?:(?:articles|estimates|references)\/[^/]+|site)\.md$/.exec(path.replaceAll('\\', '/')) ?? [];
  if (name === undefined) return null;
  const faults = new Faults();
  const { files, broken } = parse(memoryFolder('seeds', { [name]: text }), faults);
  const seeds = validate(files, broken, faults);
  checkQuotes(seeds, captures, faults);
  checkForeign(seeds, faults);
  checkDecided(seeds, faults);
  return faults.sorted().filter(({ file }) => file === `seeds/${name}`);
}
