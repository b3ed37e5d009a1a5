/** The reason why a file could not be read: one line for the person who gave it. The exit status is 1. */
export class ImportFault extends Error {
  override name = 'ImportFault';
}
