import { readFileSync } from 'node:fs';
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, parse, wcagContrast } from 'culori';
import type { Color } from 'culori';
import { describe, expect, test } from 'vitest';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const tokens = file('tokens.css');
const elements = file('elements.css');

/** The tokens of a block of the style sheet, by name. */
const read = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name!, value!]));
const schemes = {
  light: read(tokens.slice(0, tokens.indexOf('@media'))),
  'dark, as the device has it': read(tokens.slice(tokens.indexOf('@media'), tokens.indexOf(':root[data-theme'))),
  'dark, as a host asks for it': read(tokens.slice(tokens.indexOf(':root[data-theme="dark"]'))),
};
/** The colours that marks are drawn in, as the style sheet gives them to signs. */
const marks = [...new Set([...elements.matchAll(/--v: var\((--[\w-]+)\)/g)].map(([, name]) => name!))];
const pairs = marks.flatMap((a, i) => marks.slice(i + 1).map((b) => [a, b] as const));

/** As eyes see them that have all cones, no long ones (protanopia), or no middle ones (deuteranopia). */
const sights: Record<string, (colour: Color) => Color> = {
  all: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
};
const difference = differenceCiede2000();

describe.each(Object.entries(schemes))('in the scheme %s', (_, scheme) => {
  test.each(pairs)('%s and %s are told apart by eyes that see red and green alike, too', (a, b) => {
    for (const [name, see] of Object.entries(sights))
      expect(difference(see(parse(scheme.get(a)!)!), see(parse(scheme.get(b)!)!)), name).toBeGreaterThanOrEqual(19);
  });
  test.each(marks)('%s can be read on the papers of pages and embeds', (mark) => {
    const papers = [scheme.get('--paper')!, scheme.get('--paper-2')!, ...(scheme === schemes.light ? ['#fff'] : [])];
    for (const paper of papers) expect(wcagContrast(scheme.get(mark)!, paper), paper).toBeGreaterThanOrEqual(4.5);
  });
});

test('five colours are checked, and both dark schemes are one', () => {
  expect(marks).toEqual(['--good', '--part', '--bad', '--note', '--open']);
  expect(schemes['dark, as a host asks for it']).toEqual(schemes['dark, as the device has it']);
});
