import { shorten } from '../../language/shorten.ts';
import { directionOf, sameLanguage } from '../../language/direction.ts';
import { languageOf } from '../../seeds/foreign.ts';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import { visit, SKIP } from 'unist-util-visit';
import { complainOfNumerals } from './bare.ts';
import type { Chains } from './chains.ts';
import { attributesOf, type Directive, escapeMarkdown, extent, isDirective, labelOf, type Node } from './directives.ts';
import type { Edit } from './edits.ts';
import { resolveFigure } from './figures.ts';
import type { Figure } from './figure.ts';
import { codeOf, hiddenIn } from '../../language/hidden.ts';
import { DIRECTIVES } from '../../schema/directives.ts';
import { linkFault } from '../../schema/web-address.ts';
import { findClaim } from '../models/find.ts';
import { findKnot } from '../../seeds/parse/knot.ts';
import { complain, type Passage, type ProseWorld } from './passage.ts';
import type { Spot } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import { flatten } from '../../language/words.ts';

/** What the author sees when a directive is misspelt, and which one it was. */
const inline = DIRECTIVES.filter(({ place }) => place === 'sentence').map(({ name }) => name);
const blocks = DIRECTIVES.filter(({ place }) => place === 'block').map(({ name }) => name);

/**
 * The edits that turn a passage's figures and quotes into what `content/` holds: `:fig[470]{o=3}`. Faults for bare numerals, unknown
 * directives and whatever else is no text.
 */
export function editProse(
  world: ProseWorld,
  nodes: readonly Node[],
  text: string,
  passage: Passage,
  chains: Chains,
): Edit[] {
  const edits: Edit[] = [];
  walk(world, nodes, text, passage, (node, printed) => {
    const [from, to] = extent(node);
    if (typeof printed === 'string') {
      // The words are data: an address among them, or a sign of Markdown, is printed as it is.
      const words = escapeMarkdown(printed);
      const tongue = tongueOf(world, node, passage);
      if (tongue !== '' || text.slice(from, to).includes(`[${words}]`) === false)
        edits.push({ from, to, text: `:quote[${words}]${tongue}` });
      return;
    }
    const o = chains.add(printed.origin);
    edits.push({ from, to, text: `:fig[${escapeMarkdown(printed.printed)}]{o=${o}}` });
  });
  return edits;
}

/** The language of quoted words, where it is not the site's: `{lang=ar dir=rtl}`. */
function tongueOf({ found }: ProseWorld, node: Directive, { owner }: Passage): string {
  const ref = attributesOf(node).claim ?? owner.claim ?? '';
  const entry = found.claims.get(ref.includes('/') ? ref : `${owner.article}/${ref}`);
  const lang = entry ? languageOf(entry.article.data) : found.site.language;
  return sameLanguage(lang, found.site.language) ? '' : `{lang=${lang} dir=${directionOf(lang)}}`;
}

/** A passage as plain text, for data files and headings: figures printed, quotes in quotation marks, Markdown gone. */
export function plainProse(world: ProseWorld, node: Node, text: string, passage: Passage): string {
  const printed = new Map<Node, string>();
  walk(world, [node], text, passage, (directive, shown) =>
    printed.set(directive, typeof shown === 'string' ? `“${shown}”` : shown.printed),
  );
  return flatten(textOf(node, printed));
}

