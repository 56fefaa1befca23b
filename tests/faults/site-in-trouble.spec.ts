import {connect} from 'node:net'
import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@playwright/test'
import {startSecondSite} from '../run/stack.ts'
import {nothingBroken} from './crash/check-history.ts'
import {type ConsultationStack, skipPauses, startConsultationStack} from './forms/consultation-stack.ts'
import {newPatient, type Patient, sendUntilAcknowledged} from './forms/patients.ts'

const CLIENTS = 6

test.describe.configure({mode: 'parallel', retries: 0})

test('a site that is told to end under load answers every request that it took, within ten seconds', async () => {
  test.setTimeout(120_000)
  const stack = await startConsultationStack('sqlite')
  const patients: Patient[] = []
  try {
    let isOver = false
    const clients = Array.from({length: CLIENTS}, async () => {
      while (!isOver) await ask(stack, patients)
    })
    for (let restart = 0; restart < 3; restart++) {
      await sleep(1_500)
      const startedAt = Date.now()
      await stack.site.stop()
      expect(Date.now() - startedAt).toBeLessThan(10_000)
      const answered = new Set(patients.flatMap(({references}) => [...references]))
      // Answers are on their way to the clients for a moment.
      await expect.poll(() => unanswered(stack, patients, answered)).toEqual([])
      await stack.site.start()
    }
    isOver = true
    await Promise.all(clients)
    expect(patients.length).toBeGreaterThan(30)
    await settle(stack, patients)
  } finally {
    await stack.stop()
  }
})

test('a site that runs out of memory in the middle of a delivery loses and doubles nothing', async () => {
  test.setTimeout(120_000)
  const stack = await startConsultationStack('sqlite', {nodeOptions: '--max-old-space-size=160'})
  const patients: Patient[] = []
  try {
    stack.crashAt('memory')
    const asked = ask(stack, patients)
    await stack.site.ended()
    expect(stack.siteOutput()).toContain('heap out of memory')
    await stack.site.start()
    await asked
    await settle(stack, patients)
  } finally {
    await stack.stop()
  }
})

for (const trouble of ['exception', 'rejection']) {
  test(`an error that nobody caught (${trouble}) ends the site with code 1, and the next start loses nothing`, async () => {
    test.setTimeout(120_000)
    const stack = await startConsultationStack('sqlite')
    const patients: Patient[] = []
    try {
      stack.crashAt(trouble)
      const asked = ask(stack, patients)
      expect(await stack.site.ended()).toBe(1)
      expect(stack.siteOutput()).toContain('"event":"site.failed","error":"TypeError"')
      await stack.site.start()
      await asked
      await settle(stack, patients)
    } finally {
      await stack.stop()
    }
  })
}

test('a promise that nobody waited for in one request ends nothing', async () => {
  test.setTimeout(120_000)
  const stack = await startConsultationStack('sqlite')
  const patients: Patient[] = []
  try {
    stack.crashAt('dropped promise')
    await ask(stack, patients)
    // Next tells of it, and the site writes down its class alone.
    await expect.poll(() => stack.siteOutput()).toContain('"event":"next.failed","error":"TypeError"')
    await ask(stack, patients)
    expect(stack.siteOutput()).not.toContain('site.failed')
    await settle(stack, patients)
  } finally {
    await stack.stop()
  }
})

test('visitors who hang up halfway, or never stop sending, do not end the site', async () => {
  const stack = await startConsultationStack('sqlite')
  try {
    const pid = stack.site.pid()
    const {host, port, hostname} = new URL(stack.site.url)
    const sockets = ['/consultation', '/api/consultation', '/api/webhooks/resend', '/faq'].flatMap((path) =>
      ['Content-Length: 20000', 'Content-Length: 30000000', 'Transfer-Encoding: chunked'].map((length) => {
        const socket = connect(Number(port), hostname)
        socket.on('error', () => socket.destroy())
        const origin = `Origin: http://${host}\r\nSec-Fetch-Site: same-origin`
        const type = 'Content-Type: multipart/form-data; boundary=x'
        socket.write(`POST ${path} HTTP/1.1\r\nHost: ${host}\r\n${origin}\r\n${type}\r\n${length}\r\n\r\n`)
        return socket
      }),
    )
    const sending = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write(`1000\r\n${'x'.repeat(0x1000)}\r\n`)
    }, 20)
    await sleep(1_000)
    for (const socket of sockets.filter((_, at) => at % 2 === 0)) socket.destroy()
    // The others are cut off some seconds after their answer.
    await expect.poll(() => sockets.every(({destroyed}) => destroyed), {timeout: 20_000}).toBe(true)
    clearInterval(sending)
    await sleep(500)
    expect(stack.site.pid()).toBe(pid)
    expect((await fetch(stack.site.url)).status).toBe(200)
    expect(stack.siteOutput()).not.toContain('site.failed')
  } finally {
    await stack.stop()
  }
})

test('a site that does nothing for five seconds keeps its lease, and nothing is sent twice', async () => {
  test.setTimeout(120_000)
  const stack = await startConsultationStack('postgres')
  const second = await startSecondSite(stack, {SITE_URL: stack.settings.site.url})
  const patients: Patient[] = []
  try {
    stack.crashAt('block')
    // The second one may be faster to take a request that was sent to the first.
    while (!stack.siteOutput().includes('blocked')) await ask(stack, patients)
    for (let count = 0; count < 10; count++) await ask(stack, patients, second.url)
    await settle(stack, patients)
    // A call may find its connection closed after that time, and be repeated by whoever holds the lease.
    const repeated = await stack.query('select reference from consultation_requests where attempts > 1')
    const takenOver = repeated.filter(
      ({reference}) => !stack.siteOutput().includes(`"delivery.postponed","reference":"${reference}"`),
    )
    expect(takenOver).toEqual([])
  } finally {
    await second.stop()
    await stack.stop()
  }
})

async function ask(stack: ConsultationStack, patients: Patient[], site = stack.site.url): Promise<void> {
  const patient = newPatient()
  patients.push(patient)
  await sendUntilAcknowledged(patient, () => site, stack.settings.site.url)
}

/** References that the site wrote into its log as kept, and that no client was told. */
function unanswered(stack: ConsultationStack, patients: Patient[], before: Set<string>): string[] {
  const kept = [...stack.siteOutput().matchAll(/"request\.(?:stored|repeated)","reference":"([^"]+)"/g)]
  const told = new Set([...before, ...patients.flatMap(({references}) => [...references])])
  return kept.map(([, reference]) => String(reference)).filter((reference) => !told.has(reference))
}

async function settle(stack: ConsultationStack, patients: Patient[]): Promise<void> {
  await expect
    .poll(
      async () => {
        await skipPauses(stack)
        return stack.verdict(patients)
      },
      {timeout: 40_000, intervals: [500]},
    )
    .toEqual(nothingBroken)
}
