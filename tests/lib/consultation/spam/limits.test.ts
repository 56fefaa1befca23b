import {randomUUID} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {requestIdField, tokenField, trapField} from '@/lib/consultation/form/hidden-fields'
import {consultationSchema} from '@/lib/consultation/form/schema'
import {makeFormToken, readFormToken} from '@/lib/consultation/spam/form-token'
import {freeTexts} from '@/lib/consultation/spam/free-texts'
import {judgeRequest, signsOfForm, TooMuchSpam, verdictOf} from '@/lib/consultation/spam/judge-request'
import {seenNames} from '@/lib/consultation/spam/seen-names'
import {keys, makeStore, patient} from '../../outbox/make-site'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** A whole second: tokens are made to the second. */
const NOW = Date.parse('2026-11-24T15:00:00Z')
const consultation = (changes = {}) => consultationSchema.parse({...patient, times: ['midday'], ...changes})

function signsOf(fields: Record<string, string | File>, changes = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return signsOfForm(form, consultation(changes), keys, NOW)
}

const openFor = (ageMs: number) => ({[tokenField]: makeFormToken(keys, NOW - ageMs)})
const aWhile = openFor(MINUTE)

describe('the time for which a form was open', () => {
  test.each([
    [-59_000, ['too-fast']],
    [-60_000, ['forged-token']],
    [0, ['too-fast']],
    [2_000, ['too-fast']],
    [3_000, []],
    [DAY, []],
    [DAY + 1_000, ['old-token']],
  ])('%i ms has these signs: %j', (ageMs, signs) => {
    expect(signsOf(openFor(ageMs)).signs).toEqual(signs)
  })

  test('is known to the millisecond on the side of the reader', () => {
    const token = makeFormToken(keys, NOW)
    expect(readFormToken(keys, token, NOW - MINUTE + 1)).toMatchObject({ageMs: -MINUTE + 1})
    expect(readFormToken(keys, token, NOW - MINUTE)).toBe('forged')
  })

  test('its token is what is counted, if it is ours', () => {
    const nonce = aWhile[tokenField]?.split('.')[1]
    expect(signsOf(aWhile).nonce).toBe(nonce)
    expect(signsOf({}).nonce).toBeUndefined()
    expect(signsOf({[tokenField]: 'x'}).nonce).toBeUndefined()
  })
})

test.each([
  ['nothing hidden at all', {}, ['no-token']],
  ['an id, which a script makes', {[requestIdField]: randomUUID()}, ['script-without-token']],
  ['a made-up token', {[tokenField]: 'x'}, ['forged-token']],
  ['a file for a token', {[tokenField]: new File(['x'], 'x')}, ['forged-token']],
  ['spaces in the field that nobody sees', {...aWhile, [trapField]: ' \n'}, []],
  ['a word in it', {...aWhile, [trapField]: 'x'}, ['filled-trap']],
  ['a file in it', {...aWhile, [trapField]: new File([''], '')}, ['filled-trap']],
  ['a word in it, and no token', {[trapField]: 'x'}, ['trap', 'no-token']],
])('a form with %s has these signs', (_what, fields, signs) => {
  expect(signsOf(fields).signs).toEqual(signs)
})

test.each([
  '<a href="//x">',
  'HREF = x',
  '</a>',
  '</A >',
  '[url=x]',
  '[URL]',
  '[/url]',
  '[link=x]',
  '[/link ]',
  '[url =x]',
])('%j is code for a link', (support) => {
  expect(signsOf(aWhile, {support}).signs).toContain('link-code')
})

test.each(['href', 'a > b', 'hrefs are fine', '[curl]', 'url=x', '</abc>', '[urls]', 'the [link to follow]'])(
  '%j is no code for a link',
  (support) => {
    expect(signsOf(aWhile, {support}).signs).toEqual([])
  },
)

test.each([
  ['see www.interpreters.example', ['link']],
  ['example.com', ['maybe-link']],
  ['a ramp', []],
])('the text %j has these signs: %j', (support, signs) => {
  expect(signsOf(aWhile, {support}).signs).toEqual(signs)
})

test('a person is known by the number or the address at which they want to be reached', () => {
  const email = 'jane@mail.example'
  expect(signsOf(aWhile, {email}).person).toBe('804 555 0142')
  expect(signsOf(aWhile, {contactBy: 'email', email, phone: '804 555 0142'}).person).toBe(email)
})

test('texts in the patient’s own words are those that are counted', () => {
  expect(signsOf(aWhile, {support: 'a ramp'}).texts).toEqual(freeTexts(consultation({support: 'a ramp'})))
  expect(freeTexts(consultation({support: 'a ramp'}))).toContain('a ramp')
})

