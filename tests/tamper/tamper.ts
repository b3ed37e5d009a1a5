import { MANIFEST, type Manifest, manifestOf, printManifest, RECORDS } from '../../src/verify/manifest.ts';
import { readFolder } from '../../src/verify/read-folder.ts';
import { type Checker, loadChecker } from '../../src/commands/verify/load-checker.ts';
import { type Chance, type Copy, plain, type Tampering, thorough } from './tamperings.ts';

export interface Tampered {
  /** How many of each kind were tried. */
  tried: Map<string, number>;
  /** What was done and not noticed. */
  missed: string[];
}

/** Changes copies of a built site, each in one random way, and checks whether the checker notices. Half of the tamperers make the manifest anew to match. */
export async function tamper(folder: string, count: number, chance: Chance): Promise<Tampered> {
  const checker = await loadChecker(folder);
  const site = readFolder(folder);
  const manifest = JSON.parse(new TextDecoder().decode(site.get(MANIFEST))) as Manifest;
  const told = (await checker.verify(site)).differences[0];
  if (told) throw new Error(`the site differs before anything is changed: ${told.path}:${told.line} ${told.says}`);
  const kinds: Array<readonly [name: string, act: Tampering, anew: boolean]> = [
    ...Object.entries(plain).map(([name, act]) => [name, act, false] as const),
    ...Object.entries(thorough).map(([name, act]) => [`${name}, manifest made anew`, act, true] as const),
  ];
  const result: Tampered = { tried: new Map(), missed: [] };
  // A site without revisions has nothing of some kinds.
  const idle = new Set<string>();
  for (let tries = 0; tries < count && idle.size < kinds.length; ) {
    const [name, act, anew] = chance.pick(kinds);
    const copy: Copy = new Map(site);
    const done = idle.has(name) ? null : act(copy, chance);
    if (done === null) {
      if (![...result.tried.keys()].includes(name)) idle.add(name);
      continue;
    }
    tries++;
    result.tried.set(name, (result.tried.get(name) ?? 0) + 1);
    if (anew) remake(copy, manifest);
    if (!(await notices(checker, copy, site))) result.missed.push(`${name}: ${done}`);
  }
  return result;
}

/** The manifest as a build would write it for the files of a copy. */
function remake(copy: Copy, { commit, changed, site, project }: Manifest): void {
  const decoder = new TextDecoder();
  const records = new Map<string, string>();
  for (const [path, bytes] of copy)
    if (path.startsWith(RECORDS)) records.set(path.slice(RECORDS.length), decoder.decode(bytes));
  const text = printManifest(manifestOf({ commit, changed, site, version: project.version }, copy, records));
  copy.set(MANIFEST, new TextEncoder().encode(text));
}

/** Whether the checker notices. It draws what was changed first: a whole site takes some seconds. What that leaves unnoticed is checked whole. */
async function notices(checker: Checker, copy: Copy, site: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const changed = [...new Set([...copy.keys(), ...site.keys()])].filter((path) => copy.get(path) !== site.get(path));
  const record = changed
    .find((path) => path.startsWith(RECORDS))
    ?.slice(RECORDS.length)
    .replace(/\.md$/, '');
  const shown =
    record === undefined ? [] : [`${record}/index.html`, 'references/index.html', 'index.html', 'about/index.html'];
  const wanted = (path: string): boolean => changed.includes(path) || shown.includes(path);
  const first = await checker.verify(copy, { wanted });
  return first.differences.length > 0 || (await checker.verify(copy)).differences.length > 0;
}
