import { RE2JS } from 're2js';

/** Where a pattern of `literals` in `site.md` stands in a text, from the first character of each place to behind its last. */
export type Literal = (text: string) => Array<readonly [number, number]>;

/** The largest automaton that a pattern may come to: ten times that of a list of months with their days. */
const LARGEST = 2000;

/**
 * A pattern of a seed, run by an automaton (RE2) in time that grows with the text alone. The engine's own expressions try one way after the other, and
 * `(a+)+b` has more of them in forty letters than anybody can wait for. Throws a `SyntaxError` for what an automaton cannot do.
 */
export function createLiteral(pattern: string): Literal {
  const compiled = compile(pattern);
  return (text) => {
    const found: Array<readonly [number, number]> = [];
    const matcher = compiled.matcher(text);
    while (matcher.find()) if (matcher.end() > matcher.start()) found.push([matcher.start(), matcher.end()]);
    return found;
  };
}

function compile(pattern: string): RE2JS {
  // Its own message where it is no expression at all.
  new RegExp(pattern, 'g');
  if (/\(\?<?[=!]|\\[1-9]|\\k</.test(pattern.replaceAll('\\\\', '')))
    throw new SyntaxError(
      'it looks ahead, behind or back to what it found, which may take for ever; write it without `(?=`, `(?!`, `(?<=`, `(?<!` and `\\1`',
    );
  const compiled = automaton(pattern);
  if (compiled.programSize() > LARGEST) throw new SyntaxError('it repeats too much; write smaller numbers in its `{}`');
  return compiled;
}

function automaton(pattern: string): RE2JS {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch (error) {
    throw new SyntaxError((error as Error).message.replace(/^error parsing regexp: /, ''));
  }
}
