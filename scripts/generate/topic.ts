import { createRandom } from './random.ts';

/** What a group of sources writes about: goods that are carried off in wagons, so much in each. */
export interface Topic {
  id: string;
  /** The goods, in the plural. */
  goods: string;
  /** As a heading begins: `Sacks`. */
  Goods: string;
  place: string;
  perWagon: { low: number; high: number };
  /** Wagons by the end of the first month; each month brings as many again. */
  wagonsMonthly: number;
}

/** The number of sources on one topic, and so of statements on one ledger. */
export const sourcesPerTopic = 50;

const goods = ['sacks', 'crates', 'barrels', 'bales', 'drums', 'logs', 'pallets', 'boxes', 'rolls', 'kegs'];
const places = [
  'Ashford Quay',
  'Brenn',
  'Calder Dale',
  'Dorrow',
  'East Mallin',
  'Fenwick Hill',
  'Garrow',
  'Hollin',
  'Inverley',
  'Jarrow Ness',
];

/** The words of a list one after the other, and from the first again. */
const inTurn = (words: readonly string[], turn: number): string => words[turn % words.length] ?? '';

export function makeTopic(index: number, seed: number): Topic {
  const random = createRandom(seed * 7919 + index);
  const low = random.whole(20, 60) * 5;
  const carried = inTurn(goods, index);
  return {
    id: `t${index + 1}`,
    goods: carried,
    Goods: carried.charAt(0).toUpperCase() + carried.slice(1),
    place: `${inTurn(places, Math.floor(index / goods.length))}${index < 100 ? '' : ` ${index}`}`,
    perWagon: { low, high: Math.round(low * 1.3) },
    wagonsMonthly: random.whole(40, 90),
  };
}
