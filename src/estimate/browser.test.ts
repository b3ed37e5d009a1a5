import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** All files that a file brings along, types left out. */
function brought(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, type, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)( type)? [^;]*? from '([^']+)'/gm)) {
    if (type) continue;
    if (from!.startsWith('.')) brought(join(dirname(file), from!), found);
    else found.add(from!);
  }
  return found;
}

test.each(['run.ts', 'format.ts', 'sample/frequency.ts', 'sample/sensitivity.ts'])('what reaches the browser with %s needs no library and makes no code from text', (entry) => {
  for (const file of brought(join(import.meta.dirname, entry))) {
    expect(file).toMatch(/^\//);
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/\beval\b\(|new Function|toLocaleString|\bIntl\.|Math\.random|Date\.now|new Date/);
  }
});
