/** Lists every `x!` of `src` and `scripts`, and counts them: `npm run assertions`. */
import { nonNullAssertions } from './assertions/non-null.ts';

const found = nonNullAssertions(process.cwd());
for (const { file, line, text } of found) console.log(`${file}:${line}  ${text}`);
console.log(found.length);
