import { type Day, parseIsoDay } from './clock.ts';

/** An instant with its offset from UTC: without one it is no instant. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)$/;

const regions = [
  'Europe',
  'Asia',
  'America',
  'Africa',
  'Australia',
  'Pacific',
  'Atlantic',
  'Indian',
  'America/Argentina',
  'America/Indiana',
  'America/Kentucky',
];
/** Capitals and seats that no time zone is named after. */
const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    washington: 'America/New_York',
    boston: 'America/New_York',
    atlanta: 'America/New_York',
    miami: 'America/New_York',
    philadelphia: 'America/New_York',
    ottawa: 'America/Toronto',
    montreal: 'America/Toronto',
    houston: 'America/Chicago',
    dallas: 'America/Chicago',
    seattle: 'America/Los_Angeles',
    'san francisco': 'America/Los_Angeles',
    beijing: 'Asia/Shanghai',
    osaka: 'Asia/Tokyo',
    delhi: 'Asia/Kolkata',
    'new delhi': 'Asia/Kolkata',
    mumbai: 'Asia/Kolkata',
    islamabad: 'Asia/Karachi',
    hanoi: 'Asia/Bangkok',
    ankara: 'Europe/Istanbul',
    geneva: 'Europe/Zurich',
    bern: 'Europe/Zurich',
    strasbourg: 'Europe/Paris',
    frankfurt: 'Europe/Berlin',
    munich: 'Europe/Berlin',
    hamburg: 'Europe/Berlin',
    milan: 'Europe/Rome',
    barcelona: 'Europe/Madrid',
    edinburgh: 'Europe/London',
    manchester: 'Europe/London',
    'the hague': 'Europe/Amsterdam',
    canberra: 'Australia/Sydney',
    wellington: 'Pacific/Auckland',
    'rio de janeiro': 'America/Sao_Paulo',
    brasilia: 'America/Sao_Paulo',
    abuja: 'Africa/Lagos',
    pretoria: 'Africa/Johannesburg',
    'cape town': 'Africa/Johannesburg',
    'tel aviv': 'Asia/Jerusalem',
    gaza: 'Asia/Gaza',
  }),
);

/** The day that it was at a place when an instant fell elsewhere: `2024-03-04T23:30Z` is 5 March in Tokyo. Null where either is not known. */
export function localDay(written: string, place: string): Day | null {
  if (!instant.test(written.trim())) return null;
  const at = new Date(written.trim().replace(' ', 'T'));
  const zone = zoneOf(place);
  if (zone === null || Number.isNaN(at.getTime())) return null;
  return parseIsoDay(
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at),
  );
}

/** The first town of `LONDON/PARIS` or `Lund, Sweden`. */
function zoneOf(place: string): string | null {
  const town = place
    .replace(/[,/].*/s, '')
    .trim()
    .toLowerCase();
  if (!/^[\p{L}. '’-]{2,30}$/u.test(town)) return null;
  const known = others.get(town);
  if (known) return known;
  const name = town.replace(/(?:^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()).replace(/[\s-]/g, '_');
  for (const region of regions) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: `${region}/${name}` }).resolvedOptions().timeZone;
    } catch {
      // No zone of that name in this part of the world.
    }
  }
  return null;
}
