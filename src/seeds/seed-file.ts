import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import { visit } from 'unist-util-visit';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Faults } from './fault.ts';
import { explainYaml } from './parse/explain-yaml.ts';
import { findKnot } from './parse/knot.ts';
import { oddNumbers } from './parse/odd-numbers.ts';
import { type Place, placer } from './parse/place.ts';
import { yamlFault } from './parse/yaml-fault.ts';

export type SeedKind = 'site' | 'article' | 'estimate' | 'reference';
export type Path = readonly PropertyKey[];

/** One seed, parsed once: front matter as plain data, body as a tree, and where everything stands. */
export interface SeedFile {
  kind: SeedKind;
  slug: string;
  /** As messages name it: `seeds/articles/march.md`. */
  file: string;
  text: string;
  data: unknown;
  body: Root;
  at(offset: number): Place;
  /** Where a value of the front matter stands; where it is missing, the nearest thing around it. */
  placeOf(path: Path): Place;
  /** Where a value of the front matter ends. */
  endOf(path: Path): Place;
  /** Where a key of the front matter stands. */
  placeOfKey(path: Path): Place;
  /** Where character `index` of a text value stands; its beginning when it is folded over lines. */
  placeWithin(path: Path, index: number): Place;
}

const processor = remark().use(remarkDirective).freeze();

/** Front matter: fenced by two lines of three hyphens, the first of which begins the file. */
const frontMatter = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** More aliases than a person writes: an anchor that repeats itself could otherwise fill the memory. */
const maxAliases = 20;

export function parseSeed(kind: SeedKind, slug: string, file: string, text: string, faults: Faults): SeedFile | null {
  const at = placer(text);
  const [fenced, yaml] = (text.startsWith('---\n') && frontMatter.exec(text)) || [];
  if (fenced === undefined || yaml === undefined) {
    const begun = text.startsWith('---\n');
    faults.add(
      file,
      { line: 1, column: 1 },
      begun
        ? 'the front matter has no end; write a line `---` behind its last field'
        : 'no front matter; begin the file with a line `---`, then the fields, then a line `---`',
    );
    return null;
  }
  const start = '---\n'.length;
  const document = parseDocument(yaml, { prettyErrors: false });
  // The rest mostly follow from the first.
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const { offset, reason } = explainYaml(problem, yaml);
    faults.add(file, at(start + offset), reason);
    return null;
  }
  const odd = yamlFault(document);
  if (odd !== null) {
    faults.add(file, at(start + odd.offset), odd.reason);
    return null;
  }
  const numbers = oddNumbers(document, yaml);
  for (const { offset, reason, severity } of numbers) faults.add(file, at(start + offset), reason, severity);
  if (numbers.some(({ severity }) => severity === 'error')) return null;
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    faults.add(
      file,
      at(start),
      `invalid YAML: ${(error as Error).message}; write the values out instead of \`&\` anchors and \`*\` aliases`,
    );
    return null;
  }
  const knot = findKnot(text.slice(fenced.length));
  if (knot !== null) {
    faults.add(file, at(fenced.length + knot.offset), knot.reason);
    return null;
  }
  const body = parseBody(text, fenced.length);
  const offsetOf = (path: Path, key = false): number => start + yamlOffset(document, path, key);
  return {
    kind,
    slug,
    file,
    text,
    data,
    body,
    at,
    placeOf: (path) => at(offsetOf(path)),
    endOf: (path) =>
      at(
        start +
          ((document.getIn(path as unknown[], true) as { range?: [number, number, number] } | undefined)?.range?.[1] ??
            yaml.length),
      ),
    placeOfKey: (path) => at(offsetOf(path, true)),
    placeWithin: (path, index) => at(start + scalarOffset(document, yaml, path, index)),
  };
}

/**
 * The body's tree, with offsets in the whole file. The front matter is kept from the Markdown parser, which would take as long to
 * pass over it as to read the body.
 */
function parseBody(text: string, start: number): Root {
  const tree = processor.parse(text.slice(start));
  const lines = text.slice(0, start).split('\n').length - 1;
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.offset = (point.offset ?? 0) + start;
      point.line += lines;
    }
  });
  return tree;
}

function yamlOffset(document: Document, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === part);
      if (!pair) return offset;
      const keyStart = rangeStart(pair.key) ?? offset;
      const valueStart = rangeStart(pair.value);
      offset = last && key ? keyStart : isScalar(pair.value) && valueStart !== undefined ? valueStart : keyStart;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (node === undefined) return offset;
      offset = rangeStart(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function scalarOffset(document: Document, source: string, path: Path, index: number): number {
  const node = document.getIn(path as unknown[], true);
  const begin = yamlOffset(document, path, false);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return begin;
  const written = source.slice(node.range[0], node.range[1]);
  const lead = written.indexOf(node.value);
  return lead === -1 ? begin : begin + lead + index;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
