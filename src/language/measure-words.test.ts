import { describe, expect, test } from 'vitest';
import { createUnits } from '../estimate/formula/units.ts';
import { isTimeUnit, libraryNames, measureOf } from './measure-words.ts';

describe('measureOf', () => {
  test.each([
    ['%', '% ％ percent pct'],
    ['‰', '‰ permille'],
    ['points', 'points pp ppt pts'],
    ['basis points', 'bps bp'],
    ['km', 'km kms kilometer kilometers kilometre kilometres'],
    ['m', 'm meter meters metre metres'],
    ['cm', 'cm centimeter centimeters centimetre centimetres'],
    ['mm', 'mm millimeter millimetres'],
    ['µm', 'µm μm micron microns micrometre'],
    ['nm', 'nm nanometer nanometres'],
    ['miles', 'mile miles mi'],
    ['ft', 'ft foot feet'],
    ['inches', 'inch inches in.'],
    ['yards', 'yard yards yd yds'],
    ['square km', 'km² km2 sqkm'],
    ['square metre', 'sqm m² m2'],
    ['°C', '°c ℃ celsius centigrade'],
    ['°F', '°f ℉ fahrenheit'],
    ['K', 'kelvin kelvins'],
    ['degrees', '° degree degrees deg'],
    ['km/hour', 'km/h kph kmh kmph'],
    ['m/second', 'm/s'],
    ['mph', 'mph'],
    ['knots', 'knot knots kn'],
    ['GB', 'gb gigabyte gigabytes'],
    ['MB', 'mb megabyte megabytes'],
    ['kB', 'kb kilobyte kilobytes'],
    ['TB', 'tb terabyte terabytes'],
    ['Mbps', 'mbps mbit/s'],
    ['Gbps', 'gbps'],
    ['seconds', 'second seconds sec secs s'],
    ['ms', 'ms millisecond milliseconds'],
    ['minutes', 'minute minutes min mins'],
    ['hours', 'hour hours hr hrs h'],
    ['days', 'day days'],
    ['nights', 'night nights'],
    ['fortnights', 'fortnight fortnights'],
    ['weeks', 'week weeks wk wks'],
    ['months', 'month months mth mths'],
    ['years', 'year years yr yrs'],
    ['decades', 'decade decades'],
    ['centuries', 'century centuries'],
    ['millennia', 'millennium millennia'],
    ['cents', 'cent cents ¢ c'],
    ['pence', 'pence penny p'],
    ['tonnes', 'tonne tonnes'],
    ['kg', 'kg kilogram kilograms'],
    ['litres', 'litre litres liter liters'],
    ['hectares', 'hectare hectares'],
    ['USD', 'dollars'],
    ['light years', 'light-year light-years'],
    ['square cm', 'cm² cm2'],
    ['square feet', 'sqft ft² ft2'],
    ['cubic metres', 'm³ m3'],
    ['cubic feet', 'ft³ ft3'],
    ['cubic km', 'km³ km3'],
    ['cubic cm', 'cc cm³ cm3'],
    ['Hz', 'hz hertz'],
    ['kHz', 'khz kilohertz'],
    ['MHz', 'mhz megahertz'],
    ['GHz', 'ghz gigahertz'],
    ['acres', 'acre acres'],
    ['g', 'g gram grams gramme grammes'],
    ['mg', 'mg milligram milligrams'],
    ['µg', 'µg μg mcg microgram micrograms'],
    ['kilotonnes', 'kilotonne kilotonnes kiloton kilotons'],
    ['megatonnes', 'megatonne megatonnes megaton megatons'],
    ['gigatonnes', 'gigatonne gigatonnes gigaton gigatons gt'],
    ['tons', 'ton tons'],
    ['ounces', 'ounce ounces oz'],
    ['ml', 'ml millilitre millilitres milliliter milliliters'],
    ['cl', 'cl centilitre centilitres'],
    ['gallons', 'gallon gallons'],
    ['barrels', 'barrel barrels bbl'],
    ['bushels', 'bushel bushels'],
    ['W', 'w watt watts'],
    ['kW', 'kw kilowatt kilowatts'],
    ['GW', 'gw gigawatt gigawatts'],
    ['TW', 'tw terawatt terawatts'],
    ['Wh', 'wh'],
    ['kWh', 'kwh kilowatt-hour kilowatt-hours'],
    ['MWh', 'mwh megawatt-hour megawatt-hours'],
    ['GWh', 'gwh gigawatt-hour gigawatt-hours'],
    ['TWh', 'twh terawatt-hour terawatt-hours'],
    ['hp', 'hp bhp horsepower'],
    ['Nm', 'n·m'],
    ['lb-ft', 'lb-ft pound-feet'],
    ['V', 'v volt volts'],
    ['kV', 'kv kilovolt kilovolts'],
    ['A', 'amp amps ampere amperes'],
    ['Ah', 'ah'],
    ['mAh', 'mah'],
    ['J', 'joule joules'],
    ['kJ', 'kj kilojoule kilojoules'],
    ['MJ', 'mj megajoule megajoules'],
    ['kcal', 'kcal kilocalorie kilocalories'],
    ['calories', 'calorie calories cal'],
    ['Pa', 'pascal pascals'],
    ['kPa', 'kpa'],
    ['MPa', 'mpa'],
    ['hPa', 'hpa'],
    ['psi', 'psi'],
    ['ksi', 'ksi'],
    ['bar', 'bar bars'],
    ['dB', 'db decibel decibels'],
    ['ppm', 'ppm'],
    ['ppb', 'ppb'],
    ['rpm', 'rpm'],
    ['mpg', 'mpg m.p.g.'],
    ['quarters', 'quarters'],
  ])('%s is written %s', (unit, words) => {
    for (const word of words.split(' ')) expect(measureOf(word, true), word).toBe(unit);
  });

  test.each([
    ['basis points', 'basis point'],
    ['points', 'percentage points'],
    ['square km', 'square kilometres'],
    ['square miles', 'square miles'],
    ['nautical miles', 'nautical miles'],
    ['km/hour', 'kilometres an hour'],
    ['mph', 'miles per hour'],
    ['Mbps', 'megabits per second'],
    ['Gbps', 'gigabits per second'],
    ['°C', 'degrees celsius'],
    ['light years', 'light years'],
    ['square yards', 'square yards'],
    ['cubic metres', 'cubic metres'],
    ['kWh', 'kilowatt hours'],
    ['ppm', 'parts per million'],
  ])('%s is written “%s”', (unit, phrase) => expect(measureOf(phrase, false)).toBe(unit));

  test('takes a letter for a unit only where it is glued to a number', () => {
    for (const letter of ['p', 'c', 's', 'h', '°', 'in.', 'mi', 'pp', 'cal'])
      expect([measureOf(letter, true) !== null, measureOf(letter, false)], letter).toEqual([true, null]);
  });

  test('reads a capital C, F or K as degrees and kelvins, and G as no unit', () => {
    expect(['C', 'F', 'K', 'G'].map((letter) => measureOf(letter.toLowerCase(), true, letter))).toEqual([
      '°C',
      '°F',
      'K',
      null,
    ]);
  });

  test('is null for what is counted', () => expect(measureOf('boats', false)).toBeNull());
});

