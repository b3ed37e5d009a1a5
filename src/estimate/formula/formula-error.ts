/** A fault of a formula. `position` counts characters of its text from 0. */
export class FormulaError extends Error {
  position: number;
  constructor(message: string, position: number) {
    super(message);
    this.name = 'FormulaError';
    this.position = position;
  }
}
