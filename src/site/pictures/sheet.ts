import chart from '../../chart/chart.css?raw';
import rare from '../../chart/rare-charts.css?raw';
import others from '../../chart/other-charts.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { readSheet } from './style.ts';

/** The charts' styles and the light theme, as pictures use them. */
export const sheet = readSheet(chart + rare + others, tokens);
