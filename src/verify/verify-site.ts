import { countOf } from '../language/count-of.ts';
import { countWords, flatten, wordsShown } from '../language/words.ts';
import { withoutHidden } from '../language/hidden.ts';
import { checkProof } from '../seeds/proof/check-proof.ts';
import { misquoted } from '../seeds/quotes.ts';
import type { ClaimRecord } from '../schema/record.ts';
import type { Pack } from '../site/exports/pack.ts';
import { checkFigures, sourcesOf } from './check-figures.ts';
import { checkFiles, type Files, readManifest } from './check-files.ts';
import { checkClaim, checkEstimate, checkLedger } from './check-model.ts';
import { checkPack } from './check-pack.ts';
import { checkPages, type Carried } from './check-pages.ts';
import { checkPictures } from './check-pictures.ts';
import { checkZips } from './check-zips.ts';
import { hashOf } from './hash.ts';
import { type Manifest, MANIFEST, RECORDS } from './manifest.ts';
import { readRecords, type RecordsOf } from './read-records.ts';
import { type Report, Step } from './report.ts';
import { unlike } from './same.ts';

export interface Options {
  /** Saved articles by their SHA-256, where any are at hand. */
  captures?: ReadonlyMap<string, string>;
  /** The SHA-256 of the pictures' own files, where any are at hand. */
  pictures?: ReadonlySet<string>;
  /** A manifest that was kept elsewhere, of the same or of an earlier state. */
  earlier?: Manifest;
  /** Draws only these files again. */
  wanted?: (path: string) => boolean;
}

/** Checks a copy of a site, step by step. It stops at the first step that finds a difference: what follows would rest on it. */
export async function verifySite(carried: Carried, files: Files, options: Options = {}): Promise<Report> {
  const report: Report = { proved: [], open: [], differences: [] };
  const take = async (act: (step: Step) => unknown): Promise<boolean> => {
    const step = new Step();
    try {
      await act(step);
    } catch (error) {
      // The change may be in a part that cannot be computed or drawn.
      step.differ(MANIFEST, `what it lists cannot be checked further: ${(error as Error).message}`);
    }
    report.proved.push(...[...step.proved].filter(([, count]) => count > 0));
    report.open.push(...step.open);
    report.differences.push(...step.differences);
    return step.differences.length === 0;
  };
  let manifest: Manifest | null = null;
  let records: RecordsOf | null = null;
  const steps: Array<(step: Step) => unknown> = [
    (step) => void (manifest = readManifest(files, step)),
    (step) => checkFiles(files, held(manifest), step),
    (step) => void (records = readRecords(files, held(manifest), step)),
    (step) => checkEarlier(held(manifest), held(records), options.earlier, step),
    (step) => checkRecords(held(records), step),
    (step) => checkPages(carried, files, held(manifest), held(records), step, options.wanted),
    (step) => checkPictures(files, held(records), options.pictures, step),
    (step) => checkZips(files, held(manifest).site, step, options.wanted),
    (step) => checkPacks(files, step),
    (step) => checkProofs(held(records), step),
    (step) => checkCaptures(held(records), options.captures, step),
    (step) => void step.open.push(...leftOver(files)),
  ];
  for (const step of steps) if (!(await take(step))) break;
  if (manifest && !records) report.differences.unshift(...(await placesOf(carried, files, manifest, report)));
  return report;
}

/** A value that an earlier step has read. Throws where there is none. */
function held<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('an earlier step has read nothing');
  return value;
}

/** Where in a file that is not as the manifest says the first letter differs, as far as it can be made again from records that are sound. */
async function placesOf(
  carried: Carried,
  files: Files,
  manifest: Manifest,
  { differences }: Report,
): Promise<Report['differences']> {
  const changed = new Set(differences.map(({ path }) => path).filter((path) => files.has(path)));
  const [step, quiet] = [new Step(), new Step()];
  try {
    const records = readRecords(files, manifest, quiet);
    if (records && changed.size > 0)
      await checkPages(carried, files, manifest, records, step, (path) => changed.has(path));
  } catch {
    // The difference has been told already.
  }
  return step.differences;
}

