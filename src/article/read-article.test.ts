import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { report } from './json.ts';
import { readArticle } from './read-article.ts';

const read = (text: string) => readArticle(new TextEncoder().encode(text));
/** Each quantity as `text = value unit < speaker`. */
const quantities = (text: string) =>
  report(read(text)).quantities.map(
    ({ text: words, value, unit, speaker }) => `${words} = ${value} ${unit ?? '-'} < ${speaker ?? '-'}`,
  );
const opening =
  'The harbour office gave its figures on the second day of the year, and nobody in the town was surprised.';
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Boats fill the bay | Sea Wire</title>${head}</head><body><article><h1>Boats fill the bay</h1><p>${opening}</p>${body}<p>It will count all of the boats again in the coming week, it said, when the ice is gone from the bay.</p></article></body></html>`;

describe('readArticle', () => {
  it.each([
    ['About 300 boats came to the bay on Tuesday.', ['About 300 = 300 boats < -']],
    ['On Boxing Day 12 boats came to the bay.', ['12 = 12 boats < -']],
    ['About 300 boats came.', ['About 300 = 300 boats < -']],
    ['The ministry said 300 boats had come to the bay', ['300 = 300 boats < ministry']],
    ['The ministry said 300 boats had\ncome to the bay.', ['300 = 300 boats < ministry']],
    ['The ministry said 300 boats came.[1] It saw 40 carts.[12]', ['300 = 300 boats < ministry', '40 = 40 carts < -']],
    [
      'The ministry said 300 boats came.\n1. The count was made at sea.\n2. It missed 40 boats.',
      ['300 = 300 boats < ministry', '40 = 40 boats < -'],
    ],
  ])('reads the sentence `%s`', (text, expected) => expect(quantities(text)).toEqual(expected));

  it.each(['Home\nWorld\nSport\nSubscribe', 'Boats', '42', 'a: &a [lol,lol,lol]\nb: &b [*a,*a,*a]'])(
    'finds no article in %j',
    (text) =>
      expect(() => read(text)).toThrow(
        'no article was found: no whole sentence; copy the article’s own text into a .txt file',
      ),
  );

  it('takes the signs of Markdown out, and what is struck out with them', () => {
    const text = `---\ntitle: Boats fill the bay\nauthor: Ann Lee\ndate: 2024-03-04\n---\n\n${opening}\n
