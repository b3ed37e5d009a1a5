import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ClaimRecord, EstimateRecord } from '../schema/record.ts';
import { printFaults } from '../seeds/fault.ts';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

const ARTICLE = 'articles/evening-may-2024.md';
const BINS = `---
title: Litter of a full square
formula: people * litter
result: litter on the square
name: Litter
unit: kg
assumptions:
  people:
    label: People
    unit: person
    origin: { estimate: square-full }
  litter:
    label: Litter of each
    unit: kg/person
    value: 0.1 to 0.3
    origin: { working: nobody weighed it }
  half:
    label: Part that stays
    unit: '1'
    percent: true
    value: 0.4 to 0.6
    origin: { working: nobody counted them }
outputs:
  left: { formula: people - stay, result: people who leave, name: Who leaves, unit: person }
  stay: { formula: people * half, result: people who stay, name: Who stays, unit: person }
  each: { formula: result / stay, result: litter for each who stays, unit: kg/person }
---

There is :fig[check.headline]{unit}, for :fig[estimate:litter/stay] people who stay, :fig[estimate:litter/stay.p5] to :fig[estimate:litter/stay.p95].
`;
const BAGS = `---
title: Bags for those who stay
formula: stay * share
result: bags
unit: '1'
assumptions:
  stay:
    label: Who stays
    unit: person
    origin: { estimate: litter/stay }
  share:
    label: Bags of each
    unit: 1/person
    value: 2
    origin: { definition: one for each hand }
---

Some bags.
`;

const seeds = (bins = BINS, bags = BAGS): Record<string, string> => ({
  ...changed(marchSeeds(), ARTICLE, 'check: { estimate: square-full }', 'check: { estimate: litter/left }'),
  'estimates/litter.md': bins,
  'estimates/bags.md': bags,
});

const recordOf = <R>(files: ReadonlyMap<string, string> | null, path: string): R =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(files?.get(path) ?? '')?.[1] ?? '') as R;

describe('an estimate with several results', () => {
  test('has all of them in its record, and others rest on one, cite it and are tested by it', async () => {
    const { files, messages } = await buildMarch(seeds());
    expect(printFaults(messages.filter(({ severity }) => severity === 'error'))).toBe('');
    const litter = recordOf<EstimateRecord>(files, 'estimates/litter.md');
    expect(litter.model.assumptions.map(({ id }) => id)).toEqual(['people', 'litter', 'half']);
    expect(litter.model.outputs?.map(({ id, label, formula }) => [id, label, formula])).toEqual([
      ['result', 'Litter', 'people * litter'],
      ['left', 'Who leaves', 'people - stay'],
      ['stay', 'Who stays', 'people * half'],
      ['each', 'litter for each who stays', 'result / stay'],
    ]);
    const [, left, stay] = litter.outcome.outputs ?? [];
    expect(litter.sensitivity.map(({ assumption }) => assumption).sort()).toEqual(['litter', 'people']);
    // The claim of 40,000 people is tested by who leaves, which the litter has no part in.
    const claim = recordOf<ClaimRecord>(files, 'claims/evening-may-2024/square.md');
    expect(claim.model).toMatchObject({ id: 'litter', output: 'left', formula: 'people - stay', unit: 'person' });
    expect(claim.outcome?.headline).toBe(left?.headline);
    expect(claim.outcome?.outputs).toEqual(litter.outcome.outputs);
    expect(claim.outcome?.implied.map(({ assumption }) => assumption)).toEqual(['people', 'half']);
    expect(litter.claims).toEqual(['evening-may-2024/square']);
    // What only the litter rests on is no part of the bags.
    const bags = recordOf<EstimateRecord>(files, 'estimates/bags.md');
    const [first] = bags.model.assumptions;
    expect(first?.range.shape === 'choice' ? NaN : first?.range.central).toBe(stay?.headline);
    expect(first?.origin).toMatchObject({
      label: 'Litter of a full square: Who stays',
      href: '/estimates/litter/#result-stay',
    });
    expect(first?.origin.children.map(({ label }) => label)).not.toContain('Litter of each');
    expect(files?.get('estimates/litter.md')).toContain(`for :fig[17,000]{o=1} people who stay`);
  });

  test('what only another result uses has no part in how finely the first is worked out', async () => {
    const whole = 'value: { shape: uniform, low: 1, high: 5 }\n    integer: true\n';
    const { files } = await buildMarch(
      changed(seeds(), 'estimates/litter.md', 'percent: true\n    value: 0.4 to 0.6\n', whole),
    );
    const { model } = recordOf<EstimateRecord>(files, 'estimates/litter.md');
    expect(model.fine).toBeUndefined();
    expect(model.outputs?.map(({ id, fine }) => [id, fine])).toEqual([
      ['result', undefined],
      ['left', 'jumps'],
      ['stay', 'jumps'],
      ['each', 'jumps'],
    ]);
  });

  test.each([
    [
      'formula: people * half',
      'formula: people + half',
      'estimates/litter.md:25:27 error formula `people + half`, character 8',
    ],
    ['formula: people * half', 'formula: people * halv', '`halv` is not an assumption; did you mean `half`?'],
    ['formula: people - stay', 'formula: people - stay - left', '`left` is worked out from itself: left -> left'],
    ['unit: kg/person }\n', 'unit: kg/persn }\n', 'unit `persn` is not known'],
    [
      'unit: kg/person }\n',
      'unit: kg/person, percent: true }\n',
      '`each` has the unit `kg/person` and cannot be a percentage',
    ],
    [
      'formula: result / stay',
      'formula: result / (stay - people * half * 1)',
      'estimates/litter.md:26:27 error formula `result / (stay - people * half * 1)`, character 8: divides by a part',
    ],
    [
      'unit: kg\nassumptions',
      'unit: kg\npercent: true\nassumptions',
      '`result` has the unit `kg` and cannot be a percentage',
    ],
    ['result: people who stay', 'result: the 7 who stay', 'the bare numeral `7` has no origin'],
  ])('where `%s` is `%s`, the fault is told at its place', async (from, to, said) => {
    const { files, messages } = await buildMarch(changed(seeds(), 'estimates/litter.md', from, to));
    expect(files).toBeNull();
    expect(printFaults(messages)).toContain(said);
  });

  test.each([
    [
      'estimates/bags.md',
      'litter/stay',
      'litter/sty',
      'the estimate `litter` has no result `sty`; did you mean `stay`?',
    ],
    [
      'estimates/bags.md',
      'litter/stay',
      'square-full/stay',
      'the estimate `square-full` has no result `stay`; it has one, which is `square-full`',
    ],
    ['estimates/litter.md', ':fig[estimate:litter/stay]', ':fig[estimate:litter/stays]', 'has no result `stays`'],
    [ARTICLE, 'estimate: litter/left', 'estimate: litter/each', 'gives `kg/person`'],
  ])('in %s `%s` may not be `%s`', async (path, from, to, said) => {
    const { files, messages } = await buildMarch(changed(seeds(), path, from, to));
    expect(files).toBeNull();
    expect(printFaults(messages)).toContain(said);
  });

  test('that takes its own result from another estimate of its own is a circle', async () => {
    const { messages } = await buildMarch(
      seeds(BINS.replace('{ estimate: square-full }', '{ estimate: litter/stay }')),
    );
    expect(printFaults(messages)).toContain('a circle of origins');
  });
});
