/** Reads a map by an assumption's id. Whoever parsed the formula has seen to it that each name in it is an assumption. */
export const lookup =
  <T>(map: ReadonlyMap<string, T>) =>
  (id: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new Error(`No assumption ${id}`);
    return found;
  };

/** One of a model's assumptions, by its id. */
export const assumptionOf = <A extends { id: string }>({ assumptions }: { assumptions: readonly A[] }, id: string): A =>
  lookup(new Map(assumptions.map((a) => [a.id, a])))(id);
