/** All that is wrong with a model as somebody wrote it, each fault with what to write. */
export class ModelError extends Error {
  faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ModelError';
    this.faults = faults;
  }
}
