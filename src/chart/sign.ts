export type SignName = 'check' | 'cross' | 'tilde' | 'question' | 'context';

/** Each sign as one stroked path in a box of 24: told apart by shape, with no colour. */
const PATHS: Record<SignName, string> = {
  check: 'M4 13l5.5 5.5L20 6.5',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  tilde: 'M3.5 14.5c2-5.5 5.5-5.5 8.5-2.5s6.5 3 8.5-2.5',
  question: 'M7.5 8.5a4.5 4.5 0 1 1 6.2 4.2c-1.2.5-1.7 1.3-1.7 2.8M12 19.8v.2',
  context: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 11v5.5M12 7.6v.2',
};

/** The outline of a verdict's sign, to be stroked. */
export const signPath = (sign: SignName): string => PATHS[sign];
