import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from '../../seeds/pictures.ts';
import { CHECKER } from '../../verify/manifest.ts';
import { findCaptures } from '../find-captures.ts';
import type { Said } from '../run.ts';
import type { Settings } from '../settings.ts';
import { UserFault } from '../user-fault.ts';
import { bundleChecker } from './bundle.ts';
import { loadChecker } from './load-checker.ts';

/** `npm run verify [-- DIR]`: checks a built site, or a copy of one, offline. What is checked is run by the sources at hand, and by nothing that the site brings. */
export async function verify(args: readonly string[], settings: Settings, { out }: Said): Promise<boolean> {
  const [first] = args;
  const named = first !== undefined && !first.startsWith('-');
  const place = named ? first : settings.out;
  if (!existsSync(place))
    throw new UserFault(
      `\`${place}\` is not there; write \`npm run verify -- DIR\`, with the folder of a site, or build one first`,
    );
  const checker = await loadChecker(statSync(place).isDirectory() ? place : '.', settings.publicFolder);
  const captures = findCaptures(settings)?.name;
  const rest = named ? args.slice(1) : args;
  const pictures = join(settings.seeds, PICTURES);
  const given = [
    ...(captures !== undefined && existsSync(captures) && !rest.includes('--captures') ? ['--captures', captures] : []),
    ...(existsSync(pictures) && !rest.includes('--pictures') ? ['--pictures', pictures] : []),
  ];
  const good = await checker.main([place, ...given, ...rest], out);
  const own = join(place, CHECKER);
  if (existsSync(own)) {
    const same = readFileSync(own, 'utf8') === (await bundleChecker(settings.publicFolder));
    out(
      same
        ? `proved: \`${CHECKER}\` is what the sources here give\n`
        : `not proved: \`${CHECKER}\` is not what the sources here give; they may be of another commit\n`,
    );
  }
  return good;
}
