/** ISO codes that texts write at a number, without those that are also words in capitals. */
export const CODES = ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD', 'CNY', 'RMB', 'INR', 'KRW', 'KPW', 'RUB', 'UAH', 'PLN', 'CZK', 'HUF', 'SEK', 'NOK', 'DKK', 'ISK', 'TRY', 'ILS', 'NIS', 'ZAR', 'NGN', 'KES', 'GHS', 'EGP', 'SAR', 'AED', 'QAR', 'BRL', 'MXN', 'ARS', 'CLP', 'COP', 'THB', 'VND', 'IDR', 'MYR', 'PHP', 'PKR', 'BDT', 'LKR', 'BTC'];

/** What stands before or behind a number, by the codes that it may mean, the likeliest first. */
const table: Readonly<Record<string, string>> = {
  '$': 'USD CAD AUD NZD HKD SGD TWD', 'us$': 'USD', '$us': 'USD', 'us $': 'USD', 'a$': 'AUD', 'au$': 'AUD', '$a': 'AUD', '$au': 'AUD', 'c$': 'CAD', 'c $': 'CAD', 'ca$': 'CAD', '$c': 'CAD', '$ca': 'CAD',
  'nz$': 'NZD', 'nz $': 'NZD', '$nz': 'NZD', 'hk$': 'HKD', 'hk $': 'HKD', '$hk': 'HKD', 's$': 'SGD', '$s': 'SGD', 'nt$': 'TWD', 'r$': 'BRL', 'mex$': 'MXN', 'mx$': 'MXN', 'cdn$': 'CAD', 'can$': 'CAD', 'cn¥': 'CNY', 'jp¥': 'JPY', 'e£': 'EGP', rm: 'MYR', tk: 'BDT', nis: 'ILS', rmb: 'CNY',
  '£': 'GBP', '€': 'EUR', '¥': 'JPY CNY', '₩': 'KRW KPW', '₹': 'INR', '₽': 'RUB', '₪': 'ILS', '₺': 'TRY', '₴': 'UAH', '₦': 'NGN', '₱': 'PHP', '฿': 'THB', '₫': 'VND', '₡': 'CRC', '₵': 'GHS',
  rs: 'INR PKR LKR', kr: 'SEK NOK DKK ISK', kč: 'CZK', zł: 'PLN', dkr: 'DKK', nkr: 'NOK', skr: 'SEK', sfr: 'CHF', rp: 'IDR', ksh: 'KES', dh: 'AED MAD',
  dollar: 'USD CAD AUD NZD HKD SGD TWD', 'us dollar': 'USD', 'u.s. dollar': 'USD', 'american dollar': 'USD', 'canadian dollar': 'CAD', 'australian dollar': 'AUD', 'new zealand dollar': 'NZD', 'hong kong dollar': 'HKD', 'singapore dollar': 'SGD',
  buck: 'USD', euro: 'EUR', 'pound sterling': 'GBP', 'british pound': 'GBP', yen: 'JPY', 'japanese yen': 'JPY', yuan: 'CNY', renminbi: 'CNY', won: 'KRW KPW', rupee: 'INR PKR LKR', 'indian rupee': 'INR', ruble: 'RUB', rouble: 'RUB', hryvnia: 'UAH',
  'swiss franc': 'CHF', zloty: 'PLN', koruna: 'CZK', forint: 'HUF', 'swedish crown': 'SEK', 'norwegian crown': 'NOK', 'danish crown': 'DKK', 'czech crown': 'CZK', 'icelandic krona': 'ISK', 'icelandic crown': 'ISK', quid: 'GBP',
  'egyptian pound': 'EGP', 'lebanese pound': 'LBP', 'syrian pound': 'SYP', 'kuwaiti dinar': 'KWD', 'iraqi dinar': 'IQD', 'jordanian dinar': 'JOD', 'serbian dinar': 'RSD', 'algerian dinar': 'DZD', 'saudi riyal': 'SAR', 'qatari riyal': 'QAR', 'omani rial': 'OMR', 'iranian rial': 'IRR', 'emirati dirham': 'AED', 'uae dirham': 'AED', 'moroccan dirham': 'MAD',
  'argentine peso': 'ARS', 'chilean peso': 'CLP', 'colombian peso': 'COP', 'philippine peso': 'PHP', 'pakistani rupee': 'PKR', 'sri lankan rupee': 'LKR', 'kenyan shilling': 'KES', 'taiwan dollar': 'TWD', 'taiwanese dollar': 'TWD',
  lira: 'TRY', 'turkish lira': 'TRY', shekel: 'ILS', rand: 'ZAR', naira: 'NGN', baht: 'THB', dong: 'VND', rupiah: 'IDR', ringgit: 'MYR', 'mexican peso': 'MXN', 'brazilian real': 'BRL', reais: 'BRL', bitcoin: 'BTC',
};
/** Words for the money of several countries: they name none by themselves. */
const shared: ReadonlyMap<string, string> = new Map(Object.entries({ krona: 'SEK ISK', kronor: 'SEK', krone: 'NOK DKK', kroner: 'NOK DKK', crown: 'SEK NOK DKK CZK', pound: 'GBP EGP', peso: 'MXN ARS CLP COP PHP', franc: 'CHF', dinar: 'KWD', dirham: 'AED', riyal: 'SAR QAR', shilling: 'KES', cent: 'USD EUR', pence: 'GBP' }));
const byWord: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table).map(([word, codes]) => [word, codes.split(' ')]));

/** The currencies that a sign, a code or a word may mean, the likeliest first; empty for none. Codes are in capitals; `pounds` are a weight too, and not told here. */
export function currenciesOf(written: string): readonly string[] {
  if (CODES.includes(written) && !byWord.has(written.toLowerCase())) return [written];
  const lower = written.toLowerCase().replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/(.)\.$/, '$1').replace('pounds sterling', 'pound sterling');
  return byWord.get(lower) ?? byWord.get(lower.replace(/s$/, '')) ?? [];
}

/** `30 MUSD`, `5 kEUR`: a multiple and a code in one. */
export function scaledCode(written: string): { scale: number; code: string } | null {
  const [, letter, code = ''] = /^([kMB])([A-Z]{3})$/.exec(written) ?? [];
  return letter && CODES.includes(code) ? { scale: letter === 'k' ? 1e3 : letter === 'M' ? 1e6 : 1e9, code } : null;
}

/** Whether a word for money may mean this currency: `kroner` and `NOK`. */
export function mayMean(word: string, code: string): boolean {
  return currenciesOf(word).includes(code) || (shared.get(word) ?? shared.get(word.replace(/s$/, '')) ?? '').split(' ').includes(code);
}
