import { describe, expect, it } from 'vitest';
import { find } from '../find.ts';
import type { Article } from '../text/article.ts';
import { linesOf } from '../text/lines.ts';

/** The speaker of each quantity, in their order. */
function speakers(text: string): Array<string | null> {
  const lines = linesOf(text).map((line) => ({ ...line, kind: 'body' as const }));
  const article: Article = { text, title: null, publisher: null, via: null, published: null, byline: null, url: null, lines };
  return find(article).statements.map(({ speaker }) => speaker);
}

describe('attributionsOf', () => {
  it.each([
    ['Ann Lee said that 300 boats had come.', 'Ann Lee'],
    ['Some 300 boats had come, Ann Lee said.', 'Ann Lee'],
    ['“Some 300 boats had come,” said Ann Lee, a fisher.', 'Ann Lee'],
    ['“Some 300 boats had come,” said harbour master Ann Lee.', 'Ann Lee'],
    ['According to the harbour office, 300 boats had come.', 'harbour office'],
    ['Some 300 boats had come, according to Ann Lee.', 'Ann Lee'],
    ['Some 300 boats had come, according to data from Lloyds.', 'Lloyds'],
    ['Defence Minister Ann Lee told reporters on Monday that 300 boats had come.', 'Ann Lee'],
    ['The country’s minister of trade, Ann Lee, stated that 300 boats had come.', 'Ann Lee'],
    ['Dr Ann Lee, who counts boats at the university, said 300 had come.', 'Ann Lee'],
    ['The toll is estimated at 300 boats by the central bank.', 'central bank'],
    ['Police put the number at 300 boats.', 'Police'],
    ['Ann Lee expects 300 boats.', 'Ann Lee'],
    ['In an interview with the Post, Ann Lee said 300 boats had come.', 'Ann Lee'],
    ['“We will reach 300 boats,” Ann Lee said, “but not now.”', 'Ann Lee'],
    ['“Soon,” said Ann Lee, “we will have 300 boats.”', 'Ann Lee'],
    ['“Some 300 boats had come,” said the harbour master, Ann Lee.', 'Ann Lee'],
    ['Dr. Ann Lee of Lund Polytechnic estimated that 300 boats had come.', 'Ann Lee'],
    ['Ann Lee, of Lund Polytechnic, estimated that 300 boats had come.', 'Ann Lee'],
    ['The Lund museum said 300 boats had come.', 'Lund museum'],
    ['A Danish harbour official said 300 boats had come.', 'Danish harbour official'],
    ['Analysts at the firm expect 300 boats.', 'Analysts'],
    ['A 1998 study of sails found 300 boats.', 'study of sails'],
    ['Councillor Ann Lee called the plan a folly and said that 300 boats had come.', 'Ann Lee'],
    ['Some 300 boats came, while all the birds left, according to the harbour office.', 'harbour office'],
    ['The bay holds 300 boats, agency finds', 'agency'],
  ])('names who said `%s`', (text, speaker) => expect(speakers(text)).toEqual([speaker]));

  it.each(['Some 300 boats came.', 'The estimated 300 boats came.', 'They were asked to report 300 boats.', 'His claims cover 300 boats.', 'The United States has 300 boats.', 'When the plan was first announced, 300 boats came.', '“It has 300 boats,” he said.', 'Her team counted sails in 300 pictures.', 'Because the office had counted 300 boats.'])('names nobody in `%s`', (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  it('gives a pronoun to the person who spoke last', () => {
    expect(speakers('Ann Lee said 300 boats came. She added that 40 sank.')).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('takes `she` for a person, not for the office that spoke in between', () => {
    expect(speakers('Ann Lee said 300 boats came.\nThe harbour office counted 200 boats, it said.\nLee laughed. “There were 300 boats,” she said.')).toEqual(['Ann Lee', 'harbour office', 'Ann Lee']);
  });

  it('writes a surname out once the full name is known', () => {
    expect(speakers('Ann Lee said 300 boats came. Then Lee said that 40 sank.')).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('ends with a change of speaker inside a sentence', () => {
    expect(speakers('Ann Lee said 300 boats came, but Bo Falk said that 40 had.')).toEqual(['Ann Lee', 'Bo Falk']);
  });

  it('goes on through a quotation of the same paragraph, and not into the next one', () => {
    expect(speakers('“We saw 300 boats,” Ann Lee said. “Only 40 came back.”\nThe bay holds 500 boats.')).toEqual(['Ann Lee', 'Ann Lee', null]);
  });

  it('gives a quotation over several sentences to whoever is named before, between or behind', () => {
    expect(speakers('“We saw 300 boats. It was not 200,” said Ann Lee.')).toEqual(['Ann Lee', 'Ann Lee']);
    expect(speakers('Ann Lee said: “We saw 300 boats. It was not 200.” The bay holds 500 boats.')).toEqual(['Ann Lee', 'Ann Lee', null]);
    expect(speakers('“We saw it,” Ann Lee said. “Some 300 boats came. Now it is 200.”')).toEqual(['Ann Lee', 'Ann Lee']);
    expect(speakers('Ann Lee said 300 boats came. “Some 40 sank. It was 50,” said Bo Falk.')).toEqual(['Ann Lee', 'Bo Falk', 'Bo Falk']);
    expect(speakers('"We saw 300 boats. It was not 200," said Ann Lee.')).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('takes `it` for a body, never for a person', () => {
    expect(speakers('The boat owners’ union rejects this. Ann Lee said 300 boats came. The harbour office disputes that. In a statement it said that 40 sank.')).toEqual(['Ann Lee', 'harbour office']);
    expect(speakers('Ann Lee said 300 boats came. It said that 40 sank.')).toEqual(['Ann Lee', null]);
  });

  it('reads back from `this claim, made by X`', () => {
    expect(speakers('The bay holds 500 boats. This revelation, disclosed by the harbour office, surprised all.')).toEqual(['harbour office']);
  });

  it('marks a pronoun as uncertain', () => {
    const text = 'Ann Lee said 300 boats came. She added that 40 boats sank.';
    const lines = linesOf(text).map((line) => ({ ...line, kind: 'body' as const }));
    const { statements } = find({ text, title: null, publisher: null, via: null, published: null, byline: null, url: null, lines });
    expect(statements.map(({ doubts }) => doubts)).toEqual([[], ['a pronoun was taken for the last speaker']]);
  });
});
