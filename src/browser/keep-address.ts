import type { Settings } from '../estimate/types.ts';
import { writeAddress } from './address.ts';
import type { Addressed } from './address-names.ts';

/** Keeps a figure's settings in the page's address. A sandboxed frame has no history to write; nothing is lost but the address. */
export function keepAddress(page: readonly Addressed[], figure: Addressed, settings: Settings): void {
  try {
    history.replaceState(
      history.state,
      '',
      location.pathname + writeAddress(location.search, page, figure, settings) + location.hash,
    );
  } catch {}
}
