import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { csvParse } from 'd3';
import { Package } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { SITE } from './build-site.ts';
import { readCsv } from './read-csv.ts';
import { addresses, at } from './site-files.ts';

const DATA = join(SITE, 'data');
const tables = addresses().filter((a) => /^\/data\/.*\.csv$/.test(a) && !a.endsWith('.spreadsheet.csv'));

/** A table's rows by the names of its columns. */
function keyed(text: string): Array<Record<string, string>> {
  const [head, ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head![i]!, cell])));
}

describe('readers that others wrote read every table', () => {
  test('Frictionless’s own reads each table of the package into the columns and types that are described', async () => {
    const { valid, resources } = await Package.load(join(DATA, 'datapackage.json'), { basePath: DATA });
    expect(valid).toBe(true);
    const tabular = resources.filter((r) => r.tabular);
    expect(tabular.map((r) => `/data/${r.descriptor.path}`).sort()).toEqual(tables);
    for (const resource of tabular) {
      const rows = await resource.read({ keyed: true });
      const texts = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v === null ? '' : String(v)])),
      );
      expect(texts, resource.name).toEqual(keyed(at(`/data/${resource.descriptor.path}`)!));
    }
  });

  test('csv-parse and d3 read the same cells under the same names, from the bytes alone', () => {
    for (const table of tables) {
      const bytes = readFileSync(join(SITE, table));
      const rows = keyed(bytes.toString('utf8'));
      expect(parse(bytes, { columns: true }), table).toEqual(rows);
      expect(
        csvParse(bytes.toString('utf8')).map((row) => ({ ...row })),
        table,
      ).toEqual(rows);
    }
  });
});

describe('each table has a copy for a spreadsheet', () => {
  test('which is the table with a byte order mark before it', () => {
    for (const table of tables) {
      const copy = readFileSync(join(SITE, table.replace(/\.csv$/, '.spreadsheet.csv')));
      expect(copy.subarray(0, 3), table).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(copy.subarray(3).equals(readFileSync(join(SITE, table))), table).toBe(true);
    }
  });
});
