const list = (words: string) => new Set(words.split(' '));

/** Verbs that attribute only with an object that is a clause or a number: `police put the crowd at 300`, `the study found that`. */
export const weak: ReadonlySet<string> = list(
  'suggest indicate indicates reveal confirm warn predict insist maintain acknowledge allege put puts found finds count counts counted expect expects expected described promised pledged vowed report reports reporting estimate claims claim notes states suggests suggested indicated cites cited mentioned posted quoted observed forecast forecasts accused shows show showed lists list listed records record recorded recounted believe declared declares write find argue conclude',
);

/** Verbs by which reports attribute a statement. */
export const speech: ReadonlySet<string> = new Set([
  ...weak,
  ...list(
    'said says say saying told tells stated announced announces added adds noted explained explains claimed reported revealed reveals estimated estimates estimating warned warns argued argues argue confirmed confirms disclosed discloses insisted insists acknowledged acknowledges wrote writes tweeted testified believes thinks predicted predicts concluded concludes asserted asserts admitted admits calculated calculates recalled remarked commented maintains maintained reckons reckon assessed alleged alleges cautioned stressed emphasised emphasized reiterated replied answered responded complained boasted recalls remembers remembered joked',
  ),
]);

/** Words before a title that say of what somebody is minister, chief or officer. */
const fields: ReadonlyArray<string> =
  'vice deputy finance defense defence foreign health interior environment energy agriculture education transport home labour labor trade economy housing culture cabinet union opposition party government county state city district regional national federal senior former acting operations census campaign'.split(
    ' ',
  );

/** Titles and offices that stand before a name, or for it. */
const persons: ReadonlySet<string> = list(
  "sgt maj cmdr adm supt insp rev hon rt cpl amb det brig assoc asst atty pvt mr mrs ms mx miss dr prof professor sir dame lord lady president prime minister secretary undersecretary governor mayor senator sen rep representative congressman congresswoman chancellor king queen prince princess emir sultan duke duchess earl baron baroness pope archbishop bishop cardinal imam sheikh sheik rabbi pastor vicar father brother sister fr reverend general gen colonel col captain capt lieutenant lt sergeant major admiral brigadier marshal commander inspector superintendent constable detective sheriff commissioner chief director chairman chairwoman chair chairperson head leader spokesman spokeswoman spokesperson ambassador judge justice attorney prosecutor officer official economist analyst expert scientist researcher epidemiologist ecologist engineer historian forecaster lawyer doctor nurse farmer resident teacher author journalist reporter activist campaigner councillor councilor cllr councilman councilwoman alderman treasurer principal dean rector curator manager executive ceo founder owner coach minister's deputy-director",
);

/** `senior`, `minister`, `ex-mayor`, `governor-elect`. */
export const isTitle = (word: string): boolean => fields.includes(word) || addresses(word);

/** A title that a name follows: after `Judge` comes a person, after `federal` or `city` maybe a court. */
export const addresses = (word: string): boolean =>
  persons.has(word) ||
  persons.has(
    word.replace(/^(?:ex|vice|co|deputy|lieutenant|sergeant|brigadier)-|-(?:elect|designate|general|in-chief)$/g, ''),
  );

/** Pronouns that stand for the last speaker. */
export const speakerPronouns: ReadonlySet<string> = list('he she they it');

/** Verbs that turn a statement down: what follows is somebody else's, or nobody's. */
export const denial: ReadonlySet<string> = list(
  'denied denies deny denying disputed disputes dispute disputing rejected rejects reject rejecting dismissed dismisses dismiss dismissing refuted refutes refute rebutted rebuts contradicted contradicts contradict contradicting challenged challenges challenging questioned questions questioning doubted doubts doubting disavowed retracted retracts withdrew',
);

/** Verbs of a question. */
export const asking: ReadonlySet<string> = list(
  'asked asks ask asking wondered wonders wondering inquired enquired queried',
);

/** Nouns for documents. `Records show 300` is a statement, `the photo shows 300` is not: only such a subject speaks by these verbs. */
export const documents =
  /\b(report|reports|study|studies|survey|surveys|poll|polls|census|data|figures|statistics|records?|documents?|filings?|audit|review|analysis|paper|papers|memo|letter|letters|email|emails|cables?|bulletin|bulletins|statement|statements|minutes|accounts|register|registers|log|logs|logbook|transcripts?|indictment|ruling|lawsuit|complaint|order|budget|dossier|files?|assessment|assessments|estimates|forecast|note|website|site|dashboard|tracker|database|index|barometer|invoices?|receipts|manifests?|lists?|table|plans?|contract|contracts|agreement|diary|diaries|notebook|archive|archives|chronicle|inscription|notice|permit|permits|certificate|leaflet|prospectus|calculations?|measurements?|readings|returns|tall(?:y|ies))$/;

/** Nouns for what somebody says, as in `the office’s estimate of 300`. */
export const claimNouns: ReadonlySet<string> = list(
  'claim claims estimate estimates figure figures count tally assertion statement prediction forecast suggestion belief insistence warning promise announcement admission allegation assessment calculation projection reckoning account testimony boast words',
);
