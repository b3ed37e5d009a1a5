import { francAll } from 'franc-min';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** Function words that make up two fifths of any English prose and hardly any of another language's. */
const english = new Set('the of to and in that is was for it with on as he be at by his this had not are from but or have an they which one were has their will would said a'.split(' '));

/** Most letters are of another script than English has; such a text may have no spaces to count words by. */
export function otherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 20 && latin < letters / 2;
}

/**
 * The language of a text, when it is not English; null when it is, or when the text is too short to tell. The grammar of numbers,
 * hedges and speakers here is English alone, and guessing in another language would be worse than saying so.
 */
export function foreignLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const share = words.filter((word) => english.has(word)).length / words.length;
  if (share > 0.15) return null;
  const [first] = francAll(text.slice(0, 10_000), { minLength: 20 });
  const code = first?.[0] ?? 'und';
  if (code === 'und') return share < 0.05 && words.length > 20 ? 'a language that was not recognised' : null;
  if (code === 'eng' || code === 'sco') return null;
  return share < 0.08 ? (names.of(code) ?? code) : null;
}
