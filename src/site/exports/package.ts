import { createHash } from 'node:crypto';
import type { ArticleRecord, ReferenceRecord, SiteRecord } from '../../schema/record.ts';
import type { Field } from './csv.ts';
import { rights } from './citation.ts';
import type { Link } from './link.ts';

/** One file of the package. `schema` is a table's; a file without one is described in words alone. */
export interface Part {
  /** Unique in the package; lower case. */
  name: string;
  /** From the folder of `datapackage.json`. */
  path: string;
  title: string;
  description: string;
  text: string;
  /** The columns of a table. */
  schema?: readonly Field[];
  /** Leave out the columns' titles and descriptions: they stand in a file of their own, once for all tables of a kind. */
  brief?: true;
}

/** The name of a licence as the Open Definition has it: `CC BY 4.0` is `CC-BY-4.0`. */
const licenceId = (name: string): string => name.trim().replace(/[^A-Za-z0-9._]+/g, '-');

/** `datapackage.json`: all data files with their columns, checksums, licence and sources (Frictionless Data Package 1.0). */
export function dataPackage(
  parts: readonly Part[],
  site: SiteRecord,
  articles: readonly ArticleRecord[],
  references: readonly ReferenceRecord[],
  link: Link,
): object {
  return {
    profile: 'data-package',
    name: nameOf(site.title),
    id: link('/data/datapackage.json'),
    title: site.title,
    description: `${site.description} ${rights(site)}`,
    homepage: link('/'),
    version: site.checked,
    keywords: ['fact-checking', 'ClaimReview', 'estimates'],
    licenses: [{ name: licenceId(site.licence.name), path: site.licence.url, title: site.licence.name }],
    contributors: [{ title: site.author.name, role: 'author', ...(site.author.url ? { path: site.author.url } : {}) }],
    sources: [
      ...articles.map((a) => ({ title: `${a.publisher}: ${a.title}`, ...(a.url ? { path: a.url } : {}) })),
      ...references.map((r) => ({ title: `${r.publisher}: ${r.title}`, ...(r.url ? { path: r.url } : {}) })),
    ],
    resources: parts.map(resource),
  };
}

function resource({ name, path, title, description, text, schema, brief }: Part): object {
  const bytes = Buffer.from(text, 'utf8');
  const table = path.endsWith('.csv');
  return {
    name,
    path,
    profile: table ? 'tabular-data-resource' : 'data-resource',
    title,
    description,
    format: table ? 'csv' : 'json',
    mediatype: table ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(table
      ? {
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
            skipInitialSpace: false,
            caseSensitiveHeader: true,
          },
        }
      : {}),
    ...(schema === undefined
      ? {}
      : { schema: tableSchema(brief ? schema.map(({ title: _, description: __, ...field }) => field) : schema) }),
  };
}

/** Columns as Table Schema. An empty cell is a value that is not there. */
export const tableSchema = (fields: ReadonlyArray<Partial<Field>>): object => ({ fields, missingValues: [''] });

/** A name within a package: lower case, digits, `.`, `_`, `-`. */
export const nameOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'data';
