import path from 'node:path'
import {expect, test} from '@playwright/test'
import {openSqlite} from '../../../lib/outbox/store/database/sqlite.ts'
import {openRequestStore} from '../../../lib/outbox/store/request-store.ts'
import {startStack} from '../../run/stack.ts'
import {canaryName, formOn} from './consultation-page.ts'

test.describe('where the clinic asks for a proof of work', () => {
  test('the browser solves it while the form is filled in, and the patient notices nothing', async ({
    page,
  }) => {
    const stack = await startStack({FORM_PROOF_OF_WORK: 'true'})
    try {
      const form = formOn(page)
      await page.goto(new URL('/consultation', stack.site.url).href)
      await form.ready()
      const token = page.waitForResponse(/\/api\/consultation\/token$/)
      const solver = page.waitForResponse(/\/_next\/static\/.*\.js/)
      await form.fillIn(canaryName())
      expect(await (await token).json()).toMatchObject({
        challenge: {parameters: {algorithm: 'PBKDF2/SHA-256'}},
      })
      await solver
      // Longer than the riddle takes, and than the fastest hand.
      await page.waitForTimeout(4_000)
      await form.send()
      const reference = await form.reference()
      const store = await openRequestStore(openSqlite(path.join(stack.settings.dataDir, 'requests.sqlite')))
      expect((await store.find(reference))?.signs).toBe('proof')
      await store.close()
    } finally {
      await stack.stop()
    }
  })
})
