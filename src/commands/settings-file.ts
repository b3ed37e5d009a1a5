import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { siteSettings } from '../schema/settings.ts';
import { explain } from '../seeds/explain/explain.ts';
import { Faults, printFaults } from '../seeds/fault.ts';
import { parseSeed } from '../seeds/seed-file.ts';
import { readLook } from './look/read-look.ts';
import { readSettings, type Settings, type SiteFile } from './settings.ts';
import { UserFault } from './user-fault.ts';

/** The settings of a site: one file in its folder. `docs/settings.md` has its fields. */
export const SETTINGS_FILE = 'recount.yaml';

/** A colour without quotes, behind a field: YAML takes what follows its `#` for a comment. */
const bareColour = /^(?<before>[^#"']*(?:"[^"]*"[^#"']*)*[:,{[]\s+)(?<colour>#(?:[0-9a-f]{6}|[0-9a-f]{3}))(?![\w])/i;

/** The nearest folder, from one upwards, that holds the settings of a site; null where none does. */
export function siteFolder(from: string): string | null {
  if (existsSync(join(from, SETTINGS_FILE))) return from;
  const above = dirname(from);
  return above === from ? null : siteFolder(above);
}

/** The settings for a command that runs in a folder. Throws one fault with all that is wrong, each with its place. */
export function settingsIn(folder: string, env: Readonly<Record<string, string | undefined>>): Settings {
  const root = siteFolder(folder);
  return readSettings(env, root === null ? null : readFile(root, relative(folder, join(root, SETTINGS_FILE))));
}

/** Reads and checks a settings file; `name` is how messages name it. */
function readFile(root: string, name: string): SiteFile {
  const faults = new Faults();
  const text = readFileSync(join(root, SETTINGS_FILE), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '');
  const found = readText(root, name, text, faults);
  if (found === null || faults.failed) throw new UserFault(printFaults(faults.sorted()).trimEnd());
  return found;
}

function readText(root: string, name: string, text: string, faults: Faults): SiteFile | null {
  // The reader of seeds wants fences. A file may begin with the first of them by itself.
  const lines = text.startsWith('---\n') ? 0 : 1;
  const fenced = `${lines === 1 ? '---\n' : ''}${text.replace(/\n*$/, '\n')}---\n`;
  const moved = new Faults();
  const add: Faults['add'] = (_, { line, column }, reason) =>
    faults.add(name, { line: Math.max(1, line - lines), column }, reason);
  const second = fenced.slice(4, -4).search(/^---/m);
  if (second !== -1) {
    add(
      name,
      { line: fenced.slice(0, 4 + second).split('\n').length, column: 1 },
      'a second document begins here; the settings are one: take the line `---` out',
    );
    return null;
  }
  for (const [i, one] of text.split('\n').entries()) {
    const colour = bareColour.exec(one);
    if (colour?.groups)
      faults.add(
        name,
        { line: i + 1, column: (colour.groups['before'] ?? '').length + 1 },
        `\`${colour.groups['colour']}\` is read as a comment; write it in quotes: \`"${colour.groups['colour']}"\``,
      );
  }
  if (faults.failed) return null;
  const file = parseSeed('site', 'settings', name, fenced, moved);
  for (const fault of moved.list) add(name, fault, fault.reason);
  if (file === null) return null;
  const data = file.data ?? {};
  const result = siteSettings.safeParse(data);
  if (!result.success) {
    for (const issue of result.error.issues)
      for (const { path, key, reason } of explain(issue, siteSettings, data))
        add(name, key ? file.placeOfKey(path) : file.placeOf(path), reason);
    return null;
  }
  const publicFolder = join(root, result.data.folders?.public ?? 'public');
  const look = readLook(result.data.look, publicFolder, (path, reason) =>
    add(name, file.placeOf(['look', ...path]), `\`look.${path.join('.')}\`: ${reason}`),
  );
  return { root, data: result.data, look };
}