It held **about 300** boats on Monday, [said Bo Falk](https://wire.example/a?n=12), and \\$40m was ~~$50m~~ its cost.[^1]
> It had *40* carts at the gate, and __more than 1,200__ visitors came on that day.
> It had \`30\` boats in its rows, and a hotel and another hotel for all of them.\n\n***\n
[^1]: The plan of the harbour had 12 pages.\n[1]: https://wire.example/300\n![300 boats](300-boats.jpg)\n`;
    const { article, notes, verbatim } = read(text);
    expect([verbatim, notes]).toEqual([false, ['the signs of Markdown were taken out']]);
    expect([article.title?.value, article.byline?.value, article.published?.value]).toEqual([
      'Boats fill the bay',
      'Ann Lee',
      '2024-03-04',
    ]);
    expect(quantities(text).map((one) => one.replace(/ <.*/, ''))).toEqual([
      'about 300 = 300 boats',
      '$40m = 40000000 USD',
      '40 = 40 carts',
      'more than 1,200 = 1200 visitors',
      '30 = 30 boats',
      '12 = 12 pages',
    ]);
    expect(article.text).toContain('said Bo Falk, and $40m was its cost.');
  });

  it('reads the head of an e-mail as title, author and day, and what it quotes as text', () => {
    const mail = `From: "Ann Lee" <ann@wire.example>\nTo: desk@wire.example\nSubject: Re: Boats fill the bay\nDate: Mon, 4 Mar 2024 09:30:12 +0200\n
${opening} It held 300 boats on Monday, said Bo Falk.\n\nOn Sun, 3 Mar 2024 at 18:02, Cy Ode <cy@wire.example> wrote:
> How many boats were there, were there more than 40 in all?\n> There was room for 60 boats.\n`;
    const { article, notes } = read(mail);
    expect(notes).toEqual([
      'the signs of Markdown were taken out',
      'the head of an e-mail was read as title, author and day',
    ]);
    expect([article.title?.value, article.byline?.value, article.published?.value]).toEqual([
      'Boats fill the bay',
      'Ann Lee',
      '2024-03-04',
    ]);
    expect(article.lines.map((line) => line.text).join(' ')).not.toMatch(/wrote|From:|>/);
    expect(quantities(mail)).toHaveLength(3);
  });

  it.each([
    ['Subject: Boats fill the bay', null, null],
    ['From: Ann Lee\nSent: Monday, March 4, 2024 9:30 AM\nSubject: FW: Boats fill the bay', 'Ann Lee', '2024-03-04'],
    ['**From:** Ann Lee\n**Date:** 2024-03-04\n**Subject:** Boats fill the bay', 'Ann Lee', '2024-03-04'],
    [
      '---------- Forwarded message ---------\nFrom: Ann Lee <a@b.example>\nDate: 4 March 2024\nSubject: Boats fill the bay',
      'Ann Lee',
      '2024-03-04',
    ],
  ])('reads the head `%s` of a mail', (head, byline, published) => {
    const { article } = read(`${head}\n\n${opening} It held 300 boats on Monday, said Bo Falk.`);
    expect([article.title?.value, article.byline?.value ?? null, article.published?.value ?? null]).toEqual([
      'Boats fill the bay',
      byline,
      published,
    ]);
  });

  it.each([
    '>300 boats came to the bay on Monday, said Bo Falk.',
    '> 300 boats came to the bay on Monday, it said.',
    'It had 5*3 rows, a 4* hotel and a 5* hotel, and a_b and b_c were there.',
  ])('leaves the sign of `%s`', (text) =>
    expect(read(`${opening}\n\n${text}`)).toMatchObject({ verbatim: true, notes: [] }),
  );

  it('puts words together that were broken at the ends of lines, and says that the text is no longer the file’s own', () => {
    const broken =
      'The harbour office counted 300 boats in the bay on the second day of\nthe year, it said on Tuesday, and nobody in the town was sur-\nprised by that. Ann Lee, who has kept the books of the harbour for\neleven years, said that 40 well-\nknown boats had come from the islands.';
    const { article, notes, verbatim } = read(broken);
    expect([verbatim, notes]).toEqual([false, ["2 words that were broken at a line's end were put together"]]);
    expect(article.text).toContain('surprised');
    expect(article.text).toContain('well-known');
    expect(read(broken.replaceAll('-\n', ''))).toMatchObject({ verbatim: true, notes: [] });
  });

  it.each([
    ['By Ann Lee and Bo Falk', 'Ann Lee and Bo Falk'],
    ['By Ann Lee, Bo Falk and Cy Ode', 'Ann Lee, Bo Falk and Cy Ode'],
    ['By Ann Lee in Lund and Bo Falk in Vint', 'Ann Lee and Bo Falk'],
    ['By ANN LEE & BO FALK', 'Ann Lee and Bo Falk'],
    ['By Ann Lee, harbour correspondent', 'Ann Lee'],
    ['Words by Ann Lee', 'Ann Lee'],
  ])('reads all authors of `%s`', (line, byline) =>
    expect(read(`Boats fill the bay\n${line}\n${opening}`).article.byline?.value).toBe(byline),
  );

  it.each([
    ['Published 4 March 2024, updated 9 March 2024', '2024-03-04', null],
    ['Updated: 9 March 2024 10:00 | Published: 4 March 2024 08:00', '2024-03-04', null],
    ['4 March 2024 (last updated 9 March 2024)', '2024-03-04', null],
    ['Updated 9 March 2024\nPublished 4 March 2024', '2024-03-04', null],
    ['First published on Mon 4 Mar 2024 07.00 GMT\nLast modified on Sat 9 Mar 2024 12.01 GMT', '2024-03-04', null],
    ['Last updated: 9 March 2024', '2024-03-09', 'the day of an update'],
  ])('takes the first day of issue from %j', (head, day, doubt) =>
    expect(read(`Boats fill the bay\n${head}\n${opening}`).article.published).toMatchObject({ value: day, doubt }),
  );

  it.each([
    [
      'THE SATURDAY REVIEW\nLondon, Saturday, 14 September 1895\n\nThe coal trade in the north',
      'The coal trade in the north',
      'The Saturday Review',
      '1895-09-14',
    ],
    [
      'Kyllburg mayor resigns\n\nEifel Observer\nTuesday 3 March 2026',
      'Kyllburg mayor resigns',
      'Eifel Observer',
      '2026-03-03',
    ],
    [
      'Boat census, 2020\nStatistics Office of Pellara, 8 March 2021',
      'Boat census, 2020',
      'Statistics Office of Pellara',
      '2021-03-08',
    ],
    [
      'Boats fill the bay\nFjord Dagblad English edition | 17 August 2025',
      'Boats fill the bay',
      'Fjord Dagblad English edition',
      '2025-08-17',
    ],
    [
      'Boats fill the bay\nLa Tribune du Lac (English), 21 March 2025',
      'Boats fill the bay',
      'La Tribune du Lac',
      '2025-03-21',
    ],
    [
      'Boats fill the bay\nBy Pavel Orlov | Delta Times | Feb. 13, 2019 6:12 p.m.',
      'Boats fill the bay',
      'Delta Times',
      '2019-02-13',
    ],
    [
      '# Boats fill the bay\n\n*Posted by mossgarden on March 2, 2021 · 14 comments*',
      'Boats fill the bay',
      null,
      '2021-03-02',
    ],
    [
      'Minutes of the Harbour Board, 14 November 2023',
      'Minutes of the Harbour Board, 14 November 2023',
      null,
      '2023-11-14',
    ],
    [
      'Subject: Ledger Daily: Copper falls\nDate: Thu, 18 Jul 2024 06:00:00 +0200\n\nCopper falls',
      'Copper falls',
      'Ledger Daily',
      '2024-07-18',
    ],
  ])('reads the head %j', (head, title, publisher, published) => {
    const { article } = read(
      `${head}\n\n${opening}\n\nIt counted 300 boats, and some of them had been there for a year.`,
    );
    expect([article.title?.value ?? null, article.publisher?.value ?? null, article.published?.value ?? null]).toEqual([
      title,
      publisher,
      published,
    ]);
  });

  it('takes who published a release from what stands below its end, which it does not read', () => {
    const text = `FOR IMMEDIATE RELEASE\n12 June 2023\n\nBoats fill the bay\n\n${opening} It counted 300 boats.\n\nENDS\n\nAbout the Brightwater Trust: founded in 1988, it has 14 boats.`;
    expect(read(text).article.publisher?.value).toBe('Brightwater Trust');
    expect(quantities(text)).toHaveLength(1);
  });

  it('reads who speaks in the minutes of a parliament', () =>
    expect(
      quantities(
        'HEARING OF MAY 7, 2024\n\nThe CHAIR. The committee will come to order.\n\nMs. ALVAREZ. Thank you. Our fleet landed 61 boats.\n\nMr. BOYD. Is it true that you lost 9 boats?\n\nMs. ALVAREZ. No. We lost 2 boats.',
      ),
    ).toEqual(['61 = 61 boats < Alvarez', '9 = 9 boats < -', '2 = 2 boats < Alvarez']));

  it('takes a town for no person of an interview', () =>
    expect(
      quantities(
        'Dr. Piet Maas has been the only vet in Arlon Gate for years.\n\nQ: How many dogs do you see?\nA: I saw 40 dogs.\n\nQ: And cats?\nA: I saw 15 cats.',
      ),
    ).toEqual(['40 = 40 dogs < Piet Maas', '15 = 15 cats < Piet Maas']));

  it('takes the day of an update without a year from the page', () => {
    const text = `Storm over the bay\nSea Wire, 21 January 2024\n\n06:40 GMT, 22 January\nThe harbour office says that 300 boats sank yesterday.\n22:15 GMT, 21 January\nThe harbour office says that 30 boats sank yesterday.`;
    expect(report(read(text)).dates.map(({ iso }) => iso)).toEqual(['2024-01-21', '2024-01-20']);
  });

  it('takes the day of issue from below the text', () => {
    expect(
      read(
        `Boats fill the bay\n\n${opening}\n\n${opening}\n\n${opening}\n\nPublished 5 March 2024, 18:02 Updated 6 March 2024`,
      ).article.published?.value,
    ).toBe('2024-03-05');
  });

  it('counts from the day of the dateline, not from that of the page', () => {
    const dates = (head: string, first: string) =>
      read(`Boats fill the bay\n${head}\n\n${first}${opening}`).findings.dates.map(
        ({ text, iso }) => `${text} = ${iso}`,
      );
    expect(dates('4 March 2024', 'OSAKA, March 5 (Sea Wire) - Some 300 boats came on Tuesday. ')).toEqual([
      'Tuesday = 2024-03-05',
    ]);
    expect(dates('4 March 2024', 'Lund, Sweden (Sea Wire) — Some 300 boats came on Tuesday. ')).toEqual([
      'Tuesday = 2024-02-27',
    ]);
    expect(dates('9 March 2024', 'VINT, 5 March: Some 300 boats came on Tuesday. ')).toEqual(['Tuesday = 2024-03-05']);
  });

  it('takes the day of issue from a dateline that has it in full', () => {
    expect(read(`Boats fill the bay\n\nLUND, Sweden, May 5, 2024 /PRNewswire/ -- ${opening}`).article).toMatchObject({
      published: { value: '2024-05-05', doubt: 'the day of the dateline' },
      publisher: { value: 'PRNewswire' },
    });
  });

  it('knows which day it was at the dateline’s place when the page was published', () => {
    const head = (stamp: string) => `<meta property="article:published_time" content="${stamp}">`;
    const dates = (stamp: string) =>
      readArticle(
        new TextEncoder().encode(
          page('', head(stamp)).replace(
            `<p>${opening}`,
            `<p>TOKYO (Sea Wire) — Some 300 boats came on Tuesday. ${opening}`,
          ),
        ),
      ).findings.dates.map(({ iso }) => iso)[0];
    expect(dates('2024-03-04T23:30:00Z')).toBe('2024-03-05');
    expect(dates('2024-03-04T09:30:00Z')).toBe('2024-02-27');
  });

  it('reads dates in figures in the order of the publisher’s country', () => {
    const first = (head: string) =>
      read(page('<p>The last count was on 03/04/2023, it said.</p>', head)).findings.dates.find(
        ({ text }) => text === '03/04/2023',
      )!;
    expect(first('<link rel="canonical" href="https://herald.example.co.uk/a">')).toMatchObject({ iso: '2023-04-03' });
    expect(first('<link rel="canonical" href="https://news.lund.gov/a">')).toMatchObject({ iso: '2023-03-04' });
    expect(first('').doubt).toBe('day and month could be the other way round');
  });

  it('gives each line of a transcript to its speaker', () => {
    const text =
      'Interview with the harbour master\n\nDR. ANN LEE: We counted 300 boats in the bay. The board had counted 280 boats.\n\nQ: Were there 400 boats?\n\nLEE: No. There were 300 boats.\n\nAnd 40 boats sank.\n\nBO FALK: I saw 12 boats.';
    expect(quantities(text)).toEqual([
      '300 = 300 boats < Ann Lee',
      '280 = 280 boats < Ann Lee',
      '400 = 400 boats < -',
      '300 = 300 boats < Ann Lee',
      '40 = 40 boats < Ann Lee',
      '12 = 12 boats < Bo Falk',
    ]);
    expect(read(text).findings.statements[1]!.doubts).toContain('said of board by Ann Lee');
    expect(read(text).findings.statements[2]!.doubts).toContain('a question of a transcript: asked, not said');
  });

  it('gives the answers of an interview to the one person who is named, and nobody what he says he never said', () => {
    expect(
      quantities(
        'Q&A: the boats of Lund\n\nAnn Lee is the harbour master of Lund.\n\nQ: Were there 500 boats?\nA: No, I never said 500 boats. There were 300 boats.\n\nQ: And how many left?\nA: Only 40 boats.',
      ),
    ).toEqual(['500 = 500 boats < -', '500 = 500 boats < -', '300 = 300 boats < Ann Lee', '40 = 40 boats < Ann Lee']);
  });

  it('knows a speaker of a transcript by a surname that is a month, and a caller who states something', () => {
    const text =
      'TRANSCRIPT: The Morning Desk, Radio Fjord, 3 April 2025\n\nLENA VOSS: Will 400 boats go?\nLena Voss: Some 900 boats are empty.\nMARK MARCH: We expect 120 boats to go.\nVOSS: And the cost?\nMARCH: It is 36 million euros.\nCALLER: I had 7 boats.';
    expect(quantities(text)).toEqual([
      '400 = 400 boats < -',
      'Some 900 = 900 boats < Lena Voss',
      '120 = 120 boats < Mark March',
      '36 million = 36000000 EUR < Mark March',
      '7 = 7 boats < Caller',
    ]);
    expect(read(text).article.title?.value).toBe('TRANSCRIPT: The Morning Desk, Radio Fjord, 3 April 2025');
  });

  it.each([
    ['Boats fill the bay\n\nBy our staff reporter\n5 March 2024\n', [null, null, '2024-03-05']],
    ['Boats fill the bay\n\nLive updates from our reporters\n5 March 2024\n', [null, null, '2024-03-05']],
    ['Boats fill the bay\n\nThe Coast Reader\n5 March 2024\n', ['The Coast Reader', null, '2024-03-05']],
    ['Boats fill the bay\n\nSport | Adam West\nMonday 4 March 2024 22.10\n', [null, 'Adam West', '2024-03-04']],
    ['Boats fill the bay\n\nSpecial Correspondent\n5 March 2024\n', [null, null, '2024-03-05']],
    ['Boats fill the bay\n\nTown Hall, 5 March 2024\n', [null, null, '2024-03-05']],
    [
      'Boats fill the bay\n\n5 March 2024\nText: Åsa Öberg and Lars av Rana\n',
      [null, 'Åsa Öberg and Lars av Rana', '2024-03-05'],
    ],
  ])('reads the head %j', (head, expected) => {
    const { article } = read(`${head}\n${opening}\n\nIt counted 300 boats in all of the bay.`);
    expect([article.publisher, article.byline, article.published].map((one) => one?.value ?? null)).toEqual(expected);
    expect(article.title?.value).toBe('Boats fill the bay');
  });

  it('finds the headline in front of a contact, and where it ends with a full stop', () => {
    const title = (text: string) => read(text).article.title?.value;
    expect(
      title(`FOR IMMEDIATE RELEASE\n\nContact: Jo Brandt, +44 20 7946 0000\n\nBoats fill the bay\n\n${opening}`),
    ).toBe('Boats fill the bay');
    expect(title(`We are told that the bay is full. It is not.\n\nBy Ann Lee\n5 March 2024\n\n${opening}`)).toBe(
      'We are told that the bay is full. It is not.',
    );
  });

  it('reads the reporters below a report of an agency', () =>
    expect(
      read(
        `Boats fill the bay\n\n${opening}\n\nIt counted 300 boats.\n\n(Reporting by Ann Lee in Lund and Bo Falk; Editing by Cy Ode)`,
      ).article.byline?.value,
    ).toBe('Ann Lee and Bo Falk'));

  it('reads the number of a caption, says where it stands, and takes it for nothing that the article goes on from', () => {
    const figure = (caption: string) => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
    const { findings } = read(
      page(
        `${figure('The new quay has room for 90 boats. <span class="credit">Photograph: Bo Falk/Sea Wire</span>')}<p>It counted 300 boats, said Ann Lee.</p>${figure('Ann Lee at Pier 4 (Photo: Bo Falk)')}`,
      ),
    );
    expect(findings.statements.map(({ quantity, speaker, doubts }) => [quantity.value, speaker, doubts])).toEqual([
      [90, null, ['it stands under a picture']],
      [300, 'Ann Lee', []],
    ]);
    expect(
      quantities(
        `Boats fill the bay\n\n${opening}\n\nThe quay has room for 90 boats. Photo: Bo Falk/Sea Wire\n\nIt has 4 cranes.`,
      ),
    ).toEqual(['90 = 90 boats < -', '4 = 4 cranes < -']);
  });

  it('takes a year with its unit for the heading of a column', () =>
    expect(
      quantities(
        `Boats fill the bay\n\n${opening}\n\nDepartment        2024 (€000)   2025 (€000)   Posts\nSchools           24,300        25,150        410\nRoads             9,800         8,900         66\n`,
      ),
    ).toEqual([
      '24,300 = 24300000 EUR < -',
      '25,150 = 25150000 EUR < -',
      '410 = 410 posts < -',
      '9,800 = 9800000 EUR < -',
      '8,900 = 8900000 EUR < -',
      '66 = 66 posts < -',
    ]));

  it('tells a power from the mark of a note', () =>
    expect(
      quantities(
        page(
          '<p>It counted 300 boats<sup>2</sup> in the bay.<sup><a href="#n1">1</a></sup> It found 3 × 10<sup>6</sup> eggs. The pier has 40 m<sup>2</sup>.</p><p>[3] The count left out 12 ferries.</p><p>4. Sea Annual 12, 45–59 (2024).</p>',
        ),
      ),
    ).toEqual([
      '300 = 300 boats < -',
      '3 × 10⁶ = 3000000 eggs < -',
      '40 = 40 square metre < -',
      '12 = 12 ferries < -',
    ]));

  it('reads once what a pull quote repeats', () =>
    expect(
      quantities(
        `Boats fill the bay\n\n${opening}\n\n“We saw 300 boats on the first day”\n\n“We saw 300 boats on the first day, and I counted them,” said Ann Lee.\n\nIt made 40 euros.`,
      ),
    ).toEqual(['300 = 300 boats < Ann Lee', '40 = 40 EUR < -']));

  it('leaves links to other articles out of the middle of one, and goes on behind them', () =>
    expect(
      quantities(
        page(
          '<p>It counted 300 boats.</p><h3>You may also like</h3><ul><li><a href="/a">Storm took 60 boats</a></li><li><a href="/b">Why 90 boats sank</a></li></ul><p>Of these 40 boats left.</p><amp-ad><p>Buy 3 boats.</p></amp-ad><p>Follow us on X, where we have 50,000 followers.</p>',
        ),
      ),
    ).toEqual(['300 = 300 boats < -', '40 = 40 boats < -']));

  it('says that a page which asks to subscribe may hold the beginning alone', () => {
    const gate = '<p>This article is for subscribers only. To continue reading, subscribe for £3 a month.</p>';
    const told =
      'the page asks to subscribe, so this may be the beginning of the article alone; copy its whole text into a .txt file';
    expect(read(page(`<p>It counted 300 boats.</p>${gate}`)).notes).toEqual([told]);
    expect(quantities(page(`<p>It counted 300 boats.</p>${gate}`))).toEqual(['300 = 300 boats < -']);
    expect(read(page('<p>It counted 300 boats.</p>')).notes).toEqual([]);
  });

  it('takes no caption, heading or list for a transcript', () => {
    expect(
      quantities(
        `Boats fill the bay\n${opening}\nWHAT: 300 boats came to the bay in the night, and all of them stayed there.\nWHERE: 40 boats lie in the harbour of Lund, and all of the others in the bay.`,
      ),
    ).toEqual(['300 = 300 boats < -', '40 = 40 boats < -']);
  });

  it('reads a live blog update by update', () => {
    const text =
      'Harbour strike live: boats fill the bay\nAnn Lee and Bo Falk\nTue 5 Mar 2024 18.02 GMT\nFirst published on Tue 5 Mar 2024 06.30 GMT\n\nKey events\n14:32 GMT\nThe harbour office said 300 boats had come yesterday.\n\n5 min ago\nShe said that 40 boats had left.\n\n10.15am\nAnn Lee, the harbour master, said 200 boats had come by Monday.';
    const { article, findings } = read(text);
    expect([article.title?.value, article.published?.value, article.byline?.value]).toEqual([
      'Harbour strike live: boats fill the bay',
      '2024-03-05',
      'Ann Lee and Bo Falk',
    ]);
    // `She` is not the office of another update.
    expect(quantities(text)).toEqual([
      '300 = 300 boats < harbour office',
      '40 = 40 boats < -',
      '200 = 200 boats < Ann Lee',
    ]);
    expect(findings.dates.map(({ iso }) => iso)).toEqual(['2024-03-04', '2024-03-04']);
  });

  it('counts from the day of an update where it has one', () => {
    const text = `Harbour strike live: boats fill the bay\n6 March 2024\n${opening}\n\nWed 6 Mar 2024 09.10 GMT\nSome 300 boats came yesterday.\n\nTue 5 Mar 2024 14.32 GMT\nSome 200 boats came yesterday.\n\n11.00\nSome 100 boats came yesterday.`;
    expect(read(text).findings.statements.map(({ day }) => day)).toEqual(['2024-03-06', '2024-03-05', '2024-03-05']);
    expect(read(text).findings.dates.map(({ iso }) => iso)).toEqual(['2024-03-05', '2024-03-04', '2024-03-04']);
  });
});

