import { codeOf, hiddenIn } from '../language/hidden.ts';
import { decode } from './parse/decode.ts';
import { PICTURES } from './pictures.ts';
import { PROOFS } from './proof/proofs.ts';
import { placer } from './parse/place.ts';
import type { Faults } from './fault.ts';
import { type Folder, readOr, Unreadable } from './folder.ts';
import { slugOf } from './slug.ts';
import { parseSeed, type SeedFile, type SeedKind } from './seed-file.ts';

const kinds: Readonly<Record<string, SeedKind>> = {
  articles: 'article',
  estimates: 'estimate',
  references: 'reference',
};
const top = { line: 1, column: 1 };
/** The most hidden characters of one file that are told. */
const mostTold = 20;

/** In bytes: sixty times the largest seed of the first site. */
const largestSeed = 1_000_000;

/** Step 1: every seed read, decoded and parsed once. `broken` names those that could not be, as `article/march`. */
export function parse(
  seeds: Folder,
  faults: Faults,
  cache = new Map<string, SeedFile>(),
): { files: SeedFile[]; broken: Set<string> } {
  const files: SeedFile[] = [];
  const broken = new Set<string>();
  const taken = new Map<string, string>();
  let site = false;
  for (const path of seeds.list()) {
    // Time proofs of saved articles are no seeds, nor are pictures.
    if (path.startsWith(PROOFS) || path.startsWith(PICTURES)) continue;
    const file = `${seeds.name}/${path}`;
    const named = nameOf(path);
    if ('reason' in named) {
      faults.add(file, top, named.reason);
      continue;
    }
    const { kind, slug } = named;
    const refuse = (reason: string, place = top): void => {
      faults.add(file, place, reason);
      broken.add(`${kind}/${slug}`);
    };
    site ||= kind === 'site';
    const other = taken.get(`${kind}/${slug.toLowerCase()}`);
    const twice = `\`${slug}\` is the slug of \`${other}\` too, and some disks hold the two names for one; rename one of them`;
    if (other !== undefined) faults.add(file, top, twice);
    else taken.set(`${kind}/${slug.toLowerCase()}`, file);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      refuse(
        `\`${slug}\` cannot be an address; name the file in lower-case letters, digits and single hyphens: \`${slugOf(slug) || 'name'}.md\``,
      );
      continue;
    }
    const bytes = readOr(seeds, path);
    const reason =
      bytes === null
        ? 'cannot be read: it is a link to a file that does not exist'
        : bytes instanceof Unreadable
          ? `cannot be read: ${bytes.reason}`
          : bytes.length > largestSeed
            ? `has ${Math.round(bytes.length / 1000).toLocaleString('en')} kB, at most ${(largestSeed / 1000).toLocaleString('en')} are read; split it`
            : null;
    if (!(bytes instanceof Uint8Array) || reason !== null) {
      refuse(reason ?? '');
      continue;
    }
    const decoded = decode(bytes);
    if ('badByte' in decoded) {
      const byte = `0x${decoded.value.toString(16).padStart(2, '0')}`;
      refuse(`byte \`${byte}\` at offset ${decoded.badByte} is not UTF-8; save the file as UTF-8`);
      continue;
    }
    const hidden = [...hiddenIn(decoded.text, '\n\t')];
    if (hidden.length > 0) {
      const at = placer(decoded.text);
      for (const { index, character } of hidden.slice(0, mostTold))
        refuse(`\`${codeOf(character)}\` is a character that nobody sees; take it out`, at(index));
      continue;
    }
    const known = cache.get(file);
    const parsed = known?.text === decoded.text ? known : parseSeed(kind, slug, file, decoded.text, faults);
    if (parsed) {
      cache.set(file, parsed);
      files.push(parsed);
    } else broken.add(`${kind}/${slug}`);
  }
  if (!site)
    faults.add(`${seeds.name}/site.md`, top, 'missing; it holds the title, the units and the table of verdicts');
  return { files, broken };
}

function nameOf(path: string): { kind: SeedKind; slug: string } | { reason: string } {
  if (path === 'site.md') return { kind: 'site', slug: 'site' };
  const [folder, name, ...rest] = path.split('/') as [string, string?, ...string[]];
  const kind = Object.hasOwn(kinds, folder) ? kinds[folder] : undefined;
  const places = '`site.md`, `articles/<slug>.md`, `estimates/<id>.md` or `references/<id>.md`';
  if (!kind || name === undefined || rest.length > 0) return { reason: `not a place for a seed; expected ${places}` };
  if (!name.endsWith('.md'))
    return { reason: `not a seed; a seed's name ends in \`.md\`, and other files belong elsewhere` };
  return { kind, slug: name.slice(0, -3) };
}
