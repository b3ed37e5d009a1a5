import { known } from '../../language/known.ts';
import type { Attributes } from '../../chart/node.ts';

/**
 * The charts' own stylesheet, applied by hand: a picture that stands alone has no page to style it, and programs that import SVG know no
 * custom properties. Understood is what `src/chart/chart.css` is written in: tags, classes and descendants; at-rules are for pages and skipped.
 */
export interface Sheet {
  rules: Rule[];
  tokens: Record<string, string>;
}

interface Compound {
  tag: string | null;
  classes: string[];
}
interface Rule {
  selector: Compound[];
  weight: number;
  declarations: Array<[name: string, value: string]>;
}

/** A colour of the light theme by its name in `tokens.css`: `--ink`. */
export const colour = ({ tokens }: Sheet, name: string): string => known(tokens, name, 'colour');

/** An element's tag and classes, as selectors see it. */
export interface Seen {
  tag: string;
  classes: readonly string[];
}

/** Properties that SVG has as attributes. Pictures leave out the others. */
const PRESENTATION = new Set(
  'fill fill-opacity stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap font-size font-weight'.split(
    ' ',
  ),
);

const COMPOUND = /^([a-z]+)?((?:\.[\w-]+)*)$/i;

/** Reads rules and the light theme's tokens. */
export function readSheet(css: string, tokensCss: string): Sheet {
  const rules: Rule[] = [];
  for (const [, selectors = '', body = ''] of withoutAtRules(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = declarationsOf(body);
    for (const one of selectors.split(',')) {
      const selector = one.trim().split(/\s+/).map(compound);
      if (selector.some((c) => c === null)) continue;
      const known = selector as Compound[];
      rules.push({
        selector: known,
        weight: known.reduce((w, c) => w + c.classes.length * 100 + (c.tag ? 1 : 0), 0),
        declarations,
      });
    }
  }
  // Later rules of one weight win, as in CSS: the sort keeps their order.
  rules.sort((a, b) => a.weight - b.weight);
  const root = /:root\s*\{([^{}]*)\}/.exec(tokensCss)?.[1] ?? '';
  return { rules, tokens: Object.fromEntries(declarationsOf(root)) };
}

function withoutAtRules(css: string): string {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return text.replace(/@[^{};]*(\{(?:[^{}]|\{[^{}]*\})*\}|;)/g, '');
}

const declarationsOf = (body: string): Array<[string, string]> =>
  body
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(';')
    .flatMap((d): Array<[string, string]> => {
      const at = d.indexOf(':');
      return at < 0 ? [] : [[d.slice(0, at).trim(), d.slice(at + 1).trim()]];
    });

function compound(text: string): Compound | null {
  const found = COMPOUND.exec(text);
  return found && text !== '' ? { tag: found[1] ?? null, classes: (found[2] ?? '').split('.').filter(Boolean) } : null;
}

const fits = ({ tag, classes }: Compound, seen: Seen): boolean =>
  (tag === null || tag === seen.tag) && classes.every((c) => seen.classes.includes(c));

function matches(selector: readonly Compound[], path: readonly Seen[]): boolean {
  const left = [...selector];
  for (const [k, seen] of path.toReversed().entries()) {
    const last = left.at(-1);
    if (last === undefined) break;
    if (fits(last, seen)) left.pop();
    else if (k === 0) return false;
  }
  return left.length === 0;
}

export interface Style {
  attributes: Attributes;
  custom: Record<string, string>;
}

/** Marks of one kind stand at one path by the hundred. */
const made = new WeakMap<Sheet, Map<string, Style>>();

/** The attributes of the last element of a path from the picture's root, and the custom properties its children inherit. */
export function styleOf(sheet: Sheet, path: readonly Seen[], inherited: Record<string, string>): Style {
  let styles = made.get(sheet);
  if (styles === undefined) made.set(sheet, (styles = new Map()));
  const key = path.map(({ tag, classes }) => `${tag}.${classes.join('.')}`).join('>');
  let style = styles.get(key);
  if (style === undefined) styles.set(key, (style = compute(sheet, path, inherited)));
  return style;
}

function compute({ rules }: Sheet, path: readonly Seen[], inherited: Record<string, string>): Style {
  const found: Record<string, string> = {};
  for (const { selector, declarations } of rules)
    if (matches(selector, path)) for (const [name, value] of declarations) Object.assign(found, longhand(name, value));
  const custom = { ...inherited };
  for (const [name, value] of Object.entries(found)) if (name.startsWith('--')) custom[name] = value;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(found))
    if (PRESENTATION.has(name)) attributes[name] = resolve(value, custom).replace(/(\d)px$/, '$1');
  return { attributes, custom };
}

/** `font: 700 13px/1.2 ...` as size and weight; pictures have a face of their own. */
function longhand(name: string, value: string): Record<string, string> {
  if (name !== 'font') return { [name]: value };
  const size = /([\d.]+)px/.exec(value)?.[1];
  const weight = /^(?:.*\s)?([1-9]00)\s/.exec(value.slice(0, value.indexOf('px')))?.[1];
  return { ...(size ? { 'font-size': size } : {}), ...(weight ? { 'font-weight': weight } : {}) };
}

/** Puts values in place of `var(--name, fallback)`. */
export function resolve(value: string, custom: Readonly<Record<string, string>>): string {
  const found = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/.exec(value);
  if (!found) return value;
  const [whole, name = '', fallback] = found;
  const set = custom[name] ?? fallback;
  if (set === undefined) throw new Error(`a picture needs \`${name}\`, which no token and no rule sets`);
  return resolve(value.slice(0, found.index) + set + value.slice(found.index + whole.length), custom);
}