describe('tables', () => {
  it.each([
    [
      'spaces',
      'Year    Boats    Catch (tonnes)    Value ($m)\n2022    280      1,200             3.4\n2023    300      1,350             4.1*\nTotal   580      2,550             n/a',
    ],
    [
      'tabs',
      'Year\tBoats\tCatch (tonnes)\tValue ($m)\n2022\t280\t1,200\t3.4\n2023\t300\t1,350\t4.1*\nTotal\t580\t2,550\tn/a',
    ],
    [
      'bars',
      '| Year | Boats | Catch (tonnes) | Value ($m) |\n|------|------:|---|---|\n| 2022 | 280 | 1,200 | 3.4 |\n| 2023 | 300 | 1,350 | 4.1* |\n| Total | 580 | 2,550 | n/a |',
    ],
  ])('reads a table of %s, each cell by the heading of its column', (_, table) => {
    const text = `Boats fill the bay\n\n${opening}\n\n${table}\n\nSource: Harbour office\n`;
    expect(quantities(text)).toEqual([
      '280 = 280 boats < Harbour office',
      '1,200 = 1200 tonnes < Harbour office',
      '3.4 = 3400000 USD < Harbour office',
      '300 = 300 boats < Harbour office',
      '1,350 = 1350 tonnes < Harbour office',
      '4.1* = 4100000 USD < Harbour office',
      '580 = 580 boats < Harbour office',
      '2,550 = 2550 tonnes < Harbour office',
    ]);
    const { findings } = read(text);
    expect(findings.statements[0]!.doubts).toContain('read from a table: column “Boats”, row “2022”');
    expect(findings.dates.map(({ iso }) => iso)).toEqual(['2022', '2023']);
    for (const { quantity } of findings.statements)
      expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
  });

  it('reads what a spreadsheet saves', () => {
    expect(quantities('Name,Boats,Crew\n"Lund, Sweden",300,1200\nVint,40,160')).toEqual([
      '300 = 300 boats < -',
      '1200 = 1200 crew < -',
      '40 = 40 boats < -',
      '160 = 160 crew < -',
    ]);
  });

  it('takes the figure of a unit for no number of a heading', () =>
    expect(
      quantities(
        `${opening}\n\nIsland     People   Area (km2)\nPellara    61,200          310\nGreat Onn  24,900          205\n`,
      ),
    ).toEqual([
      '61,200 = 61200 people < -',
      '310 = 310 square km < -',
      '24,900 = 24900 people < -',
      '205 = 205 square km < -',
    ]));

  it('takes no place for a unit', () => {
    expect(
      quantities(
        `Residents of the valley\n\n${opening}\n\nVillage  2011   2021\nLund     1,350  1,411\nVint     298    250\n`,
      ),
    ).toEqual(['1,350 = 1350 - < -', '1,411 = 1411 - < -', '298 = 298 - < -', '250 = 250 - < -']);
  });

  it('takes the unit from the row where the column is a year', () => {
    const table =
      '| Town | 2022 | 2023 | Change (%) |\n|---|---|---|---|\n| Boats in Lund | 280 | 300 | 7.1 |\n| Catch (tonnes) | 31 | about 40 | 29 |';
    expect(quantities(`Boats fill the bay\n\n${opening}\n\n${table}`)).toEqual([
      '280 = 280 boats < -',
      '300 = 300 boats < -',
      '7.1 = 7.1 % < -',
      '31 = 31 tonnes < -',
      'about 40 = 40 tonnes < -',
      '29 = 29 % < -',
    ]);
  });

  it('reads a table of a page, with its spans, and one within a figure', () => {
    const table =
      '<figure class="wp-block-table"><table><caption>Boats by town</caption><thead><tr><th rowspan=2>Town</th><th colspan=2>Boats</th><th rowspan=2>Population (millions)</th></tr><tr><th>2022</th><th>2023</th></tr></thead><tbody><tr><td>Lund</td><td>280</td><td>300</td><td>1.2</td></tr><tr><td>Vint</td><td>31</td><td>40 (12 sunk)</td><td>0.4</td></tr></tbody></table></figure>';
    expect(quantities(page(table))).toEqual([
      '280 = 280 boats < -',
      '300 = 300 boats < -',
      '1.2 = 1200000 population < -',
      '31 = 31 boats < -',
      '40 = 40 boats < -',
      '12 = 12 sunk < -',
      '0.4 = 400000 population < -',
    ]);
  });

  it('reads the unit and the multiple of a caption below years and totals', () => {
    const table =
      '<table><caption>Ferry passengers, thousands a day</caption><tr><th>Town</th><th>2022</th><th>Total</th><th>Change (%)</th></tr><tr><td>Lund</td><td>41</td><td>82.5</td><td>+9.8</td></tr></table>';
    expect(quantities(page(table))).toEqual([
      '41 = 41000 passengers/day < -',
      '82.5 = 82500 passengers/day < -',
      '+9.8 = 9.8 % < -',
    ]);
  });

  it('reads French marks with a space inside as the end of a sentence', () => {
    expect(
      quantities(
        `Boats fill the bay\n\n${opening}\n\n« We saw 300 boats in all », said Ann Lee, who counts them. « We saw 40 carts in January. »`,
      ),
    ).toEqual(['300 = 300 boats < Ann Lee', '40 = 40 carts < Ann Lee']);
  });

  it('keeps the first heading of a live blog, and dates a forwarded article by its own day', () => {
    expect(
      quantities(
        `Live: strike\n\nHarbour strike live, all day long\n\n14:32\nOffice says 9 out of 10 left\n${opening}\n\n15:10\n${opening}`,
      ),
    ).toEqual(['9 out of 10 = 0.9 share < Office']);
    const mail = `From: Ann Lee <a@b.example>\nDate: 4 March 2024\nSubject: Fwd: Boats fill the bay\n\nBoats fill the bay\n\n28 February 2024\n\n${opening}`;
    expect(read(mail).article).toMatchObject({ byline: null, published: { value: '2024-02-28' } });
  });

  it('leaves a table that lays out a page as the prose that it holds', () => {
    expect(
      quantities(page(`<table><tr><td>${opening} ${opening} Some 300 boats came.</td><td>Menu</td></tr></table>`)),
    ).toEqual(['Some 300 = 300 boats < -']);
  });

  it('says which cells it could not read', () => {
    expect(read(`Boats fill the bay\n\n${opening}\n\nTown\tBoats\nLund\t300\nVint\tH5N1\n`).notes).toEqual([
      '1 cell of a table was not understood: H5N1',
    ]);
  });

  it('takes no two sentences with wide gaps for a table', () => {
    expect(
      quantities(`Boats fill the bay\n\n${opening}  In all 300 boats came.\n${opening}  In all 40 boats came.`),
    ).toEqual(['300 = 300 boats < -', '40 = 40 boats < -']);
  });
});

