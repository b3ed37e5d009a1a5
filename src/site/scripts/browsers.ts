/** What scripts and styles are written for. Firefox takes a file by its hash from 116 on; before that its pages come without sliders. */
export const BROWSERS = ['chrome109', 'firefox115', 'safari16'];
