import type { Plugin } from 'vite';
import { accentCss, typefaceCss } from '../../site/look/look-css.ts';
import type { Settings } from '../settings.ts';

/** Puts a site's own colours and typefaces behind the pages' style sheet. */
export function lookStyle({ look }: Pick<Settings, 'look'>): Plugin {
  return {
    name: 'look-style',
    enforce: 'pre',
    transform(code, id) {
      if (!look || !/\/src\/styles\/site\.css$/.test(id.replaceAll('\\', '/'))) return null;
      return `${code}\n${accentCss(look.accent)}${typefaceCss(look.typeface)}\n`;
    },
  };
}
