import { ledger } from '../../chart/ledger.ts';
import { print } from '../../chart/print.ts';
import type { LedgerRecord, SiteRecord } from '../../schema/record.ts';
import { longDate } from '../dates.ts';
import { eachWords } from './implied-each.ts';
import { path } from '../paths.ts';

const text = (s: string): string => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const cell = (html: string, numeric = false): string => `<td${numeric ? ' class="n"' : ''}>${html}</td>`;
const MEASURE = { stock: 'in all', rate: 'a rate', each: 'in each' } as const;

/** Every statement of a ledger, oldest first, each linked to where it was read, with what it implies where it gives both quantities. */
function ledgerTable(record: LedgerRecord, site: SiteRecord): string {
  const rows = [...record.rows].sort((a, b) => a.date.localeCompare(b.date));
  const body = rows.map((r) => {
    const implied = record.ratios.find((x) => x.of.from.id === r.from.id || x.per.from.id === r.from.id);
    const who = `${text(site.institutions[r.institution]?.name ?? r.institution)}${r.speaker ? `<br><span class="small">${text(r.speaker)}</span>` : ''}`;
    const what = [site.kinds[r.of].short, MEASURE[r.measure], r.item, r.scope, (r.sinceWords ?? r.since) && `since ${r.sinceWords ?? longDate(r.since!)}`].filter(Boolean).join(', ');
    return `<tr>${cell(longDate(r.date))}${cell(who)}${cell(text(r.stated.text), true)}${cell(text(what))}` +
      `${record.ratios.length > 0 ? cell(implied ? eachWords(implied) : '', true) : ''}` +
      `${cell(`<a href="${path(r.from.href)}">${text(r.from.label)}</a>${r.from.kind === 'claim' ? ' <b>(checked here)</b>' : ''}`)}</tr>`;
  }).join('');
  const ratio = record.ratios.length > 0 ? `<th scope="col" class="n">${text(site.ratio?.label ?? '')}</th>` : '';
  return `<div class="scroll" tabindex="0" role="region" aria-label="${text(record.label)}, all statements"><table><thead><tr>` +
    `<th scope="col">Said on</th><th scope="col">By</th><th scope="col" class="n">${text(record.label)}</th><th scope="col">What</th>${ratio}<th scope="col">Read at</th>` +
    `</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** One quantity through time, as a figure with its table. */
export function ledgerFigure(record: LedgerRecord, site: SiteRecord): string {
  const picture = ledger({ record, institutions: site.institutions, kinds: site.kinds });
  return `<figure class="plain"><figcaption class="live-title">${text(picture.title)}</figcaption>${print(picture.svg)}` +
    `<details class="live-table"><summary>All ${record.rows.length} statements as a table</summary>${ledgerTable(record, site)}</details></figure>`;
}
