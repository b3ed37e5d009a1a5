const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];

/** A number as a person types it: "9,400,000", "9.4 million", "80 %". Null where it is none. */
export function readNumber(text: string, percent: boolean): number | null {
  const [, digits, scale] = /^([-+]?\d*\.?\d*(?:e[-+]?\d+)?)([a-z]*)%?$/.exec(text.toLowerCase().replace('\u2212', '-').replace(/[,'\s]/g, '')) ?? [];
  const value = Number(digits || NaN) * 1000 ** SCALES.indexOf(scale!) * (percent ? 0.01 : 1);
  return Number.isFinite(value) && SCALES.includes(scale!) ? value : null;
}
