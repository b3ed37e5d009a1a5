import { ownOnly } from '../../language/own.ts';

/** Units of measurement and time as texts write them, by the short form they are reported as. */
const table: Readonly<Record<string, string>> = ownOnly({
  '%': '%|percent|per cent|pct',
  'points': 'percentage points|percentage point|points|point|pp',
  'basis points': 'basis point|basis points|bps',
  km: 'km|kms|kilometer|kilometers|kilometre|kilometres',
  m: 'm|meter|meters|metre|metres',
  cm: 'cm|centimeter|centimeters|centimetre|centimetres',
  mm: 'mm|millimeter|millimeters|millimetre|millimetres',
  miles: 'mile|miles|mi',
  ft: 'ft|foot|feet',
  inches: 'inch|inches|in.',
  yards: 'yard|yards|yd',
  'nautical miles': 'nautical mile|nautical miles|nmi',
  'square km': 'square kilometer|square kilometers|square kilometre|square kilometres|sq km|square km|km²|km2',
  'square metre': 'square meter|square meters|square metre|square metres|sq m|m²|m2',
  'square miles': 'square mile|square miles|sq miles|sq mi',
  'square feet': 'square foot|square feet|sq ft|sqft',
  'cubic metres': 'cubic meter|cubic meters|cubic metre|cubic metres|m³|m3',
  'cubic feet': 'cubic foot|cubic feet',
  'cubic km': 'cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres',
  Hz: 'hz|hertz', kHz: 'khz|kilohertz', MHz: 'mhz|megahertz', GHz: 'ghz|gigahertz',
  hectares: 'hectare|hectares|ha',
  acres: 'acre|acres',
  kg: 'kg|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes',
  g: 'g|gram|grams|gramme|grammes',
  mg: 'mg|milligram|milligrams',
  tonnes: 'tonne|tonnes|metric ton|metric tons|t',
  tons: 'ton|tons',
  pounds: 'pound|pounds|lb|lbs',
  ounces: 'ounce|ounces|oz',
  litres: 'liter|liters|litre|litres|l',
  gallons: 'gallon|gallons',
  barrels: 'barrel|barrels|bbl',
  bushels: 'bushel|bushels',
  W: 'w|watt|watts', kW: 'kw|kilowatt|kilowatts', MW: 'mw|megawatt|megawatts', GW: 'gw|gigawatt|gigawatts', TW: 'tw|terawatt|terawatts',
  Wh: 'wh', kWh: 'kwh|kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours', MWh: 'mwh|megawatt hour|megawatt hours|megawatt-hour|megawatt-hours',
  GWh: 'gwh|gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours', TWh: 'twh|terawatt hour|terawatt hours|terawatt-hour|terawatt-hours',
  V: 'v|volt|volts', kV: 'kv|kilovolt|kilovolts',
  '°C': '°c|° c|degrees celsius|degree celsius|degrees c|celsius', '°F': '°f|° f|degrees fahrenheit|degrees f|fahrenheit', degrees: '°|degree|degrees',
  'km/hour': 'km/h|kph|kmh|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour', mph: 'mph|miles per hour|miles an hour', knots: 'knot|knots|kn',
  GB: 'gb|gigabyte|gigabytes', MB: 'mb|megabyte|megabytes', TB: 'tb|terabyte|terabytes',
  seconds: 'second|seconds|sec|secs', minutes: 'minute|minutes|min|mins', hours: 'hour|hours|hr|hrs', days: 'day|days', nights: 'night|nights',
  weeks: 'week|weeks', months: 'month|months', years: 'year|years|yr|yrs', decades: 'decade|decades', centuries: 'century|centuries',
  USD: 'us dollar|us dollars|u.s. dollars|american dollars|dollar|dollars', EUR: 'euro|euros', KRW: 'won', JPY: 'yen', CNY: 'yuan|renminbi', GBP: 'pounds sterling|pound sterling',
  INR: 'rupee|rupees', RUB: 'ruble|rubles|rouble|roubles', UAH: 'hryvnia|hryvnias', cents: 'cent|cents', pence: 'pence|penny|p',
});

export const measures: ReadonlyMap<string, string> = new Map(Object.entries(table).flatMap(([unit, words]) => words.split('|').map((word) => [word, unit] as const)));

/** Units whose short form is a common word or letter: only glued to a number or behind it in brackets. */
const gluedOnly = new Set(['m', 'g', 't', 'l', 'w', 'v', 'in.', 'pp', 'mi', 'min', 'ha', '°', 'p']);

/** The unit that a phrase names after a number; null for anything else, a counted noun for one. */
export function measureOf(phrase: string, glued: boolean): string | null {
  if (!glued && gluedOnly.has(phrase) && !/^(m|g|t|ha|min|l|w|v)$/.test(phrase)) return null;
  return measures.get(phrase) ?? null;
}

const timeUnits = new Set(['seconds', 'minutes', 'hours', 'days', 'nights', 'weeks', 'months', 'years', 'decades', 'centuries']);

export function isTimeUnit(unit: string | null): boolean {
  return unit !== null && timeUnits.has(unit);
}

/** What a currency sign stands for; `$` and `¥` serve several countries. */
export const currencies: Readonly<Record<string, string>> = ownOnly({
  $: 'USD', US$: 'USD', A$: 'AUD', AU$: 'AUD', C$: 'CAD', CA$: 'CAD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', NT$: 'TWD', R$: 'BRL',
  '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₩': 'KRW', '₹': 'INR', '₽': 'RUB', '₪': 'ILS', '₺': 'TRY', '₴': 'UAH',
  Rs: 'INR', USD: 'USD', EUR: 'EUR', GBP: 'GBP', CHF: 'CHF', KRW: 'KRW', JPY: 'JPY', INR: 'INR', CNY: 'CNY',
});
