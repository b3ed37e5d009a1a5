import { countOf } from '../language/count-of.ts';
import { countWords } from '../language/words.ts';
import type { Article } from './text/article.ts';
import { withoutControls } from './capture/controls.ts';
import { decode } from './capture/decode.ts';
import { ImportFault } from './fault.ts';
import { type Findings, find } from './find.ts';
import { readHtml } from './capture/html.ts';
import { isHtml } from './capture/is-html.ts';
import { foreignLanguage } from './capture/language.ts';
import { longestSentence, longestText } from './limits.ts';
import { plainOf } from './text/markup.ts';
import { structure } from './text/structure.ts';
import { unwrap } from './text/unwrap.ts';

export interface Read {
  article: Article;
  findings: Findings;
  /** What a person should know about the file itself, such as a guessed encoding or hidden characters. */
  notes: string[];
  /** True where the readable text is the file's own text, so that the file itself can be the capture. */
  verbatim: boolean;
  html: boolean;
}

/** Bytes to an article with everything found in it. Pure: no files, no clock. */
export function readArticle(bytes: Uint8Array): Read {
  const notes: string[] = [];
  const decoded = decode(bytes);
  if (!decoded.certain) notes.push(`the encoding was guessed: ${decoded.encoding}`);
  const clean = withoutControls(decoded.text);
  const takenOut = (hidden: number): void => {
    if (hidden > 0)
      notes.push(
        `${countOf(hidden, 'hidden or direction-changing character')} ${hidden === 1 ? 'was' : 'were'} taken out`,
      );
  };
  takenOut(clean.hidden);
  const html = isHtml(clean.text);
  const page = html ? readHtml(clean.text) : null;
  const inner = page ? withoutControls(page.text) : clean;
  if (page) takenOut(inner.hidden);
  if (inner.text.length > longestText)
    throw new ImportFault(
      `the text has ${inner.text.length.toLocaleString('en')} characters, at most ${longestText.toLocaleString('en')} are read; save one article alone`,
    );
  if (inner.text.trim() === '')
    throw new ImportFault(
      html
        ? 'the page has no article; save the article alone, or copy its text into a .txt file'
        : 'the text is blank; copy the article into it',
    );
  const plain = html ? { text: inner.text, notes: [] } : plainOf(inner.text);
  notes.push(...plain.notes);
  const { text, broken } = unwrap(plain.text);
  if (broken > 0)
    notes.push(
      `${broken} ${broken === 1 ? 'word that was' : 'words that were'} broken at a line's end ${broken === 1 ? 'was' : 'were'} put together`,
    );
  const article = structure(text, page?.facts ?? null);
  const body = article.lines.filter(({ kind }) => kind === 'body');
  refuseLanguage(
    body.length > 0 ? body.map((line) => line.text).join('\n') : text,
    page?.facts.language ?? null,
    body.length > 0,
  );
  if (body.length === 0 && !article.lines.some(({ kind }) => kind === 'row'))
    throw new ImportFault('no article was found: no whole sentence; copy the article’s own text into a .txt file');
  const foreign = body.filter((line) => line.text.split(/\s+/).length >= 12 && foreignLanguage(line.text) !== null);
  article.lines = article.lines.filter((line) => !foreign.includes(line));
  const [other] = foreign;
  if (other)
    notes.push(
      `${foreign.length} ${foreign.length === 1 ? 'paragraph is' : 'paragraphs are'} not in English and ${foreign.length === 1 ? 'was' : 'were'} not read: “${other.text.slice(0, 40)}...”`,
    );
  if (asksToPay.test(clean.text) && countWords(body.map((line) => line.text).join(' ')) < shortArticle)
    notes.push(
      'the page asks to subscribe, so this may be the beginning of the article alone; copy its whole text into a .txt file',
    );
  const findings = find(article);
  if (findings.skipped > 0)
    notes.push(
      `${countOf(findings.skipped, 'sentence')} of more than ${longestSentence.toLocaleString('en')} characters ${findings.skipped === 1 ? 'was' : 'were'} not read`,
    );
  if (findings.unread.length > 0)
    notes.push(
      `${findings.unread.length} ${findings.unread.length === 1 ? 'cell of a table was' : 'cells of tables were'} not understood: ${findings.unread.slice(0, 8).join(', ')}`,
    );
  return {
    article,
    findings,
    notes,
    verbatim: !html && decoded.encoding === 'utf-8' && clean.hidden === 0 && broken === 0 && plain.notes.length === 0,
    html,
  };
}

/** What a page says, in words or in its JSON-LD, where it shows only the beginning to those who do not pay. */
const asksToPay =
  /\bto (?:continue|keep) reading\b|\bfor subscribers only\b|\bsubscribe to (?:read|continue|unlock)\b|"isAccessibleForFree"\s*:\s*"?false/i;
/** In words: a longer text is an article, whatever stands around it. */
const shortArticle = 250;

function refuseLanguage(text: string, declared: string | null, prose: boolean): void {
  const language = foreignLanguage(text, declared, prose);
  if (language)
    throw new ImportFault(
      `the article seems to be in ${language}; only English is read, so import a translation and name the original in the seed`,
    );
}
