/** A unit that is not known, or units that do not agree. `position` counts characters of the formula from 0; null outside a formula. */
export class UnitError extends Error {
  position: number | null;
  constructor(message: string, position: number | null = null) {
    super(message);
    this.name = 'UnitError';
    this.position = position;
  }
}
