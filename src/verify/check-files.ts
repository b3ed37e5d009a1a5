import { countOf } from '../language/count-of.ts';
import { hashOf } from './hash.ts';
import { byPath, FORMAT, MANIFEST, type Manifest, printManifest } from './manifest.ts';
import type { Step } from './report.ts';

/** A copy of a site: its files by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Files that a host reads and does not serve. A downloaded copy of the site lacks them. */
export const hostFiles: readonly string[] = ['_headers', 'nginx.conf', '.htaccess', 'vercel.json'];

const known = ['format', 'project', 'commit', 'changed', 'site', 'records', 'files'];

/** The manifest of a copy; null, and a difference, where there is none that can be read. */
export function readManifest(files: Files, step: Step): Manifest | null {
  const bytes = files.get(MANIFEST);
  if (!bytes) {
    step.differ(MANIFEST, 'is missing: without it nothing can be checked; name the folder that holds `data/`');
    return null;
  }
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    if (manifest.format !== FORMAT)
      throw new Error(`has the format \`${String(manifest.format)}\`, expected \`${FORMAT}\``);
    const others = Object.keys(manifest).filter((key) => !known.includes(key));
    if (others.length > 0) throw new Error(`has a field \`${others[0]}\` that no build writes`);
    if (!Array.isArray(manifest.files) || !URL.canParse(manifest.site) || !Array.isArray(manifest.records?.heads))
      throw new Error('lists no files, no records or no address');
    if (manifest.project.name !== 'recount' || printManifest(manifest) !== new TextDecoder().decode(bytes))
      throw new Error('is not as a build writes it');
    return manifest;
  } catch (error) {
    step.differ(MANIFEST, `cannot be read: ${(error as Error).message}`);
    return null;
  }
}

/** Each file against the manifest, and the manifest against the files: none changed, missing, added or in another order. */
export function checkFiles(files: Files, manifest: Manifest, step: Step): void {
  const listed = new Set<string>();
  let before = '';
  for (const { path, size, sha256 } of manifest.files) {
    if (byPath(before, path) >= 0)
      step.differ(MANIFEST, `lists \`${path}\` behind \`${before}\`; its order is that of the paths`);
    before = path;
    listed.add(path);
    const bytes = files.get(path);
    if (!bytes) {
      if (hostFiles.includes(path)) step.open.push(`\`${path}\` is not in this copy: hosts do not serve it`);
      else step.differ(path, 'is in the manifest and missing');
    } else if (bytes.length !== size)
      step.differ(path, `has ${countOf(bytes.length, 'byte')}, the manifest says ${size}`);
    else if (hashOf(bytes) !== sha256)
      step.differ(path, `has the SHA-256 ${hashOf(bytes)}, the manifest says ${sha256}`);
    else step.prove('files are as the manifest says, by size and SHA-256');
  }
  for (const path of hostFiles)
    if (!listed.has(path)) step.differ(MANIFEST, `does not list \`${path}\`, which every build writes`);
  for (const path of files.keys())
    if (path !== MANIFEST && !listed.has(path)) step.differ(path, 'is not in the manifest');
}
