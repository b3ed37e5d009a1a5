import type { Root, RootContent } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { extent, isDirective, labelOf } from '../../compile/prose/directives.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import type { Seeds } from '../../seeds/types.ts';
import type { Doubt } from './doubt.ts';

/** A paragraph of our own prose as a reader meets it, figures as one number and quotes as one word, and where it begins. */
export interface Paragraph extends Omit<Doubt, 'reason'> {
  text: string;
}

/** Every paragraph that people have written for readers: bodies, and the lines of front matter that are sentences. */
export function paragraphs({ site, articles, estimates, references }: Seeds): Paragraph[] {
  const lines = (
    file: SeedFile,
    ...written: ReadonlyArray<readonly [path: readonly PropertyKey[], text: string | undefined]>
  ): Paragraph[] =>
    written.flatMap(([path, text]) =>
      text === undefined ? [] : [{ file: file.file, ...file.placeOf(path), text: plainLine(text) }],
    );
  return [
    ...(site
      ? [
          ...lines(site.file, [['tagline'], site.data.tagline], [['description'], site.data.description]),
          ...body(site.file),
        ]
      : []),
    ...[...articles.values()].flatMap(({ file, data }) => [
      ...lines(file, [['headline'], data.headline], [['summary'], data.summary]),
      ...data.claims.flatMap((claim, i) =>
        lines(
          file,
          [['claims', i, 'says'], claim.says],
          [['claims', i, 'headline'], claim.headline],
          [['claims', i, 'changed'], claim.changed],
          [['claims', i, 'first_error', 'says'], claim.first_error?.says],
          ...claim.not_found.map((text, k) => [['claims', i, 'not_found', k], text] as const),
        ),
      ),
      ...data.contradictions.flatMap(({ reason }, i) => lines(file, [['contradictions', i, 'reason'], reason])),
      ...body(file),
    ]),
    ...[...estimates.values()].flatMap(({ file, data }) => [...lines(file, [['caveat'], data.caveat]), ...body(file)]),
    ...[...references.values()].flatMap(({ file }) => body(file)),
  ];
}

function body(file: SeedFile): Paragraph[] {
  const found: Paragraph[] = [];
  visit(file.body as Root, (node) => {
    if (node.type !== 'paragraph') return undefined;
    found.push({ file: file.file, ...file.at(extent(node)[0]), text: plain(node, file.text) });
    return SKIP;
  });
  return found;
}

/** A paragraph's words; a figure reads as a number, and words of others as one word, since they are not ours to mend. */
function plain(node: RootContent, text: string): string {
  const [from] = extent(node);
  let out = text.slice(...extent(node));
  const directives: { from: number; to: number; as: string }[] = [];
  visit(node, (inner) => {
    if (!isDirective(inner)) return undefined;
    const [a, b] = extent(inner);
    directives.push({
      from: a - from,
      to: b - from,
      as:
        inner.name === 'fig'
          ? '100'
          : inner.name === 'claim' || inner.name === 'quote'
            ? 'quote'
            : labelOf(inner, text),
    });
    return SKIP;
  });
  for (const { from: a, to: b, as } of directives.reverse()) out = `${out.slice(0, a)}${as}${out.slice(b)}`;
  return tidy(out);
}

const plainLine = (text: string): string =>
  tidy(text.replace(/:fig\[[^\]]*\](\{[^}]*\})?/g, '100').replace(/:(quote|claim)\[[^\]]*\](\{[^}]*\})?/g, 'quote'));

/** Without Markdown's marks and addresses; words in quotation marks, and those in brackets, as one word. */
const tidy = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/“[^”]*”/g, 'quote')
    .replace(/\s+/g, ' ')
    .trim();
