import type { ClaimRecord, SiteRecord } from '../../schema/record.ts';
import { own } from '../../language/own.ts';

type Institutions = SiteRecord['institutions'];

/** Words that name a body and no person. */
const BODY =
  /\b(agency|administration|army|assembly|association|authority|bank|board|bureau|cabinet|centre|center|commission|committee|company|congress|council|court|department|directorate|embassy|government|group|house|institute|intelligence|military|ministry|office|officials?|organi[sz]ation|parliament|party|police|secretariat|senate|service|society|sources?|team|union|university)\b/i;

/** Small words inside personal names: Ursula von der Leyen, Muhammad bin Salman. */
const PARTICLE = /^(al|ap|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|ibn|la|le|ten|ter|van|von|y|zu)$/;

/**
 * Whether a speaker is a person. The record has a name alone; so a person is two to five words that are all written as names, and are not
 * those of an institution. In doubt it is an organization, which charges nobody by name.
 */
export function isPerson(name: string, institutions: Institutions): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || BODY.test(name)) return false;
  if (Object.values(institutions).some((i) => i.name.includes(name) || i.short.includes(name))) return false;
  return words.every((w) => PARTICLE.test(w) || /^\p{Lu}[\p{L}.’'-]*$/u.test(w)) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

/**
 * Who made the claim under review (schema.org `author` of a Claim): whoever answers for the fault. Where the report misquotes, misdates or
 * mistranslates, that is the reporter, and the speaker is not charged.
 */
export function claimant(claim: ClaimRecord, site: Pick<SiteRecord, 'institutions'>): Record<string, unknown> {
  const name = claim.claimant;
  if (name === claim.reporter || !isPerson(name, site.institutions)) return { '@type': 'Organization', name };
  const institution = claim.institution === null ? undefined : own(site.institutions, claim.institution);
  return {
    '@type': 'Person',
    name,
    ...(institution ? { affiliation: { '@type': 'Organization', name: institution.name } } : {}),
  };
}
