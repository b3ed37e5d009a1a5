/** What the schemas' comments say of each field: by the name of the exported schema, then by field. */
export type Comments = Map<string, Map<string, string>>;

/**
 * Reads the comments that stand before the fields of exported objects, as `src/schema/` is written: `export const name = z.strictObject({`,
 * fields indented by two spaces, each with its `/** ... *\/` before it.
 */
export function readComments(source: string): Comments {
  const found: Comments = new Map();
  for (const [, name = '', fields = ''] of source.matchAll(
    /^export const (\w+) = z\.strictObject\(\{\n([\s\S]*?)^\}\)/gm,
  )) {
    const comments = new Map<string, string>();
    for (const [, comment = '', key = ''] of fields.matchAll(/^ {2}\/\*\*([\s\S]*?)\*\/\n {2}(\w+):/gm))
      comments.set(key, comment.replace(/\s*\n\s*\*?\s*/g, ' ').trim());
    found.set(name, comments);
  }
  return found;
}
