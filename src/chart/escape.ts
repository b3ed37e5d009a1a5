const WRITTEN = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** Text as HTML and XML have it, between tags and in attributes, which stand in double quotation marks everywhere: the one escape of the project. Most texts have nothing to escape. */
export const escape = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => WRITTEN[sign as keyof typeof WRITTEN]) : text;
