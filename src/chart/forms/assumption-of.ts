import type { Assumption, Model } from '../../estimate/types.ts';

/** The assumption that a chart names. The compiler has checked that the model has it. */
export function assumptionOf({ id: estimate, assumptions }: Model, id: string): Assumption {
  const found = assumptions.find((one) => one.id === id);
  if (found === undefined)
    throw new Error(`the chart of \`${estimate}\` names the assumption \`${id}\`, which it does not have`);
  return found;
}
