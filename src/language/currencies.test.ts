import { describe, expect, test } from 'vitest';
import { CODES, currenciesOf, mayMean, scaledCode } from './currencies.ts';

describe('currenciesOf', () => {
  // ISO 4217 codes, the likeliest first where a sign stands for several.
  test.each([
    ['US$', 'USD'],
    ['$US', 'USD'],
    ['US $', 'USD'],
    ['A$', 'AUD'],
    ['AU$', 'AUD'],
    ['$A', 'AUD'],
    ['$AU', 'AUD'],
    ['C$', 'CAD'],
    ['CA$', 'CAD'],
    ['$C', 'CAD'],
    ['$CA', 'CAD'],
    ['Cdn$', 'CAD'],
    ['Can$', 'CAD'],
    ['NZ$', 'NZD'],
    ['$NZ', 'NZD'],
    ['HK$', 'HKD'],
    ['$HK', 'HKD'],
    ['S$', 'SGD'],
    ['$S', 'SGD'],
    ['NT$', 'TWD'],
    ['R$', 'BRL'],
    ['Mex$', 'MXN'],
    ['MX$', 'MXN'],
    ['CN¥', 'CNY'],
    ['JP¥', 'JPY'],
    ['E£', 'EGP'],
    ['RM', 'MYR'],
    ['Tk', 'BDT'],
    ['NIS', 'ILS'],
    ['RMB', 'CNY'],
    ['£', 'GBP'],
    ['€', 'EUR'],
    ['¥', 'JPY CNY'],
    ['₩', 'KRW KPW'],
    ['₹', 'INR'],
    ['₽', 'RUB'],
    ['₪', 'ILS'],
    ['₺', 'TRY'],
    ['₴', 'UAH'],
    ['₦', 'NGN'],
    ['₱', 'PHP'],
    ['฿', 'THB'],
    ['₫', 'VND'],
    ['₡', 'CRC'],
    ['₵', 'GHS'],
    ['Rs', 'INR PKR LKR'],
    ['kr', 'SEK NOK DKK ISK'],
    ['Kč', 'CZK'],
    ['zł', 'PLN'],
    ['DKr', 'DKK'],
    ['NKr', 'NOK'],
    ['SKr', 'SEK'],
    ['SFr', 'CHF'],
    ['Rp', 'IDR'],
    ['KSh', 'KES'],
    ['Dh', 'AED MAD'],
    ['dollars', 'USD CAD AUD NZD HKD SGD TWD'],
    ['US dollars', 'USD'],
    ['U.S. dollars', 'USD'],
    ['American dollar', 'USD'],
    ['bucks', 'USD'],
    ['quid', 'GBP'],
    ['pounds sterling', 'GBP'],
    ['yen', 'JPY'],
    ['hryvnia', 'UAH'],
    ['zloty', 'PLN'],
    ['Swiss francs', 'CHF'],
    ['Iranian rials', 'IRR'],
    ['Kenyan shillings', 'KES'],
    ['reais', 'BRL'],
    ['shekels', 'ILS'],
  ])('%s may be %s', (written, codes) => expect(currenciesOf(written).join(' ')).toBe(codes));

  test('takes a code in capitals for itself, and no other three letters', () => {
    const ownWords: Record<string, string> = { RMB: 'CNY', NIS: 'ILS' };
    for (const code of CODES) expect(currenciesOf(code)).toEqual([ownWords[code] ?? code]);
    expect(currenciesOf('XQZ')).toEqual([]);
    expect(currenciesOf('usd')).toEqual([]);
  });

  test('does not mind the point of an abbreviation, or a space that keeps words together', () => {
    expect(currenciesOf('Rs.')).toEqual(['INR', 'PKR', 'LKR']);
    expect(currenciesOf('US\u00a0$')).toEqual(['USD']);
    expect(currenciesOf('boats')).toEqual([]);
  });
});

