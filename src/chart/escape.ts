const BY_SIGN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML and XML have it, between tags and in attributes, which stand in double quotation marks everywhere: the one escape of the project. Most texts have nothing to escape. */
export const escape = (text: string): string => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => BY_SIGN[sign]!) : text);
