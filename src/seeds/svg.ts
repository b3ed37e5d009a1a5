/** The size of an SVG, by its box or its own measures; or why it cannot be shown. A picture runs no code and fetches nothing. */
export function svgSize(svg: string): { width: number; height: number } | { reason: string } {
  const text = svg.replace(/<!--[\s\S]*?-->/g, '');
  const [tag] = /<svg\b[^>]*>/.exec(text) ?? [];
  if (tag === undefined) return { reason: 'is no SVG: it has no `<svg ...>`' };
  const active = /<script\b|<foreignObject\b|\son\w+\s*=/i.exec(text);
  if (active) return { reason: `has \`${active[0].trim()}\`, and a picture runs no code; save it as a plain SVG` };
  const outside =
    /(?:href\s*=\s*["']|url\(|@import\s+["'])(?!\s*(?:["']|&quot;|&#39;|&apos;)?\s*(?:#|data:))\s*["']?[^"')\s>]*/i.exec(
      text,
    );
  if (outside)
    return { reason: `leads to another file (\`${outside[0]}\`), which no page fetches; draw all of it in the SVG` };
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(tag);
  const size = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1];
  const [width, height] = [Number(box?.[1] ?? size('width')), Number(box?.[2] ?? size('height'))];
  if (!(width > 0 && height > 0)) return { reason: 'has no size; write `viewBox="0 0 120 40"` into its `<svg ...>`' };
  return { width, height };
}
