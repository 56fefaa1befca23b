import {proofField, requestIdField, tokenField, trapField} from '../fields.ts'
import type {KeyRing} from '../key-ring.ts'
import {type Consultation, webAddress} from '../schema.ts'
import type {RequestStore} from '../store/request-store.ts'
import {readFormToken, type TokenReading} from './form-token.ts'
import {isProof} from './proof.ts'
import {seenNames} from './seen-names.ts'
import {isSuspicious, type Sign} from './signs.ts'

/** What the form itself tells, and what is to be counted about it. */
export type FormSigns = {signs: Sign[]; nonce: string | undefined; text: string}

export type Verdict = {
  isSuspect: boolean
  /** The signs, as the store keeps them. */
  codes: string | undefined
  /** To be counted once the request is stored. */
  counters: string[]
}

type Parts = {
  store: RequestStore
  keys: KeyRing
  at: number
  /** Who sent it, if that is known. */
  client?: string | undefined
  /** How many requests a busy day brings. Without it, what all patients send together is not limited. */
  perDay?: number | undefined
}

const FASTEST_MS = 3_000
const LONGEST_MS = 24 * 60 * 60 * 1000
const REPEATS = 3
const CLIENT_PER_HOUR = 5
const CLIENT_PER_DAY = 30
/** Some megabytes a day at most, and far above what anybody would look through. */
const SUSPECTS_PER_DAY = 5_000

export async function signsOfForm(
  form: FormData,
  {support = ''}: Consultation,
  keys: KeyRing,
  at: number,
): Promise<FormSigns> {
  const token = readFormToken(keys, textOf(form, tokenField), at)
  const nonce = typeof token === 'object' ? token.nonce : undefined
  const signs = [...signsOfAnswers(form, support), ...signsOfToken(token, form)]
  const proof = textOf(form, proofField)
  if (proof && nonce && (await isProof(keys, proof, nonce))) signs.push('proof')
  return {signs, nonce, text: support}
}

/**
 * Judges a request that passed the rules of the form. What is known of it and its sender comes first; how much is
 * delivered altogether counts only for what would be delivered, so that a flood of spam is no sign against a patient.
 */
export async function judgeRequest({signs: own, nonce, text}: FormSigns, parts: Parts): Promise<Verdict> {
  const {store, keys, at, client, perDay} = parts
  const signs = new Set(own)
  const names = seenNames(keys, at, {client, nonce, text})
  const seen = await store.countEach(Object.values(names).filter(Boolean), at)
  const timesSeen = (name: string) => seen.get(name) ?? 0
  if (timesSeen(names.token) > REPEATS) signs.add('used-token')
  if (timesSeen(names.text) > REPEATS) signs.add('repeated')
  if (timesSeen(names.clientHour) > CLIENT_PER_HOUR) signs.add('client-often')
  if (timesSeen(names.clientDay) > CLIENT_PER_DAY) signs.add('client-flood')

  const withoutToken = `delivered-without-token:${new Date(at).getUTCHours()}`
  const counts = await store.readCounts(['delivered', withoutToken, 'held'], at)
  const countOf = (name: string) => counts.get(name) ?? 0
  if (perDay !== undefined && !isSuspicious(signs)) {
    const isOddlyBusy = nonce === undefined && countOf(withoutToken) >= Math.ceil(perDay / 40)
    if (isOddlyBusy || countOf('delivered') >= perDay) signs.add('busy')
    if (countOf('delivered') >= perDay * 5) signs.add('flood')
  }

  const verdict = verdictOf(signs)
  if (verdict.isSuspect && countOf('held') >= SUSPECTS_PER_DAY) throw new TooMuchSpam()
  if (verdict.isSuspect) return {...verdict, counters: ['held']}
  return {...verdict, counters: nonce === undefined ? ['delivered', withoutToken] : ['delivered']}
}

/** Without the counts of other requests. */
export function verdictOf(signs: Iterable<Sign>): Verdict {
  const codes = [...signs].join(' ')
  return {isSuspect: isSuspicious(signs), codes: codes || undefined, counters: []}
}

/** The store holds so much spam that this is not to be kept. */
export class TooMuchSpam extends Error {
  override name = 'TooMuchSpam'
}

function* signsOfAnswers(form: FormData, support: string): Iterable<Sign> {
  if (textOf(form, trapField).trim() !== '') yield 'trap'
  if (/<a\b|href\s*=|\[url\b|\[link\b/i.test(support)) yield 'link-code'
  if (webAddress.test(support)) yield 'link'
}

function* signsOfToken(token: TokenReading, form: FormData): Iterable<Sign> {
  if (token === 'forged') yield 'forged-token'
  else if (token === 'none') yield textOf(form, requestIdField) ? 'script-without-token' : 'no-token'
  else if (token.ageMs < FASTEST_MS) yield 'too-fast'
  else if (token.ageMs > LONGEST_MS) yield 'old-token'
}

/** A field that comes twice is read as it comes first; a file counts as text. */
function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : value === null ? '' : 'file'
}
