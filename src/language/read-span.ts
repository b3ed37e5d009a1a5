import { cardinalAt } from './cardinal.ts';
import { mayPartThousands } from './numeral.ts';
import { NotRead } from './not-read.ts';
import { type Cardinal, precise } from './number.ts';
import { sharesThousands } from './number-range.ts';
import { tokenAt, wordAt } from './token.ts';
import { commaDoubt, tokensOf } from './tokens.ts';

/** A range as a seed writes it, each end a number in full: `75 to 90`, `0.3 to 0.9`, `1,500 to 2,000`, `4 to 6 million`. */
export function readSpan(text: string): { low: number; high: number } {
  const tokens = tokensOf({ text: text.replaceAll('_', ''), start: 0 });
  const end = (at: number): Cardinal => {
    const number = cardinalAt(tokens, at);
    const word = wordAt(tokens, at).text;
    if (!number || number.vague || number.money)
      throw new NotRead(
        `\`${word}\` in \`${text}\` is no number; write two numbers alone, as \`75 to 90\``,
        tokens[at]?.start ?? text.length,
      );
    const decimal = tokens.slice(at, number.to).find((token) => token.doubt === commaDoubt);
    if (decimal)
      throw new NotRead(
        `\`${decimal.text}\` in \`${text}\`: a comma parts thousands here, and a point stands before decimals; write \`${text.replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')}\``,
        decimal.start,
      );
    // Nobody writes three zeros behind a point in English; in other languages a point parts thousands.
    const thousands = tokens
      .slice(at, number.to)
      .find((token) => mayPartThousands(token.text) && token.text.endsWith('.000'));
    if (thousands)
      throw new NotRead(
        `\`${thousands.text}\` in \`${text}\` may be ${number.value} or ${number.value * 1000}; write it without the point`,
        thousands.start,
      );
    if (number.glued === '%')
      throw new NotRead(
        `\`${word}\` in \`${text}\`: a share is written as a part of one; write \`${text.replace(/([\d.]+)\s*%/g, (_, digits: string) => String(precise(Number(digits) / 100)))}\``,
        tokenAt(tokens, at).start,
      );
    if (number.glued)
      throw new NotRead(
        `\`${word}\` in \`${text}\`: the unit stands in \`unit\`; write two numbers alone, as \`75 to 90\``,
        tokenAt(tokens, at).start,
      );
    return number;
  };
  const first = end(0);
  const to = tokens[first.to];
  if (to?.lower !== 'to')
    throw new NotRead(
      `\`${to?.text ?? ''}\` in \`${text}\` is not understood; write two numbers alone, as \`75 to 90\``,
      to?.start ?? text.length,
    );
  const last = end(first.to + 1);
  const more = tokens[last.to];
  if (more)
    throw new NotRead(
      `\`${more.text}\` in \`${text}\` is not understood; write two numbers alone, as \`75 to 90\``,
      more.start,
    );
  if (sharesThousands(tokens, first, last))
    throw new NotRead(
      `\`${text}\` may begin at ${first.value} or at ${first.value * 1000}; write both ends in full, as \`${first.value * 1000} to ${last.value}\``,
      0,
    );
  const shared = first.scale === 1 && last.scale > 1 && first.value < last.value / last.scale ? last.scale : 1;
  return { low: precise(first.value * shared), high: last.value };
}
