import { Features, transform } from 'lightningcss';
import type { CustomAtRules, Selector, TokenOrValue, Visitor } from 'lightningcss';

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
    // Rules written by hand already have the prefixes that they need.
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
  return new TextDecoder().decode(withoutFallbacks(code));
}

/** `var(--a,var(--b))` is `var(--a)` where every page has `--a`, and `var(--b)` where none has. */
export function withoutFallbacks(css: Uint8Array): Uint8Array {
  // Custom properties of the root, outside of any condition; and those that stand anywhere.
  const [always, somewhere] = [new Set<string>(), new Set<string>()];
  run(css, {
    StyleSheet({ rules }) {
      for (const rule of rules)
        if (
          rule.type === 'style' &&
          rule.value.selectors.every((selector) => selector.length === 1 && isRoot(selector))
        )
          for (const { property, value } of rule.value.declarations?.declarations ?? [])
            if (property === 'custom') always.add(value.name);
    },
    Declaration: {
      custom({ name }) {
        somewhere.add(name);
      },
    },
  });
  return run(css, {
    Variable({ name, fallback }) {
      const [other, ...more] = fallback ?? [];
      if (other?.type !== 'var' || more.length > 0) return undefined;
      if (always.has(name.ident)) return variable(name.ident);
      return somewhere.has(name.ident) || other.value.fallback ? undefined : variable(other.value.name.ident);
    },
  });
}

const variable = (ident: string): TokenOrValue => ({ type: 'var', value: { name: { ident } } });
