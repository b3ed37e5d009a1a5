import { z } from 'zod';
import type { Comments } from './comments.ts';

type Json = Record<string, unknown>;

/** The mark by which an exported schema is found again in what was made of it. */
const NAME = 'x-schema';

/**
 * The JSON Schema (draft 7, which editors read) of what people may write for a zod schema: fields with a default may be left out, and what the
 * source says of a field in its comment is the field's description. `named` holds the exported schemas by name.
 */
export function jsonSchema(
  schema: z.ZodType,
  title: string,
  named: ReadonlyMap<z.core.$ZodType, string>,
  comments: Comments,
): Json {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: json }) => {
      const name = named.get(zodSchema);
      if (name !== undefined) (json as Json)[NAME] = name;
    },
  }) as Json;
  describe(made, comments);
  const { $schema, ...rest } = made;
  return { $schema, title, ...rest };
}

/** Puts descriptions beside the fields and takes the marks away. */
function describe(node: unknown, comments: Comments): void {
  if (Array.isArray(node)) {
    for (const item of node) describe(item, comments);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const json = node as Json;
  const fields = comments.get(String(json[NAME] ?? ''));
  delete json[NAME];
  for (const value of Object.values(json)) describe(value, comments);
  const properties = json['properties'] as Record<string, Json> | undefined;
  for (const [key, description] of fields ?? [])
    if (properties?.[key]) properties[key] = { description, ...properties[key] };
}
