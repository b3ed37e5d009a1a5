import { reportHeight } from './frame.ts';
import { applyLooks } from './theme.ts';

/** The script of an embed without sliders: its looks and its height. */
const root = document.documentElement;
root.classList.add('js');
applyLooks(root, location.search);
addEventListener('DOMContentLoaded', () => reportHeight(root));
