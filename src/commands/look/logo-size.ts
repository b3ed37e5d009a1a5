import { svgSize } from '../../seeds/svg.ts';

/** The height of a logo in the head of a page, in pixels. */
const HEIGHT = 26;

/** The size at which a page shows an SVG, so that nothing moves when it comes; or why it cannot be a logo. */
export function logoSize(svg: string): { width: number; height: number } | { reason: string } {
  const size = svgSize(svg);
  return 'reason' in size ? size : { width: Math.round((HEIGHT * size.width) / size.height), height: HEIGHT };
}
