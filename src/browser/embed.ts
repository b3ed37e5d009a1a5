import { reportHeight } from './frame.ts';
import { fetchNearEngine } from './near-engine.ts';
import { applyLooks } from './theme.ts';

/**
 * What an embed with sliders has in its page: its looks, its height, and what fetches the engine. It stands before the content, since looks that came later would
 * flash.
 */
const root = document.documentElement;
root.classList.add('js');
applyLooks(root, location.search);
addEventListener('DOMContentLoaded', () => {
  reportHeight(root);
  const main = document.querySelector('main');
  if (main) fetchNearEngine(root, main);
});
