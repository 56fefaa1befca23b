import type {Sign} from '../../consultation/spam/signs.ts'

const words: Record<Sign, string> = {
  trap: 'filled in a field that people do not see',
  'filled-trap': 'a program filled in a field that people do not see',
  'link-code': 'code for a link',
  link: 'a web address',
  'maybe-link': 'what may be a web address',
  repeated: 'the same text came from several people today',
  'too-fast': 'sent within three seconds',
  'forged-token': 'a time stamp that this site did not make',
  'used-token': 'a time stamp that was used before',
  'script-without-token': 'a script without a time stamp',
  'no-token': 'no time stamp, as without JavaScript',
  'old-token': 'the form was open for more than a day',
  'client-often': 'many requests from one address in an hour',
  'client-flood': 'very many requests from one address today',
  flood: 'far more requests than on a busy day',
}

/** Why a request is held, in words. A sign that only another release knows keeps its code. */
export function signWords(signs: readonly string[]): string[] {
  const known: Readonly<Record<string, string>> = words
  return signs.map((sign) => known[sign] ?? sign)
}
