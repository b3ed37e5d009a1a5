import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective | TextDirective;
export type Node = Root | RootContent | PhrasingContent;

export function isDirective(node: Node): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
}

/** Offsets of a node in its text, from and to. Every node that comes from a text has them. */
export function extent({ type, position }: Node): [number, number] {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (from === undefined || to === undefined) throw new Error(`a ${type} has no place in its text`);
  return [from, to];
}

/** From the beginning of the first node to the end of the last; nothing of none. */
export function extentOf(nodes: readonly Node[]): [number, number] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? [extent(first)[0], extent(last)[1]] : [0, 0];
}

/**
 * The text between a directive's brackets as it was written: a formula's `*` and the `:` of a name must not be read as Markdown.
 * Backslashes before punctuation go, as in any Markdown.
 */
export function labelOf(node: Directive, text: string): string {
  return text
    .slice(...extentOf(node.children))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ');
}

/** A directive's attributes as text; one without a value is empty. */
export function attributesOf(node: Directive): Record<string, string> {
  return Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']));
}

/** Escapes a text, so that Markdown and directives read it as plain text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&:|~#]/g, '\\$&');
}
