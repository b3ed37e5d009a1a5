/** A rounding interval is at most this share of the number, each side. */
export const MOST = 0.1;

/**
 * The rounding interval of a number as written: half a unit of its last digit that says something, each side, and at most a tenth of it.
 * Zeros at the end of a whole number say nothing ("20,000"); zeros behind the point do ("6.0 million"). `scale` is the word behind: 1e6.
 * With `exact` every digit counts.
 */
export function roundingInterval(digits: string, scale = 1, exact = false): readonly [number, number] {
  const plain = digits.replace(/[^\d.]/g, '');
  const value = Number(plain) * scale;
  const [whole = '', part = ''] = plain.split('.');
  const zeros = exact ? 0 : whole.length - whole.replace(/0+$/, '').length;
  const places = part === '' ? -Math.min(zeros, Math.max(0, whole.length - 1)) : part.length;
  const half = Math.min((10 ** -places * scale) / 2, value * MOST);
  return [clean(value - half), clean(value + half)];
}

/** Takes off what binary arithmetic adds behind the twelfth digit. */
const clean = (v: number): number => Number(v.toPrecision(12));
