import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { buildContent } from '../../compile/build.ts';
import { printFaults } from '../../seeds/fault.ts';
import { diskFolder, memoryFolder } from '../../seeds/folder.ts';
import { slugOf } from '../../seeds/slug.ts';
import { project } from '../project.ts';
import type { Said } from '../run.ts';
import { UserFault } from '../user-fault.ts';
import { packEngine } from './pack-engine.ts';

const usage = 'npm run new -- DIR   DIR is a new folder for the site';

/** `npm run new -- DIR`: a site with an example, that depends on this package. It is made beside its place, and stands there when it is whole. */
export async function newSite(args: readonly string[], { out }: Said): Promise<boolean> {
  const [name, another] = args;
  if (name === undefined || name.startsWith('-')) throw new UserFault(`usage: ${usage}`);
  if (another !== undefined) throw new UserFault(`one folder at a time; usage: ${usage}`);
  const place = resolve(name);
  if (existsSync(place) && readdirSync(place).length > 0)
    throw new UserFault(`\`${name}\` is not empty; name a new folder`);
  const work = `${place}.new-${process.pid}`;
  try {
    mkdirSync(work, { recursive: true });
    cpSync(join(project, 'starter'), work, { recursive: true });
    // npm leaves files whose names begin with a dot out of a package, or reads them itself.
    for (const file of readdirSync(work))
      if (file.startsWith('dot-')) renameSync(join(work, file), join(work, file.replace(/^dot-/, '.')));
    const engine = packEngine(work);
    writeFileSync(join(work, 'package.json'), manifest(basename(place), engine));
    const readme = join(work, 'README.md');
    writeFileSync(readme, readFileSync(readme, 'utf8').replaceAll('ENGINE', engine));
    await writeRecords(work);
    if (existsSync(place)) rmdirSync(place);
    renameSync(work, place);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  // A terminal takes `my site` for two words.
  const quoted = /[^\w./~-]/.test(name) ? `'${name}'` : name;
  out(`A site is in ${place}\n\n  cd ${quoted}\n  npm install && npm start\n\nREADME.md says how it becomes yours.\n`);
  return true;
}

/** The site's own `package.json`. */
function manifest(folder: string, engine: string): string {
  const name = slugOf(folder) || 'site';
  const commands = ['start', 'build', 'dev', 'content', 'check', 'import', 'verify'];
  const scripts = Object.fromEntries(commands.map((command) => [command, `recount ${command}`]));
  const data = {
    name: name === 'recount' ? 'recount-site' : name,
    private: true,
    type: 'module',
    scripts: { ...scripts, test: 'recount check && recount content --check && recount build && recount verify' },
    dependencies: { recount: `file:${engine}` },
    // npm asks before it runs what a package brings along; these two fetch nothing.
    allowScripts: { node: true, esbuild: true },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The records of the example, so that a new site holds what its seeds give. */
async function writeRecords(site: string): Promise<void> {
  const { files, messages } = await buildContent({
    seeds: diskFolder(join(site, 'seeds'), 'seeds'),
    content: memoryFolder('content', {}),
    captures: diskFolder(join(site, 'captures'), 'captures'),
  });
  if (!files) throw new Error(`the example of the package is faulty:\n${printFaults(messages)}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(site, 'content', path)), { recursive: true });
    writeFileSync(join(site, 'content', path), text);
  }
}
