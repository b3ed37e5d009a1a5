/** Verbs by which reports attribute a statement. */
const list = (words: string) => new Set(words.split(' '));

export const speech: ReadonlySet<string> = list(
  'said says say saying told tells stated states announced announces added adds noted notes explained explains claimed claims claim reported reports report reporting revealed reveals estimated estimates estimate estimating warned warns argued argues argue confirmed confirms disclosed discloses insisted insists acknowledged acknowledges wrote writes tweeted posted testified suggested suggests believes believe thinks predicted predicts forecast forecasts expect expects expected concluded concludes asserted asserts admitted admits denied denies declared declares calculated calculates recalled remarked commented maintains maintained reckons reckon assessed promised pledged vowed cited cites quoted observed alleged alleges accused indicated mentioned put puts asked found finds count counts counted cautioned stressed emphasised emphasized reiterated replied answered responded recounted described complained boasted',
);

/** Verbs that attribute only with an object that is a clause or a number: `police put the crowd at 300`, `the study found that`. */
export const weak: ReadonlySet<string> = list('put puts asked found finds count counts counted expect expects expected described denied promised pledged vowed report reports reporting estimate claims claim notes states suggests suggested indicated cites cited mentioned posted quoted observed forecast forecasts accused counts recounted believe declared declares');

/** Titles and offices that stand before a name, or for it. */
export const titles: ReadonlySet<string> = list(
  "mr mrs ms miss dr dr. prof professor sir dame lord lady president prime minister deputy vice secretary governor mayor senator sen. sen rep rep. representative congressman congresswoman chancellor king queen prince princess pope archbishop bishop general gen. gen colonel col. captain capt. lieutenant lt. sergeant major admiral inspector superintendent constable commissioner chief director chairman chairwoman chair chairperson head leader spokesman spokeswoman spokesperson ambassador judge justice attorney prosecutor officer official economist analyst expert professor scientist researcher epidemiologist ecologist engineer historian forecaster lawyer doctor nurse farmer resident teacher author journalist reporter activist campaigner councillor councilor manager executive ceo founder owner coach operations finance defense defence foreign health interior environment energy agriculture education transport justice home labour labor trade economy housing culture minister's cabinet union opposition party government county state city district regional national federal senior former acting deputy-director census campaign",
);

/** Pronouns that stand for the last speaker. */
export const speakerPronouns: ReadonlySet<string> = list('he she they it');
