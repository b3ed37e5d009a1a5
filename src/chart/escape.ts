const BY_SIGN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const SIGNS = new Map(Object.entries(BY_SIGN).map(([sign, written]) => [written, sign]));

/** Text as HTML and XML have it, between tags and in attributes, which stand in double quotation marks everywhere: the one escape of the project. Most texts have nothing to escape. */
export const escape = (text: string): string =>
  // biome-ignore lint/style/noNonNullAssertion: the pattern matches the four signs of the table and no other
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => BY_SIGN[sign]!) : text;

/** What `escape` was given. */
export const unescape = (text: string): string => text.replace(/&\w+;/g, (written) => SIGNS.get(written) ?? written);
