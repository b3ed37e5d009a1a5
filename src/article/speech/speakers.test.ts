import { describe, expect, it } from 'vitest';
import { find } from '../find.ts';
import type { Article } from '../text/article.ts';
import { linesOf } from '../text/lines.ts';

/** The speaker of each quantity, in their order. */
function speakers(text: string): Array<string | null> {
  const lines = linesOf(text).map((line) => ({ ...line, kind: 'body' as const }));
  const article: Article = {
    text,
    title: null,
    publisher: null,
    via: null,
    published: null,
    byline: null,
    url: null,
    lines,
  };
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

  it.each([
    ['Ann Lee denied that 300 boats had come.', [null]],
    ['Ann Lee denied that 300 boats had come, saying only 40 boats had.', [null, 'Ann Lee']],
    ['Ann Lee never said that 300 boats had come.', [null]],
    ['“Not 300,” Ann Lee said. “There were 40 boats, if not 50.”', [null, 'Ann Lee', 'Ann Lee']],
    ['Ann Lee said it was not 300 but 40 boats.', [null, 'Ann Lee']],
    ['Ann Lee did not say that 300 boats had come.', [null]],
    ['“We do not have 300 boats,” Ann Lee said.', [null]],
    ["Ann Lee said they didn't sell about 300 boats.", [null]],
    ['Ann Lee said they did not have more than 300 boats.', ['Ann Lee']],
    ['Ann Lee said it does not include 300 boats.', ['Ann Lee']],
    ['Ann Lee said the bay was full. “It held 60 carts, as some papers wrote. It held 85.”', ['Ann Lee', 'Ann Lee']],
    ['“It lost 300 boats,” the authors write.', ['authors']],
    ['The harbour office declined to confirm that 300 boats had come.', [null]],
    ['The harbour office has not said whether 300 boats came.', [null]],
    ['No official said 300 boats had come, and nobody said that 40 boats had.', [null, null]],
    ['Ann Lee asked whether 300 boats had come.', [null]],
    ['Asked whether 300 boats had come, Ann Lee said 40 boats had.', [null, 'Ann Lee']],
    ['When asked if 300 boats had come, she laughed.', [null]],
    ['“Did 300 boats come?” asked Ann Lee.', [null]],
    ['“Did 300 boats come?” Ann Lee asked.', [null]],
    ['The harbour office disputed the figure of 300 boats.', [null]],
    ['The harbour office, contradicting Ann Lee, said 300 boats had come.', ['harbour office']],
    ['The harbour office rejected Ann Lee’s claim that 300 boats had come.', ['Ann Lee']],
    ['Ann Lee’s claim that 300 boats had come was rejected by the harbour office.', ['Ann Lee']],
    [
      'Ann Lee’s estimate of 300 boats is contradicted by the harbour office, which counted 40 boats.',
      ['Ann Lee', 'harbour office'],
    ],
    ['Contrary to what Ann Lee said, 300 boats came.', [null]],
    ['Unlike Ann Lee, the harbour office counted 300 boats.', ['harbour office']],
    ['Ann Lee asked the office for 300 boats.', ['Ann Lee']],
    ['Did 300 boats come?', [null]],
    ['Ann Lee said the claim that 300 boats were lost was false.', [null]],
    ['It is not true that 300 boats were lost, Ann Lee said.', [null]],
    ['Ann Lee called the figure of 300 boats “nonsense”.', [null]],
    ['Ann Lee insists 300 boats vanished, a claim the union disputes, saying it was 40 boats.', ['Ann Lee', 'union']],
    ['It is true that 300 boats were lost, Ann Lee said.', ['Ann Lee']],
    ['“I never said 300 boats were lost,” Ann Lee said.', [null]],
    ['“I don’t think 300 boats came,” said Ann Lee.', [null]],
    ['Ann Lee said she does not think 300 boats had come.', [null]],
    ['Ann Lee does not accept that 300 boats had come.', [null]],
    ['Ann Lee, who denied theft, said 300 boats had come.', ['Ann Lee']],
    ['Bo Falk, who denied that 40 boats sank, said 300 boats had come.', [null, 'Bo Falk']],
  ])('gives nobody what is denied, never said or asked: `%s`', (text, expected) =>
    expect(speakers(text)).toEqual(expected),
  );

  it.each([
    ['‘Some 300 boats had come,’ said Ann Lee.', ['Ann Lee']],
    ['‘Some 300 boats had come,’ Ann Lee said, ‘and 40 boats left.’', ['Ann Lee', 'Ann Lee']],
    ['‘We saw 300 boats. It was only 200 boats,’ said Ann Lee.', ['Ann Lee', 'Ann Lee']],
    ["'Some 300 boats had come,' said Ann Lee.", ['Ann Lee']],
    ['« Some 300 boats had come », said Ann Lee.', ['Ann Lee']],
    ['« We saw 300 boats. It was only 200 boats », said Ann Lee.', ['Ann Lee', 'Ann Lee']],
    ['„Some 300 boats had come“, said Ann Lee.', ['Ann Lee']],
    [
      '“We saw 300 boats,” Ann Lee said. “It was cold.\n“And then 40 boats left, and nobody knew why.”',
      ['Ann Lee', 'Ann Lee'],
    ],
  ])('knows the quotation marks of %s', (text, expected) =>
    expect(speakers(text.replace('\\n', '\n'))).toEqual(expected),
  );

  it.each([
    ['Ann Lee and Bo Falk said 300 boats had come.', ['Ann Lee and Bo Falk']],
    ['Some 300 boats had come, said Ann Lee and Bo Falk.', ['Ann Lee and Bo Falk']],
    ['Ann Lee, Bo Falk and Cy Ode said that 300 boats had come.', ['Ann Lee, Bo Falk and Cy Ode']],
    ['Ann Lee said 300 boats had come, while Bo Falk put it at 40 boats.', ['Ann Lee', 'Bo Falk']],
    ['Ann Lee put the number at 300 boats and Bo Falk at 40.', ['Ann Lee', 'Bo Falk']],
    ['Ann Lee said 300 boats had come and Bo Falk said 40 boats had.', ['Ann Lee', 'Bo Falk']],
    ['Ann Lee spoke first. Some 300 boats had come, according to him.', ['Ann Lee']],
    ['By the harbour office’s own count, 300 boats came.', ['harbour office']],
  ])('tells two speakers apart, and one who is only pointed at: `%s`', (text, expected) =>
    expect(speakers(text)).toEqual(expected),
  );

  it.each([
    'The minister said the board had counted 300 boats.',
    'The minister said that the board had counted 300 boats.',
    '“The board counted 300 boats,” the minister said.',
    'The minister told parliament the board estimates that 300 boats came.',
    'The minister said: “The board told me 300 boats came.”',
    'The board had counted 300 boats, the minister said.',
  ])('gives what the minister says of the board to the minister, and says so: `%s`', (text) => {
    const lines = linesOf(text).map((line) => ({ ...line, kind: 'body' as const }));
    const [statement] = find({
      text,
      title: null,
      publisher: null,
      via: null,
      published: null,
      byline: null,
      url: null,
      lines,
    }).statements;
    expect([statement!.speaker, statement!.doubts.at(-1)]).toEqual(['minister', 'said of board by minister']);
  });

  it.each([
    ['Martin Reyes Jr. said 300 boats had come.', 'Martin Reyes Jr.'],
    ['Martin Reyes, Jr., said 300 boats had come.', 'Martin Reyes'],
    ['Some 300 boats had come, said Robert F. Falk Jr., the harbour master.', 'Robert F. Falk Jr.'],
    ['Lt. Gen. Bo Falk said 300 boats had come.', 'Bo Falk'],
    ['Rev. Dr. Ann Lee said 300 boats had come.', 'Ann Lee'],
    ['Ann Lee MP said 300 boats had come.', 'Ann Lee'],
    ['Ann Lee, Ph.D., said 300 boats had come.', 'Ann Lee'],
    ['Dr. Ann Lee, Ph.D., of Cove College, estimated 300 boats a week came.', 'Ann Lee'],
    ['Some 300 boats had come, said Capt. Bo Falk, harbour master.', 'Bo Falk'],
    ['Sgt Bo Falk said 300 boats had come.', 'Bo Falk'],
    ['Rt Hon Bo Falk said 300 boats had come.', 'Bo Falk'],
    ['Figures suggest 300 boats came.', 'Figures'],
    ['Critics allege that 300 boats sank.', 'Critics'],
    ['Documents reveal that 300 boats sank.', 'Documents'],
    ['“Some 300 boats had come” – Ann Lee', 'Ann Lee'],
    ['Ursula von der Lee said 300 boats had come.', 'Ursula von der Lee'],
    ['Police records show 300 boats.', 'Police records'],
    ['A report by the harbour office found 300 boats.', 'harbour office'],
    ['A poll of fishers showed 30% had left.', 'poll of fishers'],
    ['Data released by the harbour office show 300 boats came.', 'harbour office'],
    ['Court documents say 300 boats had come.', 'Court documents'],
    ['Reuters reported that 300 boats had come.', 'Reuters'],
    ['The leaked memo put the number at 300 boats.', 'leaked memo'],
    ['“We have lost 300 boats,” Ann Lee, the harbour master, told the Post on Tuesday.', 'Ann Lee'],
    ['One resident, Bo Falk, 42, said he saw 300 boats.', 'Bo Falk'],
    ['Speaking on 3 May, Ann Lee said 300 boats vanished.', 'Ann Lee'],
    ['President Lee’s office said 300 boats vanished.', 'President Lee’s office'],
    ['The Times reported, citing officials, that 300 boats were lost.', 'Times'],
    ['The minutes of the meeting record that 300 boats vanished.', 'minutes of the meeting'],
    ['Growth of 3% is expected by the IMF.', 'IMF'],
    ['According to a study published in Nature, 300 boats were lost.', 'study'],
    ['The firm raised its forecast, saying 300 boats would come.', 'firm'],
  ])('names people, documents and agencies in full: `%s`', (text, speaker) =>
    expect(speakers(text)).toEqual([speaker]),
  );

  it.each([
    ['Per Holt said 300 boats had come. He added that 40 boats sank.', 'Per Holt'],
    ['“Some 300 boats had come,” said Per Holt, who runs the pier. Holt saw 40, he said.', 'Per Holt'],
    ['Some 300 boats had come, said May Lee. Lee added that 40 boats sank.', 'May Lee'],
    ['“Some 300 boats had come,” said Will Marsh. Marsh put the losses at 40 boats.', 'Will Marsh'],
    ['Some 300 boats had come, Mark March said. March? “Of these 40 boats sank,” he said.', 'Mark March'],
    ['Some 300 boats had come, said To Lam. Some 40 boats sank, he said.', 'To Lam'],
    ['Some 300 boats had come, said An Na. Some 40 boats sank, she said.', 'An Na'],
    ['Some 300 boats had come, said Do Minh. Some 40 boats sank, he said.', 'Do Minh'],
    ['Дмитрий Орлов said 300 boats had come. Орлов said 40 boats sank.', 'Дмитрий Орлов'],
    ['Some 300 boats had come, said 王伟. Some 40 boats sank, 王伟 said.', '王伟'],
    ['Ann White, a fisher, said 300 boats had come. White said 40 boats sank.', 'Ann White'],
    ['Judge Robert House said 300 boats had come. House said 40 boats sank.', 'Robert House'],
    ['Mr. Post said 300 boats had come. He said 40 boats sank.', 'Post'],
    ['Vice-president Ann Lee said 300 boats had come. She said 40 boats sank.', 'Ann Lee'],
    ['Governor-elect Ann Lee said 300 boats had come. She said 40 boats sank.', 'Ann Lee'],
    ['“Some 300 boats had come,” said Cllr Ann Lee. She said 40 boats sank.', 'Ann Lee'],
    ['Sheikh Omar Falk said 300 boats had come. He said 40 boats sank.', 'Omar Falk'],
    ['Anne ten Cate said 300 boats had come. Cate said 40 boats sank.', 'Anne ten Cate'],
    ['Some 300 boats had come, said Ann van den Berg. Van den Berg said 40 boats sank.', 'Ann van den Berg'],
    ["Ann d’Estang said 300 boats had come. D'Estang said 40 boats sank.", 'Ann d’Estang'],
    ['Omar al-Bakr said 300 boats had come. Al-Bakr said 40 boats sank.', 'Omar al-Bakr'],
    ['Siti binti Ahmad said 300 boats had come. She said 40 boats sank.', 'Siti binti Ahmad'],
    ['A. A. Marsh said 300 boats had come. Marsh said 40 boats sank.', 'A. A. Marsh'],
    ['“Some 300 boats had come,” said Cllr. Art March. He said 40 boats sank.', 'Art March'],
    ['Undersecretary Ann Lee said 300 boats had come. She said 40 boats sank.', 'Ann Lee'],
    ['Ann Lee Jr. and Bo Falk Sr. said 300 boats came. They said 40 sank.', 'Ann Lee Jr. and Bo Falk Sr.'],
    ['The Office for National Boats (ONB) said 300 boats came. It said 40 sank.', 'Office for National Boats'],
  ])('knows a name whose words mean something else too: `%s`', (text, name) =>
    expect(speakers(text)).toEqual([name, name]),
  );

  it.each([
    ['Police counted 40 boats, not 70 as the activists claimed.', ['Police', 'activists']],
    ['Police counted 40 boats, not 70, as the activists had claimed.', ['Police', 'activists']],
    ['Police counted 40 boats and not 70 as claimed by the activists.', ['Police', 'activists']],
    ['Police counted 40 boats, rather than the 70 the activists claimed.', ['Police', 'activists']],
    ['Police counted 40 boats, fewer than the 70 boats that activists had claimed.', ['Police', 'activists']],
    ['Police counted 40 boats, not the 70 reported by the Post.', ['Police', 'Post']],
    ['Ann Lee said there were 40 boats, not 70 as the union claims.', ['Ann Lee', 'union']],
    ['There were 40 boats, not 70 as Ann Lee said.', [null, 'Ann Lee']],
    ['It was 40 boats, not 70 as first reported by the Post.', [null, 'Post']],
    ['The true number is 40 boats, and not the 70 the minister gave.', [null, 'minister']],
    ['“It was 40 boats,” said Ann Lee, contradicting the 70 given by Bo Falk.', ['Ann Lee', 'Bo Falk']],
    ['“It is not the 70 boats that they talk about,” said Ann Lee.', [null]],
    ['Nowhere does the report say that 300 boats came.', [null]],
    ['The report nowhere says that 300 boats came.', [null]],
    ['The poll asked 300 fishers, its makers say.', ['makers']],
    ['‘It’s 300 boats,’ Ann Lee told ‘The Post’.', ['Ann Lee']],
    ['« We saw 300 boats », Ann Lee said, « and 40 cars ».', ['Ann Lee', 'Ann Lee']],
    ['Nordstat, a pollster, found that 30% of boats leak.', ['Nordstat']],
    ['Analysts polled by Sea Wire expect 300 boats.', ['Analysts']],
    ['Organisers claimed 300 boats, police said 40.', ['Organisers', 'police']],
    ['Some 300 boats had come, as Ann Lee said on Monday.', ['Ann Lee']],
    ['“I counted 60 boats before noon,” Ann Lee told the Post in 1974.', ['Ann Lee']],
    ['“Three hundred?” said Ann Lee. “It was 40 boats.”', [null, 'Ann Lee']],
    ['Some 300 boats sank, court told', [null]],
    ['Joan Grant, 58, of Mill Lane, Lund, denies 14 thefts. She said 300 boats had come.', [null, 'Joan Grant']],
    ['Mr Brandt denied that 200 boats would go. He said 45 boats would.', [null, 'Brandt']],
    ['Ann Lee called it false. According to her it was closer to 45 boats.', ['Ann Lee']],
  ])('gives a number to the one who gave it, and not to whoever turns it down: `%s`', (text, found) =>
    expect(speakers(text)).toEqual(found),
  );

  it.each([
    ['On Monday the ministry said 300 boats had come.', ['ministry']],
    ['On Monday police said 300 boats had come.', ['police']],
    ['On Monday Nordline said 300 boats had come.', ['Nordline']],
    ['On Monday Ann Lee said 300 boats had come. Lee said 40 boats sank.', ['Ann Lee', 'Ann Lee']],
    ['Late on Monday Ann Lee said 300 boats had come.', ['Ann Lee']],
    ['On Monday she said 300 boats had come.', [null]],
    ['Yesterday Ann Lee said 300 boats had come.', ['Ann Lee']],
    ['Last week the ministry said 300 boats had come.', ['ministry']],
    ['In 2019 the office said 300 boats had come.', ['office']],
    ['In March the office put the number at 300 boats.', ['office']],
    ['In a report the office said 300 boats had come.', ['office']],
    ['On its website the harbour office puts the fleet at 300 boats.', ['harbour office']],
    ['In Lund police said 300 boats had come.', ['police']],
    ['In Lund Bo Falk said 300 boats had come.', ['Bo Falk']],
    ['In New York Bo Falk said 300 boats had come.', ['Bo Falk']],
    ['Sunday Ade said 300 boats had come.', ['Sunday Ade']],
    ['A spokesman for Ann Lee said 300 boats had come.', ['spokesman for Ann Lee']],
    ['Sources close to Ann Lee said 300 boats had come.', ['Sources close to Ann Lee']],
    ['The office was quoted by Sea Wire as saying 300 boats had come.', ['office']],
    ['Ann Lee had put the figure at 300 boats, but now says 40 boats.', ['Ann Lee', 'Ann Lee']],
  ])('knows the subject behind a time or a place, and before whom it speaks for: `%s`', (text, found) =>
    expect(speakers(text)).toEqual(found),
  );

  it.each([
    'Some 300 boats had come by the end of the festival.',
    'The number was estimated at 300 boats by the end of the festival.',
    'According to plan, 300 boats came.',
    'It was announced at 300 boats by the next morning.',
    'The loss was estimated at 300 boats by weight.',
  ])('takes no time and no way for a speaker: `%s`', (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  it.each([
    ['Minister: 300 boats came', 'minister'],
    ['300 boats came: minister', 'minister'],
    ['300 boats came – police', 'police'],
    ['UN: 300 boats sank in storm', 'UN'],
    ['Study: 30% of boats leak', 'study'],
    ['Lee: 300 boats came', 'Ann Lee'],
    ['300 boats came, says Lee', 'Ann Lee'],
    ['Harbour office: 300 boats came', 'harbour office'],
    ['Harbour strike: 300 boats stay out', null],
    ['Explainer: why 300 boats came', null],
    ['Live: 300 boats come', null],
  ])('reads the form of the headline `%s`', (title, speaker) => {
    const text = `${title}\nAnn Lee counted the boats. Ann Lee said that they came, and the harbour office said that they left.`;
    const lines = linesOf(text).map((line, i) => ({ ...line, kind: i === 0 ? ('title' as const) : ('body' as const) }));
    const [statement] = find({
      text,
      title: null,
      publisher: null,
      via: null,
      published: null,
      byline: null,
      url: null,
      lines,
    }).statements;
    expect(statement!.speaker).toBe(speaker);
  });

  it.each([
    'Some 300 boats came.',
    'The estimated 300 boats came.',
    'They were asked to report 300 boats.',
    'His claims cover 300 boats.',
    'The United States has 300 boats.',
    'When the plan was first announced, 300 boats came.',
    '“It has 300 boats,” he said.',
    '“The Boat Union lost 300 boats,” it said.',
    'They reveal 300 boats.',
    'Her team counted sails in 300 pictures.',
    'Because the office had counted 300 boats.',
  ])('names nobody in `%s`', (text) => {
    expect(speakers(text)).toEqual([null]);
  });

  it('gives a pronoun to the person who spoke last', () => {
    expect(speakers('Ann Lee said 300 boats came. She added that 40 sank.')).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('takes `she` for a person, not for the office that spoke in between', () => {
    expect(
      speakers(
        'Ann Lee said 300 boats came.\nThe harbour office counted 200 boats, it said.\nLee laughed. “There were 300 boats,” she said.',
      ),
    ).toEqual(['Ann Lee', 'harbour office', 'Ann Lee']);
  });

  it('writes a surname out once the full name is known', () => {
    expect(speakers('Ann Lee said 300 boats came. Then Lee said that 40 sank.')).toEqual(['Ann Lee', 'Ann Lee']);
    expect(speakers('Dr. Ann Lee, Ph.D., of Cove College, said 300 boats came. Then Lee said that 40 sank.')).toEqual([
      'Ann Lee',
      'Ann Lee',
    ]);
  });

  it('ends with a change of speaker inside a sentence', () => {
    expect(speakers('Ann Lee said 300 boats came, but Bo Falk said that 40 had.')).toEqual(['Ann Lee', 'Bo Falk']);
  });

  it('goes on through a quotation of the same paragraph, and not into the next one', () => {
    expect(speakers('“We saw 300 boats,” Ann Lee said. “Only 40 came back.”\nThe bay holds 500 boats.')).toEqual([
      'Ann Lee',
      'Ann Lee',
      null,
    ]);
  });

  it('gives a quotation over several sentences to whoever is named before, between or behind', () => {
    expect(speakers('“We saw 300 boats. It was only 200,” said Ann Lee.')).toEqual(['Ann Lee', 'Ann Lee']);
    expect(speakers('Ann Lee said: “We saw 300 boats. It was only 200.” The bay holds 500 boats.')).toEqual([
      'Ann Lee',
      'Ann Lee',
      null,
    ]);
    expect(speakers('“We saw it,” Ann Lee said. “Some 300 boats came. Now it is 200.”')).toEqual([
      'Ann Lee',
      'Ann Lee',
    ]);
    expect(speakers('Ann Lee said 300 boats came. “Some 40 sank. It was 50,” said Bo Falk.')).toEqual([
      'Ann Lee',
      'Bo Falk',
      'Bo Falk',
    ]);
    expect(speakers('"We saw 300 boats. It was only 200," said Ann Lee.')).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('takes `it` for a body, never for a person', () => {
    expect(
      speakers(
        'The boat owners’ union rejects this. Ann Lee said 300 boats came. The harbour office disputes that. In a statement it said that 40 sank.',
      ),
    ).toEqual(['Ann Lee', 'harbour office']);
    expect(speakers('Ann Lee said 300 boats came. It said that 40 sank.')).toEqual(['Ann Lee', null]);
  });

  it.each([
    ['While the army says 50 boats sank, the rebels say 8 sank.', ['army', 'rebels']],
    ['Hilda and Karl Brenner say they lost 90 boats.', ['Hilda and Karl Brenner']],
    ['Both the mayor and the bishop said 40 boats sank.', ['mayor and the bishop']],
    ['Sen. Maria Campo, D-N.M., said 40 boats sank.', ['Maria Campo']],
    ['Frost, 61, who led the inquiry, concluded that 66 boats sank.', ['Frost']],
    ['The figure of 600 boats comes from the health ministry.', ['health ministry']],
    ['The mayor was told by the auditor that 140 boats sank.', ['auditor']],
    ['It was stated on Monday by Mr. Edward Grange, M.P., that 140 boats sank.', ['Edward Grange']],
    ['The number is, in the words of the founder, Abel Ruiz, “close to 110 boats”.', ['Abel Ruiz']],
    ['Col. Vance was asked if 120 boats were enough and answered that 180 boats were.', [null, 'Vance']],
    ['The mayor was asked whether 80 boats sank and replied that 110 boats did.', [null, 'mayor']],
    ['She contradicted the lobby, which says that only 4 boats sank.', ['lobby']],
    ['“We lost 30 boats,” said Ivo Hart, who fishes at Lee, “and 20 nets.”', ['Ivo Hart', 'Ivo Hart']],
    ['In May 30 boats sank, said the water company Aguas do Norte.', ['Aguas do Norte']],
    ['He resigned on Sunday after an audit found that 86 boats were missing.', ['audit']],
    ['The auditor, Beate Kunz, found 44 boats without a name.', ['Beate Kunz']],
    ['The lab’s measurements show that 48 boats leaked.', ['lab’s measurements']],
    ['Ann Lee’s union spoke. The airline cut 40 flights, it said in a statement.', ['airline']],
    ['Satellite images analysed by Lloyds show 31 boats, it said.', [null]],
    ['« My father had 30 boats », recalls Bruno Clerc, a fisherman.', ['Bruno Clerc']],
    ['Greta Voss: “There were 30 boats.”', ['Greta Voss']],
    ['“There were 30 boats” — Greta Voss, eyewitness.', ['Greta Voss']],
    ['The paper quoted a diplomat as saying that 500 boats had crossed.', ['diplomat']],
    ['Three days after the minister said 90 boats would run, only 30 boats did.', ['minister', null]],
    ['Opposition MPs say that 300 boats sank.', ['Opposition MPs']],
    ['Rail firm Linia will run 30 boats on Sunday, it said.', ['Linia']],
    ['Ann Lee said 3 boats sank. The insurer, Agra, has lost 64 boats, it said on Monday.', ['Ann Lee', 'Agra']],
    ['Ann Lee said 3 boats sank. The hospitals dispute that and say that 7 boats did.', ['Ann Lee', 'hospitals']],
    ['In the bay 30 boats sank, according to a dealer, Ray Finn.', ['Ray Finn']],
    ['Traders at Brandt & Co. expect 250 boats.', ['Traders']],
  ])('names the speaker of: %s', (text, found) => expect(speakers(text)).toEqual(found));

  it('reads back from `this claim, made by X`', () => {
    expect(
      speakers('The bay holds 500 boats. This revelation, disclosed by the harbour office, surprised all.'),
    ).toEqual(['harbour office']);
  });

  it('marks a pronoun as uncertain', () => {
    const text = 'Ann Lee said 300 boats came. She added that 40 boats sank.';
    const lines = linesOf(text).map((line) => ({ ...line, kind: 'body' as const }));
    const { statements } = find({
      text,
      title: null,
      publisher: null,
      via: null,
      published: null,
      byline: null,
      url: null,
      lines,
    });
    expect(statements.map(({ doubts }) => doubts)).toEqual([[], ['a pronoun was taken for the last speaker']]);
  });
});
