import { z } from 'zod';

export interface Json {
  [key: string]: unknown;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json | Json[];
  additionalProperties?: Json | boolean;
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
  $ref?: string;
  definitions?: Record<string, Json>;
  title?: string;
  description?: string;
  examples?: unknown[];
  /** `examples`, as the schemas name them. */
  shown?: unknown[];
  enum?: string[];
  enumDescriptions?: string[];
}

/** The JSON Schema (draft 7, which editors read) of what people may write for a zod schema: fields with a default may be left out. Each field has an example. */
export function jsonSchema(schema: z.ZodType, title: string): Json {
  const { $schema, ...made } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as Json;
  const definitions = made.definitions ?? {};
  for (const node of [made, ...Object.values(definitions)]) nameExamples(node);
  for (const node of [made, ...Object.values(definitions)]) giveExamples(node, definitions);
  return { $schema, title, ...made };
}

/** Renames what the schemas show to what editors read. */
function nameExamples(node: Json): void {
  if (node.shown) node.examples = node.shown;
  delete node.shown;
  for (const part of partsOf(node)) nameExamples(part);
}

/** Puts an example beside every field that has none, made of those of its parts. */
function giveExamples(node: Json, definitions: Readonly<Record<string, Json>>): void {
  for (const field of Object.values(node.properties ?? {})) {
    field.examples ??= [exampleOf(field, definitions)];
    // A description that the part itself has is not repeated at the field.
    field.description ??= resolved(field, definitions).description ?? '';
  }
  for (const part of partsOf(node)) giveExamples(part, definitions);
}

const partsOf = (node: Json): Json[] => [
  ...Object.values(node.properties ?? {}),
  ...[node.items ?? []].flat(),
  ...(typeof node.additionalProperties === 'object' ? [node.additionalProperties] : []),
  ...variantsOf(node),
];

/** One of several kinds that a value may have. */
export const variantsOf = (node: Json): Json[] => node.anyOf ?? node.oneOf ?? [];

/** The definition that a node points to, else the node. */
export function resolved(node: Json, definitions: Readonly<Record<string, Json>>): Json {
  const ref = node.$ref ?? node.allOf?.find((part) => part.$ref !== undefined)?.$ref;
  return ref === undefined ? node : (definitions[ref.replace('#/definitions/', '')] ?? {});
}

/** An example of what to write for a node: its own, else made of the parts that must be there, else of all. */
export function exampleOf(node: Json, definitions: Readonly<Record<string, Json>>): unknown {
  if (node.examples) return node.examples[0];
  const at = resolved(node, definitions);
  if (at !== node) return exampleOf(at, definitions);
  if (node.properties) {
    const names = node.required ?? Object.keys(node.properties);
    return Object.fromEntries(names.map((name) => [name, exampleOf(node.properties?.[name] ?? {}, definitions)]));
  }
  const [first] = [node.items ?? []].flat();
  if (first) return [exampleOf(first, definitions)];
  const [variant] = variantsOf(node);
  if (variant) return exampleOf(variant, definitions);
  return node.enum?.[0];
}
