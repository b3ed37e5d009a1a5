import { join } from 'node:path';
import { checkSeeds } from '../../src/commands/check/check-seeds.ts';
import { content } from '../../src/commands/content/content.ts';
import { importFile } from '../../src/commands/import-file.ts';
import { type Said, succeeds } from '../../src/commands/run.ts';
import { settingNames } from '../../src/commands/setting-names.ts';
import type { Settings } from '../../src/commands/settings.ts';
import { Found, type Kind } from './kind.ts';
import { mutate, NUMBERS, WORDS } from './mutate.ts';

const march = join(import.meta.dirname, '../../src/compile/cases/march');
const herald = join(march, 'captures/herald.txt');
const VALUES = [
  ...'8080 65536 /recount /a//b /../x https://example.org https://example.org/x http://[ 1 yes ~/x'.split(' '),
  ...['', ' ', 'http://a b', herald],
  ...NUMBERS,
  ...WORDS,
];

/** Commands that write nothing: with arguments and settings changed at random, what they say and the exit status that follows. */
export const commands: Kind = async (random, show) => {
  const name = random.pick(['content', 'check', 'import'] as const);
  const sound = { content: ['--check'], check: [], import: ['--json', herald] }[name];
  const args = sound.flatMap((arg) =>
    random.next() < 0.7 ? [arg] : random.pick([[mutate(arg, random)], [arg, arg], [arg, random.pick(WORDS)]]),
  );
  const env: Record<string, string> = {
    SEEDS: join(march, 'seeds'),
    CONTENT: join(march, 'content'),
    CAPTURES: join(march, 'captures'),
  };
  // Only what begins with two hyphens is sure to write nothing.
  const harmless = name !== 'content' || args.length > 0;
  for (const setting of settingNames) if (random.next() < 0.08) env[setting] = random.pick(VALUES);
  show(JSON.stringify({ name, args, env }));
  let said = '';
  const used: Settings[] = [];
  const run = async (given: Settings, heard: Said): Promise<boolean> => {
    used.push(given);
    return name === 'content'
      ? content(harmless ? args : ['--check'], given, heard)
      : name === 'check'
        ? checkSeeds([], given, heard)
        : importFile(args, given, heard);
  };
  const hear = (text: string): void => void (said += text);
  const good = await succeeds(run, env, { out: hear, log: hear });
  // A folder may be named so; what is said of it is right.
  const ours = Object.values(env).reduce((text, value) => (value === '' ? text : text.replaceAll(value, '')), said);
  if (/\n {4}at |undefined|\[object/.test(ours.replace(/`[^`]*`/g, '')) && name !== 'import') throw new Error(said);
  if (said.trim() === '') throw new Found('refused without a place', 'nothing is said');
  if (!good) return 'refused';
  const [settings] = used;
  if (!settings) throw new Error('the command went well without settings');
  const { site, base, port } = settings;
  const odd =
    (name === 'content' && args.some((arg) => arg !== '--check')) ||
    (name === 'import' && args.filter((arg) => arg.startsWith('--')).length > 1);
  if (
    odd ||
    !(port >= 1 && port <= 65_535) ||
    !/^\/[\w/.~-]*$/.test(base) ||
    (site !== null && new URL(site).origin !== site)
  )
    throw new Found('wrong exit status', 'success');
  return 'accepted';
};
