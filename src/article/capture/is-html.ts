/** Whether a file is an HTML page. It begins with a page's tags, or has many tags. A text with a single `<` is no page. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4000);
  if (
    /^\s*(<\?xml[^>]{0,200}>\s*)?<(!doctype\s+html|html|head|body|article|main|div|meta|title|script|header|nav)\b/i.test(
      head,
    )
  )
    return true;
  const tags = text.match(
    /<\/?(p|div|span|a|h[1-6]|ul|li|br|table|article|section|figure|img|script|nav|body)\b[^<>]{0,500}>/gi,
  );
  return (tags?.length ?? 0) >= 6 && (tags?.length ?? 0) > text.length / 2000;
}
