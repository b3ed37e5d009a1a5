import { stringify } from 'yaml';
import { FUNCTIONS } from '../../estimate/formula/formula-walk.ts';
import { DIRECTIVES, FIGURE_ATTRIBUTES, FIGURES } from '../../schema/directives.ts';
import { contractFindings } from '../../schema/marks.ts';
import { knownUnits } from './known-units.ts';
import { exampleOf, type Json, variantsOf } from './make.ts';

type Definitions = Readonly<Record<string, Json>>;

/** Longer examples of a field are shown by its parts alone. */
const LONGEST = 160;

/** The page of everything that people may write (`docs/fields.md`), from the JSON Schemas and the tables of the code. */
export function fieldsPage(schemas: readonly Json[]): string {
  const definitions: Definitions = Object.assign({}, ...schemas.map((schema) => schema.definitions ?? {}));
  return (
    [
      '# Fields',
      'Every field, value, unit and directive, each with an example. This page is made from the code by `npm run schemas`, and a test holds it to it. Editors read the same from `schemas/`. [guide.md](guide.md) shows how the parts work together, [seeds.md](seeds.md) what is behind them.',
      'A field that is marked *needed* must be there. Where another is left out, what stands for it is given as *else*. A name in capitals is one that you choose. `[]` stands for each entry of a list.',
      ...schemas.flatMap((schema) => [
        `## ${schema.title?.replace(/: (\S+)$/, ': `$1`')}`,
        fieldTable(schema, definitions),
      ]),
      '## Parts that several fields have',
      ...Object.values(definitions).flatMap((part) => [
        `### ${part.title}`,
        `${part.description}`,
        ...partTables(part, definitions),
      ]),
      '## Findings',
      'The single finding of the published data (`finding` of a claim). A site declares others under `findings`.',
      table(
        ['write', 'means', 'example'],
        Object.entries(contractFindings).map(([name, [means, example]]) => [code(name), means, example]),
      ),
      '## The body',
      'A body is Markdown with these directives. No numeral stands bare in it: each is a `:quote`, a `:fig`, or a literal by a pattern under `literals` in `seeds/site.md`.',
      table(
        ['write', 'means', 'example'],
        DIRECTIVES.map(({ write, means, example }) => [lines(write), means, lines(example)]),
      ),
      '### Figures',
      'What stands between the brackets of `:fig[...]`, in a body as in the texts of a front matter.',
      table(
        ['write', 'prints', 'example'],
        FIGURES.map(([write, means, example]) => [
          code(write),
          means,
          code(`:fig[${example}]${example === 'a / b' ? '{a="claim:stranded" b="fact:timetable/crossings"}' : ''}`),
        ]),
      ),
      'Attributes stand in braces behind it.',
      table(
        ['attribute', 'means', 'example'],
        FIGURE_ATTRIBUTES.map(([write, means, example]) => [code(write), means, code(example)]),
      ),
      '## Formulas',
      'A formula has numbers, names of assumptions, `+ - * / ^`, brackets, `pi`, `e`, and these functions. Units go through all of it, and the build stops where they do not agree.',
      table(
        ['function', 'gives', 'example'],
        [...FUNCTIONS.keys()].map((name) => {
          const [means, example] = functionWords[name] ?? ['', ''];
          return [code(name), means, code(example)];
        }),
      ),
      '## Units',
      'These need no declaration. A unit of the topic, such as `passenger`, is declared under `units` in `seeds/site.md`. Units are multiplied and divided: `passenger/crossing`, `kg*km/hour`, `m^2`. `1` is a plain number. The usual prefixes stand before a name: `km`, `mg`, `GWh`. `USD` is the US dollar. `ton` means two things and must be declared. A known unit that is declared again, without `is`, gets words of its own.',
      table(
        ['write', 'measures', 'one of it is', '24 of it are printed'],
        knownUnits().map(({ names, measures, is, printed }) => [names.map(code).join(', '), measures, is, printed]),
      ),
    ].join('\n\n') + '\n'
  );
}

/** What the functions of formulas give, with an example. */
const functionWords: Readonly<Record<string, readonly [gives: string, example: string]>> = {
  min: ['The least of several values.', 'min(places, passengers)'],
  max: ['The most of several values.', 'max(0, passengers - places)'],
  round: ['The nearest whole number; halves go away from zero.', 'round(passengers / 600)'],
  sqrt: ['The square root. The units of its value have even powers.', 'sqrt(area)'],
  abs: ['The value without its sign.', 'abs(before - after)'],
  log: ['The natural logarithm of a plain number.', 'log(after / before)'],
  exp: ['The power of `e` by a plain number.', 'exp(growth * years)'],
  log10: ['The logarithm to the base of ten of a plain number.', 'log10(ratio)'],
  floor: ['The whole number below.', 'floor(passengers / 600)'],
  ceil: ['The whole number above.', 'ceil(passengers / 600)'],
  mod: ['What is left of the first value once the second is taken off as often as it goes.', 'mod(passengers, 600)'],
  clamp: ['The first value, held between the other two.', 'clamp(share, 0, 1)'],
  if: ['The second value where the comparison is true, else the third.', 'if(hours > 9, 2, 1)'],
  sum: ['The sum of several values.', 'sum(north, south, east)'],
};

