import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What a file imports, types left out. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)( type)? [^;]*? from '([^']+)'/gm)].flatMap(
    ([, type, from = '']) => (type ? [] : [from]),
  );

/** All that a file brings along: files, and packages by name. */
function brought(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const from of importsOf(file)) {
    if (from.startsWith('.')) brought(join(dirname(file), from), found);
    else found.add(from);
  }
  return found;
}

test('what comes through the door to the browser needs no library and makes no code from text', () => {
  const files = brought(join(import.meta.dirname, 'run.ts'));
  for (const name of ['format.ts', 'sample/frequency.ts', 'sample/sensitivity.ts'])
    expect(files).toContain(join(import.meta.dirname, name));
  for (const file of files) {
    expect(file).toMatch(/^\//);
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/\beval\b\(|new Function|toLocaleString|\bIntl\.|Math\.random|Date\.now|new Date/);
  }
});

test('the engine imports nothing outside itself but the two libraries that docs/engine.md names', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^cases\//.test(name));
  const outside = files.flatMap((name) => {
    const file = join(import.meta.dirname, name);
    return importsOf(file).filter(
      (from) => !from.startsWith('.') || relative(import.meta.dirname, join(dirname(file), from)).startsWith('..'),
    );
  });
  expect([...new Set(outside)].sort()).toEqual(['fastest-levenshtein', 'mathjs']);
});

/** Each example of the page, with what it prints. */
const examples = [
  ...readFileSync(join(root, 'docs/engine.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```[^`]*?```text\n([\s\S]*?)```/g),
];

test.each(examples.map(([, code = '', printed = ''], i) => [i + 1, code, printed] as const))(
  'example %i of docs/engine.md prints what the page says',
  (_, code, printed) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
      cwd: root,
      input: code,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(printed);
  },
);

test('the page has five examples', () => expect(examples).toHaveLength(5));
