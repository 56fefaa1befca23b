import {createClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {checkCrisisLines} from '@/lib/doctor/checks/content/check-crisis-lines'
import {checkPlaceholders} from '@/lib/doctor/checks/content/check-placeholders'
import {loadSeed} from '@/sanity/seed/load-seed'
import {article, clinicSettings, crisisSettings, deadUrl, localApi, signal, words} from '../../peers'

const STUDIO = 'http://localhost:3000/studio'
const line = (fields: Record<string, string>) => ({
  _key: 'k',
  _type: 'crisisLine',
  label: 'A line',
  ...fields,
})

test('content without a placeholder passes, whatever drafts still hold', async () => {
  const api = await localApi([
    clinicSettings,
    {...clinicSettings, _id: 'drafts.clinicSettings', phone: '[Clinic to supply: phone number]'},
  ])
  expect(words(await checkPlaceholders(api, STUDIO, signal))).toBe('None is published.')
})

test('every placeholder that patients would read is named with its place, a misspelt one too', async () => {
  const api = await localApi([
    {
      ...clinicSettings,
      phone: '[Clinic to supply: phone number]',
      crisisLines: [{_key: 'h', label: '[clinic to supply days'}],
    },
    {...article, summary: 'Costs [Clinic to supply: price] a session'},
  ])
  const found = words(await checkPlaceholders(api, STUDIO, signal))
  expect(
    found
      .split('\n')
      .slice(0, 4)
      .map((text) => text.replace(/ FIX.*/, '')),
  ).toEqual([
    '3 in published content:',
    'article a1: summary',
    'clinicSettings clinicSettings: phone',
    'clinicSettings clinicSettings: crisisLines.0.label',
  ])
  expect(found).toContain(`FIX Replace them at ${STUDIO}`)
})

test('placeholders are found beyond the first hundred documents', async () => {
  const many = Array.from({length: 230}, (_, at) => ({...article, _id: `a${String(at).padStart(3, '0')}`}))
  const api = await localApi([...many, {_id: 'z', _type: 'faq', question: '[Clinic to supply: question]'}])
  expect(words(await checkPlaceholders(api, STUDIO, signal))).toContain('faq z: question')
})

test('the demo content has placeholders and all crisis lines', async () => {
  const api = await localApi([])
  const connection = {apiHost: api.url, useProjectHostname: false, useCdn: false, token: 'local'}
  await loadSeed(
    createClient({projectId: 'local', dataset: 'production', apiVersion: '2026-03-01', ...connection}),
  )
  expect(words(await checkPlaceholders(api, STUDIO, signal))).toMatch(
    /^\d+ in published content:\n(.*\n){12}and \d+ more FIX/,
  )
  expect(words(await checkCrisisLines(api, STUDIO, signal))).toBe(
    "988, 911 and 1 of the clinic's own lines are on every page.",
  )
})

test.each([
  [{emergencyText: 'Call us, or 988.'}, 'does not say to call 911.'],
  [{emergencyText: 'Call 911.'}, 'does not say to call 988.'],
  [{crisisLines: [line({label: 'Empty'})]}, 'The line "Empty" has no number and no chat.'],
  [{crisisLines: [line({label: 'Worded', call: 'call us'})]}, 'The line "Worded" has no number'],
])('help that is of no use fails: %j', async (fields, reason) => {
  const api = await localApi([clinicSettings, {...crisisSettings, ...fields}])
  const found = words(await checkCrisisLines(api, STUDIO, signal))
  expect(found).toContain(reason)
  expect(found).toContain(`FIX Put it right at ${STUDIO}`)
})

test('crisis lines where an older version kept them are named', async () => {
  const {emergencyText, crisisLines} = crisisSettings
  const api = await localApi([{...clinicSettings, emergencyText, crisisLines}])
  expect(words(await checkCrisisLines(api, STUDIO, signal))).toContain('still stand in the clinic settings')
  const none = await localApi([clinicSettings])
  expect(words(await checkCrisisLines(none, STUDIO, signal))).toContain('No emergency notice is published.')
})

test('content that cannot be read is no content without problems', async () => {
  const api = {url: await deadUrl(), projectId: 'local', dataset: 'production', isLocal: true}
  expect(await checkPlaceholders(api, STUDIO, signal)).toMatchObject({ok: false})
  expect(await checkCrisisLines(api, STUDIO, signal)).toMatchObject({ok: false})
})
