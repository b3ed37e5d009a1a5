/** A longer headline gets smaller letters, so that it takes no more than five lines of a phone. The style sheet has the sizes. */
export const headlineClass = (text: string): string | undefined =>
  text.length > 100 ? 'is-longer' : text.length > 70 ? 'is-long' : undefined;
