import {expect, test} from 'vitest'
import {checkHours} from '@/lib/doctor/checks/content/check-hours'
import {clinicSettings, deadUrl, localApi, signal, words} from '../../peers'

const STUDIO = 'http://localhost:3000/studio'
const hours = {
  openingHours: [
    {
      _key: 'a',
      _type: 'openingHours',
      days: ['monday', 'tuesday', 'wednesday'],
      opens: '09:00',
      closes: '17:00',
    },
  ],
  timeZone: 'America/New_York',
  answerWithin: {amount: 2, unit: 'businessDays'},
}

test('hours and promise that are published are read out', async () => {
  const api = await localApi([{...clinicSettings, ...hours}])
  expect(words(await checkHours(api, STUDIO, signal))).toBe(
    'Monday to Wednesday, 9 AM to 5 PM, Eastern Time; within 2 business days.',
  )
})

test.each([
  [{openingHours: undefined}, 'No opening hours are published.'],
  [{openingHours: [{days: 'Monday', hours: '9 to 5'}]}, 'No opening hours are published.'],
  [{timeZone: 'Richmond'}, 'No time zone is published.'],
  [{answerWithin: undefined}, 'Nothing says how soon the clinic answers a request.'],
])('what patients would see as a placeholder fails: %j', async (change, reason) => {
  const api = await localApi([{...clinicSettings, ...hours, ...change}])
  const found = words(await checkHours(api, STUDIO, signal))
  expect(found).toContain(reason)
  expect(found).toContain(`FIX Put them right at ${STUDIO}`)
})

test('settings that cannot be read are not taken for good ones', async () => {
  const api = {url: await deadUrl(), projectId: 'local', dataset: 'production', isLocal: true}
  expect(await checkHours(api, STUDIO, signal)).toMatchObject({ok: false})
})
