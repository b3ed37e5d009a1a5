import type { LookRecord } from '../../schema/record.ts';
import type { Look } from '../settings.ts';

/** What the record of a site says of its look. The files of typefaces are named by the style sheet alone. */
export function lookRecordOf(look: Look | null): LookRecord | null {
  if (!look) return null;
  const { name, logo, accent, typeface, footer } = look;
  return { name, logo, accent, typeface: typeface !== undefined, footer };
}
