const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month of the calendar, from 0, on an axis: "Feb 2024". */
export const shortMonth = (month: number, year: number | string): string => `${MONTHS[month]} ${year}`;

/** `2024-02-26` as a chart prints it, "26 Feb 2024"; `2024-06` as "Jun 2024". */
export function shortDay(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string?];
  return `${day === undefined ? '' : `${Number(day)} `}${shortMonth(Number(month) - 1, year)}`;
}
