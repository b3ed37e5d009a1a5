/** Something that is not what it should be, and where. */
export interface Difference {
  path: string;
  line: number;
  column: number;
  says: string;
}

/** The result of a check: what was proved of a site and how often, and what could not be proved. */
export interface Report {
  /** In the order in which it was proved: what, and of how many. */
  proved: Array<readonly [what: string, count: number]>;
  /** What could not be proved, with the reason. */
  open: string[];
  /** The differences of the first kind that was found; empty where all is as it should be. */
  differences: Difference[];
}

/** Differences of one kind that are told. */
const MOST_TOLD = 10;

/** Collects what one step proves. */
export class Step {
  readonly proved = new Map<string, number>();
  readonly open: string[] = [];
  readonly differences: Difference[] = [];

  prove(what: string, count = 1): void {
    this.proved.set(what, (this.proved.get(what) ?? 0) + count);
  }
  take({ proved, open, differences }: Step): void {
    for (const [what, count] of proved) this.prove(what, count);
    this.open.push(...open);
    this.differences.push(...differences);
  }
  differ(path: string, says: string, place: { line: number; column: number } = { line: 1, column: 1 }): void {
    this.differences.push({ path, ...place, says });
  }
}

const verbs: Readonly<Record<string, string>> = {
  are: 'is',
  have: 'has',
  follow: 'follows',
  hold: 'holds',
  lead: 'leads',
  stand: 'stands',
};

/** What was proved of several, said of one: `files are as they were` as `file is as it was`. */
export function ofOne(what: string): string {
  // `list of every ClaimReview is ...`
  if (/^[^,:]* is /.test(what)) return what;
  const [subject = '', ...more] = what.split(/(?= (?:are|have|follow|hold|lead|stand|existed)\b|,|:)/);
  return (
    subject.replace(/(\w+?)s\b/, '$1') +
    more
      .join('')
      .replace(/^([^:]*?) (are|have|follow|hold|lead|stand)\b/, (_, before, verb: string) => `${before} ${verbs[verb]}`)
      .replace('those that their records name', 'one that its record names')
      .replace('the ones that follow them', 'the one that follows it')
      .replace('is the heads', 'is the head')
      .replace(', each bound', ', bound')
      .replace('those of', 'that of')
      .replace(/as they (are|were)/, (_, verb) => `as it ${verb === 'are' ? 'is' : 'was'}`)
      .replace(/their records give/, 'its record gives')
      .replace(/\btheir ((?:saved )?(?:article|model|reference|claim|estimate|page|chart|sentence|pack))s\b/, 'its $1')
      .replace('their', 'its')
  );
}

/** A report as it is printed. */
export function printReport({ proved, open, differences }: Report): string {
  const lines = [
    ...proved.map(([what, count]) => `proved: ${count} ${count === 1 ? ofOne(what) : what}`),
    ...open.map((reason) => `not proved: ${reason}`),
    ...differences.slice(0, MOST_TOLD).map(({ path, line, column, says }) => `${path}:${line}:${column} ${says}`),
  ];
  if (differences.length > MOST_TOLD) lines.push(`and ${differences.length - MOST_TOLD} more of this kind`);
  lines.push(differences.length === 0 ? 'Nothing differs.' : 'The site is NOT what it says it is.');
  return `${lines.join('\n')}\n`;
}
