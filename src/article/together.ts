/** Several names in one line, each once: `Ann Lee, Bo Falk and Cy Ode`. Null where nobody is named. */
export function together(names: readonly string[]): string | null {
  const each = [...new Set(names.filter(Boolean))];
  const last = each.pop();
  if (last === undefined) return null;
  return each.length === 0 ? last : `${each.join(', ')} and ${last}`;
}
