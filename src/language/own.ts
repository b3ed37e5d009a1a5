/** What a table has under a name from outside, and never what every object has: `own(units, 'constructor')` is undefined. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
