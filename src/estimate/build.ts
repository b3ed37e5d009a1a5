/** The engine's door at build: models are made and checked here, with libraries that a page need not load. `docs/engine.md` shows how. */
export { createModel } from './create-model.ts';
export type { LooseAssumption, LooseModel } from './create-model.ts';
export { ModelError } from './model-error.ts';
export { FormulaError, parseFormula } from './formula/formula.ts';
export { mathml } from './formula/mathml.ts';
export { UnitError, createUnits } from './formula/units.ts';
export { validateRange } from './validate-range.ts';
