/**
 * What a map or a table holds under a name that was checked before: `known(seeds.articles, slug, 'article')`. Where it holds nothing, the
 * program is wrong, and the message says which name it looked for.
 */
export function known<Value>(
  from: ReadonlyMap<string, Value> | Readonly<Record<string, Value>>,
  name: string,
  what: string,
): Value {
  const value =
    from instanceof Map
      ? from.get(name)
      : Object.hasOwn(from, name)
        ? (from as Record<string, Value>)[name]
        : undefined;
  if (value === undefined) throw new Error(`no ${what} \`${name}\`, though it was checked before`);
  return value;
}
