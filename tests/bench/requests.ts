import {createServer, request} from 'node:http'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {buildForTests} from '../run/build-for-tests.ts'
import {freePorts} from '../run/free-port.ts'
import {startStack} from '../run/stack.ts'
import {measureMemory} from './measure-load.ts'
import {postForm, steady, throughput} from './post-forms.ts'
import {type Figure, median, percentile} from './report/figure.ts'

const PROVIDER_MS = 200
const CLIENTS = 10
const ROUNDS = 3
const SECONDS = 5
const A_SECOND = 20
/** `BENCH_MINUTES=10` also sees a slow leak. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 1)

/**
 * Storing first against answering when the mail service has answered, and against keeping nothing: one build, one
 * address, one way through it, and a mail service that takes 200 ms.
 */
export async function benchRequests(): Promise<Figure[]> {
  await buildForTests()
  const [ours, awaited, nothing] = await Promise.all([
    startVariant(),
    startVariant('send'),
    startVariant('no-op'),
  ])
  try {
    const rates = {ours: [] as number[], awaited: [] as number[], nothing: [] as number[]}
    for (let round = 0; round < ROUNDS; round++) {
      rates.ours.push(await throughput(ours.url, CLIENTS, SECONDS))
      rates.awaited.push(await throughput(awaited.url, CLIENTS, SECONDS))
      rates.nothing.push(await throughput(nothing.url, CLIENTS, SECONDS))
    }
    const [mine, theirs, ceiling] = [median(rates.ours), median(rates.awaited), median(rates.nothing)]
    return [
      {name: 'requests stored first', value: mine, unit: '/s'},
      {name: 'requests answered after the mail service', value: theirs, unit: '/s'},
      {name: 'requests kept nowhere', value: ceiling, unit: '/s'},
      {name: 'stored first, against kept nowhere', value: ceiling / mine, unit: 'x', budget: 1 / 0.7},
      {name: 'answered after the mail service, against ours', value: theirs / mine, unit: 'x', budget: 1 / 5},
      ...(await benchSteady(ours)),
    ]
  } finally {
    for (const variant of [ours, awaited, nothing]) await variant.stop()
  }
}

type Variant = Awaited<ReturnType<typeof startVariant>>

async function benchSteady({url, pid}: Variant): Promise<Figure[]> {
  const times = await steady(url, A_SECOND, 60)
  const before = await settledMemory(pid)
  for (let minute = 1; minute < MINUTES; minute++) times.push(...(await steady(url, A_SECOND, 60)))
  const after = await settledMemory(pid)
  const minutes = `${MINUTES} min`
  return [
    {name: `form at 20/s for ${minutes}, p50`, value: percentile(times, 0.5), unit: 'ms'},
    {name: `form at 20/s for ${minutes}, p99`, value: percentile(times, 0.99), unit: 'ms', budget: 250},
    {name: `memory of the site after ${minutes}`, value: after, unit: 'MB'},
    {name: `memory drift over ${minutes}`, value: (after / before - 1) * 100, unit: '%', budget: 10},
  ]
}

/** The least of some looks: what the collector leaves behind. */
async function settledMemory(pid: number): Promise<number> {
  const looks: number[] = []
  for (let look = 0; look < 5; look++) {
    looks.push(measureMemory(pid))
    await sleep(1_000)
  }
  return Math.min(...looks)
}

async function startVariant(baseline?: 'send' | 'no-op') {
  const [slowPort = 0] = await freePorts(1)
  const preload = path.resolve(import.meta.dirname, 'replace-store.ts')
  const stack = await startStack(
    {},
    {
      site: {
        INBOX_PORT: String(slowPort),
        ...(baseline && {BASELINE: baseline, NODE_OPTIONS: `--import ${preload}`}),
      },
    },
  )
  const slow = await startSlowProvider(slowPort, stack.inbox.url)
  for (let count = 0; count < 20; count++) await postForm(stack.site.url)
  return {
    url: stack.site.url,
    pid: stack.site.pid(),
    stop: async () => {
      await stack.stop()
      slow.closeAllConnections()
      slow.close()
    },
  }
}

/** The inbox, 200 ms later. */
async function startSlowProvider(port: number, inbox: string) {
  const server = createServer((incoming, outgoing) => {
    setTimeout(() => {
      const {method, headers, url = '/'} = incoming
      const host = new URL(inbox).host
      const forwarded = request(new URL(url, inbox), {method, headers: {...headers, host}}, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      forwarded.on('error', () => outgoing.destroy())
      incoming.pipe(forwarded)
    }, PROVIDER_MS)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}
