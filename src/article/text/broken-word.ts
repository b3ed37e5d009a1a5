const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Parts before which a hyphen of the language itself stands: `well-known`, `long-term`. */
const firsts = set(
  'well ill self half full part high low long short hard soft first second third last large small wide deep open all cross so vice mid north south east west front back top bottom left right real old new free fast slow far near hand home world single double triple one two three four five six seven eight nine ten much ever best better worst',
);
const seconds = set(
  'known time term range level speed quality profile scale wing ranking paid trained equipped built worn handed minded hearted informed defined founded established being defence defense employed esteem sufficient service governing rule determination interest fire party border country section sector sided called class rate hand page president chancellor chairman round up down off out based end line lying profile cost income risk tech tier ranked needed awaited running standing lasting serving held heeled off-the in by over and to of the the-art off-shore east west eastern western central',
);
/** Parts that follow any word: `state-owned`. */
const after = set(
  'based led owned backed funded related friendly style raising free old wide like making run sponsored controlled occupied affected ranking elect in-law in-chief sized shaped oriented driven threatening breaking turned born bound wielding speaking',
);
const numbers = set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred multi',
);
/** Parts that follow a number: `two-thirds`, `three-year`. */
const counted = set(
  'year month day week hour minute second mile metre meter kilometre kilometer ton tonne storey story bed bedroom seat man woman person part page way member point thirds thirds quarters fifths tenths half fold stage tier lane track pound dollar euro percent degree inch foot acre hectare megawatt one two three four five six seven eight nine',
);
const roles = set(
  'president minister chief wife husband soldier soldiers boss leader leaders officer officers official officials banker employee employees partner colleague prisoner footballer king mayor senator',
);

/**
 * A line that ends within a word, and the next: `con-` and `tainers` are one word, `well-` and `known` keep their hyphen. The text's own words decide first,
 * then what is known of such parts; a break of no known kind was made by a program.
 */
export function joinBroken(head: string, next: string, known: ReadonlySet<string>): string {
  const left = /(?:\p{L}|\d|[-'’])+(?=[-‐¬]$)/u.exec(head)?.[0] ?? '';
  const right = /^\p{L}+(?:-\p{L}+)*/u.exec(next)?.[0] ?? '';
  const bare = head.slice(0, -1);
  return keepsHyphen(left, right, known, head.endsWith('¬')) ? `${bare}-` : bare;
}

function keepsHyphen(left: string, right: string, known: ReadonlySet<string>, soft: boolean): boolean {
  if (soft) return false;
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (known.has(a + b)) return false;
  if (known.has(`${a}-${b}`) || /\d$/.test(a) || /^\p{Lu}/u.test(right) || a.includes('-') || b.includes('-'))
    return true;
  if (numbers.has(a) && (counted.has(b) || /(?:year|month|week|day|hour)s?$/.test(b))) return true;
  if (firsts.has(a) && seconds.has(b)) return true;
  if (a === 'ex' || a === 'co' || a === 'vice')
    return (
      roles.has(b) ||
      (/^(founder|founders|author|authors|pilot|chair|operation)$/.test(b) && a === 'co' && b !== 'operation')
    );
  return a.length >= 3 && after.has(b) && (known.has(a) || a.length >= 5);
}
