/**
 * The signs of a machine, and how much each counts. Nothing is dropped: the sender gets a reference in any case.
 *
 * | points | means |
 * |---|---|
 * | 3 | strong: no patient does this |
 * | 2 | odd: a patient may do this |
 * | 1 | weak: some patients always show this, such as all without JavaScript, or all behind one address |
 *
 * A request is held if it shows a strong sign, or an odd one together with another. Weak signs alone never hold it, however
 * many there are: a patient without JavaScript, or behind a shared address, shows several.
 */
export const signPoints = {
  /** The field that nobody sees was filled in. */
  trap: 3,
  /** The same in a browser that had the form open for a while: a program that fills in forms for people. */
  'filled-trap': 2,
  /** Code for a link, such as `<a href=` or `[url=`. */
  'link-code': 3,
  /** A web address where none was asked for. */
  link: 2,
  /** What may be a web address, or two sentences without a space. */
  'maybe-link': 1,
  /** The same long text from the fourth person today. */
  repeated: 2,
  /** Sent within three seconds of the first look at the form. */
  'too-fast': 2,
  /** A time token that is not ours. */
  'forged-token': 2,
  /** A time token that was sent with more than three requests. */
  'used-token': 2,
  /** Sent by a script that has no time token: it could not be had, or was not asked for. */
  'script-without-token': 1,
  /** No time token: no JavaScript, or no browser. */
  'no-token': 1,
  /** The form was open for more than a day. */
  'old-token': 1,
  /** More than five requests from one address in an hour. */
  'client-often': 1,
  /** More than thirty from one address in a day. */
  'client-flood': 3,
  /** Five times as many requests as on a busy day are delivered: holds all alike, until a person has looked. */
  flood: 3,
} as const

export type Sign = keyof typeof signPoints

const ODD = 2
/** A strong sign has as many by itself. */
const HELD_FROM = 3

/** Whether a person should look before the request is delivered. */
export function isSuspicious(signs: Iterable<Sign>): boolean {
  const all = [...signs]
  const worst = Math.max(0, ...all.map((sign) => signPoints[sign]))
  return worst >= ODD && pointsOf(all) >= HELD_FROM
}

function pointsOf(signs: Sign[]): number {
  return signs.reduce((sum, sign) => sum + signPoints[sign], 0)
}
