import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import * as article from '../../schema/article.ts';
import * as base from '../../schema/base.ts';
import * as estimate from '../../schema/estimate.ts';
import * as kindsModule from '../../schema/kinds.ts';
import * as marks from '../../schema/marks.ts';
import * as pictures from '../../schema/picture.ts';
import * as origin from '../../schema/origin.ts';
import * as quantity from '../../schema/quantity.ts';
import * as reference from '../../schema/reference.ts';
import * as settings from '../../schema/settings.ts';
import * as site from '../../schema/site.ts';
import { type Comments, readComments } from './comments.ts';
import { jsonSchema } from './make.ts';

const folder = new URL('../../schema/', import.meta.url);

/** A JSON Schema of each kind of seed's front matter, by its file's name, as text. */
export function allSchemas(): Map<string, string> {
  const named = new Map<z.core.$ZodType, string>();
  for (const module of [
    article,
    base,
    estimate,
    kindsModule,
    marks,
    origin,
    pictures,
    quantity,
    reference,
    settings,
    site,
  ]) {
    for (const [name, schema] of Object.entries(module)) if (schema instanceof z.ZodType) named.set(schema, name);
  }
  const comments: Comments = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readComments(readFileSync(new URL(file, folder), 'utf8'))]),
  );
  const kinds = [
    ['article', article.articleSeed, 'A source: seeds/articles/<slug>.md'],
    ['estimate', estimate.estimateSeed, 'An estimate: seeds/estimates/<id>.md'],
    ['reference', reference.referenceSeed, 'A reference: seeds/references/<id>.md'],
    ['settings', settings.siteSettings, 'The settings of a site: recount.yaml'],
    ['site', site.siteSeed, 'The site itself: seeds/site.md'],
  ] as const;
  return new Map(
    kinds.map(([name, schema, title]) => [
      `${name}.json`,
      `${JSON.stringify(jsonSchema(schema, title, named, comments), null, 2)}\n`,
    ]),
  );
}
