import {globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import path from 'node:path'
import {text} from 'node:stream/consumers'
import {expect, test} from '@playwright/test'
import type {ContactWay} from '../../../lib/consultation/form/kinds/wording.ts'
import {sampleAnswers, typedWords} from '../../lib/consultation/form/sample-answers.ts'
import {freePorts} from '../../run/free-port.ts'
import {type ConsultationStack, startConsultationStack} from './consultation-stack.ts'

const answersOf = (way: ContactWay) =>
  Object.fromEntries(sampleAnswers(way).map(({name, sent}) => [name, sent]))
const good = answersOf('email')
const byPhone = answersOf('phone')
const invalid = {...byPhone, ...good, contactBy: 'phone', phone: '5550177', messages: 'canarychoice'}
const secrets = [
  ...['canary', '555-0177', '5550177', '804 555 0177'],
  ...[...typedWords('email'), ...typedWords('phone')].map((word) => word.toLowerCase()),
]

test('what a patient typed is in the sealed request and in the mail, and nowhere else, whatever fails', async () => {
  test.setTimeout(120_000)
  const alarms = await hearAlarms()
  const stack = await startConsultationStack('postgres', {
    ALERT_WEBHOOK_URL: alarms.url,
    DAILY_DIGEST: 'true',
  })
  const startedAt = Date.now()
  try {
    const page = await readForm(stack)
    const answers = [await post(stack, good), await post(stack, byPhone), await post(stack, invalid)]
    const pages = [await postPage(stack, page, good), await postPage(stack, page, invalid)]
    await stack.fault('500', 1)
    answers.push(await post(stack, {...good, topic: 'prefer-not'}))
    await stack.fault('accept-then-drop', 1)
    answers.push(await post(stack, {...good, topic: 'starting'}))
    answers.push(...(await breakTheStore(stack)))
    pages.push(await postPage(stack, page, {...good, topic: 'other'}))
    answers.push(await post(stack, good, {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'}))
    answers.push(await post(stack, {...good, support: 'canarysupport'.repeat(4_000)}))
    answers.push(await postText(stack, `name=${good.name}`, 'text/plain'))
    answers.push(await postText(stack, `--x\r\nname="${good.name}"`, 'multipart/form-data; boundary=y'))
    expect(answers.map(({status}) => status)).toEqual([200, 200, 422, 200, 200, 200, 503, 403, 413, 415, 400])

    for (const {body, head} of answers) expect(spilled(body + head)).toEqual([])
    // The page of an invalid form gives back what was typed, to that browser alone.
    for (const {body, head} of pages) {
      expect(spilled(head)).toEqual([])
      if (spilled(body).length > 0) expect(head).toMatch(/^cache-control: .*no-store/m)
    }
    await expect.poll(async () => (await stack.emails()).length, {timeout: 40_000}).toBeGreaterThanOrEqual(3)
    for (const address of ['/', '/consultation', '/consultation/received', '/api/health', '/nowhere', '/faq'])
      expect(spilled(await (await fetch(new URL(address, stack.site.url))).text())).toEqual([])

    expect(stack.siteOutput().split('\n').length).toBeGreaterThan(10)
    expect(spilled(stack.siteOutput())).toEqual([])
    expect(spilled(alarms.heard.join())).toEqual([])
    expect(filesWithSecrets(stack, startedAt)).toEqual([])
    expect(await rowsWithSecrets(stack)).toEqual([])
  } finally {
    await stack.stop()
    alarms.close()
  }
})

type Answer = {status: number; head: string; body: string}

/** First the database alone, when this machine keeps the request; then the machine's disk as well. */
async function breakTheStore(stack: ConsultationStack): Promise<Answer[]> {
  const journal = path.join(stack.settings.dataDir, 'journal')
  stack.gate?.shut(true)
  const kept = await post(stack, {...good, topic: 'referral'})
  const [entry = ''] = globSync(`${journal}/*.json`)
  expect(spilled(readFileSync(entry, 'latin1'))).toEqual([])
  rmSync(journal, {recursive: true})
  writeFileSync(journal, '')
  const refused = await post(stack, {...good, topic: 'other'})
  rmSync(journal)
  mkdirSync(journal)
  stack.gate?.shut(false)
  return [kept, refused]
}

function post(stack: ConsultationStack, fields: Record<string, string>, headers = {}): Promise<Answer> {
  const body = new URLSearchParams(fields).toString()
  return postText(stack, body, 'application/x-www-form-urlencoded', headers)
}

async function postText(stack: ConsultationStack, body: string, type: string, headers = {}): Promise<Answer> {
  const own = {origin: stack.settings.site.url, 'sec-fetch-site': 'same-origin', 'content-type': type}
  return toAnswer(
    await fetch(new URL('/api/consultation', stack.site.url), {
      method: 'POST',
      body,
      headers: {...own, ...headers},
    }),
  )
}

/** The hidden fields by which a browser without script reaches the action. */
async function readForm(stack: ConsultationStack): Promise<[string, string][]> {
  const page = await (await fetch(new URL('/consultation', stack.site.url))).text()
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  return hidden.map(([, name, value]) => [String(name), (value ?? '').replaceAll('&quot;', '"')])
}

async function postPage(
  stack: ConsultationStack,
  hidden: [string, string][],
  fields: Record<string, string>,
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of [...hidden, ...Object.entries(fields)]) form.set(name, value)
  const headers = {origin: stack.settings.site.url, 'sec-fetch-site': 'same-origin'}
  const address = new URL('/consultation', stack.site.url)
  return toAnswer(await fetch(address, {method: 'POST', body: form, headers, redirect: 'manual'}))
}

async function toAnswer(response: Response): Promise<Answer> {
  const head = [...response.headers].map((pair) => pair.join(': ')).join('\n')
  return {status: response.status, head, body: await response.text()}
}

function spilled(said: string): string[] {
  const read = said.toLowerCase()
  return secrets.filter((secret) => read.includes(secret))
}

/** All that was written since the start, but for the clinic's mailbox. */
function filesWithSecrets({settings}: ConsultationStack, since: number): string[] {
  return globSync([`${settings.dataDir}/**/*`, `${settings.distDir}/**/*`, '.next/**/*.log']).filter(
    (file) => {
      const found = statSync(file)
      if (!found.isFile() || found.mtimeMs < since || file.includes('/inbox/')) return false
      return spilled(readFileSync(file, 'latin1')).length > 0
    },
  )
}

async function rowsWithSecrets({query}: ConsultationStack): Promise<string[]> {
  const tables = ['requests', 'events', 'counters', 'meta']
  const rows = await Promise.all(tables.map((table) => query(`select * from consultation_${table}`)))
  expect(rows[0]?.length).toBeGreaterThanOrEqual(5)
  const texts = rows.flat().flatMap((row) => Object.values(row).map(readable))
  return texts.filter((value) => spilled(value).length > 0)
}

function readable(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
}

async function hearAlarms() {
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    heard.push(`${request.url} ${await text(request)}`)
    response.end()
  })
  const [port] = await freePorts(1)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {url: `http://127.0.0.1:${port}/`, heard, close: () => server.close()}
}
