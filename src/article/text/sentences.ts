import type { Span } from './lines.ts';

export interface Sentence extends Span {
  text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations after which a capital follows within the sentence. Months and titles; `No.` only before a digit. */
const abbreviated =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|Pres|Supt|Insp|Cllr|Det|Brig|Assoc|Asst|Atty|Pvt|Cpl|Mx|vs|etc|approx|ca|c|cf|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Rs|Inc|Ltd|Co|Corp|Ave|Mt|Ft|est|max|min|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;
const numbered = /(?:^|\s)(?:No|Nos|no|p|pp|Art|Fig|Sec)\.\s*$/;
const initials = /(?:\b\p{Lu}\.){2,}\s*$/u;

/**
 * Sentences of one line, by the Unicode rules, joined again where these take an abbreviation for an end. Offsets are in the capture.
 */
export function sentencesOf(line: Sentence): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let end = 0;
  // `in the bay.[1] It`: the mark of a note closes a sentence as a bracket does. Of the same length, so that offsets hold.
  const marked = line.text.replace(/(?<=\S)\[\d{1,3}\]/g, (note) => ']'.repeat(note.length));
  const parts = [...segmenter.segment(marked)];
  for (const [i, { segment, index }] of parts.entries()) {
    end = index + segment.length;
    const next = parts[i + 1];
    // `1. The count was made`
    const item = start === 0 && /^\s*\d{1,2}\.\s*$/.test(line.text.slice(0, end));
    if (next && (item || !ends(marked.slice(start, end), next.segment))) continue;
    const text = line.text.slice(start, end);
    const lead = text.length - text.trimStart().length;
    const body = text.trim();
    if (body)
      sentences.push({ text: body, start: line.start + start + lead, end: line.start + start + lead + body.length });
    start = end;
  }
  return sentences;
}

function ends(text: string, next: string): boolean {
  if (numbered.test(text)) return !/^\d/.test(next);
  if (/^\p{Ll}/u.test(next.replace(/^["”’')\]\s]+/, ''))) return false;
  // `the U.S. President` goes on; `in the U.S. The ...` does not.
  if (initials.test(text))
    return /^(The|A|An|It|He|She|They|We|In|On|At|But|And|This|That|These|Those|His|Her|Its)\b/.test(next);
  return !abbreviated.test(text);
}
