import type { Random } from '../generate/random.ts';

/** Numbers that a person may write, and some that nobody would mean. */
export const NUMBERS = [
  ...'0 -0 1 -5 0.5 1e308 -1e308 1e309 0.1e999 1e21 1e20 999999999999999999999 1e-320 1e-22 5e-324 9007199254740993 .inf -.inf .nan NaN Infinity 0x10 0o17 1_000 1,000 1.2.3 - + 1e 1/3'.split(
    ' ',
  ),
  ...'٣ ½ 1e5 2.5 1e15 100 0.1 1e-9 true null ~ 2024-02-30 2024-05 12:30'.split(' '),
  `1${'0'.repeat(40)}`,
  '1 000',
];

/** Words that have a meaning to a language, to a format, or to us. */
export const WORDS = [
  ...'constructor toString __proto__ hasOwnProperty valueOf prototype undefined null NaN true any none site embed theme check claim fact estimate r1 index about over million several half kg m^2 1/0'.split(
    ' ',
  ),
  ...'</script> <b> <!-- ]]> &amp; & " \' ` \\ $(x) {{x}} %00 ../../x /etc/passwd javascript:alert(1) //host https://a"b mailto:x # ? : --- ... | > * &a *a !!js [ ] { } @ % $$ ** ~~ [x](y) ![x](y)'.split(
    ' ',
  ),
  ...':fig[x] :fig[check.headline] :fig[check.value.x] :fig[claim:total] :quote[x] :claim[total] ::: ::since :fig[ :fig[toString] 1,000 ٣٤ person/train kg^99999'.split(
    ' ',
  ),
  '- ',
  ':fig[a / b]{a="1" b="0"}',
  ':::note{claim=total}',
  'up to',
  'dozens of',
  'per cent',
];

/** Characters that are seldom meant. */
const SIGNS = [
  ...'\0\u0007\u001b\u007f\u0085\u00a0\u00ad\u0301\u200b\u200d\u202e\u2028\u2066\ufeff\ufffd\ufffe\ud800😀ﷺẞİﬁ\t\r\n\v',
  '👨‍👩‍👧',
];

/** Pieces that become long: what takes more than its length in time shows here. */
const LONG = [
  ...'x [ ( > _a_ ` :fig[ { 1, 9 - &amp; <b> ![[ \\ a. “ \u0301'.split(' '),
  ...[' ', '\n', '*a ', '1 ', 'about ', 'a ', 'a: {', '- '],
];
export const longPiece = (random: Random): string => `a${random.pick(LONG).repeat(random.pick([50, 500, 3000]))}`;

/** Text put in the place of one match of a pattern; where none is, the text as it was. */
export function replaceOne(text: string, pattern: RegExp, random: Random, write: (found: string) => string): string {
  const all = [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))];
  if (all.length === 0) return text;
  const { index, 0: found } = random.pick(all);
  return text.slice(0, index) + write(found) + text.slice(index + found.length);
}

const PLACES = [
  /-?\d[\d,.]*/,
  /[A-Za-z_][\w-]*/,
  /(?<=: )[^\n]+/,
  /[[\]{}():"',]/,
  /(?=[\s\S])/,
  /[\s\S]/,
  /[\s\S]{1,40}/,
  /\n[^\n]*/,
  /\n */,
];

/** A text with a few changes that no person would write. */
export function mutate(text: string, random: Random): string {
  let changed = text;
  for (let n = random.whole(1, 3); n > 0; n--) {
    const somewhere = random.whole(0, changed.length);
    const pieces = [
      () => random.pick(NUMBERS),
      () => random.pick(NUMBERS),
      () => random.pick(WORDS),
      () => random.pick(WORDS),
      () => random.pick(SIGNS),
      () => '',
      () => longPiece(random),
      () => changed.slice(somewhere, somewhere + random.pick([9, 90, 900])),
      () => '\n      ',
    ];
    changed = replaceOne(changed, random.pick(PLACES), random, (found) =>
      random.next() < 0.1 ? found + found : random.pick(pieces)(),
    );
  }
  return changed;
}

/** Bytes, now and then with one of them changed, cut off, or in another encoding. */
export function mutateBytes(text: string, random: Random): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const at = random.whole(0, bytes.length);
  switch (random.whole(0, 39)) {
    case 0:
      bytes.fill(random.whole(0, 255), at, at + 1);
      return bytes;
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 3:
      return Buffer.from(text, 'latin1');
    default:
      return bytes;
  }
}
