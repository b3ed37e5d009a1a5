/** The entry of a table under a name that comes from outside. `own(units, 'constructor')` is undefined, though every object has a constructor. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