test('isTimeUnit is true of each unit of time, and of no other', () => {
  for (const unit of 'seconds minutes hours days nights fortnights weeks months years decades centuries millennia'.split(
    ' ',
  ))
    expect(isTimeUnit(unit), unit).toBe(true);
  expect([null, 'km', 'boats', 'quarters'].map(isTimeUnit)).toEqual([false, false, false, false]);
});

describe('libraryNames', () => {
  const units = createUnits({ person: { one: 'person', many: 'people' } });

  // So much of the second is one of the first.
  test.each([
    ['%', 1, '1'],
    ['‰', 1, '1'],
    ['basis points', 1, '1'],
    ['gallons', 3.785411784, 'liter'],
    ['kilotonnes', 1e6, 'kg'],
    ['megatonnes', 1e9, 'kg'],
    ['gigatonnes', 1e12, 'kg'],
    ['points', 1, '1'],
    ['share', 1, '1'],
    ['ratio', 1, '1'],
    ['miles', 1.609344, 'km'],
    ['inches', 2.54, 'cm'],
    ['yards', 0.9144, 'm'],
    ['tonnes', 1000, 'kg'],
    ['hectares', 10_000, 'm^2'],
    ['acres', 4046.8564224, 'm^2'],
    ['pounds', 0.45359237, 'kg'],
    ['ounces', 0.028349523125, 'kg'],
    ['litres', 0.001, 'm^3'],
    ['square km', 1e6, 'm^2'],
    ['square metre', 1, 'm^2'],
    ['square miles', 2.589988110336, 'km^2'],
    ['square feet', 0.09290304, 'm^2'],
    ['cubic metres', 1, 'm^3'],
    ['cubic km', 1e9, 'm^3'],
    ['cubic feet', 0.028316846592, 'm^3'],
    ['km/hour', 1 / 3.6, 'm/second'],
    ['m/second', 1, 'm/second'],
    ['mph', 0.44704, 'm/second'],
    ['seconds', 1, 'second'],
    ['minutes', 60, 'second'],
    ['hours', 60, 'minute'],
    ['days', 24, 'hour'],
    ['nights', 1, 'day'],
    ['weeks', 7, 'day'],
    ['months', 1 / 12, 'year'],
    ['years', 365.25, 'day'],
    ['decades', 10, 'year'],
    ['centuries', 100, 'year'],
    ['people', 1, 'person'],
    ['person', 1, 'person'],
  ])('one of `%s` is %d %s', (name, value, unit) => {
    expect(units.convert(1, libraryNames.get(name) ?? 'unknown', unit) / value).toBeCloseTo(1, 5);
  });

  test('of degrees is what the library calls them', () => {
    expect([libraryNames.get('°C'), libraryNames.get('°F')]).toEqual(['degC', 'degF']);
  });
});
