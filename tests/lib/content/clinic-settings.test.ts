import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {keptSettings} from '@/lib/content/kept-settings'
import {fakeLake, fakeSettings, frameTags, noteTags} from './fake-lake'

const lake = fakeLake()

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now: 0})
})

afterEach(() => {
  vi.useRealTimers()
})

test('while the CMS is away, the last good settings stay, and every page keeps their tag', async () => {
  expect(await getClinicSettings()).toMatchObject({clinicName: 'Clinic'})
  vi.setSystemTime(1_000)
  lake.settings = undefined
  const tags = noteTags()
  expect(await getClinicSettings()).toMatchObject({clinicName: 'Clinic'})
  expect(tags).toEqual(new Set(frameTags))
})

test('settings that are not what they should be are an error, even if there were others before', async () => {
  await getClinicSettings()
  vi.setSystemTime(1_000)
  lake.settings = {...fakeSettings, clinicName: 7}
  await expect(getClinicSettings()).rejects.toThrow('Content is not what it should be: clinicName')
  lake.settings = null
  await expect(getClinicSettings()).rejects.toThrow('not published yet')
})

test('the settings of a draft are for one visitor: they are neither kept nor tagged', async () => {
  lake.settings = {...fakeSettings, clinicName: 'Draft'}
  const tags = noteTags()
  expect(await getClinicSettings(['drafts'])).toMatchObject({clinicName: 'Draft'})
  expect(keptSettings().last()).toBeUndefined()
  expect([...tags]).toEqual([])
  lake.settings = fakeSettings
  expect(await getClinicSettings()).toMatchObject({clinicName: 'Clinic'})
  expect(keptSettings().last()).toMatchObject({clinicName: 'Clinic'})
})
