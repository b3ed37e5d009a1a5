import { currenciesOf } from './currencies.ts';

/** Units of measurement and time as texts write them, by the short form they are reported as. */
const table: Readonly<Record<string, string>> = {
  '%': '%|％|percent|per cent|per-cent|pct|pc|p.c.',
  '‰': '‰|per mille|per mil|permille',
  'points': 'percentage points|percentage point|percent points|points|point|pp|ppt|pts',
  'basis points': 'basis point|basis points|bps|bp',
  km: 'km|kms|kilometer|kilometers|kilometre|kilometres',
  m: 'm|meter|meters|metre|metres',
  cm: 'cm|centimeter|centimeters|centimetre|centimetres',
  mm: 'mm|millimeter|millimeters|millimetre|millimetres',
  'µm': 'µm|μm|micron|microns|micrometer|micrometers|micrometre|micrometres', nm: 'nm|nanometer|nanometers|nanometre|nanometres',
  miles: 'mile|miles|mi',
  ft: 'ft|foot|feet',
  inches: 'inch|inches|in.',
  yards: 'yard|yards|yd|yds',
  'nautical miles': 'nautical mile|nautical miles|nmi',
  'light years': 'light year|light years|light-year|light-years',
  'square km': 'square kilometer|square kilometers|square kilometre|square kilometres|sq km|sq. km|square km|km²|km2|sqkm',
  'square metre': 'square meter|square meters|square metre|square metres|sq m|sq. m|sqm|m²|m2',
  'square cm': 'square centimeter|square centimeters|square centimetre|square centimetres|sq cm|cm²|cm2',
  'square miles': 'square mile|square miles|sq miles|sq mi|sq mile',
  'square feet': 'square foot|square feet|sq ft|sq feet|sqft|sq. ft|ft²|ft2',
  'square yards': 'square yard|square yards|sq yd|sq yards',
  'cubic metres': 'cubic meter|cubic meters|cubic metre|cubic metres|m³|m3|cu m',
  'cubic feet': 'cubic foot|cubic feet|cu ft|ft³|ft3',
  'cubic km': 'cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres|km³|km3',
  'cubic cm': 'cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres|cc|cm³|cm3',
  Hz: 'hz|hertz', kHz: 'khz|kilohertz', MHz: 'mhz|megahertz', GHz: 'ghz|gigahertz',
  hectares: 'hectare|hectares|ha',
  acres: 'acre|acres',
  kg: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes',
  g: 'g|gram|grams|gramme|grammes',
  mg: 'mg|milligram|milligrams', 'µg': 'µg|μg|mcg|microgram|micrograms',
  tonnes: 'tonne|tonnes|metric ton|metric tons|metric tonnes|t',
  kilotonnes: 'kilotonne|kilotonnes|kiloton|kilotons', megatonnes: 'megatonne|megatonnes|megaton|megatons', gigatonnes: 'gigatonne|gigatonnes|gigaton|gigatons|gt',
  tons: 'ton|tons',
  pounds: 'pound|pounds|lb|lbs',
  ounces: 'ounce|ounces|oz',
  litres: 'liter|liters|litre|litres|l', ml: 'ml|milliliter|milliliters|millilitre|millilitres', cl: 'cl|centilitre|centilitres',
  gallons: 'gallon|gallons',
  barrels: 'barrel|barrels|bbl',
  bushels: 'bushel|bushels',
  W: 'w|watt|watts', kW: 'kw|kilowatt|kilowatts', MW: 'mw|megawatt|megawatts', GW: 'gw|gigawatt|gigawatts', TW: 'tw|terawatt|terawatts',
  Wh: 'wh', kWh: 'kwh|kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours', MWh: 'mwh|megawatt hour|megawatt hours|megawatt-hour|megawatt-hours',
  GWh: 'gwh|gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours', TWh: 'twh|terawatt hour|terawatt hours|terawatt-hour|terawatt-hours',
  hp: 'hp|bhp|horsepower', Nm: 'n·m|newton metres|newton meters', 'lb-ft': 'lb-ft|lb ft|pound-feet|pound feet',
  V: 'v|volt|volts', kV: 'kv|kilovolt|kilovolts', A: 'amp|amps|ampere|amperes', Ah: 'ah', mAh: 'mah',
  J: 'joule|joules', kJ: 'kj|kilojoule|kilojoules', MJ: 'mj|megajoule|megajoules', kcal: 'kcal|kilocalorie|kilocalories', calories: 'calorie|calories|cal',
  Pa: 'pascal|pascals', kPa: 'kpa', MPa: 'mpa', psi: 'psi', ksi: 'ksi', bar: 'bar|bars', hPa: 'hpa', dB: 'db|decibel|decibels', ppm: 'ppm|parts per million', ppb: 'ppb|parts per billion', rpm: 'rpm', mpg: 'mpg|miles per gallon|m.p.g.',
  '°C': '°c|° c|℃|degrees celsius|degree celsius|degrees c|deg c|celsius|degrees centigrade|centigrade', '°F': '°f|° f|℉|degrees fahrenheit|degrees f|deg f|fahrenheit', K: 'kelvin|kelvins', degrees: '°|degree|degrees|deg',
  'km/hour': 'km/h|km / h|kph|kmh|kmph|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour', 'm/second': 'm/s|m / s|meters per second|metres per second', mph: 'mph|m.p.h.|miles per hour|miles an hour', knots: 'knot|knots|kn',
  GB: 'gb|gigabyte|gigabytes', MB: 'mb|megabyte|megabytes', kB: 'kb|kilobyte|kilobytes', TB: 'tb|terabyte|terabytes', Mbps: 'mbps|megabits per second|mbit/s', Gbps: 'gbps|gigabits per second',
  seconds: 'second|seconds|sec|secs|s', ms: 'ms|millisecond|milliseconds', minutes: 'minute|minutes|min|mins', hours: 'hour|hours|hr|hrs|h', days: 'day|days', nights: 'night|nights', fortnights: 'fortnight|fortnights',
  weeks: 'week|weeks|wk|wks', months: 'month|months|mth|mths', quarters: 'quarters', years: 'year|years|yr|yrs', decades: 'decade|decades', centuries: 'century|centuries', millennia: 'millennium|millennia',
  cents: 'cent|cents|¢|c', pence: 'pence|penny|p',
};
const measures: ReadonlyMap<string, string> = new Map(Object.entries(table).flatMap(([unit, words]) => words.split('|').map((word) => [word, unit] as const)));