describe('what is counted of a request', () => {
  const text = 'x'.repeat(60)
  const seen = {client: '198.51.100.7', nonce: 'n', texts: [text], person: 'jane@mail.example'}
  const names = (changes = {}, at = NOW) => seenNames(keys, at, {...seen, ...changes})

  test('texts of 60 letters and more, whatever their case', () => {
    expect(names({texts: ['x'.repeat(59)]}).texts).toEqual([])
    expect(names().texts).toHaveLength(1)
    expect(names({texts: [text.toUpperCase()], person: 'JANE@mail.example'}).texts).toEqual(names().texts)
  })

  test('the same text of another person has the same name, and another one for the person', () => {
    const [mine] = names().texts
    const [other] = names({person: 'joe@mail.example'}).texts
    expect(other?.name).toBe(mine?.name)
    expect(other?.ofPerson).not.toBe(mine?.ofPerson)
  })

  test('under a name that two new keys in front of the ring do not change', () => {
    const [oldest] = keys
    const added = ['b', 'c'].map((id) => ({id, key: Buffer.alloc(32, id)}))
    const ring = [...added, oldest] as unknown as typeof keys
    expect(seenNames(ring, NOW, seen)).toEqual(names())
    const token = makeFormToken(ring, NOW)
    expect(readFormToken(keys, token, NOW)).toMatchObject({ageMs: 0})
  })

  test('nothing, where there is nothing', () => {
    expect(seenNames(keys, NOW, {client: undefined, nonce: undefined, texts: [], person: ''})).toEqual({
      clientHour: '',
      clientDay: '',
      token: '',
      texts: [],
    })
  })

  test('each thing under a name of its kind and its day, and senders by the hour too', () => {
    const {clientHour, clientDay, token, texts} = names()
    expect(clientHour).toMatch(/^seen:client-at-15:[\w-]{22}$/)
    expect(clientDay).toMatch(/^seen:client:[\w-]{22}$/)
    expect(token).toMatch(/^seen:token:[\w-]{22}$/)
    expect(texts[0]?.name).toMatch(/^seen:text:[\w-]{22}$/)
    expect(texts[0]?.ofPerson).toMatch(/^seen:text-of-person:[\w-]{22}$/)
    const later = names({}, NOW + 60 * MINUTE)
    expect([later.clientHour === clientHour, later.clientDay === clientDay]).toEqual([false, true])
    expect(names({}, NOW + DAY).clientDay).not.toBe(clientDay)
  })
})

describe('the judgement', () => {
  const plain = {signs: [], nonce: undefined, texts: [], person: 'p'}

  test.each([
    [14, undefined],
    [15, 'flood'],
  ])('after %i delivered requests, where three make a busy day', async (delivered, codes) => {
    const {store} = await makeStore()
    for (let count = 0; count < delivered; count++) await store.countOne('delivered', NOW)
    const verdict = await judgeRequest(plain, {store, keys, at: NOW, perDay: 3})
    expect(verdict).toEqual({isSuspect: codes !== undefined, codes, counters: [codes ? 'held' : 'delivered']})
    expect(await judgeRequest(plain, {store, keys, at: NOW + DAY, perDay: 3})).toMatchObject({
      isSuspect: false,
    })
    expect(await judgeRequest(plain, {store, keys, at: NOW})).toMatchObject({isSuspect: false})
  })

  test('a token is used up after three requests', async () => {
    expect(await repeat(5, {...plain, nonce: 'n'})).toEqual([
      undefined,
      undefined,
      undefined,
      'used-token',
      'used-token',
    ])
  })

  test('one sender looks odd from the sixth request in an hour on, and is held from the 31st of the day on', async () => {
    const {store} = await makeStore()
    const codes: (string | undefined)[] = []
    for (let count = 0; count < 31; count++) {
      const at = NOW + Math.floor(count / 6) * 60 * MINUTE
      codes.push((await judgeRequest(plain, {store, keys, at, client: '198.51.100.7'})).codes)
    }
    expect(codes.map((code, place) => [place + 1, code]).filter(([, code]) => code)).toEqual([
      [6, 'client-often'],
      [12, 'client-often'],
      [18, 'client-often'],
      [24, 'client-often'],
      [30, 'client-often'],
      [31, 'client-flood'],
    ])
  })

  test('a network of networks looks odd from the 21st request in an hour on', async () => {
    const {store} = await makeStore()
    const codes: (string | undefined)[] = []
    for (let network = 0; network < 21; network++) {
      const client = `2001:db8:8:${(0xab00 + network).toString(16)}::/64`
      codes.push((await judgeRequest(plain, {store, keys, at: NOW, client})).codes)
    }
    expect(codes).toEqual([...Array(20).fill(undefined), 'client-often'])
  })

  test('a text is a sign from the fourth person on; who sends it again is still one person', async () => {
    const {store} = await makeStore()
    const texts = ['Best offers for your practice, answer this message today to learn more']
    const codes: (string | undefined)[] = []
    for (const person of ['a', 'a', 'a', 'a', 'b', 'c', 'c', 'd', 'a'])
      codes.push((await judgeRequest({...plain, texts, person}, {store, keys, at: NOW})).codes)
    expect(codes).toEqual([...Array(7).fill(undefined), 'repeated', 'repeated'])
  })

  test('so much spam that nobody could look through it is not kept, and what is not spam is', async () => {
    const {store} = await makeStore()
    const judge = (held: number, signs: ('trap' | 'link')[]) =>
      judgeRequest(
        {...plain, signs},
        {store: {...store, readCounts: async () => new Map([['held', held]])}, keys, at: NOW},
      )
    expect(await judge(4_999, ['trap'])).toEqual({isSuspect: true, codes: 'trap', counters: ['held']})
    await expect(judge(5_000, ['trap'])).rejects.toThrow(TooMuchSpam)
    expect(await judge(5_000, ['link'])).toEqual({isSuspect: false, codes: 'link', counters: ['delivered']})
  })

  test('without counts it goes by the form alone, and counts nothing', () => {
    expect(verdictOf([])).toEqual({isSuspect: false, codes: undefined, counters: []})
    expect(verdictOf(['trap', 'link'])).toEqual({isSuspect: true, codes: 'trap link', counters: []})
    expect(new TooMuchSpam().name).toBe('TooMuchSpam')
  })

  async function repeat(times: number, form: Parameters<typeof judgeRequest>[0]) {
    const {store} = await makeStore()
    const codes: (string | undefined)[] = []
    for (let count = 0; count < times; count++)
      codes.push((await judgeRequest(form, {store, keys, at: NOW})).codes)
    return codes
  }
})
