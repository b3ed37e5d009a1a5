import type { RunModel, Settings } from '../types.ts';
import { sensitivity } from './sensitivity.ts';
import type { Share } from './sensitivity.ts';
import { shapley } from './shapley.ts';

/** An assumption's share of the spread: alone, and all that it accounts for. The latter add up to one. */
export interface SpreadShare extends Share {
  accounts: number;
}

/** Both kinds of shares, that which accounts for most first; empty where nothing varies. */
export function spreadShares(model: RunModel, settings: Settings = {}): SpreadShare[] {
  const alone = new Map(sensitivity(model, settings).map(({ assumption, share }) => [assumption, share]));
  return shapley(model, settings).map(({ assumption, share: accounts }) => ({
    assumption,
    share: alone.get(assumption) ?? 0,
    accounts,
  }));
}
