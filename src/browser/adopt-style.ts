/**
 * Adds rules that come with a script behind the rules of the page: in its last own style sheet, or, in an embed, in its style element. The page's policy knows styles by their
 * hashes and refuses a new element. Sheets that a browser's extension has added are left alone.
 */
export function adoptStyle(rules: string): void {
  const own =
    [...document.querySelectorAll<HTMLLinkElement>('link[href^="/"][href$=css]')].at(-1) ??
    document.querySelector('style');
  own?.sheet?.insertRule(`@media all{${rules}}`, own.sheet.cssRules.length);
}