/** The fields of an object, those of its parts beneath them. */
function fieldTable(node: Json, definitions: Definitions): string {
  return table(['field', '', 'means', 'example'], rowsOf(node, '', definitions));
}

function rowsOf(node: Json, path: string, definitions: Definitions): string[][] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const at = `${path}${name}`;
    const example = flow(exampleOf(field, definitions));
    const inner = innerOf(field);
    const shown = example.length <= LONGEST ? code(`${name}: ${example}`) : 'by its parts';
    return [
      [
        code(at),
        node.required?.includes(name) ? 'needed' : defaultOf(field),
        [field.description, ...referred(field).map((part) => link(definitions[part]?.title ?? part))].join(' '),
        shown,
      ],
      ...inner.flatMap(([suffix, part]) => rowsOf(part, `${at}${suffix}.`, definitions)),
    ];
  });
}

/** Objects within a field that have no section of their own, with what their path adds. */
function innerOf(field: Json): [suffix: string, node: Json][] {
  const entries = [field.items ?? []]
    .flat()
    .flatMap(innerOrSelf)
    .map((node): [string, Json] => ['[]', node]);
  const named = typeof field.additionalProperties === 'object' ? innerOrSelf(field.additionalProperties) : [];
  const here = field.properties ? [] : variantsOf(field).flatMap(innerOrSelf);
  return [
    ...(field.properties ? [['', field] as [string, Json]] : []),
    ...entries,
    ...named.map((node): [string, Json] => ['.NAME', node]),
    ...here.map((node): [string, Json] => ['', node]),
  ];
}

const innerOrSelf = (node: Json): Json[] => (node.properties ? [node] : variantsOf(node).flatMap(innerOrSelf));

/** The definitions that a field's value, its entries or its variants are of. */
function referred(node: Json): string[] {
  const names = [
    node,
    ...(node.allOf ?? []),
    ...variantsOf(node),
    ...[node.items ?? []].flat(),
    node.additionalProperties,
  ]
    .filter((part): part is Json => typeof part === 'object')
    .flatMap((part) => [part, ...variantsOf(part), ...(part.allOf ?? [])])
    .flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref.replace('#/definitions/', '')]));
  return [...new Set(names)];
}

/** A part that several fields have: its words, its variants, or its fields. */
function partTables(part: Json, definitions: Definitions): string[] {
  if (part.enum)
    return [
      table(
        ['write', 'means'],
        part.enum.map((name, i) => [code(name), part.enumDescriptions?.[i] ?? '']),
      ),
    ];
  const variants = variantsOf(part);
  if (variants.length === 0) return [fieldTable(part, definitions)];
  const written = variants.map((variant) => {
    const [first] = Object.values(variant.properties ?? {});
    return [code(flow(exampleOf(variant, definitions))), (first ?? variant).description ?? ''];
  });
  const fields = new Map(
    variants
      .flatMap((variant) => rowsOf(withoutConstants(variant), '', definitions))
      .map((row) => [`${row[0]}${row[2]}`, row] as const),
  );
  const alone = variants.every((variant) => Object.keys(variant.properties ?? { one: 1 }).length === 1);
  return [
    table(['write', 'means'], written),
    ...(alone ? [] : [table(['field', '', 'means', 'example'], [...fields.values()])]),
  ];
}

/** A variant without the words that tell it from the others: they stand in the table of variants. */
const withoutConstants = ({ properties = {}, ...rest }: Json): Json => ({
  ...rest,
  properties: Object.fromEntries(Object.entries(properties).filter(([, field]) => field.const === undefined)),
});

/** The value that a field has when it is left out, if it has one. */
function defaultOf({ default: other }: Json): string {
  const none = other === undefined || other === null || other === '' || flow(other) === '[]' || flow(other) === '{}';
  return none ? '' : `else ${code(flow(other))}`;
}

/** A value as it is written in one line of YAML. */
const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();

const code = (text: string): string => `\`${text}\``;
const lines = (text: string): string => text.split('\n').map(code).join('<br>');
const link = (title: string): string =>
  `[${title}](#${title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')}).`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}
