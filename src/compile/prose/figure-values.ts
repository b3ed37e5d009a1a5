import { formatNumber, rangeDigits } from '../../estimate/format.ts';
import { ofResult } from '../../estimate/outputs.ts';
import type { Origin } from '../../estimate/types.ts';
import { calculated } from './figure-formula.ts';
import { type Asked, computedDigits, refuse, type Value } from './figure.ts';
import { estimateHref, findClaim, findEstimate, findFact } from '../models/find.ts';
import { formulaWithLabels } from '../../chart/formula-words.ts';
import { formulaWithNumbers, printResult } from '../models/print-model.ts';
import { claimQuantity, factQuantity } from '../models/quantities.ts';
import type { Result } from '../results.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { CheckPart, Part, Term } from './term.ts';

/** The number that a term names; null, and a complaint, where it names none. */
export function valueOf(asked: Asked, term: Term, operands: Readonly<Record<string, string>>): Value | null {
  const { world, owner, spot } = asked;
  const { found } = world;
  switch (term.kind) {
    case 'claim': {
      const entry = findClaim(found, term.ref, owner.article, spot);
      const quantity = entry && claimQuantity(found, entry);
      if (entry && !entry.claim.stated)
        return refuse(
          asked,
          `the claim \`${term.ref}\` states no number; give it a \`stated:\`, or name another figure`,
        );
      if (!quantity || !entry.stated) return null;
      const share = quantity.unit === '1' && quantity.printed.includes('%');
      return {
        value: entry.stated.value,
        asStated: quantity.printed,
        unit: quantity.unit,
        percent: share,
        origin: quantity.origin,
      };
    }
    case 'fact': {
      const entry = findFact(found, term.ref, spot);
      const quantity = entry && factQuantity(found, entry);
      if (!quantity) return null;
      const share = quantity.unit === '1' && quantity.printed.includes('%');
      return {
        value: entry.stated?.value ?? quantity.range.central,
        asStated: quantity.printed,
        unit: quantity.unit,
        percent: share,
        origin: quantity.origin,
      };
    }
    case 'estimate': {
      if (!findEstimate(found, term.id, spot)) return null;
      const result = world.results.estimate(term.id);
      return result && partOf(result, term.part, estimateHref(term.id), asked);
    }
    case 'check':
      return checkValue(asked, term.ref, term.part);
    case 'site': {
      const count = world.counts().get(term.what);
      if (count === undefined)
        return refuse(asked, `\`site:${term.what}\` is not counted${suggest(term.what, world.counts().keys())}`);
      const origin: Origin = {
        kind: 'calculation',
        label: `Counted by the build: ${term.what.replace('.', ', ')}`,
        value: String(count),
        detail: '',
        href: null,
        children: [],
      };
      return { value: count, asStated: formatNumber(count, 12), unit: '1', percent: false, origin };
    }
    case 'formula':
      return calculated(asked, term.text, operands, (operand) => valueOf(asked, operand, {}));
  }
}

/** The result that `check` means: another claim's by name, else the note's own claim, else the estimate's own page. */
function checkValue(asked: Asked, ref: string | null, part: CheckPart): Value | null {
  const { world, owner, spot } = asked;
  const name = ref ?? owner.claim;
  if (name === null) {
    if (owner.estimate === null)
      return refuse(asked, '`check` belongs to a claim, and here is none; write `check:article/claim.headline`');
    return fromResult(world.results.estimate(owner.estimate), part, `/estimates/${owner.estimate}/`, asked);
  }
  const entry = findClaim(world.found, name, owner.article, spot);
  if (!entry) return null;
  if (!entry.claim.check)
    return refuse(asked, `the claim \`${entry.ref}\` has no \`check:\`; give it one, or name another figure`);
  return fromResult(world.results.claim(entry.ref), part, `/claims/${entry.ref}/`, asked);
}

function fromResult(result: Result | null, part: CheckPart, href: string, asked: Asked): Value | null {
  if (!result) return null;
  if (part.of !== 'implied' && part.of !== 'value') return partOf(result, part.of, href, asked);
  const { assumption: id } = part as { assumption: string };
  const assumption = result.model.assumptions.find((candidate) => candidate.id === id);
  if (!assumption)
    return refuse(
      asked,
      `the estimate \`${result.model.id}\` has no assumption \`${id}\`${suggest(
        id,
        result.model.assumptions.map((a) => a.id),
      )}`,
    );
  const common = { asStated: null, unit: assumption.unit || '1', percent: assumption.percent };
  if (part.of === 'value')
    return { ...common, value: assumption.range.central, origin: { ...assumption.origin, label: assumption.label } };
  const solutions = result.outcome.implied.find((implied) => implied.assumption === id)?.solutions ?? [];
  if (!result.model.stated)
    return refuse(asked, `nothing is stated, so that \`${id}\` has no implied value; give the claim a \`stated:\``);
  const [value] = solutions;
  if (value === undefined) return refuse(asked, `no value of \`${id}\` gives the stated number; say so in words`);
  if (solutions.length > 1)
    return refuse(asked, `${solutions.length} values of \`${id}\` give the stated number; say so in words`);
  const origin: Origin = {
    kind: 'calculation',
    label: `${assumption.label}, as the stated number requires`,
    value: '',
    detail: `${formulaWithLabels(result.model)} = “${result.model.stated.text}”, solved for “${assumption.label}”`,
    href,
    children: result.model.assumptions.filter((other) => other.id !== id).map((other) => other.origin),
  };
  return { ...common, value, origin };
}

function partOf({ model, outcome }: Result, part: Part, href: string, asked: Asked): Value | null {
  const { headline, spread, reach } = outcome;
  const value =
    part === 'headline' ? headline : part === 'min' ? reach[0] : part === 'max' ? reach[1] : (spread?.[part] ?? null);
  if (value === null) {
    const why =
      part === 'min' || part === 'max'
        ? 'has no such bound, since not all that it rests on has hard limits'
        : 'does not vary, since all its assumptions are fixed';
    return refuse(asked, `the result of \`${model.id}\` ${why}; leave \`.${part}\` out`);
  }
  const origin: Origin = {
    kind: 'estimate',
    label: model.title,
    value: part === 'headline' ? printResult(model, outcome) : '',
    detail: formulaWithNumbers(model),
    href,
    children: ofResult(model).assumptions.map((assumption) => assumption.origin),
  };
  // The ends of a range are known less well than its middle, and are printed as they are everywhere.
  const digits = spread
    ? {
        digits: rangeDigits(
          spread.p5,
          spread.p95,
          part === 'p5' || part === 'p95' ? 2 : computedDigits,
          reach,
          headline,
        ),
      }
    : {};
  return { value, asStated: null, unit: model.unit, percent: model.percent, origin, ...digits };
}
