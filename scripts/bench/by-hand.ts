/**
 * The least that such a page can be, as a measure of the machine and the moment: four hundred words, one chart drawn in the HTML, two
 * sliders, and a few lines of script. Times are to be read beside its own of the same run.
 */
const words =
  'the yard was quiet in the morning and the cranes stood still until the fog had lifted from the river while nobody at the gate would say when the next train was due'.split(
    ' ',
  );
const paragraph = `<p>${Array.from({ length: 100 }, (_, i) => words[i % words.length]).join(' ')}.</p>`;

/** The place of a number of millions, in per cent of the width. */
const at = (millions: number): number => 5 + millions * 6;
const grid = [0, 5, 10, 15]
  .map(
    (v) =>
      `<line x1="${at(v)}%" x2="${at(v)}%" y1="20" y2="90" stroke="#ccc"/><text x="${at(v)}%" y="108" font-size="12" text-anchor="middle">${v} million</text>`,
  )
  .join('');

export const byHand = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>By hand</title>
<style>body{font:17px/1.5 serif;max-width:40rem;margin:auto}svg{display:block}input{width:100%}</style>
<main data-live><h1>A number</h1>${paragraph}${paragraph}
<svg width="100%" height="120" role="img" aria-label="Stated and recomputed">${grid}
<line x1="${at(9)}%" x2="${at(9)}%" y1="14" y2="90" stroke="#000" stroke-width="2"/><text x="${at(9)}%" y="10" font-size="13">Stated 9 million</text>
<rect id="range" y="34" x="39%" width="17%" height="14" rx="7" fill="#acf"/><circle id="dot" cx="47.5%" cy="41" r="7" fill="#06b"/><text id="label" x="47.5%" y="70" font-size="15">Recomputed 7.08 million</text></svg>
<p id="sentence">It needs 450 in each.</p>
<p><label>Boxes <b id="a-value">20000</b><input id="a" type="range" min="0" max="40000" step="100" value="20000"></label></p>
<p><label>In each <b id="b-value">354</b><input id="b" type="range" min="0" max="650" value="354"></label></p>
${paragraph}${paragraph}</main>
<script>
const find = (id) => document.getElementById(id);
const [a, b, aValue, bValue, range, dot, label, sentence] = ['a', 'b', 'a-value', 'b-value', 'range', 'dot', 'label', 'sentence'].map(find);
let frame = 0;
const show = () => {
  frame = 0;
  const n = (a.valueAsNumber * b.valueAsNumber) / 1e6, x = Math.min(95, 5 + n * 6) + '%';
  aValue.textContent = a.value; bValue.textContent = b.value;
  dot.setAttribute('cx', x); label.setAttribute('x', x); range.setAttribute('x', Math.min(95, 5 + n * 4.8) + '%'); range.setAttribute('width', n * 2.4 + '%');
  label.textContent = 'Recomputed ' + n.toFixed(2) + ' million';
  sentence.textContent = 'It needs ' + Math.round(9e6 / a.valueAsNumber) + ' in each.';
};
for (const slider of [a, b]) slider.addEventListener('input', () => { frame ||= requestAnimationFrame(show); });
</script></html>`;
