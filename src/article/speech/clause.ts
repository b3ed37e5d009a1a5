import { endOf, type Token, tokenAt, wordAt } from '../../language/token.ts';

/** The end of the noun phrase that begins at `from`: the next clause mark, or a word that goes on with something else. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = wordAt(tokens, i);
    if (/^[,;:()"”“?!]$/.test(token.text)) return i;
    if (token.text === '.' && !isInitial(tokens, i)) return i;
    if (
      i > from &&
      /^(who|which|that|while|but|although|when|after|before|because|on|during|in|as|with|earlier|last|if|where)$/.test(
        token.lower,
      )
    )
      return i;
    if (i > from && /^(and)$/.test(token.lower) && !joinsNames(tokens, i)) return i;
  }
  return tokens.length;
}

/** Back to where the attributed clause begins: the sentence's start, a semicolon, or `, but` / `, while`. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i > 0; i--) {
    if (wordAt(tokens, i).text === ';') return tokenAt(tokens, i).end;
    if (
      wordAt(tokens, i).text === ',' &&
      /^(but|while|whereas|although)$/.test(wordAt(tokens, i + 1).lower) &&
      i + 1 < at
    )
      return tokenAt(tokens, i).end;
  }
  return tokenAt(tokens, 0).start;
}

/** Where the attributed clause ends: at a semicolon, at `, but` or `, while`, or with the sentence. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  // `While the army says S, the rebels say T`
  const fronted = /^(while|whereas|although|though)$/.test(wordAt(tokens, 0).lower);
  for (let i = at; i < tokens.length; i++) {
    if (wordAt(tokens, i).text === ';') return tokenAt(tokens, i).start;
    if (
      wordAt(tokens, i).text === ',' &&
      (fronted || /^(but|while|whereas|although)$/.test(wordAt(tokens, i + 1).lower))
    )
      return tokenAt(tokens, i).start;
  }
  return endOf(tokens);
}

/** Whether the token is the point of `K. Berg` or `Dr. Reyes`, which ends no sentence. */
export function isInitial(tokens: readonly Token[], i: number): boolean {
  return (
    wordAt(tokens, i).text === '.' &&
    tokens[i - 1] !== undefined &&
    tokenAt(tokens, i - 1).end === tokenAt(tokens, i).start &&
    /^(\p{Lu}|[DRI]-\p{L}{1,5}|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|Supt|Insp|Pres|Amb|Cllr|Fr|Det|Brig|Assoc|Asst|Atty|Pvt|Cpl|Mx|St|Jr|Sr|Ph|Co|Inc|Ltd|Corp)$/u.test(
      wordAt(tokens, i - 1).text,
    )
  );
}

/** `and` between two names. */
export function joinsNames(tokens: readonly Token[], i: number): boolean {
  // `Ann Lee Jr. and Bo Falk`
  const before = isInitial(tokens, i - 1) ? i - 2 : i - 1;
  return /^\p{Lu}/u.test(wordAt(tokens, before).text) && /^\p{Lu}/u.test(wordAt(tokens, i + 1).text);
}
