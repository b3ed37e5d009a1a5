import { build } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crowd } from '../src/chart/cases/models.ts';
import type { LiveData } from '../src/chart/live-data.ts';
import { hold } from '../src/chart/slider.ts';
import { productQuantiles } from '../src/estimate/sample/product-quantiles.ts';
import { createRunner } from '../src/estimate/run.ts';
import type { Expr, Model, Outcome, Settings } from '../src/estimate/types.ts';
import { partsOnly } from '../src/site/embeds/assets.ts';
import { embedParts } from '../src/site/embeds/parts.ts';
import { at, pages } from './site-files.ts';

const root = join(import.meta.dirname, '..');
type Make = (model: Model) => (settings: Settings) => Outcome;
const kept = new Map<string, Promise<Make>>();

/** The engine as an embed of this model carries it. */
function carried(model: Model): Promise<Make> {
  const parts = embedParts(model, productQuantiles(model), 'printed-against-recomputed');
  const name = JSON.stringify(parts);
  if (!kept.has(name)) {
    kept.set(
      name,
      build({
        entryPoints: [join(root, 'src/estimate/run.ts')],
        bundle: true,
        write: false,
        format: 'esm',
        plugins: [partsOnly(parts)],
      }).then(
        async (made) =>
          (
            (await import(
              `data:text/javascript;base64,${Buffer.from(made.outputFiles[0]!.contents).toString('base64')}`
            )) as { createRunner: Make }
          ).createRunner,
      ),
    );
  }
  return kept.get(name)!;
}

/** The same numbers on every run: Lehmer's generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Outcomes as they are compared: numbers to nine digits, which is more than is printed. */
const rounded = ({ headline, spread, implied, verdict }: Outcome): unknown =>
  JSON.parse(
    JSON.stringify({ headline, spread, implied: implied.map(({ inRange: _, ...i }) => i), verdict }),
    (_, v: unknown) => (typeof v === 'number' ? Number(v.toPrecision(9)) : v),
  );

/** `data` is what the embed carries of the model. */
async function compare(model: Model, data = model): Promise<void> {
  const whole = createRunner(model);
  const quantiles = productQuantiles(model);
  const part = (await carried(model))({ ...data, ...(quantiles ? { quantiles } : {}) } as Model);
  const next = numbers(7);
  for (let round = 0; round < 15; round++) {
    const settings: Record<string, number> = {};
    for (const a of model.assumptions)
      if (round > 0 && next() < 0.5) settings[a.id] = hold(a, a.slider.min + (a.slider.max - a.slider.min) * next());
    expect(rounded(part(settings)), `${model.id} ${JSON.stringify(settings)}`).toEqual(rounded(whole(settings)));
  }
}

describe('an embed computes what the page computes, though it carries less', () => {
  const live = pages().filter((p) => /^\/embed\/(claims|estimates)\//.test(p) && !/\/r\d+\/$/.test(p));
  const dataOf = (page: string): LiveData[] =>
    [...at(page)!.matchAll(/<script type="application\/json">(.*?)<\/script>/g)].map(
      (m) => JSON.parse(m[1]!) as LiveData,
    );

  test(`on all ${live.length} of the site, with sliders at random places`, async () => {
    expect(live.length).toBeGreaterThan(20);
    for (const page of live) {
      // Against the model as the chart's own page has it, so that nothing the embed has lost is missing on both sides.
      const [embed, own] = [dataOf(page)[0], dataOf(page.slice('/embed'.length))[0]];
      expect(own === undefined, page).toBe(embed === undefined);
      if (embed) await compare(own!.model as Model, embed.model as Model);
    }
  });

  const [area, filled, density] = crowd().assumptions as [
    Model['assumptions'][0],
    Model['assumptions'][0],
    Model['assumptions'][0],
  ];
  const choice = { ...area, range: { shape: 'choice', central: 50_000, values: [40_000, 50_000, 65_000] } as const };
  const limited = { ...area, min: 40_000, max: 60_000 };
  const cases: Record<string, Partial<Model>> = {
    'a product': {},
    'a quotient with a choice': {
      expr: ['/', ['*', 'area', 'density'], 'filled'],
      assumptions: [choice, filled, density],
    },
    'a product that may be negative': {
      expr: ['*', -2, ['*', 'filled', 'density']],
      assumptions: [filled, density],
      stated: { ...crowd().stated!, value: -4, low: -4.5, high: -3.5 },
    },
    'a sum': { expr: ['+', ['*', 'area', 'filled'], 'density'] },
    'a sum with a choice': { expr: ['+', 'area', ['*', 1000, 'density']], assumptions: [choice, density] },
    'an assumption that occurs twice, straight and bounded': {
      expr: ['*', 'area', ['+', ['*', 'filled', 'density'], ['*', ['-', 1, 'filled'], 4]]],
      assumptions: [limited, filled, density],
    },
    'an assumption that occurs twice, straight and without bounds': {
      expr: ['+', ['*', 'area', 'density'], ['*', 2, 'area']],
      assumptions: [
        { ...area, min: null },
        { ...density, max: null },
      ],
    },
    'an assumption that occurs twice and bends': {
      expr: ['*', 'density', ['-', 10, 'density']],
      assumptions: [density],
      stated: { ...crowd().stated!, value: 24, low: 23.5, high: 24.5 },
    },
    'rare operations': { expr: ['max', ['round', ['*', 'area', 'filled']], ['^', 'density', 2]] as unknown as Expr },
    'nothing stated': { stated: null },
    'nothing that varies': { expr: ['*', 'area', 2], assumptions: [area] },
  };
  for (const [name, more] of Object.entries(cases)) test(`for ${name}`, () => compare(crowd({ id: name, ...more })));
});
