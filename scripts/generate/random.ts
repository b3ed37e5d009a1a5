/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<Item extends NonNullable<unknown>>(items: readonly Item[]): Item;
  /** The same items in another order. */
  shuffle<Item extends NonNullable<unknown>>(items: readonly Item[]): Item[];
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to make texts differ. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    shuffle(items) {
      const order = [...items];
      for (let i = order.length - 1; i > 0; i--) {
        const j = whole(0, i);
        const [last, drawn] = [order[i], order[j]];
        if (last !== undefined && drawn !== undefined) [order[i], order[j]] = [drawn, last];
      }
      return order;
    },
  };
}
