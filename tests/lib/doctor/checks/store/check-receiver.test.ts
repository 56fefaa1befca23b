import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Finding} from '@/lib/doctor/check'
import {checkReceiver} from '@/lib/doctor/checks/store/check-receiver'
import {makeHandover} from '../../../handover/make-handover'
import {makeReceiver} from '../../../handover/make-receiver'
import {databaseKinds, rowsOf, temporaryFolder} from '../../../outbox/databases'

const said = ({detail, fix = ''}: Finding) => `${detail} ${fix}`.trim()
const signal = AbortSignal.timeout(60_000)

describe.each(databaseKinds)('on %s', (kind) => {
  test('what another program did not take is told, with the command that sends it again', async () => {
    const receiver = await makeReceiver([204, 500, 410])
    const {send, tell, place} = await makeHandover({kind, url: receiver.url})
    const at = kind === 'postgres' ? {DATABASE_URL: place} : {}
    const settings = {DATA_DIR: path.dirname(place), ...at, REQUEST_WEBHOOK_URL: receiver.url}
    const check = async () => said(await checkReceiver(settings, signal))
    await send({name: 'One'})
    await tell()
    await send({name: 'Two'})
    await tell()
    expect(await check()).toBe('The program that is told of requests can be reached. Events that wait: 1.')
    await rowsOf(place, "update webhook_events set status = 'given-up' where status = 'waiting' returning id")
    expect(await check()).toMatch(/did not take in 72 hours: 1\. Put it right.*webhook-again$/)
    await send({name: 'Three'})
    await tell()
    expect(await check()).toMatch(/wanted no more calls \(410\).*REQUEST_WEBHOOK_URL.*webhook-again$/)
    await receiver.close()
    expect(await check()).toMatch(/could not be reached \(ECONNREFUSED\)\. Look whether REQUEST_WEBHOOK_URL/)
  })
})

test('without the setting, and before anything was stored, nothing is wrong', async () => {
  const DATA_DIR = await temporaryFolder()
  expect(said(await checkReceiver({DATA_DIR}, signal))).toBe('No other program is told of requests.')
  const {url} = await makeReceiver()
  expect(said(await checkReceiver({DATA_DIR, REQUEST_WEBHOOK_URL: url}, signal))).toMatch(/that wait: 0\.$/)
})
