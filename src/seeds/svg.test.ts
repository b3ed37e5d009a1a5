import { expect, test } from 'vitest';
import { svgSize } from './svg.ts';

const drawn = (inside: string): string => `<svg viewBox="0 0 120 40">${inside}</svg>`;

test.each([
  '<path fill="url(#a)"/>',
  '<path fill="url( #a )"/>',
  '<path fill="url(\'#a\')"/>',
  '<path style="fill:url(&quot;#a&quot;)"/>',
  '<style>path { fill: url("#a") }</style>',
  '<image href="data:image/png;base64,AA=="/>',
  '<style>path { fill: url("data:image/png;base64,AA==") }</style>',
  "<use href = '#a'/>",
])('%s leads nowhere else', (inside) => {
  expect(svgSize(drawn(inside))).toEqual({ width: 120, height: 40 });
});

test.each([
  ['<style>path { fill: url("a.png") }</style>', 'url("a.png'],
  ['<path fill="url(https://example.org/a)"/>', 'url(https://example.org/a'],
  ["<path style='fill:url(&quot;a.svg#b&quot;)'/>", 'url(&quot;a.svg#b&quot;'],
  ['<image href=" https://example.org/a.png"/>', 'href=" https://example.org/a.png'],
  ['<image xlink:href="a.png"/>', 'href="a.png'],
  ['<style>@import "a.css";</style>', '@import "a.css'],
])('%s leads to another file, which is named', (inside, named) => {
  expect(svgSize(drawn(inside))).toEqual({
    reason: `leads to another file (\`${named}\`), which no page fetches; draw all of it in the SVG`,
  });
});
