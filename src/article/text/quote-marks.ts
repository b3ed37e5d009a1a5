/**
 * The same text, letter for letter as long, in which every quotation stands in “ and ”: British ‘…’, straight '…' and "…", French « … », German „…“,
 * Scandinavian ”…”. A quotation within one keeps ‘ and ’. What is no quotation (an apostrophe, an inch) stays as it is.
 */
export function evenMarks(text: string): string {
  if (!/["“”„‟«»‹›‘’‚']/.test(text)) return text;
  const letters = text.split('');
  const stack: Array<{ at: number; kind: Kind }> = [];
  let unclosed = 0;
  // Opened marks that are closed by a later one: the last is taken off and both are written anew.
  const close = (i: number): void => {
    const open = stack.pop();
    if (open) mark(letters, open.at, i, stack.length);
  };
  for (const [i, letter] of letters.entries()) {
    const kind = kinds.get(letter);
    if (kind === undefined) continue;
    const opens = isOpening(letters, i, kind);
    const top = stack.at(-1);
    if (kind === 'single') {
      if (top?.kind === 'single' && letter !== '‘' && singleEnd(letters, top.at) === i) close(i);
      else if (opens && top?.kind !== 'single' && unclosed < mostUnclosed)
        singleEnd(letters, i) === null ? unclosed++ : stack.push({ at: i, kind });
      continue;
    }
    const partner = stack.findLastIndex((one) => one.kind === kind);
    if (opens && !(partner >= 0 && kind !== 'double' && partner === stack.length - 1)) {
      stack.push({ at: i, kind });
      if (letter !== '"') letters[i] = stack.length === 1 ? '“' : '‘';
    } else if (partner >= 0) {
      // A mark that was opened inside and never closed was an apostrophe or an inch.
      stack.length = partner + 1;
      close(i);
    } else if (letter !== '"') letters[i] = '”';
  }
  // A quotation that is not closed goes on in the next paragraph.
  for (const [depth, { at, kind }] of stack.entries())
    if (kind !== 'single' || at === 0) letters[at] = depth === 0 ? '“' : '‘';
  return letters.join('');
}

/** The longest quotation in single marks, in letters. Where it seems longer, its closing mark is missing. */
const longest = 3000;

/** So many marks of a line may be opened and never closed. A line with more is no prose, and is not searched further. */
const mostUnclosed = 200;

type Kind = 'double' | 'straight' | 'angle' | 'single';

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['"', 'straight'],
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['‟', 'double'],
  ['«', 'angle'],
  ['»', 'angle'],
  ['‹', 'angle'],
  ['›', 'angle'],
  ['‘', 'single'],
  ['’', 'single'],
  ['‚', 'single'],
  ["'", 'single'],
]);

function mark(letters: string[], open: number, close: number, depth: number): void {
  [letters[open], letters[close]] = depth === 0 ? ['“', '”'] : ['‘', '’'];
}

/** Whether a mark opens a quotation. Before it stands a space, and behind it a letter; French marks have a space inside. */
function isOpening(letters: readonly string[], i: number, kind: Kind): boolean {
  const before = letters[i - 1] ?? ' ';
  const after = letters[i + 1] ?? ' ';
  const apart = /[\s([{—–/“‘«„]/.test(before);
  const letter = letters[i];
  if (letter === '„' || letter === '‚') return true;
  if (kind === 'angle') return apart && (letter === '«' || letter === '‹' || /\S/.test(after));
  if (letter === '‘') return !/[\p{L}\d]/u.test(before);
  if (letter === '’') return false;
  if (letter === '“') return apart || i === 0;
  return apart && /[^\s,.;:!?)]/.test(after);
}

/** Where a quotation in single marks ends: an apostrophe is inside a word, or ends a plural (`the boats’ crews`) before another word. */
function singleEnd(letters: readonly string[], from: number): number | null {
  if (/\d/.test(letters[from + 1] ?? '') && letters[from + 3] === 's') return null;
  let plural: number | null = null;
  for (let i = from + 2; i < Math.min(letters.length, from + longest); i++) {
    const letter = letters[i];
    const before = letters[i - 1] ?? ' ';
    // The next quotation begins here, so this one has ended before.
    if (plural !== null && (letter === "'" || letter === '‘') && /\s/.test(before)) break;
    if (letter !== '’' && letter !== "'") continue;
    const after = letters[i + 1] ?? ' ';
    if (/[\p{L}\d]/u.test(after) || /\s/.test(before)) continue;
    const sure = /[,.!?;:…—–)]/.test(before) || /[,.!?;:…—–)”]/.test(after) || i === letters.length - 1;
    if (sure) return i;
    if (!/s/i.test(before)) return i;
    plural ??= i;
  }
  return plural;
}
