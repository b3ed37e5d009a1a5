const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
export const SMALL = new Map<string, number>([...ONES.map((word, i) => [word, i] as const), ...TENS.map((word, i) => [word, i * 10] as const).slice(2)]);
export const SCALES = new Map<string, number>([['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['dozen', 12], ['score', 20]]);
/** Written behind the digits without a space: "4.8m". With a space, only those that mean nothing else. */
export const GLUED = new Map<string, number>([['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['bn', 1e9], ['b', 1e9], ['tn', 1e12]]);
export const APART = new Set(['mn', 'mln', 'bn', 'tn']);
export const PARTS = new Map<string, number>([['half', 1 / 2], ['halves', 1 / 2], ['third', 1 / 3], ['quarter', 1 / 4], ['fifth', 1 / 5], ['tenth', 1 / 10]]);
export const TIMES = new Map<string, number>([['twice', 2], ['double', 2], ['doubled', 2], ['doubling', 2], ['thrice', 3], ['triple', 3], ['tripled', 3], ['tripling', 3], ['treble', 3], ['trebled', 3], ['quadruple', 4], ['quadrupled', 4], ['quadrupling', 4], ['halved', 1 / 2], ['halving', 1 / 2]]);

/** How many a vague word leaves open: of the multiple behind it, or of the plural that it is. */
export const VAGUE = new Map<string, readonly [number, number]>([['several', [3, 9]], ['few', [3, 9]], ['couple', [2, 3]], ['handful', [3, 9]]]);
export const PLURALS = new Map<string, readonly [number, number]>([
  ['tens', [20, 100]], ['dozens', [24, 100]], ['scores', [40, 200]], ['hundreds', [200, 1e3]], ['thousands', [2e3, 1e4]], ['millions', [2e6, 1e7]], ['billions', [2e9, 1e10]], ['trillions', [2e12, 1e13]],
]);

/**
 * Numerals: groups of three behind commas or thin, narrow or plain spaces ("9,400,000", "20 000"), groups behind points where there are two of
 * them or more ("9.400.000"), a decimal comma that cannot be a group ("9,4"), or digits with a decimal point.
 */
const NUMERAL = [
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/,
  /\d{1,3}(?:([\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*(?![\da-z])(?:\.\d+)?/,
  /\d{1,3}(?:\.\d{3}){2,}(?!\d)/,
  /\d+,\d{1,2}(?!\d)/,
  /\d+(?:\.\d+)?/,
].map((form) => form.source).join('|');
export const IS_NUMERAL = /^\d/;
export const TOKEN = new RegExp(`${NUMERAL}|[a-z]+|\\S`, 'gi');
