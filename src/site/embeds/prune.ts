import { Features, transform } from 'lightningcss';
import type { Selector, Visitor, CustomAtRules } from 'lightningcss';

const VERSIONS = { chrome: 109 << 16, firefox: 115 << 16, safari: 16 << 16 };

/** The classes that something must have for a selector, those within `:is()` and `:has()` included. What stands within `:not()` may be absent. */
const classesOf = (selector: Selector): string[] =>
  selector.flatMap((part) => {
    if (part.type === 'class') return [part.name];
    if (part.type === 'pseudo-class' && part.kind === 'not') return [];
    const inner = 'selectors' in part && Array.isArray(part.selectors) ? (part.selectors as Selector[]) : [];
    return inner.flatMap(classesOf);
  });

function run(css: Uint8Array, visitor: Visitor<CustomAtRules>): Uint8Array {
  return transform({
    filename: 'embed.css',
    code: css,
    minify: true,
    targets: VERSIONS,
    // What is written by hand has the prefixes that it needs.
    exclude: Features.LightDark | Features.VendorPrefixes,
    visitor,
  }).code;
}

/** Every class that a style sheet speaks of. */
export function classesIn(css: Uint8Array): Set<string> {
  const found = new Set<string>();
  run(css, {
    Selector(selector) {
      for (const name of classesOf(selector)) found.add(name);
    },
  });
  return found;
}

/** The root, where custom properties stand. */
const isRoot = ([first]: Selector): boolean => first?.type === 'pseudo-class' && first.kind === 'root';

/** A style sheet, minified, with the rules that `keep` names and those of the root, without rules left empty and the custom properties that nothing reads. */
export function prune(css: Uint8Array, keep: (classes: readonly string[]) => boolean): string {
  const kept = run(css, {
    Selector: (selector) => (isRoot(selector) || keep(classesOf(selector)) ? undefined : []),
  });
  const read = new Set<string>();
  run(kept, {
    Variable({ name }) {
      read.add(name.ident);
    },
  });
  const code = run(kept, {
    Declaration: {
      custom({ name }) {
        return name.startsWith('--') && !read.has(name) ? [] : undefined;
      },
    },
  });
  return withoutFallbacks(new TextDecoder().decode(code));
}

/** `var(--a,var(--b))` is `var(--a)` where every page has `--a`, and `var(--b)` where none has. */
export function withoutFallbacks(css: string): string {
  const root = /^:root\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return css.replace(/var\((--[\w-]+),var\((--[\w-]+)\)\)/g, (both, name: string, other: string) =>
    root.includes(`${name}:`) ? `var(${name})` : css.includes(`${name}:`) ? both : `var(${other})`,
  );
}
