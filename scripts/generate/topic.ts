import { createRandom } from './random.ts';

/** What a group of sources writes about: goods that are carried off, by so much a wagon. */
export interface Topic {
  id: string;
  /** The goods, in the plural. */
  goods: string;
  place: string;
  perWagon: { low: number; high: number };
  /** Wagons by the end of the first month; each month brings as many again. */
  wagonsMonthly: number;
}

/** Sources of one topic; so many statements stand on one ledger. */
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

export function makeTopic(index: number, seed: number): Topic {
  const random = createRandom(seed * 7919 + index);
  const low = random.whole(20, 60) * 5;
  return {
    id: `t${index + 1}`,
    goods: goods[index % goods.length]!,
    place: `${places[Math.floor(index / goods.length) % places.length]!}${index < 100 ? '' : ` ${index}`}`,
    perWagon: { low, high: Math.round(low * 1.3) },
    wagonsMonthly: random.whole(40, 90),
  };
}
