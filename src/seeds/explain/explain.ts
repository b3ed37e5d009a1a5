import type { z } from 'zod';
import { suggest } from '../suggest.ts';
import { knownKeys } from './known-keys.ts';
import { curlyMarks, encloses } from './lookalikes.ts';
import { meantName, meantValue } from './meant-value.ts';
import type { Path } from '../seed-file.ts';

type Issue = z.core.$ZodIssue;

/** A schema failure for a reader: where, whether the key or the value is meant, and the sentence. */
export interface Explained {
  path: Path;
  /** The fault is the key itself, not its value. */
  key: boolean;
  reason: string;
  /** The field that was meant by a misspelt one. It is not reported as missing too. */
  meant?: Path;
  missing?: true;
  /** A field that is not known, as the reason names it. */
  unknown?: string;
}

/** What to write for a field that is missing, where the type alone would not say it. */
const examples: ReadonlyMap<string, string> = new Map([
  ['title', 'title: The headline as printed'],
  ['published', "published: '2024-06-14'"],
  ['accessed', "accessed: '2024-06-14'"],
  ['checked', "checked: '2024-06-14'"],
  ['url', 'url: https://example.org/page`, or `url: null'],
  ['speaker', 'speaker: Jane Doe`, or `speaker: null'],
  ['quote', 'quote: { exact: the words as printed }'],
  ['exact', 'exact: the words as printed'],
  ['unit', 'unit: kg'],
  ['shape', 'shape: uniform'],
  ['origin', 'origin: { fact: reference-id/fact-id }'],
  ['lead', 'lead: claim-id'],
  ['claims', 'claims:` and a list of them, `- id: ...'],
  ['capture', 'capture: { file: name.txt, sha256: ..., words: 500 }'],
  ['formula', 'formula: area * density'],
  ['institution', 'institution: institution-id'],
  ['alt', 'alt: What the picture shows.'],
  ['credit', 'credit: Who made the picture'],
  ['licence', 'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }'],
]);

/** One zod issue as one or more sentences: path, what was found, what was expected, what to write. */
export function explain(issue: Issue, schema: z.ZodType, data: unknown): Explained[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const unknown = `\`${printPath([...path, name])}\`${ofItem(data, path)}`;
      const others = knownKeys(schema, path, valueAt(data, path)).filter((known) => known !== name);
      // A comma within curly marks ends a value of `{ ... }`, and the rest is read as a name.
      const reason = /[”’»“]$/u.test(name)
        ? `${unknown} is the rest of a text that a comma has cut: ${encloses(name.slice(-1))}`
        : `${unknown} is not a known field${suggest(name, others)}`;
      const meant = /; did you mean `(.*)`\?$/.exec(reason)?.[1];
      return {
        path: [...path, name],
        key: true,
        reason,
        unknown,
        ...(meant === undefined ? {} : { meant: [...path, meant] }),
      };
    });
  }
  if (issue.code === 'invalid_key') {
    const name = String(path.at(-1));
    const expected = issue.issues[0]?.message ?? 'another name';
    return [
      {
        path,
        key: true,
        reason: `the name \`${name}\` in \`${printPath(path.slice(0, -1))}\`: expected ${expected}${meantName(name, expected)}`,
      },
    ];
  }
  if (issue.code === 'invalid_union') {
    const branch = meantBranch(issue.errors);
    if (branch)
      return branch.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] } as Issue, schema, data));
    const kind = unknownKind(issue.errors);
    if (kind && typeof valueAt(data, path) === 'object')
      return explain({ ...kind, path: [...path, ...kind.path] } as Issue, schema, data);
  }
  const found = valueAt(data, path);
  const where = `\`${printPath(path)}\`${ofItem(data, path)}`;
  if (found === undefined) {
    const example = examples.get(String(path.at(-1)));
    const printed = path.at(-1) === 'capture' ? ' (`npm run check -- --captures` prints it)' : '';
    const write = example ? `; write \`${example}\`${printed}` : '';
    return [{ path, key: false, missing: true, reason: `${where} is missing: expected ${expected(issue)}${write}` }];
  }
  const near =
    issue.code === 'invalid_value' && typeof found === 'string' ? suggest(found, issue.values.map(String)) : '';
  // `title: 2024` reaches us as a number, and so does a hash of digits alone.
  const inQuotes =
    issue.code === 'invalid_type' && issue.expected === 'string' && typeof found !== 'object'
      ? '; put it in quotes'
      : '';
  const meant = near.startsWith('; did') ? near : '';
  const enclosed = typeof found === 'string' && /[”“»’]$/u.test(found) ? curlyMarks(found) : null;
  const curly = enclosed === null ? '' : `; ${enclosed}`;
  // `~` and nothing at all reach us as null.
  const write = Array.isArray(found)
    ? meantList(found, expected(issue))
    : curly === '' && (typeof found === 'string' || found === null)
      ? meantValue(found ?? '', expected(issue))
      : '';
  return [
    {
      path,
      key: false,
      reason: `${where}: found \`${printValue(found)}\`, expected ${expected(issue)}${meant}${inQuotes}${curly}${write}`,
    },
  ];
}

/**
 * The one alternative that the author meant: fewest faults, its own literals right. Null where several are as near,
 * and then the union's own words say what may stand there.
 */
function meantBranch(errors: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const open = errors.filter(
    (issues) =>
      issues.length > 0 &&
      !issues.some(
        (issue) => issue.code === 'invalid_value' || (issue.code === 'invalid_type' && issue.path.length === 0),
      ),
  );
  const least = Math.min(...open.map((issues) => issues.length));
  const [best, another] = open.filter((issues) => issues.length === least);
  return best && another === undefined ? best : null;
}

/** `shape: perth`: where every alternative says its name under one key, and none has the name that was found, all names that may stand there. */
function unknownKind(errors: readonly (readonly Issue[])[]): Issue | null {
  const named = errors
    .flat()
    .filter((issue) => issue.code === 'invalid_value' && issue.path.length === 1 && issue.values.length === 1);
  const [first] = named;
  if (first?.code !== 'invalid_value' || !named.every(({ path }) => path[0] === first.path[0])) return null;
  return {
    ...first,
    values: [...new Set(named.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : [])))],
  };
}

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', '`true` or `false`'],
  ['array', 'a list'],
  ['object', 'fields with values'],
  ['record', 'names with values'],
]);

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types.get(issue.expected) ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? `\`${String(issue.values[0])}\``
        : `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'some text';
      if (issue.origin === 'array') return `at least ${issue.minimum} of them`;
      return `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `at most ${issue.maximum} of them`
        : `a number ${issue.inclusive ? 'of at most' : 'below'} ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** Items of a list are told by their ids, which authors see, as well as by their numbers. */
function ofItem(data: unknown, path: Path): string {
  const at = path.findIndex((part) => typeof part === 'number');
  const id = at < 0 ? undefined : valueAt(data, [...path.slice(0, at + 1), 'id']);
  return typeof id === 'string' && path[at + 1] !== 'id' ? ` of \`${id}\`` : '';
}

/** `claims[2].quote.exact`, as authors count them: from 0, like the list in the schema's own errors. */
export function printPath(path: Path): string {
  return (
    path
      .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`))
      .join('') || 'front matter'
  );
}

function printValue(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const flat = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}

/** `[total]` where one text belongs. */
const meantList = (found: readonly unknown[], expected: string): string =>
  expected === 'text' && found.length === 1 && typeof found[0] === 'string'
    ? `; write \`${found[0]}\` without brackets`
    : '';

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    data,
  );
}
