import { francAll } from 'franc-min';

const names = new Intl.DisplayNames('en', { type: 'language' });
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Function words that make up two fifths of any English prose and hardly any of another language's. */
const english = set(
  'the of to and in that is was for it with on as he be at by his this had not are from but or have an they which one were has their will would said a',
);

/** The commonest words of other languages that are no English words: of a short text two of them tell more than its letters. */
const others: ReadonlyArray<readonly [string, ReadonlySet<string>]> = [
  [
    'German',
    set(
      'der die und das nicht ein eine einen einem mit auf für dem den des sich von zu ist im wurden wird werden nach bei über auch als oder aber haben sie er es wir',
    ),
  ],
  [
    'French',
    set(
      'le la les des et est une dans pour que qui sur du au aux pas plus par avec ce cette il elle sont été être ont selon ont nous vous ne se',
    ),
  ],
  ['Spanish', set('el la los las y es una en para que de del por con su sus al como más fue han según pero son se lo')],
  [
    'Italian',
    set(
      'il lo la gli le e è una di che per con del della dei delle sono ha hanno alla nel nella più secondo anche non si',
    ),
  ],
  ['Portuguese', set('o os as e é uma de que para com do da dos das em no na por foi são não mais segundo ao se')],
  [
    'Dutch',
    set(
      'de het een en van is dat niet op met voor zijn aan ook door werd worden bij naar maar uit hebben heeft er volgens',
    ),
  ],
  ['Swedish', set('och att det som är på för av med en ett den inte har till om var från enligt')],
  ['Danish', set('og at det som er på for af med en et den ikke har til om var fra ifølge blev')],
  ['Norwegian', set('og at det som er på for av med en et den ikke har til om var fra ifølge ble')],
  ['Polish', set('w i na z do nie się że jest to o jak po od przez są był według oraz')],
  ['Turkish', set('ve bir bu da de için ile olarak olan gibi daha çok göre ancak')],
  ['Indonesian', set('yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh adalah')],
  ['Romanian', set('și în de la cu pe nu este un o din care pentru sunt au mai')],
  ['Czech', set('a v na se že je z do o to s pro jsou byl podle')],
  ['Hungarian', set('a az és hogy nem egy is volt meg csak szerint')],
  ['Finnish', set('ja on ei että se oli mutta kuin joka myös mukaan')],
  ['Afrikaans', set('die het dat nie van vir met wat word sy hulle aan deur ook gesê volgens nog gaan haar toe')],
  ['Western Frisian', set('de dy wie troch fan net oan hat foar yn binne mei neffens hawwe')],
  ['Welsh', set('yn yr wedi gan fod ei eu mae oedd bod ac gyda dywedodd ddydd')],
  ['Irish', set('na ar gur sa ag agus le bhí tá dúirt nach iad ó')],
  ['Swahili', set('na ya wa kwa ni katika za cha kuwa hakuna siku alisema walisema')],
  ['Tagalog', set('ang ng sa na mga ay si noong ni kay hindi nang')],
  ['Latin', set('et sunt est non cum ad ex quod qui nemo atque sed')],
  ['Catalan', set('el la els les i és una en per que de del amb no són més segons')],
];

/** Languages near to English, such as Scots. They share its small words, so each is recognised by words that only it has. */
const relations: ReadonlyArray<readonly [string, ReadonlySet<string>]> = [
  [
    'Scots',
    set(
      'hae haes wis wisna wisnae tae frae fae fowk cannae canna didnae didna thae nae naebody aw hud telt toun hoose hooses thocht polis cooncil whit isnae wi oot doon efter mair gie ken dinnae dinna auld wan oan',
    ),
  ],
  ['Nigerian Pidgin', set('don dey wey dem wetin abeg una sey dis dat pipo tok dia pesin pikin naim e im wen sabi')],
  ['Jamaican Creole', set('di seh inna pon fi dem neva nuh wah nobady dolla deh weh mi yuh cyaan unu pickney')],
];

