/** Gives the page rules that come with a script, behind all that it has. A policy that knows its styles by their hashes allows no other way. */
export function adoptStyle(rules: string): void {
  const sheet = [...document.styleSheets].at(-1);
  sheet?.insertRule(`@media all{${rules}}`, sheet.cssRules.length);
}
