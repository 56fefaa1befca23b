import path from 'node:path'
import {newPatient, sendOnce} from '../../faults/forms/patients.ts'
import {startStack} from '../../run/stack.ts'
import {type Email, expect, test} from '../fixtures.ts'

const CRON_SECRET = 'secret-of-the-clock'

test('where no worker runs, the call of a clock renders and sends the same mail', async () => {
  const preload = path.resolve(import.meta.dirname, 'without-worker.ts')
  const stack = await startStack({CRON_SECRET}, {site: {NODE_OPTIONS: `--import ${preload}`}})
  try {
    const patient = newPatient()
    const answer = await sendOnce(patient, stack.site.url, stack.site.url)
    expect(answer?.reference).toMatch(/^\w{4}-\w{4}$/)
    const headers = {authorization: `Bearer ${CRON_SECRET}`}
    const called = await fetch(new URL('/api/cron/deliver', stack.site.url), {headers})
    expect([called.status, await called.json()]).toEqual([200, {tried: 1}])

    const response = await fetch(new URL('/emails', stack.inbox.url))
    const [mail, ...more]: Email[] = await response.json()
    expect(more).toEqual([])
    expect(mail?.text).toMatch(/^Write /)
    expect(mail?.text).toContain(`Name: ${patient.name}\n`)
    expect(mail?.html).toContain(`href="mailto:${patient.email}"`)
  } finally {
    await stack.stop()
  }
})
