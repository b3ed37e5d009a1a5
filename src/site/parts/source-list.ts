import { printDate } from '../../language/calendar.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import type { Records } from '../records.ts';

/** Each source of these claims once, with its address, since paper has no links. */
export const sourceList = (claims: readonly ClaimRecord[], { reference }: Pick<Records, 'reference'>): string[] =>
  [...new Set(claims.flatMap((claim) => claim.references))]
    .flatMap((id) => reference.get(id)?.data ?? [])
    .sort((a, b) => a.title.localeCompare(b.title))
    .map(
      ({ title, publisher, published, url }) =>
        `${title}. ${publisher}${published ? `, ${printDate(published)}` : ''}.${url ? ` ${url}` : ''}`,
    );
