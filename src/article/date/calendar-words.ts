const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Full names, and the abbreviations that newspapers use, with or without a point. `May` is also a verb: callers look at its neighbours. */
export const monthPattern = '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
export const dayPattern = '(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?)';

/** 1 to 12. */
export function monthOf(name: string): number {
  return monthNames.findIndex((month) => month.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

/** 0 is Sunday. */
export function weekdayOf(name: string): number {
  return dayNames.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 3)));
}
