import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { remark } from 'remark';
import { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import config from '../.remarkrc.mjs';

const root = join(import.meta.dirname, '..');
const seed = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What an editor's remark would show of a file with this text. */
async function messages(path: string, text: string): Promise<string[]> {
  const file = new VFile({ path: join(root, path), value: text });
  await remark()
    .use(config as never)
    .process(file);
  return file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

describe('.remarkrc.mjs', () => {
  test('shows a fault of a seed at its place, before it is saved', async () => {
    const path = 'examples/march/seeds/estimates/bus-loads.md';
    expect(await messages(path, seed(path))).toEqual([]);
    expect(await messages(path, seed(path).replace('formula:', 'formular:'))).toContainEqual(
      expect.stringMatching(/^3:1 `formular` is not a known field; did you mean `formula`\?/),
    );
  });

  test('leaves other Markdown alone', async () => {
    expect(await messages('README.md', '# Title\n\n:fig[x]\n')).toEqual([]);
  });
});

describe('schemas/', () => {
  test.each([
    ['article', 'examples/march/seeds/articles/courier-june-2025.md'],
    ['estimate', 'examples/march/seeds/estimates/on-the-avenue.md'],
    ['reference', 'examples/march/seeds/references/standing-crowds.md'],
    ['site', 'examples/march/seeds/site.md'],
  ])('%s.json accepts what the build accepts, and refuses an unknown field', (kind, path) => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(seed(`schemas/${kind}.json`)),
    );
    const front = parseDocument(/^---\n([\s\S]*?)\n---/.exec(seed(path))![1]!).toJS() as Record<string, unknown>;
    validate(front);
    expect(validate.errors).toBeNull();
    expect(validate({ ...front, titel: 'x' })).toBe(false);
  });

  test('are named for every kind of seed in the settings of the editor', () => {
    const { 'yaml.schemas': named } = JSON.parse(seed('.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string[]>;
    };
    expect(Object.keys(named).sort()).toEqual(
      ['article', 'estimate', 'reference', 'site'].map((kind) => `./schemas/${kind}.json`),
    );
  });
});
