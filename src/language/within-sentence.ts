/** A name as it stands within a sentence: "a daily" of "A daily", and "The Courier" as it is. */
export const withinSentence = (name: string): string =>
  name.replace(/^(A|An|The) (?=[a-z])/, (article) => article.toLowerCase());
