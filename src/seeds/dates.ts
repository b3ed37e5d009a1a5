import type { Faults } from './fault.ts';
import type { Path, SeedFile } from './seed-file.ts';
import { monthNames } from '../language/calendar.ts';
import type { Article, Correction, Reference, Seeds } from './types.ts';

/** A day or a month, under the name that it has in a seed. */
interface Dated {
  path: Path;
  date: string | null | undefined;
  /** Whose date it is, where it stands in another seed. */
  of?: string;
}

/** In days. What was said in Tokyo on the 15th may be printed in London on the 14th. */
const timeZone = 1;

/** Refuses pairs of dates that stand in the wrong order, and warns of dates after `today`. */
export function checkDates(seeds: Seeds, faults: Faults, today?: string): void {
  for (const { file, data } of seeds.articles.values()) {
    const checks = checker(file, faults, today);
    const { order, past } = checks;
    const published = { path: ['published'], date: data.published };
    const made = { path: ['made'], date: data.made };
    const changed = { path: ['changed'], date: data.changed };
    const check = made.date === undefined ? published : made;
    const own = archiveOf(data.archive, checks);
    order(published, made, 'an article is checked once it is published');
    order(check, changed, 'a check is changed after it was made');
    order(published, own, 'a copy is made once the article is published');
    for (const [i, claim] of data.claims.entries()) {
      const at = (...path: PropertyKey[]): Path => ['claims', i, ...path];
      const said = { path: at('date'), date: claim.date };
      const withdrawn = { path: at('withdrawn', 'date'), date: claim.withdrawn?.date };
      order(said, published, 'an article prints what was said before', timeZone);
      checkLedger(claim.ledger, at('ledger'), claim.date === undefined ? published : said, published, checks);
      checkChart(claim.chart, at('chart'), order);
      order(check, withdrawn, 'a claim is withdrawn after it was checked');
      checkCorrections(claim.corrections, at('corrections'), check, order);
      past(said, withdrawn, ...correctionsOf(claim.corrections, at('corrections')));
    }
    checkCorrections(data.corrections, ['corrections'], check, order);
    past(published, made, changed, own, ...correctionsOf(data.corrections, ['corrections']));
  }
  for (const { file, data } of seeds.references.values()) {
    const checks = checker(file, faults, today);
    const { order, past } = checks;
    const published = { path: ['published'], date: data.published };
    const accessed = { path: ['accessed'], date: data.accessed };
    const own = archiveOf(data.archive, checks);
    order(published, accessed, 'a reference is read once it is published');
    order(published, own, 'a copy is made once the reference is published');
    // A page may grow after it was published: what counts is the day on which it was read.
    for (const [id, { ledger }] of Object.entries(data.facts))
      checkLedger(ledger, ['facts', id, 'ledger'], accessed, accessed, checks);
    checkCorrections(data.corrections, ['corrections'], published, order);
    past(published, accessed, own, ...correctionsOf(data.corrections, ['corrections']));
  }
  for (const { file, data } of seeds.estimates.values()) {
    const { order, past } = checker(file, faults, today);
    checkChart(data.chart, ['chart'], order);
    for (const [i, { said, reference }] of data.scenarios.entries()) {
      const spoken = { path: ['scenarios', i, 'said'], date: said };
      const read = reference === undefined ? undefined : seeds.references.get(reference);
      if (read)
        order(
          spoken,
          { path: ['accessed'], date: read.data.accessed, of: ` of \`${reference}\`` },
          'what was read was said before',
          timeZone,
        );
      past(spoken);
    }
    past(...correctionsOf(data.corrections, ['corrections']));
  }
  if (seeds.site) {
    const { past } = checker(seeds.site.file, faults, today);
    past({ path: ['checked'], date: seeds.site.data.checked });
    past(...correctionsOf(seeds.site.data.corrections, ['corrections']));
  }
}

interface Checker {
  order(first: Dated, second: Dated, why: string, slack?: number): void;
  past(...dates: Dated[]): void;
  differ(path: Path, reason: string): void;
}

