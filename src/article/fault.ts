/** Why nothing could be made of a file: one line for the person who gave it, and exit status 1. */
export class ImportFault extends Error {
  override name = 'ImportFault';
}
