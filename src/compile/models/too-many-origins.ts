import type { Origin } from '../../estimate/types.ts';

/** Every record prints all that it rests on: an estimate that takes the one below it twice doubles that, so that twenty of them come to a million. */
const MOST = 1000;
/** Estimates on estimates. What is printed indents each further than the one above it. */
const DEEPEST = 20;

interface Size {
  count: number;
  depth: number;
}
const sizes = new WeakMap<Origin, Size>();

/** Origins are shared by all that rest on them, so that each is counted once. */
function sizeOf(origin: Origin): Size {
  let size = sizes.get(origin);
  if (!size) {
    const below = origin.children.map(sizeOf);
    const count = below.reduce((sum, one) => sum + one.count, 1);
    sizes.set(origin, (size = { count, depth: 1 + Math.max(0, ...below.map((one) => one.depth)) }));
  }
  return size;
}

/** The fault of an origin that leads through more origins than a page can print; null where there is no fault. */
export function tooManyOrigins(origin: Origin): string | null {
  const { count, depth } = sizeOf(origin);
  const instead = 'give one of the estimates on the way a `working` range instead of an origin';
  if (depth > DEEPEST) return `the origin leads down through more than ${DEEPEST} estimates; ${instead}`;
  return count > MOST
    ? `the origin leads down through more than ${MOST.toLocaleString('en')} sources; ${instead}`
    : null;
}