/** `Juan de la Cruz`, `El Paso`, `Le Monde`: parts of names tell nothing of the language around them. */
const nameParts =
  /\b(?:[Dd]e (?:la|los|las)|[Vv]an de[rn]|[Dd]e|[Ll]a|[Ee]l|[Ll]e|[Ll]os|[Ll]as|[Dd]el|[Dd]a|[Dd]o|[Dd]os|[Vv]an)\s+(?=\p{Lu})/gu;

/** Most letters are of another script than English has; such a text may have no spaces to count words by. */
function otherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 8 && latin < letters / 2;
}

/**
 * The language of a text, when it is not English; null when it is, or when the text is too short to tell. The grammar of numbers,
 * hedges and speakers here is English alone, and guessing in another language would be worse than saying so. `declared` is what a page says of itself;
 * `prose` is false of a text without a sentence, of which only words that no English has are believed.
 */
export function foreignLanguage(text: string, declared: string | null = null, prose = true): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const near = prose ? relationOf(text) : null;
  if (near) return near;
  const share = words.filter((word) => english.has(word)).length / words.length;
  // `pazartesi günü`, `ministeri sanoi, että`: small words with letters that English has not, as no English sentence has several of.
  const accented = (text.match(/(?<![\p{L}’'])\p{Ll}+(?!\p{L})/gu) ?? []).filter((word) => /[^a-z]/.test(word)).length;
  const marked = accented >= 2 && accented > words.length * 0.12;
  if (share > (marked ? 0.25 : 0.15) && !otherScript(text)) return null;
  const [first] = francAll(text.slice(0, 10_000), { minLength: 10 });
  const code = first?.[0] ?? 'und';
  const named = names.of(code);
  const guess =
    code === 'und' || code === 'eng' || code === 'sco'
      ? null
      : named === undefined || named === code
        ? 'a language that was not recognised'
        : named;
  if (otherScript(text)) return guess ?? 'a language that was not recognised';
  const foreign =
    declared !== null && /^[a-z]{2,3}\b/i.test(declared) && !/^en\b/i.test(declared)
      ? (names.of(declared.slice(0, 2).toLowerCase()) ?? null)
      : null;
  const [name, count] = byWords(
    text
      .replace(nameParts, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
  const own = words.filter((word) => english.has(word)).length;
  // Letters alone tell little of a text without function words: a headline, names, numbers.
  const sure =
    // `Der Minister zählte 300 Boote.`
    (count === 1 && own === 0 && accented >= 1 && prose && words.length <= 12) ||
    (count >= (own === 0 || count >= words.length * 0.25 ? 2 : 3) && count > own * 1.5 && count / words.length > 0.08);
  // In a short text the small words tell a language better than the letters.
  const byLetters = guess && !others.some(([other]) => other === guess) && share < 0.08 && text.length > 200;
  if (sure) return byLetters ? guess : (foreign ?? name);
  if (marked) return foreign ?? guess ?? 'a language that was not recognised';
  if (!prose) return null;
  if (foreign && share < 0.08 && words.length > 6) return foreign;
  // A sentence of a dozen words without a single one of the commonest is not English.
  if (words.length <= 20) return own === 0 && words.length >= 12 ? guess : null;
  return share < 0.08
    ? (guess ?? (share < 0.05 && code === 'und' ? 'a language that was not recognised' : null))
    : null;
}

/** Whether a tenth of the words, and three different ones, belong to a language near to English. Words with a capital are names: `Don`. */
function relationOf(text: string): string | null {
  // What somebody is quoted with is no sign of the article's own language.
  const words = text.replace(/[“"][^“”"]*[”"]/g, ' ').match(/(?<![\p{L}’'])\p{L}+/gu) ?? [];
  for (const [name, own] of relations) {
    const found = words.filter((word) => own.has(word));
    if (new Set(found).size >= 3 && found.length >= words.length * 0.1) return name;
  }
  return null;
}

/** The language that most of a text's words are function words of. */
function byWords(words: readonly string[]): [string | null, number] {
  let best: [string | null, number] = [null, 0];
  for (const [name, list] of others) {
    const count = words.filter((word) => list.has(word) && !english.has(word)).length;
    if (count > best[1]) best = [name, count];
  }
  return best;
}
