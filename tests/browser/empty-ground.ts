/** A stretch of empty ground in a column of the open page, beside something in another column. */
export interface Hole {
  /** The box that has the columns: `div.flow`. */
  of: string;
  column: number;
  top: number;
  height: number;
}

/**
 * The tallest empty stretch in each box of the open page whose parts stand beside each other: in a grid, in a row of flexible boxes, or in columns of text. A stretch is
 * empty between two blocks of a column, or between a column's end and the end of the longest. It runs in the page, and so names nothing from outside.
 */
export function emptyGround(): Hole[] {
  /** A narrower column is a mark beside a text. */
  const NARROWEST = 200;
  type Box = { left: number; right: number; top: number; bottom: number };
  const seen = (el: Element): boolean => el.checkVisibility({ visibilityProperty: true });
  /** What ink there is: lines of text, pictures, and fields. */
  const inkOf = (root: Element): { el: Element; boxes: Box[] }[] => {
    const found: { el: Element; boxes: Box[] }[] = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const el = node instanceof Element ? node : node.parentElement!;
      if (!seen(el) || el.closest('.sr, .on-paper')) continue;
      if (node instanceof Text) {
        if (el.closest('svg') || node.data.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        found.push({ el, boxes: [...range.getClientRects()] });
      } else if (el.matches('svg, img, input, textarea, select, button'))
        found.push({ el, boxes: [el.getBoundingClientRect()] });
    }
    return found;
  };
  /** The part of a box that its tracks or columns lay out, which holds an element of it. */
  const itemOf = (box: Element, el: Element): Element => {
    let at = el;
    while (
      at.parentElement &&
      at.parentElement !== box &&
      !(getComputedStyle(at.parentElement).display === 'contents' && itemBox(at.parentElement, box))
    )
      at = at.parentElement;
    return at;
  };
  const itemBox = (el: Element | null, box: Element): boolean => {
    for (let at = el; at && at !== box; at = at.parentElement)
      if (getComputedStyle(at).display !== 'contents') return false;
    return true;
  };
  const found: Hole[] = [];
  for (const box of document.querySelectorAll('main, main *')) {
    if (box.closest('svg') || !seen(box)) continue;
    const style = getComputedStyle(box);
    const { left, width } = box.getBoundingClientRect();
    const count = Number(style.columnCount) || 0;
    const gap = Number.parseFloat(style.columnGap) || 0;
    let columns: { left: number; right: number }[] = [];
    if (count > 1) {
      const each = (width - gap * (count - 1)) / count;
      columns = Array.from({ length: count }, (_, i) => ({
        left: left + i * (each + gap),
        right: left + i * (each + gap) + each,
      }));
    } else if (style.display === 'grid' || style.display === 'flex') {
      // The tracks that are used: where the parts of the box begin.
      const parts = [...box.querySelectorAll('*')]
        .filter((el) => seen(el) && itemBox(el.parentElement, box) && getComputedStyle(el).display !== 'contents')
        .map((el) => el.getBoundingClientRect())
        .filter((r) => r.width > 1 && r.height > 1);
      const starts = [...new Set(parts.map((r) => Math.round(r.left)))].sort((a, b) => a - b);
      columns = starts.map((from) => ({
        left: from,
        right: Math.min(...starts.filter((s) => s > from).map((s) => s - gap), left + width),
      }));
    }
    if (columns.length < 2 || columns.some((c) => c.right - c.left < NARROWEST)) continue;
    const inks = inkOf(box).flatMap(({ el, boxes }) => {
      const item = itemOf(box, el);
      const spans = count > 1 ? [...ancestors(el, box)].some((at) => getComputedStyle(at).columnSpan === 'all') : false;
      const whole = item.getBoundingClientRect();
      return boxes
        .filter((b) => b.bottom - b.top > 1)
        .map((b) =>
          spans
            ? { left, right: left + width, top: b.top, bottom: b.bottom }
            : count > 1
              ? b
              : { left: whole.left, right: whole.right, top: b.top, bottom: b.bottom },
        );
    });
    if (inks.length === 0) continue;
    const end = Math.max(...inks.map((b) => b.bottom));
    const begin = Math.min(...inks.map((b) => b.top));
    columns.forEach((column, i) => {
      const within = inks
        .filter((b) => Math.min(b.right, column.right) - Math.max(b.left, column.left) > 8)
        .sort((a, b) => a.top - b.top);
      const others = inks.filter((b) => !within.includes(b));
      let at = begin;
      let worst = { top: 0, height: 0 };
      for (const b of [...within, { top: end, bottom: end }]) {
        // Where nothing stands in any column is the space between two rows.
        const beside = others.filter((other) => other.bottom > at && other.top < b.top);
        const top = Math.max(at, Math.min(...beside.map((other) => other.top)));
        const height = Math.min(b.top, Math.max(...beside.map((other) => other.bottom))) - top;
        if (beside.length > 0 && height > worst.height) worst = { top: top + scrollY, height };
        at = Math.max(at, b.bottom);
      }
      if (worst.height > 0)
        found.push({
          of: `${box.tagName.toLowerCase()}${[...box.classList].map((c) => `.${c}`).join('')}`,
          column: i,
          top: Math.round(worst.top),
          height: Math.round(worst.height),
        });
    });
  }
  return found;

  function* ancestors(el: Element, box: Element): Generator<Element> {
    for (let at: Element | null = el; at && at !== box; at = at.parentElement) yield at;
  }
}
