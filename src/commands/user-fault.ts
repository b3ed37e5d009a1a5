/** A fault that a person can mend. It is printed without a stack, and the exit status is 1. */
export class UserFault extends Error {
  override name = 'UserFault';
}
