/** The largest file read, in bytes. A saved page with its scripts inlined stays below; a video or a dump does not. */
export const largestFile = 5_000_000;

/** The longest readable text, in characters: some forty times a long article. Beyond it nothing was written to be checked sentence by sentence. */
export const longestText = 400_000;

/** The longest sentence, in characters: beyond it there is no grammar to read. */
export const longestSentence = 2_500;

/** The most elements that the extraction weighs; a page of more is a table or a trap. */
export const mostElements = 30_000;

/** The deepest nesting of elements: extraction walks the page recursively. */
export const deepestNesting = 400;
