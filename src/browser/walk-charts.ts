const STEPS = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['Home', -Infinity],
  ['End', Infinity],
]);
/** Lines of one label stand nearer to each other than this, in pixels. */
const NEAR = 8;

const boxOf = (el: Element): DOMRect => el.getBoundingClientRect();

/** Whether a text goes on where the one before it ends: as the next line of a label, or along an axis. */
function goesOn(before: Element, text: Element): boolean {
  const axis = text.closest('.c-axis');
  if (axis || before.closest('.c-axis')) return axis === before.closest('.c-axis');
  const [a, b] = [boxOf(before), boxOf(text)];
  const aligned = [a.left - b.left, a.right - b.right, a.left + a.right - b.left - b.right];
  return aligned.some((off) => Math.abs(off) < 2) && b.top > a.top && b.top - a.bottom < NEAR;
}

/** A chart's parts, in the order in which they are drawn. */
function partsOf(chart: Element): Element[][] {
  const parts: Element[][] = [];
  for (const text of chart.querySelectorAll('text')) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last && before && goesOn(before, text)) last.push(text);
    else parts.push([text]);
  }
  return parts;
}

/** A frame around a part, which takes the focus and says the part's words. It is drawn over the chart, so that nothing that follows a slider is touched. */
function frameOf(chart: Element, part: readonly Element[]): SVGRectElement {
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const [from, boxes] = [boxOf(chart), part.map(boxOf)];
  const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
  const said = part.map((text) => text.textContent.trim());
  for (const [name, value] of Object.entries({
    x: left - from.left,
    y: top - from.top,
    width: Math.max(...boxes.map((b) => b.right)) - left,
    height: Math.max(...boxes.map((b) => b.bottom)) - top,
    fill: 'none',
    // Not -1: Chromium leads the Tab key back from such a one, where it is the last in a `details`.
    tabindex: 0,
    role: 'img',
    'aria-label': said.join(part[0]?.closest('.c-axis') ? ', ' : ' '),
  }))
    frame.setAttribute(name, String(value));
  return frame;
}

/** Lets the arrow keys go through a chart that has the focus, part by part; Escape goes back to the whole of it. Whoever fetches this makes the charts stops of the Tab key. */
export function walkCharts(root: Document): void {
  let here: { frame: Element; at: number } | null = null;
  root.addEventListener('keydown', (event) => {
    const chart = event.target instanceof Element && event.target.closest<SVGSVGElement>('svg[tabindex]');
    if (!chart || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS.get(event.key);
    if (event.key === 'Escape' && here) chart.focus();
    if (step === undefined) return;
    // The page would scroll.
    event.preventDefault();
    // An image has no parts for who hears the page.
    chart.setAttribute('role', 'group');
    const parts = partsOf(chart);
    const at = Math.max(0, Math.min(parts.length - 1, (here?.at ?? -1) + step));
    const part = parts[at];
    if (!part || at === here?.at) return;
    const frame = frameOf(chart, part);
    const left = here?.frame;
    here = { frame, at };
    chart.append(frame);
    frame.focus();
    left?.remove();
  });
  root.addEventListener('focusout', ({ target }) => {
    if (!here || target !== here.frame) return;
    const { frame } = here;
    here = null;
    // The Tab key goes on from the frame, so that it has to be there until the focus is elsewhere.
    setTimeout(() => frame.remove());
  });
}
