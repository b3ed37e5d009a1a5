import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** A stretch of the digest with the claims whose notes stand beside it. */
export interface Passage {
  html: string;
  notes: string[];
}

/** Puts an element around the words of a marked quote. */
export type FillMark = (claim: string, words: ElementContent[]) => Element;

/**
 * A rendered digest, cut at the places where notes go, each marked quote filled by `fill`. Text after the last note is a passage without
 * notes.
 */
export function passages(html: string, fill: FillMark): Passage[] {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const claim = node.tagName === 'mark' ? node.properties.dataClaim : undefined;
    if (typeof claim !== 'string' || parent === undefined || index === undefined) return undefined;
    parent.children[index] = fill(claim, node.children);
    return SKIP;
  });
  const found: Passage[] = [];
  let before: Root['children'] = [];
  // Signs of marks as every other part of the page has them (`<path d="..."/>`), which weighs less.
  const text = (): string =>
    toHtml({ type: 'root', children: before }, { closeEmptyElements: true, tightSelfClosing: true }).trim();
  for (const node of tree.children) {
    const note = node.type === 'element' && node.tagName === 'hr' ? node.properties.dataNote : undefined;
    if (typeof note !== 'string') {
      before.push(node);
      continue;
    }
    const last = found.at(-1);
    const passage = text();
    if (passage === '' && last) last.notes.push(note);
    else found.push({ html: passage, notes: [note] });
    before = [];
  }
  const rest = text();
  if (rest !== '') found.push({ html: rest, notes: [] });
  return found;
}

/** Cuts off the last word of a quote, so that what follows it can be kept on its line. A quote that ends in anything but text is left whole. */
export function lastWord(words: readonly ElementContent[]): [before: ElementContent[], last: ElementContent[]] {
  const end = words.at(-1);
  if (end?.type !== 'text') return [[...words], []];
  const at = end.value.lastIndexOf(' ') + 1;
  const before: ElementContent[] = at > 0 ? [{ type: 'text', value: end.value.slice(0, at) }] : [];
  return [[...words.slice(0, -1), ...before], [{ type: 'text', value: end.value.slice(at) }]];
}
