import { all, create } from 'mathjs';
import { createUnits } from '../../estimate/formula/units.ts';

/** A unit that needs no declaration. */
export interface KnownUnit {
  /** All its names, the first one first. */
  names: string[];
  /** What it measures: "length". */
  measures: string;
  /** One of it in the unit that its kind is measured in: "0.0254 m". */
  is: string;
  /** As a page prints 24 of it. */
  printed: string;
}

interface Library {
  Unit: { UNITS: Record<string, { name: string; base: { key: string } }> };
}

/** Every unit that the reader of units knows by itself, names for one thing together. */
export function knownUnits(): KnownUnit[] {
  const { UNITS } = (create(all ?? {}) as unknown as Library).Unit;
  const units = createUnits();
  const found = new Map<string, KnownUnit>();
  const bases = new Map<string, string>();
  for (const [name, { base }] of Object.entries({
    kg: { base: { key: 'MASS' } },
    s: { base: { key: 'TIME' } },
    m: { base: { key: 'LENGTH' } },
    m3: { base: { key: 'VOLUME' } },
    ...UNITS,
  })) {
    if (!readable(units, name)) continue;
    const measured = bases.get(base.key) ?? name;
    bases.set(base.key, measured);
    const size = `${Number(units.convert(1, name, measured).toPrecision(9))} ${measured}`;
    const one = found.get(`${base.key} ${size}`);
    if (one) one.names.push(name);
    else
      found.set(`${base.key} ${size}`, {
        names: [name],
        measures: base.key.toLowerCase().replaceAll('_', ' '),
        is: size,
        printed: `24 ${units.label(name)[1]}`,
      });
  }
  return [...found.values()].sort((a, b) => (a.measures < b.measures ? -1 : a.measures > b.measures ? 1 : 0));
}

/** `ton` is a name of the library that seeds have to declare, since it means two things. */
function readable(units: ReturnType<typeof createUnits>, name: string): boolean {
  try {
    return Number.isFinite(units.parse(name).scale);
  } catch {
    return false;
  }
}
