/** The site's mark, as its favicon has it: four strokes and one across, over a scale with its dot. In a square of 26 that begins at 3, 3. */
export const tallyMark = {
  strokes: 'M7 5v10M13 5v10M19 5v10M25 5v10M4 13L28 7M5 23h22',
  dot: { cx: 19, cy: 23, r: 5 },
} as const;
