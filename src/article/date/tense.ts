import { irregularPasts, isPlural } from '../../language/word-classes.ts';

/** Whether the verb beside a date looks back or ahead, or tells in the past what lay ahead (`was planned for May 3`); null where no verb tells. */
export type Tense = 'past' | 'ahead' | 'planned' | null;

const modal = /^(will|won't|shall|would|could|might|may|should|must|can|cannot|can't|'ll)$/;
/** Words that fix something for later, in any tense: `is scheduled for Friday`, `was scheduled for Friday`. */
const laidDown =
  /^(due|scheduled|slated|planned|plans?|planning|hopes?|hoping|aims?|aiming|intends?|wants?|expects?|expected|forecast|likely|pencilled|vows?|promises|pledges|threatens|prepares|preparing)$/;
/** After these `for Friday` and `to Friday` name a day to come. */
const setFor =
  /^(set|called|booked|fixed|arranged|postponed|delayed|moved|put|announced|proposed|reserved|adjourned|rescheduled|deferred)$/;
/** Timetables speak in the present. */
const timetable =
  /^(opens?|starts?|begins?|resumes?|closes?|ends?|expires?|arrives?|departs?|leaves?|returns?|meets?|visits?|travels?|votes?|hosts?|faces?|goes|decides?|launches|plays?|becomes?|comes?|takes?|holds?|marks|celebrates|kicks|gathers?|convenes?|elects?|go|is|are|be)$/;
const pastForms =
  /^(was|were|had|did|didn't|wasn't|weren't|hadn't|been|said|says|told|wrote|since|ago|yesterday|hit|cut|set|quit|shut|spread|read|shot|struck|flown|seen|done|gone|taken|given|known|shown|begun|driven|fallen|risen|written|spoken|broken|chosen|stolen|sunk|fought|caught|taught|thought|brought|slept|spent|lent|meant|felt|dealt|lit|drawn|grown|thrown|worn|torn|sworn|born|hurt|dead|died|heard|hid|hidden|hung|bled|bred|fed|bit|bent|dug|slid|split|swept|swung|woke|withdrew|withdrawn|overtook|underwent|understood|forgot|forgotten|forgave|arose|beat|bound|blew|clung|crept|dealt|dreamt|flung|forbade|froze|frozen|ground|knelt|leapt|rang|sang|shook|shrank|shone|shown|sought|spun|sprang|stuck|stung|swore|swam|wept|wound|wrung)$/;
const participleOnly =
  /^(been|flown|seen|done|gone|taken|given|known|shown|begun|driven|fallen|risen|written|spoken|broken|chosen|stolen|drawn|grown|thrown|worn|torn|sworn|born|hidden|withdrawn|forgotten|frozen)$/;
const noPast =
  /^(need|speed|indeed|hundred|breed|exceed|proceed|succeed|feed|seed|shed|united|aged|sacred|naked|wicked|rugged|biased|embed|red|bed|sled|hatred|kindred)$/;
const between =
  /^(be|been|being|have|not|also|then|now|first|soon|once|again|all|both|already|reportedly|finally|likely|never|only|still|stay|remain|keep|probably|officially|formally|get)$/;
const determiner = /^(the|a|an|its|his|her|their|our|this|that|these|those|some|any|no|newly|more|most|s)$/i;
/** `the vote`, `a second visit`, `Sunday's vote`: a noun, though `they vote` and `that began` are verbs. */
const isNoun = (words: readonly string[], i: number): boolean =>
  (determiner.test(words[i - 1] ?? '') &&
    !(words[i - 1] === 'that' && (/s$/.test(words[i] ?? '') || isPast(words[i] ?? '')))) ||
  (!/s$/.test(words[i] ?? '') &&
    !isPast(words[i] ?? '') &&
    determiner.test(words[i - 2] ?? '') &&
    !isPlural(words[i - 1] ?? ''));

/** The tense of the clause in which the date at `from` to `to` stands: the nearest verb before it, else the first after it. */
export function tenseAt(text: string, from: number, to: number): Tense {
  const before = wordsOf(clauseBefore(text.slice(Math.max(0, from - 300), from))).slice(-30);
  // Of `Sunday's vote` the `s` is a word that tells a noun.
  const end = /['’]s$/.test(text.slice(from, to)) ? to - 2 : to;
  const after = wordsOf(clauseAfter(text.slice(end, to + 300))).slice(0, 30);
  // `Ahead of Sunday's vote, tempers rose`
  if (/\b(?:ahead of|run-up to|lead-up to|eve of)(?: the)? $/i.test(text.slice(0, from)) && !after.includes('had'))
    return 'ahead';
  // `has been closed until Tuesday`
  if (
    /\b(?:until|till) $/i.test(text.slice(0, from)) &&
    before.slice(-8).some((word) => /^(has|have|is|are)$/.test(word))
  )
    return 'ahead';
  const back = backwards(before);
  if (back) return back;
  const open = opensAhead(before);
  return forwards(after) ?? (open ? 'planned' : infinitive(before) ? 'ahead' : null);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*|['’]ll/gu)?.map((word) => word.replaceAll('’', "'")) ?? [];
}

function clauseBefore(text: string): string {
  const marks = [...text.matchAll(/[;:"“”()]|\s[–—]\s|,\s+(?=(?:but|while|whereas|although|though)\b)|[.!?]\s/gu)];
  const last = marks.at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}

function clauseAfter(text: string): string {
  const mark = /[;:"“”()]|\s[–—]\s|,\s+(?=(?:but|while|whereas|although|though)\b)|[.!?](?:\s|$)/u.exec(text);
  return mark ? text.slice(0, mark.index) : text;
}

function backwards(words: readonly string[]): Tense {
  const last = words.at(-1)?.toLowerCase() ?? '';
  const near = words.slice(-6, -1);
  if (/^(for|to|until)$/.test(last) && near.some((word) => setFor.test(word)))
    return near.some((word) => /^(was|were|had)$/.test(word)) ? 'planned' : 'ahead';
  for (let i = words.length - 1; i >= 0; i--) {
    const tense = tenseOf(words, i);
    if (tense) return tense;
  }
  return null;
}

function forwards(words: readonly string[]): Tense {
  for (let i = 0; i < words.length; i++) {
    const tense = tenseOf(words, i);
    if (tense) return tense;
  }
  return null;
}

/** `by Friday`, `until Friday` with no verb before. */
function opensAhead(words: readonly string[]): boolean {
  return /^(by|until|till)$/i.test(words.at(-1) ?? '');
}

/** `Ministers to meet on Friday`: a headline's future. */
function infinitive(words: readonly string[]): boolean {
  return words.some(
    (word, i) => i > 0 && word === 'to' && /^\p{Ll}/u.test(words[i + 1] ?? '') && !determiner.test(words[i + 1] ?? ''),
  );
}

function tenseOf(words: readonly string[], i: number): Tense {
  const [word = '', next = ''] = words.slice(i);
  if (modal.test(word)) return next === 'have' && /^(would|could|might|should|must|may)$/.test(word) ? 'past' : 'ahead';
  // `it'll`, `they'll`
  if (/'ll$/i.test(word)) return 'ahead';
  if (laidDown.test(word))
    return /^(was|were|had|been)$/.test(words[leader(words, i)] ?? '') || words[i - 1] === 'been' ? 'planned' : 'ahead';
  if (word === 'going' && next === 'to') return 'ahead';
  if (
    word === 'to' &&
    /^(agreed|decided|promised|pledged|vowed|hoped|planned|offered|threatened|wanted|intended|prepared|proposed|wants|ready|about|set|due|have|has|need|needs|is|are|was|were|invited|ordered|urged|asked|told|required|sentenced|elected|voted|permission|pressure|decision|plan|plans|bid|deal|offer|promise|pledge|agreement|able|allowed|hoping|going)$/.test(
      words[i - 1] ?? '',
    ) &&
    /^\p{Ll}/u.test(next)
  )
    // `had planned to open`: told in the past.
    return /^(had|was|were)$/.test(words[i - 2] ?? '') || /^(was|were)$/.test(words[i - 1] ?? '') ? 'planned' : 'ahead';
  if (/^(was|were)$/.test(word) && next === 'to') return 'planned';
  if (/^(has|have|hasn't|haven't)$/.test(word))
    return isPast(words[i + 1] ?? '') || isPast(words[i + 2] ?? '') ? 'past' : null;
  if (isPast(word) && !isNoun(words, i)) return grouped(words, i);
  // `had come by Monday`
  if (timetable.test(word) && /^(had|has|have|was|were)$/.test(words[leader(words, i)] ?? '')) return 'past';
  // `had planned to open by Monday`: the verb before `to` tells.
  if (timetable.test(word) && words[i - 1] === 'to') return tenseOf(words, i - 1) ?? 'ahead';
  if (timetable.test(word) && !isNoun(words, i))
    return (
      inGroup(words, i) ?? (/^(is|are|be)$/.test(word) && (isPast(next) || isPast(words[i + 2] ?? '')) ? null : 'ahead')
    );
  return null;
}

function isPast(word: string): boolean {
  return pastForms.test(word) || irregularPasts.has(word) || (/^\p{Ll}{2,}ed$/u.test(word) && !noPast.test(word));
}

/** `will be held`, `to be held`, `could have been held`: a participle has the tense of its auxiliary. */
function grouped(words: readonly string[], i: number): Tense {
  const led = inGroup(words, i);
  if (led) return led;
  // `She wants it closed by Monday`
  if (/^(want|need)s?$/.test(words[i - 2] ?? '') && /^(it|them|him|her|this)$/.test(words[i - 1] ?? '')) return 'ahead';
  const before = words[leader(words, i)] ?? '';
  const word = words[i] ?? '';
  // `is held`, `are expected`: the present tells nothing by itself.
  if (/^(is|are|isn't|aren't)$/.test(before))
    return /^(held|released|published|opened|launched|sworn|played|voted|decided)$/.test(word) ? 'ahead' : null;
  if (participleOnly.test(word) && !/^(has|have|had|was|were|been|being|'ve|'d)$/.test(before) && word !== 'been')
    return /^(said|says)$/.test(before) ? 'past' : null;
  return 'past';
}

/** Where the group of auxiliaries and adverbs before a verb begins. */
function leader(words: readonly string[], i: number): number {
  const stands = (word: string): boolean => between.test(word) || /^\p{Ll}+ly$/u.test(word);
  let k = i - 1;
  while (k >= 0 && i - k <= 5 && stands(words[k] ?? '')) k--;
  return k;
}

function inGroup(words: readonly string[], i: number): Tense {
  const k = leader(words, i);
  const before = words[k] ?? '';
  if (modal.test(before) || /'ll$/i.test(before))
    return words.slice(k + 1, i).includes('have') && before !== 'will' ? 'past' : 'ahead';
  if (before === 'to' && k < i - 1 && words.slice(k + 1, i).includes('be')) return 'ahead';
  return null;
}
