/** Letters and digits of ASCII with single hyphens, safe as an address and as a file's name; nothing where a text has none. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
