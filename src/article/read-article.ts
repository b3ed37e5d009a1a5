import type { Article } from './text/article.ts';
import { withoutControls } from './capture/controls.ts';
import { decode } from './capture/decode.ts';
import { ImportFault } from './fault.ts';
import { type Findings, find } from './find.ts';
import { readHtml } from './capture/html.ts';
import { isHtml } from './capture/is-html.ts';
import { foreignLanguage, otherScript } from './capture/language.ts';
import { fewestWords, longestSentence, longestText } from './limits.ts';
import { structure } from './text/structure.ts';

export interface Read {
  article: Article;
  findings: Findings;
  /** What a person should know of the file itself: a guessed encoding, hidden characters. */
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
  if (clean.hidden > 0) notes.push(`${clean.hidden} hidden or direction-changing characters were taken out`);
  const html = isHtml(clean.text);
  const page = html ? readHtml(clean.text) : null;
  const inner = page ? withoutControls(page.text) : clean;
  if (page && inner.hidden > 0) notes.push(`${inner.hidden} hidden or direction-changing characters were taken out`);
  const text = inner.text;
  if (text.length > longestText) throw new ImportFault(`the text has ${text.length.toLocaleString('en')} characters, at most ${longestText.toLocaleString('en')} are read; save one article alone`);
  if (text.trim() === '') throw new ImportFault(html ? 'the page has no article; save the article alone, or copy its text into a .txt file' : 'the text is blank; nothing to import');
  if (otherScript(text)) refuseLanguage(text);
  const article = structure(text, page?.facts ?? null);
  const body = article.lines.filter((line) => line.kind === 'body').map((line) => line.text).join('\n');
  const words = body.split(/\s+/).length;
  if (words < fewestWords) throw new ImportFault(`no article was found: ${body === '' ? 0 : words} words in whole sentences, at least ${fewestWords} are needed; is it all menu?`);
  refuseLanguage(body);
  const findings = find(article);
  if (findings.skipped > 0) notes.push(`${findings.skipped} sentences of more than ${longestSentence.toLocaleString('en')} characters were not read`);
  return { article, findings, notes, verbatim: !html && decoded.encoding === 'utf-8' && clean.hidden === 0, html };
}

function refuseLanguage(text: string): void {
  const language = foreignLanguage(text);
  if (language) throw new ImportFault(`the article seems to be in ${language}; only English is read, so import a translation and name the original in the seed`);
}
