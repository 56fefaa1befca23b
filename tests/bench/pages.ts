import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type Browser, chromium} from '@playwright/test'
import {ask} from '../run/ask.ts'
import {requireChromium} from '../run/browser/chromium.ts'
import {buildForTests} from '../run/build-for-tests.ts'
import {type Front, frontPorts, startFront} from '../run/front.ts'
import {type Stack, startStack} from '../run/stack.ts'
import {type Bytes, measureBytes, measureGzip} from './measure-bytes.ts'
import {measureLighthouse, type Scores} from './measure-lighthouse.ts'
import {measureLoad, measureMemory} from './measure-load.ts'
import {type Peer, startPeers} from './peers/start-peers.ts'
import {requireWrk} from './peers/tools.ts'
import {median} from './report/figure.ts'

/** `gzip`: HTML and CSS. */
export type PageRow = {name: string; bytes: Bytes; gzip: number; scores: Scores}
export type LoadRow = {name: string; brotli?: number; gzip?: number; plain?: number}
/** Of our page to a static file, both behind the front server: the median of the rounds. */
export type Shares = {brotli: number; plain: number}
export type MemoryRow = {name: string; megabytes: number}
export type PageResults = {pages: PageRow[]; load: LoadRow[]; shares: Shares; memory: MemoryRow[]}

const ARTICLE = '/education/how-does-ketamine-work-in-the-brain'
/** Of each the best counts: other work on the machine only takes away. */
const ROUNDS = 6

/** Our article page beside the same page as plain HTML, in Astro, and as Next's defaults would have it. */
export async function benchPages(): Promise<PageResults> {
  requireWrk()
  await buildForTests()
  const ports = await frontPorts()
  const stack = await startStack({FRONT_URL: ports.renewUrl, SITE_URL: `https://localhost:${ports.port}`})
  const front = await startFront(stack.settings.site.port, ports, [withStaticFiles()])
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-quic'],
  })
  const peers: Peer[] = []
  try {
    const own = (page: string) => `https://localhost:${front.port}${page}`
    await keepStaticFiles(front, own(ARTICLE))
    for await (const peer of startPeers(browser, own(ARTICLE))) peers.push(peer)

    const pages = await measurePages(browser, [
      {name: 'our article', url: own(ARTICLE)},
      ...peers,
      ...['/', '/faq'].map((page) => ({name: `our ${page}`, url: own(page)})),
    ])
    return {pages, ...measureLoads(stack, front, peers), memory: measureMemories(stack, front, peers)}
  } finally {
    await browser.close()
    for (const peer of peers) await peer.stop()
    await front.stop()
    await stack.stop()
  }
}

async function measurePages(browser: Browser, pages: {name: string; url: string}[]): Promise<PageRow[]> {
  const sizes = new Map<string, {bytes: Bytes; gzip: number}>()
  for (const {url} of pages) {
    // The first visits fill the copies; what is measured is what patients get.
    for (let visit = 0; visit < 3; visit++) await measureBytes(browser, url)
    sizes.set(url, {bytes: await measureBytes(browser, url), gzip: await measureGzip(browser, url)})
  }
  const scores = await measureLighthouse([...sizes.keys()])
  return pages.flatMap(({name, url}) => {
    const [size, marks] = [sizes.get(url), scores.get(url)]
    return size && marks ? {name, ...size, scores: marks} : []
  })
}

function measureLoads({site}: Stack, front: Front, peers: Peer[]): {load: LoadRow[]; shares: Shares} {
  const own = `https://localhost:${front.port}`
  const bareNext = peers.flatMap(({bare}) => bare ?? [])
  const rows: {name: string; url: string; encoding: 'br' | 'gzip' | 'identity'}[] = [
    {name: 'our article behind the front server', url: own + ARTICLE, encoding: 'br'},
    {name: 'the same bytes as a static file of nginx', url: `${own}/bench/br`, encoding: 'br'},
    {name: 'our article behind the front server', url: own + ARTICLE, encoding: 'identity'},
    {name: 'the same bytes as a static file of nginx', url: `${own}/bench/identity`, encoding: 'identity'},
    {name: 'our article, bare Next', url: `${site.url}${ARTICLE}`, encoding: 'gzip'},
    {name: 'our article, bare Next', url: `${site.url}${ARTICLE}`, encoding: 'identity'},
    ...bareNext.flatMap(({url}) => [
      {name: 'default Next, bare', url, encoding: 'gzip' as const},
      {name: 'default Next, bare', url, encoding: 'identity' as const},
    ]),
  ]
  // In turns: a slow minute of the machine then meets all of them.
  const perSecond = rows.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, {url, encoding}] of rows.entries()) perSecond[at]?.push(measureLoad(url, encoding))
  }
  const table = new Map<string, LoadRow>()
  for (const [at, {name, encoding}] of rows.entries()) {
    const key = encoding === 'br' ? 'brotli' : encoding === 'gzip' ? 'gzip' : 'plain'
    table.set(name, {...(table.get(name) ?? {name}), [key]: Math.max(...(perSecond[at] ?? []))})
  }
  const share = (ours: number, file: number) =>
    median((perSecond[ours] ?? []).map((value, round) => value / (perSecond[file]?.[round] ?? 1)))
  return {load: [...table.values()], shares: {brotli: share(0, 1), plain: share(2, 3)}}
}

function measureMemories({site}: Stack, front: Front, peers: Peer[]): MemoryRow[] {
  return [
    {name: 'our site (next start)', megabytes: measureMemory(site.pid())},
    {name: 'the front server (nginx)', megabytes: measureMemory(front.pid)},
    ...peers.flatMap(({name, bare}) =>
      bare ? [{name: `${name} (next start)`, megabytes: measureMemory(bare.pid)}] : [],
    ),
  ]
}

/** Locations that serve files of the server's folder, with the headers of a page, to compare with. */
function withStaticFiles(): [string, string] {
  const [everywhere = ''] = readFileSync('nginx.conf', 'utf8').split('  server {')
  const headers = everywhere.split('\n').filter((line) => line.trim().startsWith('add_header'))
  const before = '    error_page 418 = @live;\n'
  return [
    before,
    `${before}
    location ^~ /bench/ {
      root .;
      default_type text/html;
      location = /bench/br {
        ${headers.join('\n')}
        add_header Content-Encoding br;
      }
    }
`,
  ]
}

async function keepStaticFiles(front: Front, url: string): Promise<void> {
  mkdirSync(path.join(front.folder, 'bench'))
  for (const name of ['br', 'identity']) {
    const {body} = await ask(url, {headers: {'accept-encoding': name}})
    writeFileSync(path.join(front.folder, 'bench', name), body)
  }
}
