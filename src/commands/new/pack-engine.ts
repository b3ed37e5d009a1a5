import { spawnSync } from 'node:child_process';
import { project } from '../project.ts';
import { UserFault } from '../user-fault.ts';

/**
 * Packs this package, as it stands here, into a file in a folder: `recount-0.2.0.tgz`. A site depends on that file, so that it can be built from its own folder for
 * ever. Nothing is fetched. Returns the file's name.
 */
export function packEngine(folder: string): string {
  // npm names itself to what it runs. It runs under any Node.
  const own = process.env['npm_execpath'];
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const args = ['pack', project, '--pack-destination', folder, '--ignore-scripts', '--json', '--loglevel=error'];
  const { stdout, stderr, status, error } = spawnSync(command, [...before, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  const file = /"filename":\s*"([^"]+\.tgz)"/.exec(stdout ?? '')?.[1];
  if (status === 0 && file !== undefined) return file;
  throw new UserFault(
    `\`npm pack\` could not pack the engine for the new site: ${error ? 'there is no command `npm` here; write `npx recount new DIR`' : stderr.trim()}`,
  );
}