function checker(file: SeedFile, faults: Faults, today: string | undefined): Checker {
  const named = ({ path, date, of = '' }: Dated): string =>
    `\`${path.at(-1) === 'archive' ? 'a copy of' : `${String(path.at(-1))}:`} ${date}\`${of}`;
  return {
    differ: (path, reason) => faults.add(file.file, file.placeOf(path), reason),
    order: (first, second, why, slack = 0) => {
      if (!first.date || !second.date || !isBefore(second.date, first.date, slack)) return;
      // The fault is told at the date that is nested deeper. The other is mostly `published`, which is right more often.
      const [at, other, is] =
        second.path.length >= first.path.length ? [second, first, 'before'] : [first, second, 'after'];
      faults.add(
        file.file,
        file.placeOf(at.path),
        `${named(at)} is ${is} ${named(other)}, and ${why}; correct one of the two dates`,
      );
    },
    past: (...dates) => {
      for (const one of dates)
        if (today !== undefined && one.date && isBefore(today, one.date, timeZone))
          faults.add(
            file.file,
            file.placeOf(one.path),
            `${named(one)} lies in the future, since today is ${today}; write the day on which it was`,
            'warning',
          );
    },
  };
}

/** Whether all of a day or a month is before all of another, by more than some days. Of `2024-06` and `2024-06-14` neither is. */
function isBefore(one: string, other: string, slack: number): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 10 || slack === 0) return one.slice(0, length) < other.slice(0, length);
  return Date.parse(other) - Date.parse(one) > slack * 86_400_000;
}

/** Whether the words for a time name no other year or month than a date. */
function mayBeIn(words: string, date: string): boolean {
  const years = words.match(/\b(?:1[89]|20)\d\d\b/g);
  const months = monthNames.flatMap((name, i) => (new RegExp(`\\b${name}\\b`).test(words) ? [i + 1] : []));
  return (
    (!years || years.includes(date.slice(0, 4))) && (months.length === 0 || months.includes(Number(date.slice(5, 7))))
  );
}

/** The day of a copy, which the address of some archives gives too: `/web/20240614093000/`. */
function archiveOf(archive: Article['archive'], { differ }: Checker): Dated {
  const [url, given] = typeof archive === 'object' ? [archive?.url, archive?.date] : [archive, undefined];
  const [, year, month, day] = /\/((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)\d{6}\//.exec(url ?? '') ?? [];
  const stamped = year === undefined ? undefined : `${year}-${month}-${day}`;
  if (given && stamped && (isBefore(given, stamped, timeZone) || isBefore(stamped, given, timeZone)))
    differ(
      ['archive', 'date'],
      `\`date: ${given}\` is not the day in the address of the copy, ${stamped}; write \`date: ${stamped}\``,
    );
  return { path: given === undefined ? ['archive'] : ['archive', 'date'], date: given ?? stamped };
}

const correctionsOf = (list: readonly Correction[], path: Path): Dated[] =>
  list.map(({ date }, i) => ({ path: [...path, i, 'date'], date }));

function checkCorrections(list: readonly Correction[], path: Path, check: Dated, order: Checker['order']): void {
  for (const one of correctionsOf(list, path)) order(check, one, 'what is corrected was there before');
}

/** What a ledger says of a number: when it was said, and since when it counts. */
function checkLedger(
  ledger: Reference['facts'][string]['ledger'],
  path: Path,
  said: Dated,
  printed: Dated,
  { order, differ }: Checker,
): void {
  if (!ledger) return;
  const { since, since_words: words } = ledger;
  if (since !== undefined && words !== undefined && !mayBeIn(words, since))
    differ([...path, 'since_words'], `\`${words}\` is another time than \`since: ${since}\`; correct one of the two`);
  const day = { path: [...path, 'date'], date: ledger.date };
  order(day, printed, 'what is printed was said before', timeZone);
  order(
    { path: [...path, 'since'], date: ledger.since },
    ledger.date === undefined ? said : day,
    'a count begins before it is told',
  );
}

function checkChart(chart: object | undefined, path: Path, order: Checker['order']): void {
  const dates = (chart ?? {}) as { since?: string; until?: string; from_day?: string };
  const at = (name: 'since' | 'until' | 'from_day'): Dated => ({ path: [...path, name], date: dates[name] });
  order(at('from_day'), at('until'), 'the earlier total comes first');
  order(at('since'), at('from_day'), 'the chart begins before the earlier total');
}
