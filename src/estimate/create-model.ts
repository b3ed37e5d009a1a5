import { completeRange } from './complete-range.ts';
import type { LooseRange } from './complete-range.ts';
import { completeTogether, movingTogether } from './complete-together.ts';
import type { LooseTogether } from './complete-together.ts';
import { finely, withFine } from './fine-model.ts';
import { closest } from './formula/closest.ts';
import { FormulaError, quoted } from './formula/formula.ts';
import type { Formula } from './formula/formula.ts';
import { formulaOf, parseFormulas } from './formula/formulas.ts';
import type { Formulas } from './formula/formulas.ts';
import { findTroubleInTails } from './formula/trouble-in-tails.ts';
import { explain, findTrouble } from './formula/trouble.ts';
import { UnitError, createUnits } from './formula/units.ts';
import type { DeclaredUnit, Units } from './formula/units.ts';
import { looseFault } from './loose-faults.ts';
import { ModelError } from './model-error.ts';
import { modelOf, ofResult } from './outputs.ts';
import { OWN } from './own-result.ts';
import { printable } from './printable.ts';
import { withSliders } from './slider.ts';
import { implied } from './solve/implied.ts';
import type { Assumption, Edge, Hedge, Model, Origin, Output, Stated, Together } from './types.ts';
import { wholeRange } from './whole-range.ts';
import { countFault, unprintable, validateRange } from './validate-range.ts';

/** An assumption as one writes it. Only `value` must be there. */
export interface LooseAssumption {
  value: LooseRange;
  /** `reader/library`, `kg`; a plain number without. */
  unit?: string;
  label?: string;
  /** Printed as "80 %". */
  percent?: boolean;
  integer?: boolean;
  min?: number;
  max?: number;
  limitReason?: string;
  /** Who published the value. Without a name it is a working range of our own, which never makes a stated number add up. */
  source?: string;
}

/** Another result as one writes it. */
export interface LooseOutput {
  formula: string;
  unit?: string;
  percent?: boolean;
  label?: string;
}

/** A model as one writes it. */
export interface LooseModel {
  /** One line of arithmetic, such as `libraries * readers * loans`. */
  formula: string;
  /** By the names in the formula; a plain number stands for itself. */
  assumptions: Readonly<Record<string, number | LooseAssumption>>;
  /** The result's unit; a plain number without. */
  unit?: string;
  /** Units that the library does not know: `{ reader: { one: 'reader', many: 'readers' } }`. */
  units?: Readonly<Record<string, DeclaredUnit>>;
  percent?: boolean;
  /** Other results of the same assumptions. Each formula may use the others by their names, and the model's own as `result`. */
  outputs?: Readonly<Record<string, LooseOutput>>;
  /** Assumptions that move together: `{ of: ['rain', 'floods'], rank: 0.6 }`, or `{ cause: 'The weather', moves: { rain: 0.8, harvest: -0.5 } }`. */
  together?: ReadonlyArray<LooseTogether & { source?: string }>;
  /** The number to test, in the result's unit, and the rounding interval that its words leave open. */
  stated?: { value: number; low: number; high: number; hedge?: Hedge; text?: string };
  id?: string;
  title?: string;
  resultLabel?: string;
}

/** Which edge of a result a hedge claims; any other claims the middle. */
export const EDGES: Readonly<Partial<Record<Hedge, Edge>>> = {
  over: 'bottom',
  'at-least': 'bottom',
  'up-to': 'top',
  almost: 'top',
  under: 'top',
};

/** A complete model, checked: nothing that runs it later handles a missing field. Throws a `ModelError` that lists all that is wrong. */
export function createModel(loose: LooseModel): Model {
  const { formula: text, unit = '1', percent = false, id = 'model', title = id, resultLabel = title, stated } = loose;
  const specs = Object.entries(loose.assumptions).map(
    ([name, spec]) => [name, typeof spec === 'number' ? { value: spec } : spec] as const,
  );
  const others = Object.entries(loose.outputs ?? {});
  const { formulas, units } = read(loose, new Map(specs));
  const formula = formulas.own;
  const faults: string[] = [];
  const assumptions: Assumption[] = [];
  for (const [name, spec] of specs) {
    const loose = looseFault(spec.value, { min: spec.min ?? null, max: spec.max ?? null });
    if (loose !== null) {
      faults.push(`assumption \`${name}\`: ${loose}`);
      continue;
    }
    const given = completeRange(spec.value, spec.percent, { min: spec.min ?? null, max: spec.max ?? null });
    const uncounted = spec.integer ? countFault(given, [spec.min, spec.max]) : null;
    if (uncounted !== null) {
      faults.push(`assumption \`${name}\`: ${uncounted}`);
      continue;
    }
    const whole = complete(name, spec, units);
    const wrong = validateRange(whole);
    if (whole.percent && whole.unit !== '')
      wrong.push(`unit \`${whole.unit}\` cannot be a percentage; only a plain number can`);
    faults.push(...wrong.map((fault) => `assumption \`${name}\`: ${fault}`));
    assumptions.push(whole);
  }
  const odd = stated && [stated.value, stated.low, stated.high].find((value) => !printable(value));
  if (odd !== undefined && odd !== null) faults.push(`stated: ${unprintable(odd)}`);
  else if (stated && !(stated.low <= stated.value && stated.value <= stated.high)) {
    faults.push(
      `stated: \`${stated.value}\` does not lie between \`${stated.low}\` and \`${stated.high}\`; write the lower end as \`low\`, the higher as \`high\``,
    );
  }
  const together = readTogether(loose.together ?? [], assumptions, formula.symbols, faults);
  if (faults.length > 0) throw new ModelError(faults);

  assumptions.sort((a, b) => formula.symbols.indexOf(a.id) - formula.symbols.indexOf(b.id));
  const model: Model = {
    id,
    title,
    resultLabel,
    percent,
    assumptions,
    formula: text,
    expr: formula.expr,
    unit,
    unitLabel: units.label(unit),
    stated: stated ? completeStated(stated, unit) : null,
    ...movingTogether(together, assumptions),
    ...(others.length > 0 && { outputs: readOutputs(loose, formulas, units, resultLabel) }),
  };
  const own = ofResult(model);
  const troubles = [
    troubleOf(formula, own),
    ...(model.outputs ?? []).map((one) => troubleOf(formulaOf(formulas, one.id), modelOf(model, one))),
  ].filter((trouble) => trouble !== null);
  if (troubles.length > 0) throw new ModelError([...new Set(troubles)]);
  const outputs = model.outputs?.map((one) => finely(model, one));
  return withFine(withSliders({ ...model, ...(outputs && { outputs }) }, implied(own)));
}

