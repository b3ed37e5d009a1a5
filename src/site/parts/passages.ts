/** A stretch of the digest with the claims whose notes stand beside it. */
export interface Passage {
  html: string;
  notes: string[];
}

const NOTE = /<hr data-note="([^"]*)"\s*\/?>/g;
const MARK = /<mark data-claim="([^"]*)">([\s\S]*?)<\/mark>/g;

/** Cuts a rendered digest at the places where notes go. Text after the last note is a passage without notes. */
export function passages(html: string): Passage[] {
  const found: Passage[] = [];
  let from = 0;
  for (const match of html.matchAll(NOTE)) {
    const before = html.slice(from, match.index).trim();
    const last = found.at(-1);
    if (before === '' && last) last.notes.push(match[1] ?? '');
    else found.push({ html: before, notes: [match[1] ?? ''] });
    from = match.index + match[0].length;
  }
  const rest = html.slice(from).trim();
  if (rest !== '') found.push({ html: rest, notes: [] });
  return found;
}

/** Fills each marked quote with what `mark` makes of it; the words come as HTML. */
export function fillMarks(html: string, mark: (claim: string, words: string) => string): string {
  return html.replace(MARK, (_, claim: string, words: string) => mark(claim, words));
}