/** Short forms that are a unit only glued to a number: with a space they are words or letters. */
const gluedOnly = new Set(['in.', 'pp', 'mi', '°', 'p', 'c', 's', 'h', 'cal']);

/** The unit that a phrase names after a number; null for anything else, a counted noun for one. Codes of currencies are in capitals. */
export function measureOf(phrase: string, glued: boolean, written = phrase): string | null {
  if (/^[CFK]$/.test(written)) return written === 'K' ? 'K' : `°${written}`;
  // A network is no weight.
  if (written === 'G' || (!glued && gluedOnly.has(phrase))) return null;
  // `pounds sterling` are money, `pounds` alone a weight.
  return measures.get(phrase) ?? currenciesOf(written)[0] ?? null;
}

const timeUnits = new Set(['seconds', 'minutes', 'hours', 'days', 'nights', 'fortnights', 'weeks', 'months', 'years', 'decades', 'centuries', 'millennia']);

export function isTimeUnit(unit: string | null): boolean {
  return unit !== null && timeUnits.has(unit);
}

/** Units in words by the names that the engine's library of units has for them; for the others name and unit are the same. */
export const libraryNames: ReadonlyMap<string, string> = new Map(Object.entries({
  '%': '1', '‰': '1', points: '1', 'basis points': '1', share: '1', ratio: '1', miles: 'mile', inches: 'inch', yards: 'yard', tonnes: 'tonne', hectares: 'hectare', acres: 'acre', pounds: 'lb', ounces: 'oz', litres: 'liter', gallons: 'gallon',
  'square km': 'km^2', 'square metre': 'm^2', 'square miles': 'mile^2', 'square feet': 'ft^2', 'cubic metres': 'm^3', 'cubic feet': 'ft^3', 'cubic km': 'km^3', 'km/hour': 'km/hour', 'm/second': 'm/second', mph: 'mile/hour', '°C': 'degC', '°F': 'degF',
  seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day', nights: 'day', weeks: 'week', months: 'month', years: 'year', decades: 'decade', centuries: 'century', kilotonnes: '1000 tonne', person: 'person', people: 'person',
}));
