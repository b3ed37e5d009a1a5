import { monthPattern, yearPattern } from './calendar-words.ts';
import { type Order, orderOf } from './full-date.ts';

const monthFirst = new RegExp(`\\b${monthPattern}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s${yearPattern}\\b`, 'g');
const dayFirst = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\sof)?\\s${monthPattern},?\\s${yearPattern}\\b`, 'g');

/** Which of day and month an article writes first: by its dates that can be read one way only, by its language and address, by how it writes months in words. */
export function orderIn(text: string, language: string | null, url: string | null): Order {
  const figures = orderOf(text);
  if (figures) return figures;
  const country = /^en[-_]([a-z]{2})$/i.exec(language ?? '')?.[1]?.toLowerCase() ?? (url ? countryIn(url) : null);
  if (country) return country === 'us' ? 'month' : country === 'ca' || country === 'ph' ? null : 'day';
  const [month, day] = [text.match(monthFirst)?.length ?? 0, text.match(dayFirst)?.length ?? 0];
  return month > day ? 'month' : day > month ? 'day' : null;
}

/** The country at the end of a host's name; endings that the whole world uses say nothing. */
function countryIn(url: string): string | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const end = /\.([a-z]{2})$/.exec(host)?.[1];
  if (/\.(gov|mil)$/.test(host)) return 'us';
  return end && !/^(co|io|tv|me|ai|fm|ly|cc|to|gg|eu)$/.test(end) ? end : null;
}
