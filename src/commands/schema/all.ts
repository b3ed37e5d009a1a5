import { articleSeed } from '../../schema/article.ts';
import { estimateSeed } from '../../schema/estimate.ts';
import { referenceSeed } from '../../schema/reference.ts';
import { siteSettings } from '../../schema/settings.ts';
import { siteSeed } from '../../schema/site.ts';
import { fieldsPage } from './fields-page.ts';
import { type Json, jsonSchema } from './make.ts';
import { snippets } from './snippets.ts';

/** What people write in a front matter or in `recount.yaml`. */
export const kinds = {
  article: [articleSeed, 'A source: seeds/articles/<slug>.md'],
  estimate: [estimateSeed, 'An estimate: seeds/estimates/<id>.md'],
  reference: [referenceSeed, 'A reference: seeds/references/<id>.md'],
  site: [siteSeed, 'The site itself: seeds/site.md'],
  settings: [siteSettings, 'The settings of a site: recount.yaml'],
} as const;

/** Every file that is made of the schemas, by its path in the project: what editors read, and the page of fields. */
export function madeOfSchemas(): Map<string, string> {
  const schemas = Object.entries(kinds).map(([name, [schema, title]]) => [name, jsonSchema(schema, title)] as const);
  const json = (data: Json): string => `${JSON.stringify(data, null, 2)}\n`;
  return new Map([
    ...schemas.map(([name, schema]) => [`schemas/${name}.json`, json(schema)] as const),
    ['docs/fields.md', fieldsPage(schemas.map(([, schema]) => schema))],
    ['.vscode/recount.code-snippets', json(snippets())],
    ['starter/dot-vscode/recount.code-snippets', json(snippets())],
  ]);
}