/** A line of front matter as plain text. */
export function plainLine(world: ProseWorld, line: string, passage: Passage): string {
  if (!/:[a-z]+[[{]/.test(line)) {
    complainOfNumerals(world, line, 0, passage);
    return line;
  }
  const knot = findKnot(line);
  if (knot !== null) {
    complain(world, passage, 0, knot.reason);
    return line;
  }
  const tree = lines.parse(line);
  let plain = '';
  let end = 0;
  visit(tree, (node) => {
    if (node.type !== 'textDirective') return undefined;
    const [from, to] = extent(node);
    const before = line.slice(end, from);
    complainOfNumerals(world, before, end, passage);
    plain += before;
    const shown = resolve(world, node, line, passage);
    plain += shown === null ? '' : typeof shown === 'string' ? `“${shown}”` : shown.printed;
    end = to;
    return SKIP;
  });
  complainOfNumerals(world, line.slice(end), end, passage);
  return plain + line.slice(end);
}

const lines = remark().use(remarkDirective).freeze();

function walk(
  world: ProseWorld,
  nodes: readonly Node[],
  text: string,
  passage: Passage,
  each: (node: Directive, shown: Figure | string) => void,
): void {
  for (const root of nodes) {
    visit(root as Root, (node) => {
      if (isDirective(node)) {
        const shown = resolve(world, node, text, passage);
        if (shown !== null) each(node, shown);
        return SKIP;
      }
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
        // A text without escapes or entities stands in the source as it is; otherwise its beginning is near enough.
        const [from, to] = extent(node);
        const lead = Math.max(0, text.slice(from, to).indexOf(node.value));
        complainOfNumerals(world, node.value, from + lead, passage);
      }
      if (node.type === 'html')
        complain(
          world,
          passage,
          extent(node)[0],
          `raw HTML \`${shorten(node.value)}\`; seeds hold Markdown, and \`<\` alone is written \`\\<\``,
        );
      if (node.type === 'image')
        complain(
          world,
          passage,
          extent(node)[0],
          `a picture, \`${shorten(node.url)}\`; pages fetch nothing, so link to it instead: \`[words](address)\``,
        );
      if (node.type === 'link' || node.type === 'definition') {
        const expected = linkFault(node.url);
        const told =
          expected === null || /^(https?:\/\/|\/(?!\/)|#)/i.test(node.url)
            ? `: expected ${expected}`
            : ' leads nowhere; begin it with `https://`, `/` or `#`';
        if (expected !== null) complain(world, passage, extent(node)[0], `the link \`${shorten(node.url)}\`${told}`);
      }
      complainOfHidden(
        world,
        [
          ('value' in node && node.value) || '',
          ('title' in node && node.title) || '',
          ('label' in node && node.label) || '',
        ],
        extent(node)[0],
        passage,
      );
      return undefined;
    });
  }
}

/** The file holds no hidden character; an entity such as `&#8203;` may still give one. */
function complainOfHidden(world: ProseWorld, texts: readonly string[], offset: number, passage: Passage): void {
  const [first] = texts.flatMap((text) => [...hiddenIn(text, '\n\t')]);
  if (first)
    complain(
      world,
      passage,
      offset,
      `\`&#x${(first.character.codePointAt(0) ?? 0).toString(16)};\` gives \`${codeOf(first.character)}\`, a character that nobody sees; take it out`,
    );
}

/** A figure, or the words of a quote; null after a fault. */
function resolve(world: ProseWorld, node: Directive, text: string, passage: Passage): Figure | string | null {
  const [from] = extent(node);
  const refuse = (reason: string): null => {
    complain(world, passage, from, reason);
    return null;
  };
  const attributes = attributesOf(node);
  // The parser loses an attribute of this name.
  if (/[{\s]__proto__/.test(text.slice(...extent(node))))
    return refuse('`__proto__` is not a known attribute of any directive; take it out');
  const label = labelOf(node, text);
  const spot = spotAt(passage, from);
  complainOfHidden(
    world,
    [
      ...Object.entries(attributes).flat(),
      ...node.children.flatMap((child) => ('value' in child ? [child.value] : [])),
    ],
    from,
    passage,
  );
  if (node.name === 'fig' && node.type === 'textDirective')
    return resolveFigure({ world, owner: passage.owner, spot, complain: refuse }, label, attributes);
  if (node.name === 'quote' && node.type === 'textDirective') {
    const ref = attributes.claim ?? passage.owner.claim;
    if (ref === null || ref === undefined)
      return refuse(`\`:quote[${shorten(label)}]\` names no claim; write \`:quote[${shorten(label)}]{claim=id}\``);
    const entry = findClaim(world.found, ref, passage.owner.article, spot);
    if (!entry) return null;
    const words = flatten(label);
    if (!flatten(entry.claim.quote.exact).includes(words))
      return refuse(
        `\`${shorten(words)}\` does not stand in the quote of \`${ref}\`, \`${shorten(entry.claim.quote.exact)}\`; quote its words as they are`,
      );
    return words;
  }
  if (node.name === 'claim' && node.type === 'textDirective')
    return refuse('`:claim` marks a claim in the digest of its own article, and not here');
  const colons = node.type === 'textDirective' ? ':' : node.type === 'leafDirective' ? '::' : ':::';
  const known = node.type === 'textDirective' ? inline : blocks;
  if (blocks.includes(node.name))
    return refuse(
      `\`${colons}${node.name}\` has ${colons === ':' ? 'one colon' : 'two colons'}; write \`:::${node.name}{claim=id}\`, its text below, and a line \`:::\``,
    );
  if (inline.includes(node.name))
    return refuse(
      `\`${colons}${node.name}\` has ${colons.length === 2 ? 'two' : 'three'} colons; write \`:${node.name}[...]\``,
    );
  const meant = suggest(node.name, known);
  return refuse(
    `unknown directive \`${colons}${node.name}\`${meant}${meant.endsWith('?') ? ' Where' : '; where'} a colon is meant, put a space behind it or write \`\\:\``,
  );
}

/** A place in running text for the functions that look names up by a path of the front matter. */
function spotAt(passage: Passage, offset: number): Spot {
  return {
    file: { ...passage.file, placeOf: () => passage.at(offset), placeOfKey: () => passage.at(offset) },
    path: [],
  };
}

function textOf(node: Node, printed: ReadonlyMap<Node, string>): string {
  const shown = printed.get(node);
  if (shown !== undefined) return shown;
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => textOf(child as Node, printed)).join('') : '';
}
