import { own } from '../../src/language/own.ts';
import { known } from '../../src/language/known.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Built } from '../../src/compile/build.ts';
import { createRunner } from '../../src/estimate/run.ts';
import type { Model } from '../../src/estimate/types.ts';
import { recordSchemas } from '../../src/schema/record-source.ts';
import type { ArticleRecord, ClaimRecord, EstimateRecord, SiteRecord } from '../../src/schema/record.ts';
import { claimExtras, claimFigure, estimateExtras, estimateFigure } from '../../src/site/parts/figure.ts';
import { claimPicture, estimatePicture } from '../../src/site/pictures/picture.ts';
import { readSheet } from '../../src/site/pictures/style.ts';
import { svgOf } from '../../src/site/pictures/svg.ts';
import { Found } from './kind.ts';
import type { Files } from './sites.ts';

const schemas: Readonly<Record<string, z.ZodType>> = recordSchemas;
const source = (path: string): string => readFileSync(join(import.meta.dirname, '../../src', path), 'utf8');
const sheet = readSheet(
  source('chart/chart.css') + source('chart/rare-charts.css') + source('chart/other-charts.css'),
  source('styles/tokens.css'),
);
const ODD = /NaN|Infinity|undefined|\[object|e\+\d/;
const accepted = (message: string): never => {
  throw new Found('accepted', message);
};

/**
 * What must be true whatever the seeds say. A refusal names files that are there, and lines that they have; what is accepted makes records as their
 * schemas want them, of numbers that can be printed, and their charts can be drawn, at the ends of the sliders too.
 */
export function checkBuilt({ messages, files, records }: Built, seeds: Files): 'accepted' | 'refused' {
  const text = (path: string): string => Buffer.from(own(seeds, path) ?? '').toString('utf8');
  for (const { file, line, column, reason } of messages) {
    const lines = text(file.replace(/^seeds\//, '')).split(/\r\n?|\n/).length;
    const said = reason.trim() !== '' && !ODD.test(reason.replace(/`[^`]*`/g, ''));
    if (!file.startsWith('seeds/') || !(line >= 1 && line <= lines && column >= 1) || !said)
      throw new Found('refused without a place', `${file}:${line}:${column} ${reason}`);
  }
  const failed = messages.some(({ severity }) => severity === 'error');
  if ((files === null) !== failed)
    throw new Found(
      'wrong exit status',
      `${failed ? 'errors' : 'no error'}, and ${files ? 'records' : 'nothing'} to write`,
    );
  if (!files || !records) return 'refused';
  const all = <Data>(folder: string): Data[] =>
    [...records].filter(([path]) => path.startsWith(folder)).map(([, { data }]) => data as Data);
  for (const [path, { data }] of records) {
    const result = known(schemas, path.replace(/\.md$|\/.*/, ''), 'schema').safeParse(JSON.parse(JSON.stringify(data)));
    if (!result.success) accepted(`${path} is not what its schema wants: ${JSON.stringify(result.error.issues[0])}`);
    sound(data, path);
  }
  const [site] = all<SiteRecord>('site.md') as [SiteRecord];
  const [claims, estimates] = [all<ClaimRecord>('claims/'), all<EstimateRecord>('estimates/')];
  const articles = new Map(all<ArticleRecord>('articles/').map((article) => [article.slug, article]));
  const url = 'https://example.org/x/';
  const drawn = [
    ...claims.flatMap((claim) => [
      claimFigure(claim, site)?.html ?? '',
      claimExtras(claim),
      svgOf(claimPicture(claim, known(articles, claim.article, 'article'), site, url, sheet).drawing),
    ]),
    ...estimates.flatMap((estimate) => [
      estimateFigure(estimate, site).html,
      estimateExtras(estimate),
      svgOf(estimatePicture(estimate, site, url, sheet).drawing),
    ]),
  ];
  for (const { model } of [...claims, ...estimates]) if (model) slide(model);
  // The data of a live figure are no words; and a seed may hold such words itself.
  if (!Object.keys(seeds).some((path) => ODD.test(text(path)))) {
    for (const text of [...files.values(), ...drawn.map((text) => text.replace(/<script[\s\S]*?<\/script>/g, ''))]) {
      const odd = ODD.exec(text);
      if (odd) accepted(`\`${odd[0]}\` is printed: ${text.slice(Math.max(0, odd.index - 80), odd.index + 40)}`);
    }
  }
  return 'accepted';
}

/** Numbers that can be printed, sliders that can be moved, texts without half of a character. */
function sound(value: unknown, path: string): void {
  if (typeof value === 'number' && !(Math.abs(value) < 1e21)) accepted(`${path} is ${value}`);
  if (typeof value === 'string' && !value.isWellFormed()) accepted(`${path} holds half of a character`);
  if (typeof value !== 'object' || value === null) return;
  const { slider, min, max } = value as Partial<Model['assumptions'][number]>;
  // Where both limits are equal, nothing can be moved.
  if (
    slider &&
    min !== max &&
    !(
      slider.min < slider.max &&
      slider.step > 0 &&
      slider.step <= slider.max - slider.min &&
      (!slider.log || slider.min > 0)
    )
  )
    accepted(`${path}.slider is ${JSON.stringify(slider)}`);
  for (const [key, inner] of Object.entries(value)) sound(inner, `${path}.${key}`);
}

/** A reader moves each slider to its ends. */
function slide(model: Model): void {
  const run = createRunner(model);
  for (const { id, slider } of model.assumptions) {
    for (const end of [slider.min, slider.max]) {
      const { headline, spread, verdict } = run({ [id]: end });
      if (![headline, ...Object.values(spread ?? {})].every(Number.isFinite) || ODD.test(verdict.sentence))
        accepted(`with ${id} at ${end} the result is ${headline}: ${verdict.sentence}`);
    }
  }
}
