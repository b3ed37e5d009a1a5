import type {} from 'mdast-util-to-hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** Says which element a directive becomes, the way remark-rehype reads it. */
export function element(node: Directive, name: string, properties: Record<string, string | boolean | string[]>): void {
  node.data = { ...node.data, hName: name, hProperties: properties };
}

/** The id of the record that the document belongs to, from its front matter: figures are numbered within it. */
export function recordId(file: { data: Record<string, unknown> }): string {
  const astro = file.data.astro as { frontmatter?: { id?: unknown; slug?: unknown; name?: unknown } } | undefined;
  const found = astro?.frontmatter?.id ?? astro?.frontmatter?.slug ?? astro?.frontmatter?.name;
  return typeof found === 'string' ? found : 'page';
}
