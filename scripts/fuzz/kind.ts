import type { Random } from '../generate/random.ts';

/** Makes one input, shows it, and tries it. What it finds wrong it throws as a `Found`; any other error is a crash. */
export type Kind = (
  random: Random,
  show: (input: string, milliseconds?: number) => void,
) => Promise<'accepted' | 'refused'>;

/** Something to mend that is no crash and no hang. */
export class Found extends Error {
  readonly what: 'refused without a place' | 'accepted' | 'wrong value' | 'wrong exit status';

  constructor(what: Found['what'], message: string) {
    super(message);
    this.what = what;
  }
}
