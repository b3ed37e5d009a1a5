/** From here on the language itself prints no digits but `1e+21`, and down there `1e-22`. */
const [LARGEST, SMALLEST] = [1e21, 1e-21];

/** Whether a number is of a size that a page can print; zero is, and what is no number is not. */
export const printable = (value: number): boolean =>
  Math.abs(value) < LARGEST && (value === 0 || Math.abs(value) >= SMALLEST);

/** Whether a result is small enough to print. Unlike a given value, it may be as near to zero as it likes. */
export const bounded = (value: number): boolean => Math.abs(value) < LARGEST;
