import { followed } from '../models/followed.ts';
import type { Origin } from '../../estimate/types.ts';
import { printDate } from '../../language/calendar.ts';
import { type Asked, computedDigits, type Figure, printValue, refuse } from './figure.ts';
import { valueOf } from './figure-values.ts';
import { suggest } from '../../seeds/suggest.ts';
import { parseTerm, termForms } from './term.ts';
import { unitWords } from '../models/units.ts';

/** Prints what `:fig[...]{...}` asks for. Gives null and reports a fault where it cannot. */
export function resolveFigure(
  asked: Asked,
  label: string,
  attributes: Readonly<Record<string, string>>,
): Figure | null {
  const { world } = asked;
  const { unit, as, digits: wanted, ...operands } = attributes;
  const term = parseTerm(label.trim());
  if (!term) return refuse(asked, `\`${label}\` names no figure; expected ${termForms}`);
  if (as !== undefined && as !== 'percent' && as !== 'date')
    return refuse(asked, `\`as=${as}\`: expected \`as=percent\` or \`as=date\``);
  const digits = wanted === undefined ? undefined : Number(wanted);
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 1 && digits <= 12))
    return refuse(asked, `\`digits=${wanted}\`: expected a whole number from \`1\` to \`12\``);
  const [name] = Object.keys(operands);
  if (term.kind !== 'formula' && name !== undefined) {
    return refuse(
      asked,
      `\`${name}\` is not a known attribute of \`:fig[${label}]\`${suggest(name, ['unit', 'as', 'digits'])}`,
    );
  }
  if (term.kind === 'fact') {
    const event = dated(asked, term.ref, as);
    if (event !== undefined) return event;
  }
  const value = followed(asked.world.found, asked.spot, () => valueOf(asked, term, operands));
  if (!value) return null;
  if (!Number.isFinite(value.value)) return refuse(asked, `\`${label}\` has no finite value`);
  const percent = as === 'percent' || (as === undefined && value.percent);
  const shown = digits ?? value.digits ?? computedDigits;
  const stated = digits === undefined ? value.asStated : null;
  const number =
    stated !== null && (!percent || stated.includes('%'))
      ? stated
      : printValue(value, percent, stated === null ? shown : 12);
  const words = unit === undefined || percent ? ['', ''] : unitWords(world.found, unit || value.unit);
  const word = number === '1' ? words[0] : words[1];
  const text = word ? `${number} ${word}` : number;
  return { printed: text, origin: { ...value.origin, value: value.origin.value || text } };
}

/** An event's date; undefined where the fact is no event. */
function dated(asked: Asked, ref: string, as: string | undefined): Figure | null | undefined {
  const entry = asked.world.found.facts.get(ref);
  if (!entry?.fact.event)
    return as === 'date' && entry
      ? refuse(asked, `\`fact:${ref}\` is not an event and has no date; leave \`as=date\` out`)
      : undefined;
  const date = printDate(entry.fact.event.date);
  const { data, slug } = entry.reference;
  const origin: Origin = {
    kind: 'reference',
    label: entry.fact.label,
    value: date,
    detail: `${data.publisher}: ${data.title}`,
    href: `/references/#${slug}`,
    children: [],
  };
  return { printed: date, origin };
}
