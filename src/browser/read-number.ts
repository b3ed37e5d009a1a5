const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** A number as a person types it: "9,400,000", "9.4 million", "80 %". Null where it is none. */
export function readNumber(text: string, percent: boolean): number | null {
  const found = /^\s*([-+]?[\d,\s\u00a0\u202f']*\.?\d*(?:e[-+]?\d{1,3})?)\s*(thousand|million|billion|trillion)?\s*%?\s*$/i.exec(text);
  const digits = found?.[1]?.replace(/[,\s\u00a0\u202f']/g, '') ?? '';
  if (!/\d/.test(digits)) return null;
  const value = Number(digits) * (SCALES[found?.[2]?.toLowerCase() ?? ''] ?? 1) * (percent ? 0.01 : 1);
  return Number.isFinite(value) ? value : null;
}
