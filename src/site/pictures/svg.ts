import type { Element } from '../../chart/node.ts';
import { printPicture } from '../../chart/print.ts';

/** A picture as a file of its own. */
export const svgOf = (drawing: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${printPicture(drawing)}\n`;
