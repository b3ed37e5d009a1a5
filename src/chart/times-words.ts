import { formatNumber } from '../estimate/format.ts';

/** So near to each other two numbers are "about as many". */
const NEAR = 0.1;
/** Parts that have a name, and how near to one a ratio must be. */
const PARTS = [
  [1 / 2, 'half of'],
  [1 / 3, 'a third of'],
  [1 / 4, 'a quarter of'],
] as const;

/** How a result stands to a quantity that a reader knows: "about as many as", "about 7.7 times", "about a third of". Null where there is no such ratio. */
export function timesWords(ratio: number, counted: boolean): string | null {
  if (!(ratio > 0 && Number.isFinite(ratio))) return null;
  if (Math.abs(ratio - 1) <= NEAR) return counted ? 'about as many as' : 'about as much as';
  if (ratio > 1) return Math.abs(ratio - 2) <= 2 * NEAR ? 'about twice' : `about ${formatNumber(ratio, 2)} times`;
  const part = PARTS.find(([size]) => Math.abs(ratio / size - 1) <= NEAR);
  return part ? `about ${part[1]}` : `about ${formatNumber(ratio * 100, 2)} % of`;
}