describe('files that are no text', () => {
  const zip = (inside: string) =>
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from(inside), Buffer.alloc(40)]);
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\nplain text'), 'open it, select its text, and save that as a .txt file'],
    [
      'a Word or OpenDocument text',
      zip('[Content_Types].xml word/document.xml'),
      'open it and save it as plain text (.txt) or as a web page (.html)',
    ],
    ['a spreadsheet', zip('[Content_Types].xml xl/workbook.xml'), 'open it and save it as plain text'],
    [
      'a Word or OpenDocument text',
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      'open it and save it as plain text',
    ],
    ['an e-book (EPUB)', zip('mimetypeapplication/epub+zip'), 'copy the one article into a .txt file'],
    ['a ZIP archive or an office document', zip('a.txt'), 'if it is an office document'],
    ['an RTF document', Buffer.from('{\\rtf1\\ansi The harbour office}'), 'save it as plain text'],
    ['an office document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save it as plain text'],
    ['a gzip archive', gzipSync('The harbour office'), 'unpack it, and import the one article that is in it'],
    ['a PNG picture', Buffer.from('89504e470d0a1a0a00', 'hex'), 'a picture has no text to read'],
    ['a WebP picture', Buffer.from('RIFF\u0001\u0000\u0000\u0000WEBPVP8 ', 'latin1'), 'a picture has no text to read'],
    [
      'a picture of a phone (HEIC or AVIF)',
      Buffer.from('\u0000\u0000\u0000\u0018ftypheic', 'latin1'),
      'a picture has no text to read',
    ],
    [
      'an SVG picture',
      Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>300 boats</text></svg>'),
      'a picture has no text to read',
    ],
    [
      'a web archive',
      Buffer.from(
        'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://herald.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
      ),
      'save the page as HTML',
    ],
    ['a binary file', Buffer.from('text and \0 then more'), 'save the article as .txt or .html'],
  ])('says of %s what to do with it', (name, bytes, instead) => {
    expect(() => readArticle(bytes)).toThrow(`this is ${name}, not a text; `);
    expect(() => readArticle(bytes)).toThrow(instead);
  });

  it('reads a text that only begins like one', () =>
    expect(quantities('MZ is the name of the harbour office, which counted 300 boats.')).toHaveLength(1));
});

