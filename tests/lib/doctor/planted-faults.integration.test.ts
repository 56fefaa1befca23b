import {expect, onTestFinished, test} from 'vitest'
import {checkHealth} from '@/lib/outbox/alarms/health'
import {forgetInProcess} from '@/lib/process/once-in-process'
import {site} from '@/lib/site'
import {makeSite} from '../outbox/make-site'
import {healthParts} from '../outbox/parts'
import {faultsOfContent} from './planted/faults-of-content'
import {faultsOfDelivery} from './planted/faults-of-delivery'
import {faultsOfHealth} from './planted/faults-of-health'
import {faultsOfMail} from './planted/faults-of-mail'
import {faultsOfSettings} from './planted/faults-of-settings'
import {faultsOfStore} from './planted/faults-of-store'
import {diagnose, makeLiveClinic} from './planted/live-clinic'

const faults = [
  ...faultsOfSettings,
  ...faultsOfStore,
  ...faultsOfMail,
  ...faultsOfContent,
  ...faultsOfDelivery,
]

test.each(faults)(
  'the doctor finds that $name',
  {timeout: 120_000},
  async ({check, plant, detail, fix, send = false}) => {
    const clinic = await makeLiveClinic()
    await plant(clinic)
    const results = await diagnose(clinic, {only: check, send})
    expect(results.filter(({ok}) => !ok)).toEqual([
      {name: check, ok: false, detail: expect.stringMatching(detail), fix: expect.stringMatching(fix)},
    ])
  },
)

test.each(faultsOfHealth)('health tells that $name', async ({problem, plant}) => {
  const site = await makeSite()
  const parts = healthParts(site.store)
  expect(await checkHealth(parts)).toMatchObject({ok: true, problems: []})
  expect(await checkHealth({...parts, ...(await plant(site))})).toMatchObject({
    ok: false,
    problems: [problem],
  })
})

test('a stranger who sends webhooks with a wrong signature cannot make health call a person', async () => {
  const clinic = await makeLiveClinic()
  await clinic.startSite()
  for (const service of ['sanity', 'resend']) {
    const url = `${clinic.env.SITE_URL}/api/webhooks/${service}`
    expect((await fetch(url, {method: 'POST', body: '{}'})).status).toBe(401)
  }
  const {GET} = await import('@/app/api/health/route')
  onTestFinished(async () => {
    await (await site.store()).close()
    forgetInProcess('request store')
  })
  const health = await GET(new Request(`${clinic.env.SITE_URL}/api/health`))
  expect(await health.json()).toEqual({ok: true, problems: []})
})

test('a clinic in which all is well is found well by every check, without a test message and with one', async () => {
  const clinic = await makeLiveClinic()
  await clinic.startSite()
  clinic.typed.push('', '# For the system of the container:', 'TZ=America/New_York')
  const results = await diagnose(clinic)
  expect(results.filter(({ok}) => !ok)).toEqual([])
  const checked = new Set(results.map(({name}) => name))
  expect(faults.map(({check}) => check).filter((name) => !checked.has(name))).toEqual([])
  expect((await diagnose(clinic, {only: 'alarms', send: true})).filter(({ok}) => !ok)).toEqual([])
})

test('each of the faults is another one, and there are more than sixty', () => {
  const names = [...faults, ...faultsOfHealth].map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(60)
})
