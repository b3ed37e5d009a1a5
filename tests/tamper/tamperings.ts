import type { Random } from '../../scripts/generate/random.ts';
import { LOG } from '../../src/compile/records/log.ts';
import { known } from '../../src/language/known.ts';
import { MANIFEST, RECORDS } from '../../src/verify/manifest.ts';

/** Chance, passed in: the same seed makes the same tamperings. */
export type Chance = Pick<Random, 'whole' | 'pick'>;

/** A copy of a site that may be changed. */
export type Copy = Map<string, Uint8Array>;

/** Changes a copy and says what it did; null where there is nothing of its kind to change. */
export type Tampering = (copy: Copy, chance: Chance) => string | null;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const textAt = (copy: Copy, path: string): string => decoder.decode(copy.get(path));
const put = (copy: Copy, path: string, text: string): unknown => copy.set(path, encoder.encode(text));

const paths = (copy: Copy, kind: RegExp): string[] => [...copy.keys()].filter((path) => kind.test(path)).sort();
const page = /\.html$/;
const made = /\.(html|svg|csv|json|jsonld)$/;
const currentRecord =
  /^data\/records\/(claims|estimates|articles|references|ledger|pages)\/(?!.*\.r\d+\.md$).*\.md$|^data\/records\/site\.md$/;
const oldRecord = /^data\/records\/.*\.r\d+\.md$/;

function one(copy: Copy, kind: RegExp, chance: Chance): string | null {
  const all = paths(copy, kind);
  return all.length > 0 ? chance.pick(all) : null;
}

/** Puts another digit in place of one, at one of some places in a text. */
function otherDigit(copy: Copy, path: string, places: readonly number[], chance: Chance): string | null {
  if (places.length === 0) return null;
  const at = chance.pick(places);
  const text = textAt(copy, path);
  const digit = String((Number(text[at]) + chance.whole(1, 9)) % 10);
  put(copy, path, text.slice(0, at) + digit + text.slice(at + 1));
  return `${path}: ${text.slice(Math.max(0, at - 12), at + 12)} with ${digit} for ${text[at]}`;
}

/** The same with a letter. Returns where. */
function otherLetter(copy: Copy, path: string, places: readonly number[], chance: Chance): number {
  const at = chance.pick(places);
  const text = textAt(copy, path);
  put(copy, path, `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`);
  return at;
}

const digitsIn = (text: string, from = 0): number[] => [...text.matchAll(/\d/g)].map(({ index }) => index + from);

/**
 * Digits of a record that say something: the first six of a number, since no page and no data file prints more, and none in the sentences on contradictions, since a
 * dismissed one is shown nowhere.
 */
const tellingDigits = (record: string): number[] =>
  [...record.matchAll(/^ {4}sentence: .*$|\d[\d.]*/gm)].flatMap((m) =>
    m[0].startsWith(' ') ? [] : digitsIn(m[0].slice(0, 7), m.index).slice(0, 6),
  );

/** Digits that a reader sees: between tags, and in no script or style. */
const visibleDigits = (html: string): number[] =>
  [...html.matchAll(/<(script|style)\b[\s\S]*?<\/\1>|>([^<]+)</g)].flatMap((m) =>
    m[2] === undefined ? [] : digitsIn(m[2], m.index + 1),
  );

function digit(copy: Copy, kind: RegExp, places: (text: string) => number[], chance: Chance): string | null {
  const path = one(copy, kind, chance);
  return path && otherDigit(copy, path, places(textAt(copy, path)), chance);
}

function swap(copy: Copy, kind: RegExp, chance: Chance): string | null {
  const all = paths(copy, kind);
  for (let tries = 0; tries < 20 && all.length > 1; tries++) {
    const [first, second] = [chance.pick(all), chance.pick(all)];
    const [a, b] = [known(copy, first, 'file'), known(copy, second, 'file')];
    if (Buffer.compare(a, b) === 0) continue;
    copy.set(first, b).set(second, a);
    return `${first} and ${second} swapped`;
  }
  return null;
}

function drop(copy: Copy, kind: RegExp, chance: Chance): string | null {
  const path = one(copy, kind, chance);
  if (path !== null) copy.delete(path);
  return path;
}

