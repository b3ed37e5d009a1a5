/** Gives the page rules that come with a script: a policy that knows its styles by their hashes allows no other. Safari before 16.4 has no such sheets, and goes without. */
export function adoptStyle(rules: string): void {
  if (!('replaceSync' in CSSStyleSheet.prototype)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
