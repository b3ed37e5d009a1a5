/** A fault of a formula. `position` counts characters of its text from 0. */
export class FormulaError extends Error {
  position: number;
  /** Which formula of several it is of; null where there is one. */
  of: string | null = null;
  constructor(message: string, position: number) {
    super(message);
    this.name = 'FormulaError';
    this.position = position;
  }
}
