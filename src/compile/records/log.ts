import { createHash } from 'node:crypto';

/**
 * `log.jsonl`: every text of a published record, in the order in which they were published. It is only added to. A line names the SHA-256 of the line before it, so that
 * none can be taken out, moved or changed without all that follow.
 */
export const LOG = 'log.jsonl';

export interface LogLine {
  /** The day that the seeds give: of the correction, or of the last check. */
  date: string;
  /** `claims/report/total`. */
  record: string;
  revision: number;
  /** The SHA-256 of the record's text. */
  hash: string;
  reason: string;
  /** The name that the record had until then, in a line that gives it another: its text is the same. */
  renamed?: string;
  /** The SHA-256 of the line before; null in the first. */
  after: string | null;
}

/** The newest revision of a record. */
export interface Head {
  record: string;
  revision: number;
  sha256: string;
}

/** Something that is not as it was published: where, and what. */
export interface Break {
  path: string;
  line: number;
  says: string;
}

/** The hash of a record's text. Windows' line ends, which git may have put in, are no change. */
export const textHash = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** Records that have revisions. */
const revised = /^((?:claims\/[^/]+|estimates|ledger)\/[^/]+?)(?:\.r(\d+))?\.md$/;

/** A record's texts: of its newest revision, and of those that it has superseded. */
interface Texts {
  newest: { revision: number; text: string } | null;
  old: Map<number, string>;
}

export const revisionOf = (text: string): number => Number(/^revision: (\d+)\r?$/m.exec(text)?.[1] ?? 1);
const previousIn = (text: string): string | null => /^previous: "?([0-9a-f]{64})"?\r?$/m.exec(text)?.[1] ?? null;

type Told = Pick<LogLine, 'date' | 'reason'>;

/** A record's corrections, by the revision that each of them made. */
const correctionsIn = (text: string): Map<number, Told> =>
  new Map(
    [...text.matchAll(/^ {2}- date: "?([\d-]+)"?\r?\n {4}reason: (.*)\n {4}revision: (\d+)\r?$/gm)].map(
      ([, date = '', reason = '', revision]) => [Number(revision), { date, reason: unquoted(reason) }],
    ),
  );

