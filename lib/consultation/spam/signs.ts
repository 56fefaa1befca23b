/**
 * What speaks for a machine, and how much. One sign that a patient may well show never holds a request back: only a
 * strong one, or several together. Nothing is dropped, and the patient gets the reference in any case.
 *
 * | points | means |
 * |---|---|
 * | 3 | strong: no patient does this |
 * | 2 | odd: a patient may do this |
 * | 1 | weak: some patients always do this, such as all without JavaScript |
 */
export const signPoints = {
  /** The field that nobody sees was filled in. */
  trap: 3,
  /** Code for a link, such as `<a href=` or `[url=`. */
  'link-code': 3,
  /** A web address where none was asked for. */
  link: 2,
  /** The same long text for the fourth time today. */
  repeated: 2,
  /** Sent within three seconds of the first look at the form. */
  'too-fast': 2,
  /** A time token that is not ours. */
  'forged-token': 2,
  /** A time token that was sent with more than three requests. */
  'used-token': 2,
  /** Sent by a script that did not ask for a time token. */
  'script-without-token': 2,
  /** No time token: no JavaScript, or no browser. */
  'no-token': 1,
  /** The form was open for more than a day. */
  'old-token': 1,
  /** More than five requests from one address in an hour. */
  'client-often': 2,
  /** More than thirty from one address in a day. */
  'client-flood': 3,
  /** More requests are delivered than on a busy day, or too many of them came without a time token. */
  busy: 2,
  /** Five times as many as on a busy day. */
  flood: 3,
  /** The browser solved the riddle of its time token: makes up for what is odd or weak, not for what is strong. */
  proof: -2,
} as const

export type Sign = keyof typeof signPoints

const HELD_FROM = 3

/** Whether a person should look before the request is delivered. */
export function isSuspicious(signs: Iterable<Sign>): boolean {
  const all = [...signs]
  return all.some((sign) => signPoints[sign] >= HELD_FROM) || pointsOf(all) >= HELD_FROM
}

function pointsOf(signs: Sign[]): number {
  return signs.reduce((sum, sign) => sum + signPoints[sign], 0)
}
