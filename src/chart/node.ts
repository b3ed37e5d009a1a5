/**
 * A picture as data: text, or `[tag, attributes, ...children]`. The build prints it (`print.ts`), the browser patches it into the page
 * (`src/browser/patch.ts`). Two rules keep printed page and tree alike, child by child: no empty text, no two texts side by side.
 */
export type Value = string | number | true | null | undefined;
export type Attributes = Readonly<Record<string, Value>>;
export type Element = readonly [tag: string, attributes: Attributes, ...children: Node[]];
export type Node = string | Element;

/** Leaves out what is absent, so that a child can be written as `condition && node`. */
export const kids = (...children: ReadonlyArray<Node | false | null | undefined>): Node[] =>
  children.filter((c): c is Node => c !== false && c !== null && c !== undefined && c !== '');
