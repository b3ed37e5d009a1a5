/** Names as one line gives them: `Ann Lee, Bo Falk and Cy Ode`, each once; null of nobody. */
export function together(names: readonly string[]): string | null {
  const each = [...new Set(names.filter(Boolean))];
  const last = each.pop();
  if (last === undefined) return null;
  return each.length === 0 ? last : `${each.join(', ')} and ${last}`;
}
