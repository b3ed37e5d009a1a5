/**
 * Makes a site of N invented sources, to see how a build grows: `npm run generate -- N FOLDER [SEED]`. The same numbers make the same
 * files. The folder must be new or empty.
 */
import { countOf } from '../src/language/count-of.ts';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from './generate/sources.ts';

const [count, folder, seed = '1'] = process.argv.slice(2);
if (!/^[1-9]\d{0,4}$/.test(count ?? '') || folder === undefined || !/^\d+$/.test(seed)) {
  console.error('usage: npm run generate -- N FOLDER [SEED]   N from 1 to 99999');
  process.exit(1);
}
if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty; name a new folder`);
  process.exit(1);
}
for (const [path, text] of generate(Number(count), Number(seed))) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
console.log(
  `${countOf(Number(count), 'source')} in ${folder}: SEEDS=${folder}/seeds CAPTURES=${folder}/captures CONTENT=${folder}/content OUT=${folder}/site npm run build`,
);
