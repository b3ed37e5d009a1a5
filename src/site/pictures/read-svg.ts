import sax from 'sax';
import type { Element, Node } from '../../chart/node.ts';

/** An SVG that somebody has written, as a tree. Throws where it is no XML. */
export function readSvg(text: string): Element {
  const parser = sax.parser(true);
  const open: Array<{ name: string; attributes: Record<string, string>; children: Node[] }> = [];
  let whole: Element | null = null;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) =>
    void open.push({ name, attributes: attributes as Record<string, string>, children: [] });
  parser.ontext = (words) => void open.at(-1)?.children.push(words);
  parser.oncdata = (words) => void open.at(-1)?.children.push(words);
  parser.onclosetag = () => {
    const ended = open.pop();
    if (ended === undefined) return;
    const element: Element = [ended.name, ended.attributes, ...ended.children];
    const above = open.at(-1);
    if (above) above.children.push(element);
    else whole = element;
  };
  parser.write(text).close();
  if (whole === null) throw new Error('an SVG without an element');
  return whole;
}
