import { reportHeight } from './frame.ts';
import { applyLooks } from './theme.ts';
import { walkCharts } from './walk-charts.ts';

/** The script of an embed without sliders: its looks, its height, and the keys that go through its chart. */
const root = document.documentElement;
root.classList.add('js');
applyLooks(root, location.search);
addEventListener('DOMContentLoaded', () => {
  reportHeight(root);
  for (const chart of root.querySelectorAll('svg[role=img]')) chart.setAttribute('tabindex', '0');
  walkCharts(document);
});