function textsOf(files: ReadonlyMap<string, string>): Map<string, Texts> {
  const all = new Map<string, Texts>();
  for (const [path, text] of files) {
    const [, record, revision] = revised.exec(path) ?? [];
    if (record === undefined) continue;
    const texts = all.get(record) ?? { newest: null, old: new Map<number, string>() };
    if (revision === undefined) texts.newest = { revision: revisionOf(text), text };
    else texts.old.set(Number(revision), text);
    all.set(record, texts);
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The newest revisions in a folder of records, and the hash of the log's last line. */
export function headsOf(files: ReadonlyMap<string, string>): { log: string | null; heads: Head[] } {
  const heads = [...textsOf(files)].flatMap(([record, { newest }]) =>
    newest ? [{ record, revision: newest.revision, sha256: textHash(newest.text) }] : [],
  );
  const last = linesOf(files).at(-1);
  return { log: last === undefined ? null : textHash(last), heads };
}

const linesOf = (files: ReadonlyMap<string, string>): string[] =>
  (files.get(LOG) ?? '').replaceAll('\r\n', '\n').split('\n').slice(0, -1);

const printLine = ({ date, record, revision, hash, reason, renamed, after }: LogLine): string =>
  JSON.stringify({ date, record, revision, hash, reason, ...(renamed === undefined ? {} : { renamed }), after });

function readLine(text: string): LogLine | null {
  try {
    const line = JSON.parse(text) as LogLine;
    return printLine(line) === text && Number.isInteger(line.revision) && typeof line.date === 'string' ? line : null;
  } catch {
    return null;
  }
}

/**
 * What in a folder of published records is not as it was published: an edited, dropped, reordered or back-dated revision. `settled` is false while a new text of a record
 * is not in the log yet.
 */
export function checkLog(files: ReadonlyMap<string, string>, { settled }: { settled: boolean }): Break[] {
  const breaks: Break[] = [];
  const tell = (path: string, says: string, line = 1): unknown => breaks.push({ path, line, says });
  const newest = new Map<string, LogLine>();
  const kept = new Map<string, LogLine>();
  const first = new Map<string, LogLine>();
  const at = new Map<LogLine, number>();
  let after: string | null = null;
  for (const [i, text] of linesOf(files).entries()) {
    const complain = (says: string): unknown => tell(LOG, says, i + 1);
    const line = readLine(text);
    if (!line) {
      complain('is no line that the build wrote; restore the file as it was committed');
      return breaks;
    }
    if (line.after !== after) {
      complain(
        `names ${line.after ?? 'no line'} as the line before it, whose SHA-256 is ${after ?? 'none, since it is the first'}: a line was changed, moved or taken out; restore the file as it was committed`,
      );
      return breaks;
    }
    after = textHash(text);
    at.set(line, i + 1);
    if (line.renamed !== undefined) {
      const { renamed } = line;
      const old = newest.get(renamed);
      if (!old || newest.has(line.record) || old.hash !== line.hash || old.revision !== line.revision)
        complain(
          `gives the name \`${line.record}\` to \`${renamed}\`, ${!old ? 'which is not published' : newest.has(line.record) ? 'and another record has it' : 'and changes its text at once'}`,
        );
      newest.delete(renamed);
      for (const [name, one] of [...kept, ...first])
        if (one.record === renamed) {
          const moved = { ...one, record: line.record };
          at.set(moved, at.get(one) ?? i + 1);
          for (const lines of [kept, first]) {
            if (lines.get(name) === one) lines.set(`${line.record}.r${one.revision}`, moved);
            if (lines.get(name) === one) lines.delete(name);
          }
        }
    }
    const before = newest.get(line.record);
    if (before && line.date < before.date)
      complain(`dates \`${line.record}\` ${line.date}, before its earlier revision of ${before.date}`);
    if (before && line.revision < before.revision)
      complain(`has revision ${line.revision} of \`${line.record}\` behind revision ${before.revision}`);
    newest.set(line.record, line);
    const name = `${line.record}.r${line.revision}`;
    kept.set(name, line);
    if (!first.has(name)) first.set(name, line);
  }
  const texts = textsOf(files);
  const missing = (line: LogLine): string => `is published and missing (\`${LOG}\`, line ${at.get(line)}); restore it`;
  for (const [record, line] of newest) if (!texts.get(record)?.newest) tell(`${record}.md`, missing(line));
  for (const [record, { newest: current, old }] of texts) {
    breaks.push(...checkPrevious(record, current, old));
    if (newest.size === 0) continue;
    const head = newest.get(record);
    for (const [name, line] of kept) {
      if (line.record !== record || line.revision >= (head?.revision ?? 0)) continue;
      const text = old.get(line.revision);
      if (text === undefined) tell(`${name}.md`, missing(line));
      else if (textHash(text) !== line.hash)
        tell(
          `${name}.md`,
          `has the SHA-256 ${textHash(text)}, and was published with ${line.hash} (\`${LOG}\`, line ${at.get(line)}): a published revision may not change; restore it`,
        );
    }
    for (const revision of old.keys())
      if (settled && !kept.has(`${record}.r${revision}`))
        tell(`${record}.r${revision}.md`, `is not in \`${LOG}\`; restore what was committed`);
    if (!current) continue;
    if (settled && (head?.revision !== current.revision || head.hash !== textHash(current.text)))
      tell(
        `${record}.md`,
        `has the SHA-256 ${textHash(current.text)} as revision ${current.revision}, and \`${LOG}\` has ${head ? `${head.hash} as revision ${head.revision}` : 'no line of it'}`,
      );
    for (const [revision, { date }] of correctionsIn(current.text)) {
      const logged = first.get(`${record}.r${revision}`);
      if (logged && logged.date !== date)
        tell(
          `${record}.md`,
          `dates its revision ${revision} ${date}, and it was published with ${logged.date} (\`${LOG}\`, line ${at.get(logged)}); write that date`,
        );
    }
  }
  return breaks;
}

/** Each revision names the hash of the one before it. */
function checkPrevious(record: string, current: Texts['newest'], old: ReadonlyMap<number, string>): Break[] {
  const all = [...old].map(([revision, text]) => ({ revision, text, path: `${record}.r${revision}.md` }));
  if (current) all.push({ ...current, path: `${record}.md` });
  all.sort((a, b) => a.revision - b.revision);
  return all.flatMap(({ text, path, revision }, i) => {
    const named = previousIn(text);
    const before = all[i - 1];
    if (path !== `${record}.md` && revisionOf(text) !== revision)
      return [{ path, line: 1, says: `is revision ${revisionOf(text)} by its own words; restore it` }];
    if (named === null || (before && named === textHash(before.text))) return [];
    const says = before
      ? `\`${before.path}\` has ${textHash(before.text)}: a published revision may not change; restore it`
      : `there is none; restore \`${record}.r${revision - 1}.md\``;
    return [{ path, line: 1, says: `names ${named} as the SHA-256 of the revision before it, and ${says}` }];
  });
}

/** What a record names as the revision before it: the hash of the newest text with a lower revision; null where there is none. */
export function previousOf(
  record: string,
  revision: number,
  read: (path: string) => string | null,
  { published }: { published: boolean },
): string | null {
  const current = read(`${record}.md`);
  // An unpublished record is written again, and no earlier revision of it is kept.
  if (published && current !== null && revisionOf(current) < revision) return textHash(current);
  for (let n = revision - 1; n > 0; n--) {
    const text = read(`${record}.r${n}.md`);
    if (text !== null) return textHash(text);
  }
  return null;
}

/** When each record was last published, by the name that it had then. */
export function lastDates(log: string): Map<string, string> {
  const lines = linesOf(new Map([[LOG, log]])).map(readLine);
  return new Map(lines.flatMap((line) => (line ? [[line.record, line.date] as const] : [])));
}

/** The log with a line for each text that it does not have yet, and for each name that is new. `checked` is the day of the site's last check. */
export function extendLog(
  log: string,
  files: ReadonlyMap<string, string>,
  checked: string,
  former: ReadonlyMap<string, readonly string[]> = new Map(),
): string {
  const lines = linesOf(new Map([[LOG, log]]));
  const newest = new Map<string, LogLine>();
  for (const line of lines.map(readLine)) {
    if (line?.renamed !== undefined) newest.delete(line.renamed);
    if (line) newest.set(line.record, line);
  }
  const push = (line: Omit<LogLine, 'after'>): void => {
    const last = lines.at(-1);
    const whole = { ...line, after: last === undefined ? null : textHash(last) };
    newest.set(line.record, whole);
    lines.push(printLine(whole));
  };
  const add = (record: string, revision: number, text: string): void => {
    const before = newest.get(record);
    const hash = textHash(text);
    if (before?.hash === hash && before.revision === revision) return;
    const isNew = before?.revision !== revision;
    const told = isNew ? correctionsIn(text).get(revision) : withdrawnIn(text);
    const day = told?.date ?? checked;
    push({
      date: before && before.date > day ? before.date : day,
      record,
      revision,
      hash,
      reason:
        told?.reason ??
        (!before ? 'Published.' : isNew ? 'What it lists is more, or other.' : 'Reworded; no figure changed.'),
    });
  };
  for (const [record, { newest: current, old }] of textsOf(files)) {
    const renamed = newest.has(record) ? undefined : (former.get(record) ?? []).findLast((name) => newest.has(name));
    const was = renamed === undefined ? undefined : newest.get(renamed);
    if (renamed !== undefined && was) {
      newest.delete(renamed);
      const date = was.date > checked ? was.date : checked;
      const { revision, hash } = was;
      push({ date, record, revision, hash, reason: `Renamed; it was \`${renamed}\`.`, renamed });
    }
    for (const [revision, text] of [...old].sort(([a], [b]) => a - b))
      if (revision > (newest.get(record)?.revision ?? 0)) add(record, revision, text);
    if (current) add(record, current.revision, current.text);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function withdrawnIn(text: string): Told | null {
  const found = /^withdrawn:\r?\n {2}date: "?([\d-]+)"?\r?\n {2}reason: (.*)$/m.exec(text);
  if (!found) return null;
  const [, date = '', reason = ''] = found;
  return { date, reason: `Withdrawn: ${unquoted(reason)}` };
}

const unquoted = (scalar: string): string =>
  scalar.trimEnd().startsWith('"') ? (JSON.parse(scalar.trimEnd()) as string) : scalar.trimEnd();
