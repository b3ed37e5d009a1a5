import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element, recordId } from './directive.ts';

/** The live figure that a record's prose follows: the claim's own, or for an article its lead claim's. */
function figureKey(file: { data: Record<string, unknown> }): string {
  const astro = file.data.astro as { frontmatter?: { lead?: unknown } } | undefined;
  const lead = astro?.frontmatter?.lead;
  return typeof lead === 'string' ? lead : recordId(file);
}

/**
 * `:fig[470]{o=3}` becomes a link to the chain of the figure, which stands on the same page. `live` names the number of the live
 * figure that it follows, and `digits`, `as` and `unit` how it is printed.
 */
export function figures() {
  return (tree: Root, file: { data: Record<string, unknown> }) => {
    const id = recordId(file);
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'fig') return;
      const { o, live, digits, as, unit } = node.attributes ?? {};
      element(node, 'a', {
        className: ['fig'],
        href: `#o-${id}-${o ?? 0}`,
        ...(live ? { dataLiveFig: `${figureKey(file)}:${live}` } : {}),
        ...(live && digits ? { dataLiveDigits: digits } : {}),
        ...(live && as ? { dataLiveAs: as } : {}),
        ...(live && unit !== undefined && unit !== null ? { dataLiveUnit: '' } : {}),
      });
    });
  };
}
