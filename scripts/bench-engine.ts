import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type BenchRow, measured, ownWays, POINTS, whole } from './bench/engine.ts';
import { peers } from './bench/peers.ts';
import { runScript } from './bench/run-build.ts';
import { table } from './bench/table.ts';
import { formatNumber } from '../src/estimate/format.ts';
import { formulas } from '../tests/samples/engine/formulas.ts';
import { createModel } from '../src/estimate/create-model.ts';
import { createRunner } from '../src/estimate/run.ts';
import { roughly } from '../src/estimate/sample/roughly.ts';
import type { LooseModel } from '../src/estimate/create-model.ts';
import type { Runner } from '../src/estimate/run.ts';
import type { Model, Outcome, RunModel, Settings } from '../src/estimate/types.ts';

/** Places of a slider, and how often it is put to each. */
const PLACES = 17;
const ROUNDS = 40;
const FEW = 12;

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
const BUILT = fileURLToPath(new URL('../.tmp/bench', import.meta.url));

/** The models of the claims and estimates in a folder of content, by their names. */
function modelsIn(folder: string): Array<[name: string, model: Model]> {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /^(claims|estimates).*\.md$/.test(name))
    .sort()
    .flatMap((file) => {
      const [, front = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
      const { model } = parse(front) as { model?: Model };
      return model ? [[file.replace(/\.md$/, ''), model] as [string, Model]] : [];
    });
}

/**
 * Of some models, all their sliders and all their places, the step that takes longest while a slider moves; of each the shortest of several runs. `part` is what of an
 * outcome is asked for.
 */
function slowest(
  words: string,
  models: ReadonlyArray<[name: string, model: Model]>,
  part: (run: Runner, settings: Settings) => Outcome = whole,
  rounds = ROUNDS,
  as: (model: Model) => RunModel = roughly<RunModel>,
): BenchRow[] {
  let worst: BenchRow | null = null;
  for (const [file, model] of models) {
    for (const {
      id,
      slider: { min, max },
    } of model.assumptions) {
      const run = createRunner(as(model));
      const least = new Float64Array(PLACES).fill(Infinity);
      for (let i = 0; i < PLACES * rounds; i++) {
        const place = i % PLACES;
        const before = performance.now();
        part(run, { [id]: min + ((max - min) * place) / (PLACES - 1) });
        least[place] = Math.min(least[place] ?? Infinity, performance.now() - before);
      }
      const nsPerPoint = (Math.max(...least) * 1e6) / POINTS;
      const { headline, spread } = run({ [id]: (min + max) / 2 });
      const { p5, p50, p95 } = spread ?? { p5: headline, p50: headline, p95: headline };
      const name = `${words}: \`${id}\` of ${file}`;
      if (!worst || nsPerPoint > worst.nsPerPoint) worst = { name, nsPerPoint, p5, p50, p95 };
    }
  }
  return worst ? [worst] : [];
}

/** The range alone, and as it is computed at rest. */
const range = (run: Runner, settings: Settings): Outcome => run(settings);
const exactly = (model: Model): Model => model;

/** A result that bends and one that jumps. */
const BENT: LooseModel['assumptions'] = {
  price: 3,
  sold: { value: [80, 120] },
  grown: { value: [90, 110] },
  frost: { value: { shape: 'uniform', low: 0, high: 1 } },
};
const bent = ['price * abs(sold - grown) + sold', 'if(frost > 0.3, price * sold, grown)'].map((formula) => {
  const used = Object.entries(BENT).filter(([id]) => formula.includes(id));
  return [`\`${formula}\``, createModel({ formula, assumptions: Object.fromEntries(used) })] as [string, Model];
});

/** Of the formulas that are held against plain draws, those of the first forty that bend or jump. */
const drawn = formulas
  .slice(0, 40)
  .map((loose): [string, Model] => [`\`${loose.formula}\``, createModel(loose)])
  .filter(([, model]) => model.fine);

/** Prints how long a slider step takes beside other ways to the same numbers, and the slowest of the site's own, of the examples' and of formulas that bend and jump, as a Markdown table. */
const rows: BenchRow[] = [];
for (const way of [...ownWays(), ...peers]) rows.push(await measured(way));
const examples: Array<[name: string, model: Model]> = [];
for (const name of readdirSync(EXAMPLES)) {
  const [folder, built] = [join(EXAMPLES, name), join(BUILT, name)];
  if (!existsSync(join(folder, 'seeds'))) continue;
  await runScript('scripts/build-content.ts', {
    SEEDS: join(folder, 'seeds'),
    CAPTURES: join(folder, 'captures'),
    CONTENT: built,
  });
  examples.push(...modelsIn(built));
}
rows.push(
  ...slowest("the site's slowest step, whole", modelsIn(CONTENT)),
  ...slowest("the examples' slowest step, its range", examples, range, FEW),
  ...slowest("the examples' slowest step, whole", examples, whole, FEW),
  ...slowest('of two that bend and jump the slowest step, whole', bent),
  ...slowest(`of ${drawn.length} others the slowest step, whole`, drawn, whole, FEW),
  ...slowest('the two at rest, exact', bent, range, 2, exactly),
  ...slowest(
    "the examples' claims at rest, exact",
    examples.filter(([, { fine, stated }]) => fine && stated),
    range,
    2,
    exactly,
  ),
);
const head = [`${formatNumber(POINTS, 5)} points`, 'ns a point', 'ms a step', '5 %', '50 %', '95 %'];
const cells = ({ name, nsPerPoint, p5, p50, p95 }: BenchRow): string[] => [
  name,
  nsPerPoint.toFixed(1),
  ((nsPerPoint * POINTS) / 1e6).toFixed(2),
  ...[p5, p50, p95].map((v) => formatNumber(v, 3)),
];
console.log(table(head, rows.map(cells)));
