import type {KeyRing} from '../../outbox/seal/key-ring.ts'
import type {RequestStore} from '../../outbox/store/request-store.ts'
import {widerNetworks} from '../../server/http/client-address.ts'
import {requestIdField, tokenField, trapField} from '../form/hidden-fields.ts'
import type {Consultation} from '../form/schema.ts'
import {readFormToken, type TokenReading} from './form-token.ts'
import {freeTexts} from './free-texts.ts'
import {seenNames} from './seen-names.ts'
import {isSuspicious, type Sign} from './signs.ts'
import {webAddressIn} from './web-address.ts'

/** What the form itself tells, and what is to be counted about it. */
export type FormSigns = {signs: Sign[]; nonce: string | undefined; texts: string[]; person: string}

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
const FLOOD_TIMES = 5
/** Some megabytes a day at most, and far above what anybody would look through. */
const SUSPECTS_PER_DAY = 5_000

export function signsOfForm(
  form: FormData,
  consultation: Consultation,
  keys: KeyRing,
  at: number,
): FormSigns {
  const token = readFormToken(keys, textOf(form, tokenField), at)
  const nonce = typeof token === 'object' ? token.nonce : undefined
  const texts = freeTexts(consultation)
  const ofToken = [...signsOfToken(token, form)]
  const signs = [...signsOfTrap(form, ofToken), ...signsOfText(texts.join('\n')), ...ofToken]
  const person = consultation.contactBy === 'phone' ? consultation.phone : consultation.email
  return {signs, nonce, texts, person}
}

/**
 * Judges a request that passed the rules of the form: by what is known of it and its sender. What others send is no
 * sign against anybody, with one exception that holds all alike: more is delivered in a day than a clinic could read.
 */
export async function judgeRequest(form: FormSigns, parts: Parts): Promise<Verdict> {
  const {store, keys, at, client, perDay} = parts
  const signs = new Set(form.signs)
  const {texts, ...names} = seenNames(keys, at, {...form, client})
  const networks = widerNetworks(client).map(({network, senders}) => {
    const nothingElse = {nonce: undefined, texts: [], person: ''}
    return {...seenNames(keys, at, {...nothingElse, client: network}), senders}
  })
  const senders = [{...names, senders: 1}, ...networks]
  const counted = senders.flatMap(({clientHour, clientDay}) => [clientHour, clientDay])
  const seen = await store.countEach(
    [...texts.map(({ofPerson}) => ofPerson), names.token, ...counted].filter(Boolean),
    at,
  )
  const timesSeen = (name: string) => seen.get(name) ?? 0
  if (timesSeen(names.token) > REPEATS) signs.add('used-token')
  for (const {clientHour, clientDay, senders: many} of senders) {
    if (timesSeen(clientHour) > CLIENT_PER_HOUR * many) signs.add('client-often')
    if (timesSeen(clientDay) > CLIENT_PER_DAY * many) signs.add('client-flood')
  }
  for (const {name, ofPerson} of texts)
    if ((await countSenders(name, timesSeen(ofPerson) === 1, parts)) > REPEATS) signs.add('repeated')

  const counts = await store.readCounts(['delivered', 'held'], at)
  const countOf = (name: string) => counts.get(name) ?? 0
  if (perDay !== undefined && countOf('delivered') >= perDay * FLOOD_TIMES) signs.add('flood')

  const verdict = verdictOf(signs)
  if (verdict.isSuspect && countOf('held') >= SUSPECTS_PER_DAY) throw new TooMuchSpam()
  if (verdict.isSuspect) return {...verdict, counters: ['held']}
  return {...verdict, counters: ['delivered']}
}

/** From how many people a text came today. Who sends a form again, with a mistake put right, is still one. */
async function countSenders(text: string, isNew: boolean, {store, at}: Parts): Promise<number> {
  const counts = await (isNew ? store.countEach([text], at) : store.readCounts([text], at))
  return counts.get(text) ?? 0
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

/** Password managers and browsers fill in fields that nobody sees, but they wait for a person who sends them. */
function signsOfTrap(form: FormData, ofToken: Sign[]): Sign[] {
  if (textOf(form, trapField).trim() === '') return []
  return ofToken.length === 0 ? ['filled-trap'] : ['trap']
}

function* signsOfText(text: string): Iterable<Sign> {
  if (/href\s*=|<\/a\s*>|\[\/?(?:url|link)\s*[=\]]/i.test(text)) yield 'link-code'
  const address = webAddressIn(text)
  if (address) yield address === 'sure' ? 'link' : 'maybe-link'
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
