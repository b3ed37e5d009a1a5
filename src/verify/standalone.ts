/** The entry of the checker, which is bundled into one file (`src/commands/verify/bundle.ts`). `docs/verify.md` is for who uses it. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fixed, pages } from 'recount:carried';
import type { Pack } from '../site/exports/pack.ts';
import { checkPack } from './check-pack.ts';
import type { Files } from './check-files.ts';
import { hashOf } from './hash.ts';
import type { Manifest } from './manifest.ts';
import { readCaptures, readFolder } from './read-folder.ts';
import { printReport, type Report, Step } from './report.ts';
import { type Options, verifySite } from './verify-site.ts';

/** Checks a site of which all files are given. */
export const verify = (files: Files, options: Options = {}): Promise<Report> =>
  verifySite({ modules: pages, fixed: new Map(Object.entries(fixed)) }, files, options);

const usage = `Checks a downloaded site, or one claim by its pack. It needs no network.

  node verify.mjs FOLDER                     the folder that holds \`index.html\` and \`data/\`
  node verify.mjs CLAIM.pack.json ...        claims by their packs alone
    --captures FOLDER                        saved articles, to find the place of each quote
    --pictures FOLDER                        the files of pictures, to compare their SHA-256
    --earlier MANIFEST                       a manifest that was kept elsewhere
`;

/** Runs the checker with the words of a command line; returns whether nothing differs. */
export async function main(args: readonly string[], out: (text: string) => void): Promise<boolean> {
  const places: string[] = [];
  const options: Options = {};
  for (let i = 0; i < args.length; i++) {
    const [word = '', value] = args.slice(i, i + 2);
    if (word === '--captures' && value !== undefined) {
      options.captures = readCaptures(normalize(value));
      i++;
    } else if (word === '--pictures' && value !== undefined) {
      options.pictures = new Set([...readFolder(normalize(value)).values()].map(hashOf));
      i++;
    } else if (word === '--earlier' && value !== undefined) {
      options.earlier = JSON.parse(readFileSync(value, 'utf8')) as Manifest;
      i++;
    } else if (word.startsWith('-')) {
      out(`\`${word}\` is not an option, or its value is missing\n\n${usage}`);
      return false;
    } else places.push(word);
  }
  if (places.length === 0) {
    out(usage);
    return false;
  }
  let good = true;
  for (const place of places) {
    const report = statSync(place).isDirectory()
      ? await verify(readFolder(normalize(place)), options)
      : packReport(place);
    out(printReport(report));
    good &&= report.differences.length === 0;
  }
  return good;
}

function packReport(path: string): Report {
  const step = new Step();
  try {
    checkPack(JSON.parse(readFileSync(path, 'utf8')) as Pack, path, step);
  } catch (error) {
    step.differ(path, `cannot be read as a pack: ${(error as Error).message}`);
  }
  return { proved: [...step.proved], open: step.open, differences: step.differences };
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  try {
    process.exitCode = (await main(process.argv.slice(2), (text) => void process.stdout.write(text))) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
