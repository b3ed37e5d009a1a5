import { reportHeight } from './frame.ts';
import { mountFigures } from './live.ts';
import { applyLooks } from './theme.ts';

/** The script of an embed, printed at the end of its page. */
const root = document.documentElement;
root.classList.add('js');
applyLooks(root, location.search);
mountFigures(document);
reportHeight(root);
