/** What a table has under a name from outside, and never what every object has: `own(units, 'constructor')` is undefined. */
export const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** A table that has nothing but its own names, for lookups that are written `table[word]`. */
export const ownOnly = <Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> => Object.assign(Object.create(null) as Record<string, Value>, table);