describe('languages', () => {
  it.each([
    ['German', 'Die Polizei sprach von etwa 300 Booten.'],
    ['French', 'Selon la police, 300 bateaux sont arrivés dans la baie.'],
    ['Spanish', 'La policía contó 300 barcos en el puerto.'],
    ['Italian', 'Secondo la polizia, 300 barche sono arrivate nella baia.'],
    ['Dutch', 'Volgens de politie waren er 300 boten in de haven.'],
    ['Polish', 'Policja podała, że w porcie jest 300 łodzi.'],
    ['Afrikaans', 'Die polisie het 300 bote in die hawe getel.'],
    ['Welsh', 'Dywedodd yr heddlu fod 300 o gychod wedi eu difrodi gan y llifogydd ddydd Mawrth.'],
    ['Irish', 'Dúirt na Gardaí gur scriosadh 300 bád sa tuile Dé Máirt.'],
    ['Swahili', 'Polisi walisema boti 300 ziliharibiwa na mafuriko siku ya Jumanne.'],
    ['Tagalog', 'Sinabi ng pulisya na 300 bangka ang nasira ng baha noong Martes.'],
    [
      'Scots',
      'The polis hae telt the cooncil that 300 boats wis spoilt by the flood, an fowk cannae gang hame tae the toun.',
    ],
    ['Nigerian Pidgin', 'Police don talk say 300 boat don spoil for dis flood, and dem dey find who get am.'],
    ['Jamaican Creole', 'Di police seh 300 boat mash up inna di flood, an di mayor neva deh deh.'],
    ['Greek', 'Σύμφωνα με την αστυνομία, ήρθαν 300 βάρκες.'],
    ['Japanese', '警察によると、三百隻の船が湾に入ったという。'],
    ['Turkish', 'Polise göre limanda 300 tekne ve 40 gemi daha var, bu bir rekor olarak kaydedildi.'],
  ])('refuses %s by name: %s', (language, text) =>
    expect(() => read(text)).toThrow(
      `the article seems to be in ${language}; only English is read, so import a translation and name the original in the seed`,
    ),
  );

  it.each([
    'Limanda 300 tekne görüldü, dedi bakan pazartesi günü ve fırtınada kaybolanları saydı.',
    'Der Minister zählte 300 Boote.',
    'El ministro contó 300 barcos.',
    'Satamassa nähtiin 300 venettä, ministeri sanoi maanantaina ja lisäsi, että osa niistä hävisi.',
    'A kikötőben 300 hajó van, mondta hétfőn a miniszter, és hozzátette, hogy 40 elsüllyedt a viharban.',
  ])('refuses a language by letters that English has not: %s', (text) =>
    expect(() => read(text)).toThrow('the article seems to be in'),
  );

  it.each([
    'They drank 300 cups at the café, the crêpe stall and a naïve bar.',
    'Ann Lee counted 300 boats.',
    'Boats: 300, says Lee.',
    '“Ah dinnae ken, thae boats wis aye dry,” said Rab Muir, and police said that 300 of the boats were wet on the day of the flood in the town.',
    'Don Weh and Di Palmer beat 300 boats in Dem Park, Fi Moss said.',
    'Juan de la Cruz and El Paso saw 300 boats.',
    'Le Monde and Die Zeit counted 300 boats.',
  ])('takes `%s` for English', (text) => expect(quantities(text)).toHaveLength(1));

  it('leaves a paragraph in another language out, and says so', () => {
    const { notes, findings } = read(
      `Boats fill the bay\n${opening} It counted 300 boats.\nDie Polizei nannte eine deutlich niedrigere Zahl und sprach von etwa dreihundert Teilnehmern, die am Dom vorbeigezogen seien.`,
    );
    expect(notes).toEqual([
      '1 paragraph is not in English and was not read: “Die Polizei nannte eine deutlich niedrig...”',
    ]);
    expect(findings.statements).toHaveLength(1);
  });
});