/** Lines of a text, one of them changed. */
function editLines(copy: Copy, path: string, edit: (lines: string[]) => string[]): void {
  put(
    copy,
    path,
    edit(textAt(copy, path).split('\n').slice(0, -1))
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** By one who leaves the manifest alone. */
export const plain: Readonly<Record<string, Tampering>> = {
  'a byte of any file': (copy, chance) => {
    const path = one(copy, /./, chance);
    if (path === null) return null;
    const bytes = known(copy, path, 'file');
    if (bytes.length === 0) return null;
    const changed = Uint8Array.from(bytes);
    const at = chance.whole(0, bytes.length - 1);
    changed[at] = ((bytes[at] ?? 0) + chance.whole(1, 255)) % 256;
    copy.set(path, changed);
    return `byte ${at} of ${path}`;
  },
  'two files swapped': (copy, chance) => swap(copy, /./, chance),
  'a file removed': (copy, chance) => drop(copy, /^(?!_headers|nginx\.conf|\.htaccess|vercel\.json).*/, chance),
  'a file added': (copy, chance) => {
    const beside = one(copy, page, chance);
    if (beside === null) return null;
    const path = `${beside.replace('index.html', '')}new.html`;
    put(copy, path, '<p>New</p>');
    return path;
  },
};

/** By one who makes the manifest anew to match. */
export const thorough: Readonly<Record<string, Tampering>> = {
  'a number in a page, not in the data': (copy, chance) => digit(copy, page, visibleDigits, chance),
  'a number in a data file or a picture': (copy, chance) =>
    digit(copy, /^data\/(?!records\/|manifest).*\.(json|csv|svg)$/, digitsIn, chance),
  'a number in a record': (copy, chance) => digit(copy, currentRecord, tellingDigits, chance),
  'a quote, in its record': (copy, chance) => {
    const path = one(copy, /^data\/records\/claims\/.*\.md$/, chance);
    if (path === null) return null;
    const text = textAt(copy, path);
    const quote = /^ {2}exact: (.+)$/m.exec(text);
    if (!quote) return null;
    const letters = [...quote[0].matchAll(/[a-z]/g)]
      .map((m) => quote.index + m.index)
      .filter((at) => at > quote.index + 8);
    if (letters.length === 0) return null;
    const at = otherLetter(copy, path, letters, chance);
    return `${path}: ${quote[1]} at ${at - quote.index}`;
  },
  'a quote, on its page': (copy, chance) => {
    const path = one(copy, /^claims\/[^/]+\/[^/]+\/index\.html$/, chance);
    if (path === null) return null;
    const text = textAt(copy, path);
    const quote = /<blockquote\b[^>]*>([\s\S]*?)<\/blockquote>/.exec(text);
    const letters = quote
      ? [...quote[0].matchAll(/(?<=>[^<]*)[a-z](?=[^<]*<)/g)].map((m) => quote.index + m.index)
      : [];
    if (letters.length === 0) return null;
    const at = otherLetter(copy, path, letters, chance);
    return `${path}: ${text.slice(at - 12, at + 12)}`;
  },
  'two pages or data files swapped': (copy, chance) =>
    swap(copy, new RegExp(`^(?!${MANIFEST}$).*(${made.source})`), chance),
  'a page or a data file removed': (copy, chance) =>
    drop(copy, new RegExp(`^(?!${MANIFEST}$).*(${made.source})`), chance),
  'a correction dropped from its record': (copy, chance) =>
    dropCorrection(copy, chance, currentRecord, / {2}- date: .*\n {4}reason: .*\n {4}revision: \d+\n/g),
  'a correction dropped from a page': (copy, chance) =>
    dropCorrection(
      copy,
      chance,
      page,
      /<li><b>[^<]*<\/b> \(revision \d+\)[^<]*<\/li>|<li><b>[^<]*<\/b> <a [^>]*>[^<]*<\/a> \(revision[\s\S]*?<\/li>/g,
    ),
  'a superseded revision removed': (copy, chance) => drop(copy, oldRecord, chance),
  'a superseded revision edited': (copy, chance) => digit(copy, oldRecord, digitsIn, chance),
  'a pinned embed removed or put in place of another': (copy, chance) =>
    chance.whole(0, 1) === 0
      ? drop(copy, /^embed\/.*\/r\d+\/index\.html$/, chance)
      : swap(copy, /^embed\/.*\/r\d+\/index\.html$/, chance),
  'a line of the log dropped, moved or changed': (copy, chance) => {
    const path = RECORDS + LOG;
    if (!copy.has(path)) return null;
    const kind = chance.whole(0, 2);
    if (kind === 2) return otherDigit(copy, path, digitsIn(textAt(copy, path)), chance);
    editLines(copy, path, (lines) => {
      const at = chance.whole(0, lines.length - 2);
      return kind === 0
        ? lines.filter((_, i) => i !== at)
        : [...lines.slice(0, at), ...lines.slice(at, at + 2).reverse(), ...lines.slice(at + 2)];
    });
    return `${path}: a line ${kind === 0 ? 'dropped' : 'moved'}`;
  },
};

function dropCorrection(copy: Copy, chance: Chance, kind: RegExp, correction: RegExp): string | null {
  const found = paths(copy, kind).filter((path) => new RegExp(correction.source).test(textAt(copy, path)));
  if (found.length === 0) return null;
  const path = chance.pick(found);
  const text = textAt(copy, path);
  const dropped = chance.pick([...text.matchAll(correction)]);
  put(copy, path, text.slice(0, dropped.index) + text.slice(dropped.index + dropped[0].length));
  return `${path}: ${dropped[0].replace(/\s+/g, ' ').slice(0, 80)}`;
}
