/** Why the words of a number cannot be read, and where in them. */
export class NotRead extends RangeError {
  override name = 'NotRead';
  readonly index: number;
  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}
