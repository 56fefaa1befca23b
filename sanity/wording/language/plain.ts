/**
 * The sentence as the rules read it: small letters, straight quotes, no hyphens within words, contractions and British spellings
 * written out. "Don’t use FDA‑approved" becomes "do not use fda approved".
 */
export function plainWords(sentence: string): string {
  // Most sentences hold nothing that Unicode could write in two ways.
  const text = /^[\x20-\x7E\u2019]*$/.test(sentence)
    ? sentence
    : sentence.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  let plain = text
    .replace(/[\u2018\u2019\u201B\u02BC`]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"')
    .toLowerCase()
    .replace(/(?<=[\p{L}\d])[-\u2010\u2011](?=\p{L})/gu, ' ')
    .replace(/\s*[\u2012-\u2015]\s*| -+ |--+/g, ' - ')
  if (plain.includes("'")) plain = rewritten(plain, contractions)
  if (spelled.test(plain)) plain = rewritten(plain, spellings)
  return plain.replace(/\s+/g, ' ').trim()
}

function rewritten(plain: string, pairs: readonly [RegExp, string][]): string {
  let text = plain
  for (const [pattern, words] of pairs) text = text.replace(pattern, words)
  return text
}

const contractions: [RegExp, string][] = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/\b(?:ain't)\b/g, 'is not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/\b(you|we|they|i|he|she|it)'d\b/g, '$1 would'],
  [/\bi'm\b/g, 'i am'],
  [/\b(it|that|there|he|she|what|here|who)'s\b/g, '$1 is'],
  [/\blet's\b/g, 'let us'],
]

/** One look spares most sentences all the others. */
const spelled =
  /%|percent|per cent|pct|f\.\s?d|food (?:and|&)|cannot|aesth|foet|paed|(?:av|ol|on|vi)our|(?:author|recogn|stabil|minim|normal|hospital|revolution|vital|energ|real|penal)is|licence|programme|pregnan|breast|nursing|doubt|no matter|not (?:only|just|merely|simply|wait|forget)|never forget|no longer|no(?:t)? (?:more|later|longer) than|not (?:\w+ )?controlled|(?:do|does|did|is|are|was|wo|ca|should|need)nt\b|why not|or not|if not/

const spellings: [RegExp, string][] = [
  [/\bcannot\b/g, 'can not'],
  [/\b(dont|doesnt|didnt|isnt|arent|wasnt|wont|cant|shouldnt|neednt)\b/g, 'do not'],
  [/(?<=\d)\s?(?:%|percent\b|per cent\b|pct\b)/g, ' percent'],
  [/\bper cent\b/g, 'percent'],
  [/f\.\s?d\.\s?a\.?/g, 'fda'],
  [/\b(?:u\.?\s?s\.?\s)?food (?:and|&) drug administration\b/g, 'fda'],
  [/anaesthe/g, 'anesthe'],
  [/foetus/g, 'fetus'],
  [/paed/g, 'ped'],
  [
    /(?<=\b(?:author|recogn|stabil|minim|normal|hospital|revolution|revital|energ|real|penal))is(?=e|ing|ation)/g,
    'iz',
  ],
  [/behaviour/g, 'behavior'],
  [/(?<=fav|fl|col|hon)our/g, 'or'],
  [/\blicence/g, 'license'],
  [/\bprogramme/g, 'program'],
  // A condition of the reader, not a clause with another subject.
  [
    /\b(?:while|when|if) (?:(?:you|they|she|a patient) (?:are|is) )?(pregnant|breast ?feeding|nursing)\b,?/g,
    'during $1',
  ],
  // They hold a negator and deny nothing.
  [/\bnot (?:only|just|merely|simply)\b/g, 'only'],
  [/\b(?:no|without (?:a |any )?|beyond (?:a |any )?) ?doubts?\b/g, 'surely'],
  [/\bwhy not\b/g, 'please'],
  [/\bno matter\b/g, 'whatever'],
  [/\b(?:whether or|if) not\b/g, 'whether'],
  [/\bcan not wait\b/g, 'look forward'],
  [/\b(?:do not|never) forget\b/g, 'remember'],
  [/\bnot (?:well |yet |fully )?controlled\b/g, 'uncontrolled'],
  [/\bnot? (?:more|later|longer) than\b/g, 'at most'],
  [/\bno longer\b/g, 'nolonger'],
]
