/** What a person can mend: a message without a stack, and exit status 1. */
export class UserFault extends Error {
  override name = 'UserFault';
}