/** The records that were checked last, with what came of it: of a site's copies most have the same. */
let last: { records: readonly object[]; step: Step } | null = null;

/** Each model, verdict and figure in the records. */
export function checkRecords(records: RecordsOf, step: Step): void {
  const given = [...records.all.values()].map(({ data }) => data);
  const before = last;
  if (before?.records.length === given.length && given.every((data, i) => data === before.records[i]))
    return void step.take(before.step);
  last = { records: given, step: new Step() };
  checkEach(records, last.step);
  step.take(last.step);
}

function checkEach(records: RecordsOf, step: Step): void {
  const sources = sourcesOf(records);
  const { marks } = held(records.site[0]).data;
  const at = (path: string): string => RECORDS + path;
  for (const { path, data, body } of records.claims) {
    checkClaim(data, marks, at(path), step);
    checkChart(data, records, at(path), step);
    checkFigures(body, { origins: data.origins, own: data }, sources, at(path), step);
  }
  for (const { path, data, body } of records.estimates) {
    checkEstimate(data, at(path), step);
    checkFigures(body, { origins: data.origins, own: data }, sources, at(path), step);
  }
  const everyRow = new Set(records.ledger.flatMap(({ data }) => data.rows.map((row) => JSON.stringify(row))));
  for (const { path, data } of records.ledger) checkLedger(data, everyRow, at(path), step);
  for (const { path, data } of records.articles) {
    const quotes = records.claims.filter((claim) => claim.data.article === data.slug).map((claim) => claim.data.quote);
    const shown = wordsShown(quotes.map(({ prefix, exact, suffix }) => prefix + exact + suffix));
    if (shown !== data.quotedWords)
      step.differ(at(path), `its quotes show ${countOf(shown, 'word')}, and the record says ${data.quotedWords}`);
  }
  for (const { path, data, body } of [...records.articles, ...records.references, ...records.pages])
    checkFigures(body, { origins: data.origins, own: null }, sources, at(path), step);
}

/** The numbers of others that a claim's chart sets beside its own stand on the ledger, in the same words; their unit may have been converted. */
function checkChart({ chart, model }: ClaimRecord, { ledger }: RecordsOf, path: string, step: Step): void {
  if (!chart || !('others' in chart)) return;
  for (const { label, text, low, high, of } of chart.others) {
    const rows = ledger.flatMap(({ data }) => data.rows).filter((row) => row.of === of && row.stated.text === text);
    const found = rows.some(({ stated: { low: least, high: most, value, unit, range } }) => {
      const times = low / (range ? least : value);
      return unlike(high / (range ? most : value), times) === null && (unit !== model?.unit || times === 1);
    });
    if (found) step.prove('numbers of others in charts are those of the ledger');
    else if (rows.length > 0)
      step.differ(
        path,
        `the chart's \`${label}: ${text}\` is drawn from ${low} to ${high}, which is not what the ledger has`,
      );
    else step.open.push(`${path}: the chart's \`${label}: ${text}\` is on no ledger`);
  }
}

/** The chain of a manifest that was kept: what was published then is there still, and as it was. */
function checkEarlier(
  { records: { heads } }: Manifest,
  records: RecordsOf,
  earlier: Manifest | undefined,
  step: Step,
): void {
  if (!earlier)
    return void step.open.push(
      'that this is the site that its makers published: compare the manifest with one that was kept elsewhere (`--earlier FILE`)',
    );
  const texts = new Map<string, string>();
  for (const [path, { text }] of records.all) texts.set(hashOf(text), path);
  const now = new Map(heads.map((head) => [head.record, head]));
  const renamed = new Map<string, string>();
  for (const [path, { data }] of records.all)
    for (const alias of (data as { aliases?: readonly string[] }).aliases ?? [])
      renamed.set(`${path.slice(0, path.indexOf('/'))}/${alias}`, path.replace(/\.md$/, ''));
  for (const { record, revision, sha256 } of earlier.records.heads) {
    const head = now.get(record) ?? now.get(renamed.get(record) ?? '');
    if (!head) step.differ(MANIFEST, `\`${record}\` stood in the earlier manifest and is gone`);
    else if (texts.has(sha256)) step.prove('records of the earlier manifest are there still, as they were');
    else if (head.revision < revision)
      step.differ(MANIFEST, `\`${record}\` was at revision ${revision} and is at ${head.revision}`);
    else step.open.push(`\`${record}\`: its text of the earlier manifest, revision ${revision}, is no longer there`);
  }
}