test('scaledCode is a multiple and a code in one', () => {
  expect(scaledCode('kEUR')).toEqual({ scale: 1e3, code: 'EUR' });
  expect(scaledCode('MUSD')).toEqual({ scale: 1e6, code: 'USD' });
  expect(scaledCode('BUSD')).toEqual({ scale: 1e9, code: 'USD' });
  expect(scaledCode('MXQZ')).toBeNull();
  expect(scaledCode('USD')).toBeNull();
});

test('mayMean knows the words that several countries have for their money', () => {
  expect(mayMean('kroner', 'NOK')).toBe(true);
  expect(mayMean('kroner', 'SEK')).toBe(false);
  expect(mayMean('crowns', 'CZK')).toBe(true);
  expect(mayMean('pounds', 'GBP')).toBe(true);
  expect(mayMean('pounds', 'USD')).toBe(false);
  expect(mayMean('dollars', 'AUD')).toBe(true);
  expect(mayMean('boats', 'USD')).toBe(false);
});

// Codes of ISO 4217; Bitcoin has none there, and BTC is what exchanges write.
test.each(
  `C $ CAD; NZ $ NZD; HK $ HKD; Canadian dollars CAD; Australian dollars AUD; New Zealand dollars NZD; Hong Kong dollars HKD
   Singapore dollars SGD; Taiwan dollars TWD; Taiwanese dollars TWD; British pounds GBP; Egyptian pounds EGP; Lebanese pounds LBP
   Syrian pounds SYP; Japanese yen JPY; yuan CNY; renminbi CNY; won KRW; rupees INR; Indian rupees INR; Pakistani rupees PKR
   Sri Lankan rupees LKR; rubles RUB; roubles RUB; koruna CZK; Czech crowns CZK; forints HUF; Swedish crowns SEK; Norwegian crowns NOK
   Danish crowns DKK; Icelandic krona ISK; Icelandic crowns ISK; Kuwaiti dinars KWD; Iraqi dinars IQD; Jordanian dinars JOD
   Serbian dinars RSD; Algerian dinars DZD; Saudi riyals SAR; Qatari riyals QAR; Omani rials OMR; Emirati dirhams AED; UAE dirhams AED
   Moroccan dirhams MAD; Argentine pesos ARS; Chilean pesos CLP; Colombian pesos COP; Philippine pesos PHP; Mexican pesos MXN
   lira TRY; Turkish lira TRY; rand ZAR; naira NGN; baht THB; dong VND; rupiah IDR; ringgit MYR; Brazilian real BRL; bitcoins BTC`
    .split(/[;\n]/)
    .map((line) => [line.trim().slice(0, -4), line.trim().slice(-3)] as const),
)('%s are %s', (written, code) => {
  expect(currenciesOf(written)[0]).toBe(code);
  expect(mayMean(written, code)).toBe(true);
});

// Countries whose own money has the name.
test.each([
  ['krona', 'SEK ISK'],
  ['kronor', 'SEK'],
  ['krone', 'NOK DKK'],
  ['kroner', 'NOK DKK'],
  ['crowns', 'SEK NOK DKK CZK'],
  ['pounds', 'GBP EGP LBP SYP'],
  ['pesos', 'MXN ARS CLP COP PHP'],
  ['francs', 'CHF'],
  ['dinars', 'KWD IQD JOD RSD DZD'],
  ['dirhams', 'AED MAD'],
  ['riyals', 'SAR QAR'],
  ['rials', 'OMR IRR'],
  ['shillings', 'KES'],
  ['cents', 'USD EUR'],
  ['pence', 'GBP'],
])('%s may mean %s and no other', (word, codes) => {
  const all = [...new Set([...CODES, ...codes.split(' '), 'LBP', 'SYP', 'IQD', 'IRR'])];
  expect(all.filter((code) => mayMean(word, code)).sort()).toEqual(codes.split(' ').sort());
});

test('a multiple and a code are nothing else than four letters', () => {
  for (const written of ['xMUSD', 'MUSDs', 'M', '']) expect(scaledCode(written)).toBeNull();
});
