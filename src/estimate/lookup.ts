/** Reads a map by an assumption's id. Whoever parsed the formula has seen to it that each name in it is an assumption. */
export const lookup =
  <T>(map: ReadonlyMap<string, T>) =>
  (id: string): T =>
    map.get(id)!;
