import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Finding} from '@/lib/doctor/check'
import {checkDesk} from '@/lib/doctor/checks/store/check-desk'
import {disable} from '@/lib/staff/accounts/accounts'
import {databaseKinds, temporaryFolder} from '../../../outbox/databases'
import {makeStore} from '../../../outbox/make-site'
import {makeStaff, ROSA} from '../../../staff/make-staff'

/** With how to put it right, which a warning has too. */
const said = ({detail, fix = ''}: Finding) => `${detail} ${fix}`.trim()

const site = {APP_ENV: 'live', DESK: 'on', TRUSTED_PROXY_HOPS: 1, DATA_DIR: '/nowhere'} as const

describe.each(databaseKinds)('on %s', (kind) => {
  test('a live desk that no lead can sign in to is a warning', async () => {
    const {place, db, invite, clock} = await makeStaff(kind)
    const at = kind === 'postgres' ? {DATABASE_URL: place} : {DATA_DIR: path.dirname(place)}
    const check = async (more = {}) => said(await checkDesk({...site, ...at, ...more}))
    const nobody = /^It is switched on, and no lead may sign in\. Invite one: npm run staff/
    expect(await check()).toMatch(nobody)
    await invite('tom@clinic.example', 'front-desk')
    expect(await check()).toMatch(nobody)
    await invite(ROSA, 'lead')
    expect(await check()).toBe('1 may sign in as lead.')
    expect(await check({DESK_ALLOWED_NETWORKS: [], TRUSTED_PROXY_HOPS: 0})).toMatch(/set TRUSTED_PROXY_HOPS/)
    await disable(db, ROSA, clock.now)
    expect(await check()).toMatch(nobody)
  })

  test('before the first invitation there is no table, and none is made', async () => {
    const {place} = await makeStore(kind)
    const at = kind === 'postgres' ? {DATABASE_URL: place} : {DATA_DIR: path.dirname(place)}
    expect(said(await checkDesk({...site, ...at, APP_ENV: 'demo'}))).toMatch(/^Nobody was invited yet/)
    expect(said(await checkDesk({...site, ...at}))).toMatch(/^It is switched on, and no lead/)
  })
})

test('a desk that is switched off needs nobody, and no store', async () => {
  expect(said(await checkDesk({...site, DESK: 'off'}))).toBe('It is switched off.')
  const DATA_DIR = await temporaryFolder()
  expect(said(await checkDesk({...site, DATA_DIR, APP_ENV: 'demo'}))).toMatch(/^Nobody was invited yet/)
})
