/** A text as a message quotes it: a long one by its beginning. */
export const shorten = (text: string, longest = 60): string =>
  text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
