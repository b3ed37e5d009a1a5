import type { FigureData } from '../chart/live-data.ts';
import { readAddressAlone } from './address-alone.ts';
import { reportHeight } from './frame.ts';
import { mountFigures } from './live.ts';
import { applyLooks } from './theme.ts';

/**
 * The script of an embed with sliders. It stands before the content, classic and inline: a module, or a script from a file, does not run in a
 * sandbox without `allow-same-origin`, and looks that came later would flash.
 */
const root = document.documentElement;
root.classList.add('js');
applyLooks(root, location.search);
addEventListener('DOMContentLoaded', () => {
  reportHeight(root);
  // An embed has one figure, and nobody sees its address, so moved sliders are not written there.
  // The sliders start in a later task, so that the reader sees the figure first.
  setTimeout(() => mountFigures<FigureData>(document, { read: readAddressAlone, keep: () => {} }));
});
