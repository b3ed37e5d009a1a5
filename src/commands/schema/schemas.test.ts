import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTerm } from '../../compile/prose/term.ts';
import { FUNCTIONS } from '../../estimate/formula/formula-walk.ts';
import { parseFormula } from '../../estimate/formula/formula.ts';
import { DIRECTIVES, FIGURE_ATTRIBUTES, FIGURES } from '../../schema/directives.ts';
import { kinds, madeOfSchemas } from './all.ts';
import { exampleOf, type Json, jsonSchema } from './make.ts';

const root = join(import.meta.dirname, '../../..');
const made = madeOfSchemas();
const schema = (name: string): Json => JSON.parse(made.get(`schemas/${name}.json`)!);
const names = Object.keys(kinds) as (keyof typeof kinds)[];

interface Def {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  shape?: Record<string, z.ZodType>;
}

/** Every field of a schema, by its path. */
function fieldsOf(node: z.ZodType, path: string): [string, z.ZodType][] {
  const { innerType, in: from, element, valueType, options, shape } = node.def as unknown as Def;
  return [
    ...Object.entries(shape ?? {}).flatMap(([name, field]): [string, z.ZodType][] => [
      [`${path}.${name}`, field],
      ...fieldsOf(field, `${path}.${name}`),
    ]),
    ...[innerType, from, element, valueType, ...(options ?? [])].flatMap((inner) =>
      inner ? fieldsOf(inner, path) : [],
    ),
  ];
}

describe('what is made of the schemas', () => {
  test.each([...made.keys()])('%s is what src/schema/ gives; else run `npm run schemas`', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(made.get(path));
  });

  test.each(names)('every field of %s says what it means and has an example', (name) => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, field] of Object.entries((node as Json).properties ?? {}))
        if (!field.description || field.examples?.[0] === undefined) bare.push(`${path}.${key}`);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`);
    };
    walk(schema(name), name);
    expect(bare).toEqual([]);
  });

  test.each(names)('every example of a field of %s is accepted', (name) => {
    const fields = fieldsOf(kinds[name][0], name);
    const shown = fields.flatMap(([path, field]) =>
      ((field.meta()?.['shown'] ?? []) as unknown[]).map((example) => [path, field, example] as const),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(([, field, example]) => !field.safeParse(example).success).map(([path]) => path)).toEqual([]);
  });

  test.each(names)('the parts of %s make an example of the whole', (name) => {
    const json = jsonSchema(kinds[name][0], kinds[name][1]);
    expect(
      z.prettifyError(kinds[name][0].safeParse(exampleOf(json, json.definitions ?? {})).error ?? new z.ZodError([])),
    ).toBe('');
  });

  test('every value of a choice is explained', () => {
    const choices = names.flatMap((name) => Object.values(schema(name).definitions ?? {})).filter((part) => part.enum);
    expect(choices.length).toBeGreaterThan(8);
    for (const { enum: values = [], enumDescriptions = [] } of choices)
      expect(enumDescriptions.filter((words) => / Example: .+/.test(words))).toHaveLength(values.length);
  });

  test('asks only for what has no default, and allows no unknown field', () => {
    expect(schema('reference').required).toEqual(['title', 'publisher', 'url', 'kind', 'accessed']);
    expect(schema('reference').additionalProperties).toBe(false);
  });
});

describe('the tables of the page of fields', () => {
  test('every example of a figure names one, of every kind', () => {
    const kindsOf = FIGURES.map(([, , example]) => parseTerm(example)?.kind);
    expect(new Set(kindsOf)).toEqual(new Set(['claim', 'fact', 'estimate', 'check', 'site', 'formula']));
  });

  test('every example of a directive and its attributes has the directive in it', () => {
    for (const { name, example } of DIRECTIVES) expect(example).toMatch(new RegExp(`:${name}[[{]`));
    for (const [write, , example] of FIGURE_ATTRIBUTES) expect(example).toContain(write.replace(/[=A-Z].*/, ''));
  });

  test('every function of formulas is explained, by a formula that can be read', () => {
    const page = made.get('docs/fields.md')!.split('## Formulas')[1]!;
    for (const name of FUNCTIONS.keys()) {
      const [, gives = '', example = ''] =
        new RegExp(`^\\| \`${name}\` \\| (.+) \\| \`(.+)\` \\|$`, 'm').exec(page) ?? [];
      expect(gives, name).not.toBe('');
      const words = (example.match(/[a-z]+\d*/g) ?? []).filter((word) => !FUNCTIONS.has(word));
      expect(() => parseFormula(example, words)).not.toThrow();
    }
  });

  test('no number of the table of units is none', () => {
    expect(made.get('docs/fields.md')).not.toMatch(/NaN|undefined|\[object/);
  });
});
