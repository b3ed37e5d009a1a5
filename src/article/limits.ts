/** The largest file read, in bytes. A saved page with its scripts inlined stays below; a video or a dump does not. */
export const largestFile = 5_000_000;

/** The longest readable text, in characters: some forty times a long article. A longer text is a book or a list. */
export const longestText = 400_000;

/** The longest sentence, in characters. Longer text is no sentence, and the rules of grammar find nothing in it. */
export const longestSentence = 2_500;

/** The most elements of a page. A page with more is a huge table, or was made to keep a reader busy. */
export const mostElements = 30_000;

/** The deepest nesting of elements: extraction walks the page recursively. */
export const deepestNesting = 400;
