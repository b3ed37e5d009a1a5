import { expect, test } from 'vitest';
import { generate } from '../../../scripts/generate/sources.ts';
import { memoryFolder } from '../../seeds/folder.ts';
import { captureLines } from './capture-lines.ts';

const files = generate(1);
const within = (folder: string): Record<string, string> =>
  Object.fromEntries(
    [...files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [path.slice(folder.length + 1), text]),
  );

test('each saved text is told with the hash and the words that a seed needs, and who quotes it', () => {
  const seeds = within('seeds');
  const [name = '', text = ''] = Object.entries(within('captures'))[0] ?? [];
  const told = captureLines(
    memoryFolder('seeds', seeds),
    memoryFolder('captures', {
      [name]: text,
      'new.txt': 'Nine boats came.\n',
      'page.html': '<!doctype html><p>Nine</p>',
    }),
  );
  const seed = seeds['articles/report-0001.md'] ?? '';
  const [, sha256 = 'none'] = /sha256: "?([0-9a-f]{64})/.exec(seed) ?? [];
  expect(told).toContain(`capture: { file: ${name}, sha256: ${sha256}, words: `);
  expect(told).toContain('# as in seeds/articles/report-0001.md');
  expect(told).toContain(
    'capture: { file: new.txt, sha256: 143f8917fead44416c527161ef88496f566ba92851b2b05b3c725f3a43c1cb0b, words: 3 }\n  # no seed quotes it\n',
  );
  expect(told).toContain('# page.html: a page.');
});

test('a seed that says otherwise of a text is named', () => {
  const [name = '', text = ''] = Object.entries(within('captures'))[0] ?? [];
  expect(
    captureLines(memoryFolder('seeds', within('seeds')), memoryFolder('captures', { [name]: `${text} More.` })),
  ).toContain('# seeds/articles/report-0001.md says otherwise');
});

test('without saved texts the answer says how to save one', () => {
  expect(captureLines(memoryFolder('seeds', {}), null)).toContain('npm run import -- --clipboard');
});
