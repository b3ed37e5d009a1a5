/** How agencies begin a first sentence: `(MENAFN- The Rio Times) `, `SKARN (Northern Wire) — `, `ALBAWABA - `. */
export interface Dateline {
  /** Where the sentence begins. */
  length: number;
  agency: string | null;
  via: string | null;
  /** True where the capitals may name a town as well as an agency. */
  doubtful: boolean;
}

const bracketed = /^\(\s*(?:([A-Z][A-Z&. ]{1,20}?)\s*[-–—]\s*)?([^()]{2,40})\)\s+(?=["“‘']?\p{Lu})/u;
const place = /^(\p{Lu}[\p{Lu}\s.'’-]{1,30}(?:,\s+[\p{L}. ]{2,20}?)?(?:,?\s+\p{Lu}\p{Ll}+\.?\s+\d{1,2})?)\s*(?:\(([^()]{2,40})\))?\s*[-–—]{1,2}\s+(?=["“‘']?\p{Lu})/u;

export function readDateline(line: string): Dateline | null {
  const bracket = bracketed.exec(line);
  if (bracket) return { length: bracket[0].length, agency: bracket[2]!.trim(), via: bracket[1]?.trim() ?? null, doubtful: bracket[1] === undefined && /^\p{Lu}[\p{Lu}\s.'’-]+$/u.test(bracket[2]!.trim()) };
  const match = place.exec(line);
  if (!match) return null;
  const agency = match[2]?.trim() ?? null;
  return { length: match[0].length, agency: agency ?? match[1]!.trim(), via: null, doubtful: agency === null };
}