/** What keeps a formula from having a value everywhere, in words. */
function troubleOf(formula: Formula, model: Model): string | null {
  const trouble = findTrouble(formula, model.assumptions) ?? findTroubleInTails(formula, model);
  return trouble && explain(formula.text, trouble);
}

function readOutputs(
  { unit = '1', percent = false, outputs = {} }: LooseModel,
  formulas: Formulas,
  units: Units,
  label: string,
): Output[] {
  const all = { [OWN]: { formula: '', unit, percent, label }, ...outputs };
  return Object.entries<LooseOutput>(all).map(
    ([id, { unit = '1', percent = false, label = id.replaceAll('_', ' ') }]) => {
      const { text: formula, expr } = formulaOf(formulas, id);
      return { id, label, resultLabel: label, formula, expr, unit, unitLabel: units.label(unit), percent };
    },
  );
}

function readTogether(
  loose: NonNullable<LooseModel['together']>,
  assumptions: readonly Assumption[],
  known: readonly string[],
  faults: string[],
): Together[] {
  const stranger = loose
    .flatMap((entry) => ('of' in entry ? [...entry.of] : Object.keys(entry.moves)))
    .find((id) => !known.includes(id));
  if (stranger !== undefined) {
    const meant = closest(stranger, known);
    faults.push(`together: no assumption \`${stranger}\`${meant === null ? '' : `; did you mean \`${meant}\`?`}`);
    return [];
  }
  const found = completeTogether(loose, assumptions, (index) => {
    const source = loose[index]?.source;
    return { ours: source === undefined, origin: originOf('', source) };
  });
  faults.push(...found.faults.map(({ reason }) => `together: ${reason}`));
  return found.together;
}

const originOf = (label: string, source: string | undefined): Origin => ({
  kind: source === undefined ? 'working' : 'reference',
  label,
  value: '',
  detail: source ?? '',
  href: null,
  children: [],
});

/** The formulas with their units agreeing. */
function read(
  { formula: text, unit = '1', percent: asPercent = false, units: declared, outputs = {} }: LooseModel,
  specs: ReadonlyMap<string, LooseAssumption>,
): { formulas: Formulas; units: Units } {
  const others = Object.entries(outputs);
  try {
    const units = createUnits(declared);
    const formulas = parseFormulas(text, new Map(others.map(([id, { formula }]) => [id, formula])), [...specs.keys()]);
    const unitOf = Object.fromEntries([...specs].map(([name, spec]) => [name, spec.unit ?? '1']));
    for (const id of formulas.order) {
      const { unit: wanted = '1', percent = false } = id === OWN ? { unit, percent: asPercent } : (outputs[id] ?? {});
      units.check(formulaOf(formulas, id), unitOf, wanted);
      if (percent && wanted !== '1')
        throw new ModelError([`result \`${id}\`: unit \`${wanted}\` cannot be a percentage; only a plain number can`]);
    }
    return { formulas, units };
  } catch (error) {
    if (error instanceof UnitError) throw new ModelError([error.message]);
    if (error instanceof FormulaError) {
      const told = outputs[error.of ?? '']?.formula ?? text;
      throw new ModelError([`${quoted(told)}, character ${error.position + 1}: ${error.message}`]);
    }
    throw error;
  }
}

function complete(id: string, spec: LooseAssumption, units: Units): Assumption {
  const {
    value,
    unit = '1',
    percent = false,
    integer = false,
    min = null,
    max = null,
    limitReason = '',
    label = id.replaceAll('_', ' '),
    source,
  } = spec;
  const range = completeRange(value, percent, { min, max });
  return {
    id,
    label,
    percent,
    integer,
    min,
    max,
    limitReason,
    unit: unit === '1' ? '' : unit,
    unitLabel: units.label(unit),
    range: integer ? wholeRange(range) : range,
    sourced: source !== undefined,
    stated: false,
    slider: { min: 0, max: 0, step: 0, log: false },
    origin: originOf(label, source),
  };
}

function completeStated(
  { value, low, high, hedge = 'none', text = String(value) }: NonNullable<LooseModel['stated']>,
  unit: string,
): Stated {
  return { text, value, unit, hedge, edge: EDGES[hedge] ?? 'middle', low, high };
}
