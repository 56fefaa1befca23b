import {readFileSync} from 'node:fs'
import http from 'node:http'
import {setTimeout as sleep} from 'node:timers/promises'
import {encodeSignatureHeader} from '@sanity/webhook'
import {buildForTests} from '../run/build-for-tests.ts'
import {type Stack, startStack} from '../run/stack.ts'
import type {Figure} from './report/figure.ts'

const PER_SECOND = 500
const SECONDS = 10
const ARTICLE = {
  _id: 'article-side-effects',
  _type: 'article',
  slug: 'side-effects-risks-and-long-term-safety',
}
/** Of one core, as the kernel counts it. */
const TICKS_A_SECOND = 100

/** What a flood of webhook calls costs the site: 500 a second, each another change, signed rightly or wrongly. */
export async function benchWebhookFlood(): Promise<Figure[]> {
  await buildForTests()
  const stack = await startStack()
  try {
    const figures: Figure[] = []
    for (const kind of ['valid', 'forged'] as const) {
      await sleep(12_000)
      const secret = kind === 'valid' ? String(stack.settings.env.SANITY_WEBHOOK_SECRET) : 'another secret'
      const {cpu, statuses} = await flood(stack, secret)
      const of = (status: number) => statuses.filter((one) => one === status).length
      figures.push(
        {name: `CPU share of 500 ${kind} webhook calls a second`, value: cpu, unit: '%', budget: 50},
        {name: `of ${statuses.length} ${kind} calls, refused with 429`, value: of(429), unit: ''},
      )
    }
    return figures
  } finally {
    await stack.stop()
  }
}

async function flood({site}: Stack, secret: string): Promise<{cpu: number; statuses: number[]}> {
  const agent = new http.Agent({keepAlive: true, maxSockets: 50})
  const answers: Promise<number>[] = []
  const start = performance.now()
  const ticks = cpuTicks(site.pid())
  while (answers.length < PER_SECOND * SECONDS) {
    const due = Math.min(((performance.now() - start) / 1_000) * PER_SECOND, PER_SECOND * SECONDS)
    while (answers.length < due) answers.push(call(agent, site.url, secret, answers.length))
    await sleep(5)
  }
  const statuses = await Promise.all(answers)
  const seconds = (performance.now() - start) / 1_000
  const used = (cpuTicks(site.pid()) - ticks) / TICKS_A_SECOND
  agent.destroy()
  // A machine that cannot keep up must not make the share look smaller.
  return {cpu: (used / seconds) * 100 * (PER_SECOND / (statuses.length / seconds)), statuses}
}

async function call(agent: http.Agent, site: string, secret: string, number: number): Promise<number> {
  const body = JSON.stringify({...ARTICLE, change: number})
  const signature = await encodeSignatureHeader(body, Date.now(), secret)
  return new Promise((resolve, reject) => {
    http
      .request(new URL('/api/webhooks/sanity', site), {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'sanity-webhook-signature': signature,
        },
      })
      .once('response', (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0))
      })
      .once('error', reject)
      .end(body)
  })
}

/** Of a process with all its threads. The name, which may hold spaces, ends with a bracket. */
function cpuTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
