/** Why the words of a number cannot be read, and where in them. */
export class NotRead extends RangeError {
  override name = 'NotRead';
  readonly index: number;
  /** The field at fault, where it is one that was given by hand beside the words. */
  readonly field: 'text' | 'value' | 'hedge';
  constructor(message: string, index: number, field: 'text' | 'value' | 'hedge' = 'text') {
    super(message);
    this.index = index;
    this.field = field;
  }
}
