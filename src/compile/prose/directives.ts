import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective | TextDirective;
export type Node = Root | RootContent | PhrasingContent;

export function isDirective(node: Node): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
}

/** Offsets of a node in its text; every node that comes from a text has them. */
export function extent(node: Node): [number, number] {
  return [node.position!.start.offset!, node.position!.end.offset!];
}

/**
 * The text between a directive's brackets as it was written: a formula's `*` and the `:` of a name must not be read as Markdown.
 * Backslashes before punctuation go, as in any Markdown.
 */
export function labelOf(node: Directive, text: string): string {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return '';
  return text
    .slice(extent(first)[0], extent(last)[1])
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ');
}

/** A directive's attributes as text; one without a value is empty. */
export function attributesOf(node: Directive): Record<string, string> {
  return Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']));
}

/** Text that Markdown and directives read as nothing but itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&:|~#]/g, '\\$&');
}
