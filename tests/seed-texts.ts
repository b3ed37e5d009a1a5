import { z } from 'zod';

/** A field of a seed that is text, with its place: `claims[].quote.exact`, `facts.{}.label`; a name that people give stands as `facts.{key}`. */
export interface Text {
  path: string;
  schema: z.ZodType;
}

/** Every text that a schema has room for, found in the schema itself, so that none can be forgotten. */
export function texts(schema: z.ZodType, path = ''): Text[] {
  const at = (name: string): string => (path ? `${path}.${name}` : name);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => texts(field, at(name)));
  if (schema instanceof z.ZodArray) return texts(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodTuple)
    return (schema.def.items as z.ZodType[]).flatMap((item, i) => texts(item, `${path}[${i}]`));
  if (schema instanceof z.ZodRecord)
    return [...texts(schema.keyType as z.ZodType, at('{key}')), ...texts(schema.valueType as z.ZodType, at('{}'))];
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => texts(option, path));
  // What is read from a text (`1, 2, 3`) is the text before it is read; what is made ready before its check is what is checked.
  if (schema instanceof z.ZodPipe)
    return texts((schema.out instanceof z.ZodTransform ? schema.in : schema.out) as z.ZodType, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return texts(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return [{ path, schema }];
  if (
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral
  )
    return [];
  throw new Error(`${path}: how a \`${schema.def.type}\` holds texts is not known here`);
}
