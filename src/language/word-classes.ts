/** Closed classes of English words: they end a noun phrase, or tell how a word stands in it. Nothing here belongs to a subject. */
const set = (words: string) => new Set(words.split(' '));

export const prepositions = set(
  'of in on at to from by for with without into onto over under about around after before since until till during through throughout across against between among amid amidst within beyond near off out up down per via as than like despite because if when while where that which who whom whose so but and or nor yet though although unless whether including excluding plus minus versus compared according due instead along toward towards upon behind above below inside outside',
);
export const determiners = set(
  'a an the this that these those my your his her its our their each every some any no all both either neither another such',
);
export const pronouns = set(
  'i you he she it we they me him them us himself herself itself themselves who whom what whoever there',
);
export const auxiliaries = set(
  "is are was were be been being am has have had having do does did will would shall should can could may might must isn't aren't wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't don't doesn't didn't not never 's 're 've",
);
/** Adverbs that follow a noun and end its phrase. */
const trailing = set(
  'aboard abroad tops p.a. ago earlier later alone only also too already still again away apart apiece each annually yearly monthly weekly daily hourly total overall worldwide globally nationwide altogether so far now then today yesterday tomorrow tonight here there once twice just even more less fewer higher lower',
);
/** May stand between a number and the noun it counts. */
export const skippable = set(
  'more other additional further new different separate extra of the these those such their its his her our',
);
/** Plurals without an s, and nouns that are counted in the singular form. */
const irregularPlurals = set(
  'people dead infantry cavalry men women children police cattle sheep fish geese mice teeth feet oxen troops crew staff personnel aircraft spacecraft species series data media folk households means deer salmon clergy youth livestock poultry offspring lives wives wolves halves businessmen businesswomen policemen firemen fishermen servicemen spokesmen lawmen alumni criteria phenomena bacteria',
);
/** Past forms without -ed, where a verb may follow a bare number: `300 came`. */
export const irregularPasts = set(
  'came went fell rose flew heard met sat stood left made took gave got had did saw ran sank won lost said told held kept put led fled sent sold built bought began became drew drove ate fought found grew knew spoke stole swam threw wore wrote broke chose paid lay died struck shook swept spoke slept wept shone clung crept dealt froze hid hung knelt leapt lent meant rode slid spent stole swore tore felt rang sang drank',
);
/** Of these the ones that tell of a noun as well: `300 lost boats`. */
export const participles = set(
  'left made got won lost told held kept put led sent sold built bought fought found paid struck swept shaken frozen hung hidden spent lent dealt torn felt',
);
/** Verbs in their first form and pasts like it, where one may follow a bare number: `children under 5 get`, `the 8.2 quake hit`. */
export const baseVerbs = set(
  'get go make take come give keep become seem say see know think want need tell ask try feel leave put mean let hear bring happen sit lose meet include continue learn spend remember consider appear buy send build stay reach kill sell decide receive pay hit shut hurt quit',
);
/** Words that end in s without being plurals. */
const singularsInS = set(
  'is was has its this his us as thus plus versus perhaps always less unless across towards yes bus gas virus campus census status crisis analysis basis focus bonus process business access success progress address class glass mass loss press cross boss grass congress chaos canvas atlas series lens alias bias christmas cosmos ethos thermos asbestos diabetes measles rabies news politics economics physics mathematics athletics upwards downwards afterwards onwards forwards backwards inwards outwards besides sometimes nowadays overseas indoors outdoors',
);

/** Looks like a plural noun: what numbers above one count. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’]$/, '');
  if (irregularPlurals.has(lower)) return true;
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  if (irregularPlurals.has(last)) return true;
  return (
    /^\p{Lu}{2,}s$/u.test(word) ||
    (/[a-z]s$/.test(last) && !/(ss|us|is|'s)$/.test(last) && !singularsInS.has(last) && last.length > 3)
  );
}

/** Ends a noun phrase wherever it stands. */
export function endsPhrase(lower: string): boolean {
  return (
    prepositions.has(lower) ||
    determiners.has(lower) ||
    pronouns.has(lower) ||
    auxiliaries.has(lower) ||
    trailing.has(lower)
  );
}

const irregularSingulars = new Map(
  Object.entries({
    people: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    geese: 'goose',
    feet: 'foot',
    lives: 'life',
    wives: 'wife',
  }),
);

/** A rough singular: enough to say what a rate is for each of (`crate`, `factory`, `bus`). */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  const irregular = irregularSingulars.get(lower);
  if (irregular) return irregular;
  if (!isPlural(lower) || irregularPlurals.has(lower)) return lower;
  if (/ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  // `buses` and `waltzes`, but `houses`, `causes` and `prizes`
  if (/(ch|sh|x|[tz]z|ss|(?<!^|[aofmr]|exc)us)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

export const isA = (word: { lower: string } | undefined): boolean => word?.lower === 'a' || word?.lower === 'an';
