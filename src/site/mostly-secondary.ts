import type { ReferenceRecord } from '../schema/record.ts';

/** Whether more than half of a site's references report what another said. */
export function mostlySecondary(references: Iterable<{ data: Pick<ReferenceRecord, 'kind'> }>): boolean {
  const all = [...references];
  return all.filter(({ data }) => data.kind === 'secondary').length > all.length / 2;
}