/** Packs that were checked, with what came of it. */
const knownPacks = new WeakMap<Uint8Array, Step>();

/** Each claim by its pack alone. */
function checkPacks(files: Files, step: Step): void {
  const quotes = 'quotes have the recorded SHA-256';
  for (const [path, bytes] of files) {
    if (!path.endsWith('.pack.json')) continue;
    let own = knownPacks.get(bytes);
    if (own === undefined) {
      knownPacks.set(bytes, (own = new Step()));
      checkPack(JSON.parse(new TextDecoder().decode(bytes)) as Pack, path, own);
    }
    step.differences.push(...own.differences);
    if (own.differences.length === 0) step.prove('claims are worked out again from their packs alone');
    step.prove(quotes, own.proved.get(quotes) ?? 0);
  }
}

/** When each saved article existed, by those who attest it. */
function checkProofs(records: RecordsOf, step: Step): void {
  for (const { path, data } of records.articles) {
    const proof = data.capture?.proof;
    if (!data.capture || !proof) continue;
    try {
      checkProof(proof, data.capture.sha256);
    } catch (error) {
      step.differ(RECORDS + path, `its time proof does not hold: ${(error as Error).message}`);
      continue;
    }
    if (proof.kind === 'rfc3161') step.prove('saved articles existed at the time that an authority has signed');
    else {
      step.prove('time proofs lead from their saved articles to a block');
      step.open.push(
        `that block ${proof.height} of Bitcoin has the Merkle root ${proof.merkleRoot}, to which the time proof of \`${data.slug}\` leads: look it up, which cannot be done offline`,
      );
    }
  }
}

/** Each quote's place in the saved article. */
export function checkCaptures(records: RecordsOf, captures: Options['captures'], step: Step): void {
  const texts = new Map<string, string>();
  for (const { data } of records.articles) {
    const text = data.capture && captures?.get(data.capture.sha256);
    if (text === undefined)
      step.open.push(
        `the places of the quotes from \`${data.slug}\`: its saved article (SHA-256 ${data.capture?.sha256 ?? 'not recorded'}) is not at hand`,
      );
    else {
      texts.set(data.slug, flatten(withoutHidden(flatten(text))));
      const words = countWords(flatten(text));
      if (words !== data.words)
        step.differ(
          `${RECORDS}articles/${data.slug}.md`,
          `says that the article has ${countOf(data.words, 'word')}; it has ${words}`,
        );
    }
  }
  for (const { path, data } of records.claims) {
    const text = texts.get(data.article);
    if (text === undefined) continue;
    const reason = misquoted(text, data.quote);
    if (reason === null) step.prove('quotes stand once in their saved articles');
    else step.differ(RECORDS + path, reason);
  }
}

/** What follows from no record: drawn or bundled by tools that a reader may not have. */
function leftOver(files: Files): string[] {
  const count = (pattern: RegExp): number => [...files.keys()].filter((path) => pattern.test(path)).length;
  const list = [
    [count(/\.png$/), 'pictures (PNG), which a build draws again'],
    [count(/^pictures\/.*\.webp$/), 'sized pictures (WebP), which a build makes again'],
    [
      count(/^(_a|embed\/engine)\//),
      'scripts and style sheets, and those that stand in embeds, which a build bundles again',
    ],
  ] as const;
  return list
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}: only their bytes against the manifest were checked`);
}
