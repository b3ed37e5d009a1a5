import { expect, test } from 'vitest';
import { printFaults } from '../../seeds/fault.ts';
import { buildMarch, changed, marchSeeds } from '../../../tests/samples/march.ts';

const PATH = 'estimates/square-full.md';
const named = (name: string) =>
  buildMarch(changed(marchSeeds(), PATH, 'unit: person\n', `name: "${name}"\nunit: person\n`));

test('a result’s name holds the range of an assumption, with its unit', async () => {
  const { files, messages } = await named('Room on the square, at {density}');
  expect(printFaults(messages.filter(({ severity }) => severity === 'error'))).toBe('');
  expect(files?.get(PATH)).toMatch(/name: "?Room on the square, at [\d.]+ to [\d.]+ people a/);
  expect(files?.get(PATH)).not.toContain('{density}');
});

test('a name of no assumption is a fault, where it stands', async () => {
  const { messages } = await named('Room on the square, at {densty}');
  expect(printFaults(messages)).toMatch(
    /square-full\.md:\d+:\d+ error the estimate `square-full` has no assumption `densty`; did you mean `density`\?/,
  );
});
