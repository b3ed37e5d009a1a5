import { fullDates } from '../date/full-date.ts';

/**
 * Lines that pages put around an article: `Share this article`, `All rights reserved`. The patterns match whole lines, so that a sentence that
 * mentions a newsletter stays.
 */
const lines: readonly RegExp[] = [
  // Reading, sharing and account buttons.
  /^(share|tweet|email|print|copy link|save|bookmark|listen|follow( us)?|like|pin|whatsapp|facebook|twitter|telegram|linkedin|reddit|x)( (this|on|via|by|to|us|article|story|page|with|link|facebook|twitter|x|email|whatsapp|telegram|linkedin|reddit))*\W*$/i,
  /^follow us on\b.{0,120}$/i,
  /^(log|sign) ?(in|up|out)\b.{0,80}$/i,
  /^(menu|home|search|skip to (main )?content|close|back to top|next|previous|loading)\W*$/i,
  /^(subscribe|subscription|become a member|support us|donate|register)\b.{0,80}$/i,
  /^(get|receive) (the|our) .{0,60}(newsletter|inbox|alerts?|stories).{0,60}$/i,
  /^(get|sign|receive|join|subscribe|want|never miss|stay|don'?t miss|for more|click|download|enter your|our)\b.{0,120}\b(newsletter|inbox|notifications|email alerts)\b.{0,60}$/i,
  // Comments.
  /^(\d+ )?comments?\W*(\d+)?\W*$/i,
  /^(post|leave|write|add|view|show|hide|read)( a| all| your| the| \d+)? (comments?|reply|replies)\b.{0,40}$/i,
  // Other articles.
  /^(related|read more|read next|read also|see also|more (on|from|about|stories|news)|most (read|popular|viewed|shared)|trending|recommended|you (may|might) (also )?like|also read|top stories|editor'?s picks?|don'?t miss)\b.{0,120}$/i,
  // Advertising, cookies, rights.
  /^(advertisement|advert|sponsored|promoted|paid content|ad)\b.{0,80}$/i,
  /\b(uses?|accept) (all )?cookies\b/i,
  /^we (value|respect|care about) your privacy\b/i,
  /\b\d+ (vendors|partners)\b.*\b(store|access|consent|cookies|data)\b/i,
  /^(©|ⓒ|\(c\)|copyright\b).{0,200}$/i,
  /\ball rights reserved\b.{0,80}$/i,
  /\b(unauthori[sz]ed|without permission).{0,40}(reproduction|redistribution|prohibited)/i,
  // Whom the press may ask, and what a page asks of those who do not pay.
  /^(?:media |press )?(?:contacts?|enquiries)\b.*(?:@|\+?\d[\d ()-]{6,}).{0,80}$/i,
  /\b(?:to (?:continue|keep) reading|for subscribers only|already a (?:subscriber|member))\b/i,
  // Where other work is found, by its pages: `Sea Birds 12, 45–59 (2024)`.
  /(?:,|\bpp?\.|:)\s?\d{1,5}\s?[–-]\s?\d{1,5},? \((?:18|19|20)\d\d\)\.?$|\bdoi(?:\.org\/|:\s?)10\./i,
  /^(terms|privacy|contact|about)( (of|and|us|use|service|policy|conditions|&))*\W*$/i,
  // Kickers over a headline.
  /^(breaking|exclusive|live|opinion|analysis|editorial|world|news|politics|business|sport|video|watch|gallery|photos?)( (headline|news|updates?))?\W*$/i,
];

/** Credits that pictures carry, at the end of a line or before the photographer's name. */
const caption =
  /\(\s*(photo|image|picture|file|courtesy|credit)s?\b[^)]{0,80}\)|\b(photo|image|picture|illustration|graphic|video)s?( credit)?( by)?\s*:|^(photo|picture|image|file photo|caption)s?\b\s*[:-]|\/\s*(AFP|AP|Reuters|EPA|Getty( Images)?|Shutterstock)\W*$|\b(getty images|file photo|handout photo|shutterstock)\b|\([^()]{2,40}\/[^()]{2,30}\)\W*$|\((pictured|\d(st|nd|rd|th) [LR])\)|^[▲△▶◀]/i;

/** Whether a line belongs to the page and not to the article, such as `Subscribe to our newsletter`. */
export function isFurniture(text: string): boolean {
  return text.length < 250 && lines.some((pattern) => pattern.test(text));
}

/** Whether a line stands under a picture: `The harbour at noon (Photo: Ann Lee)`. */
export function isCaption(text: string): boolean {
  return text.length < 500 && caption.test(text);
}

const credit =
  /\s*(?:[([][^()[\]]{0,80}\b(?:photo|image|picture|file|credit|courtesy|AFP|AP|Reuters|EPA|Getty)[^()[\]]{0,80}[)\]]|[|–—/]?\s*\b(?:photo|photograph|image|picture|illustration|graphic|video|credit)s?(?: credit)?(?: by)?\s*:.{0,100}|\([^()]{2,40}\/[^()]{2,30}\))\W*$/i;

/** The sentence of a caption that states a number, without the credit behind it; null for any other caption. `The quay holds 90 boats. Photo: Ann Lee` */
export function statedUnder(text: string): string | null {
  const own = text.replace(credit, '').trim();
  // `Nordlys 2 off Skarn, 11 February 2025` states none: a name and a day.
  const numbers = fullDates(own)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), own)
    .replace(/\p{Lu}\p{L}+ \d{1,2}\b/gu, '');
  return own.length < 500 &&
    /\d|\b(?:hundred|thousand|million|billion|dozen)s?\b/.test(numbers) &&
    /^(?:\S+\s+){3,}\S+[.!?]["”’]?$/.test(own)
    ? own
    : null;
}

/** Whether the article ends before this line, such as `Most read` or `12 comments`. */
export function endsArticle(text: string): boolean {
  return /^(\d+ )?comments?\W*$|^(leave|post|write) a (comment|reply)\W*$|^(most (read|popular)|related( articles| stories)?|read next|you may also like)\W*:?$|^\W*(ends?|notes? (to|for) editors)\W*$|^#\s?#\s?#$|^-\s?30\s?-$/i.test(
    text,
  );
}
