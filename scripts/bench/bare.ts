/** The least that a slider can do, as a measure of the machine and the moment: times are to be read beside its own. */
export const bare = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>By hand</title>
<main data-live><h1>A number</h1><p><input type="range" min="0" max="100" value="50" aria-label="Value"> <output>50</output></p>
<svg width="600" height="40" role="img" aria-label="A bar"><rect width="300" height="40" fill="#666"/></svg></main>
<script>
const slider = document.querySelector('input'), out = document.querySelector('output'), bar = document.querySelector('rect');
slider.addEventListener('input', () => requestAnimationFrame(() => { out.textContent = slider.value; bar.setAttribute('width', slider.value * 6); }));
</script></html>`;
