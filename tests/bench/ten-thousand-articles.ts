import {execFileSync} from 'node:child_process'
import {globSync, readFileSync, rmSync, statSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {buildSiteIfNeeded} from '../../lib/build/build-site.ts'
import {lakeClient} from '../../lib/demo/start/lake-client.ts'
import type {Part} from '../../lib/demo/start/part.ts'
import {startSite} from '../../lib/demo/start/parts.ts'
import {prepareContent} from '../../lib/demo/start/prepare-content.ts'
import type {Settings} from '../../lib/demo/start/settings.ts'
import {callWebhook} from '../faults/content/call-webhook.ts'
import {testSettings} from '../run/test-settings.ts'
import {type Figure, median, percentile} from './report/figure.ts'

const ARTICLES = 10_000
const QUESTIONS = 500
/** Twelve articles on each. */
const LAST_LIST = Math.ceil((ARTICLES + 3) / 12)
const AT_ONCE = 250
const DIST_DIR = '.next-bench'
const MEGABYTE = 1024 * 1024

/** What a site of 10,000 articles and 500 questions costs: its build, its first start, and articles that no build made. */
export async function benchTenThousandArticles(): Promise<Figure[]> {
  rmSync(DIST_DIR, {recursive: true, force: true})
  const settings = await testSettings({NEXT_DIST_DIR: DIST_DIR})
  // Ten thousand calls about the filling would be measured along.
  settings.env.LAKE_WEBHOOK_URL = undefined
  const lake = await prepareContent(settings)
  try {
    await fill(settings)
    return [...(await measureBuild(settings)), ...(await measureSite(settings))]
  } finally {
    await lake?.stop()
    rmSync(DIST_DIR, {recursive: true, force: true})
    rmSync(settings.dataDir, {recursive: true})
  }
}

async function fill(settings: Settings): Promise<void> {
  const client = lakeClient(settings)
  for (let start = 0; start < ARTICLES; start += AT_ONCE) {
    const transaction = client.transaction()
    for (let number = start; number < start + AT_ONCE; number++) transaction.create(article(number))
    await transaction.commit({visibility: 'async', returnDocuments: false})
  }
  const questions = client.transaction()
  for (let number = 0; number < QUESTIONS; number++) questions.create(question(number))
  await questions.commit({visibility: 'async', returnDocuments: false})
}

function question(number: number) {
  return {
    _id: `faq-${number}`,
    _type: 'faq',
    question: `Question ${number} about ketamine?`,
    shortAnswer: 'An answer of two sentences. It says nothing about any treatment.',
    category: 'safety',
    order: number,
  }
}

function article(number: number) {
  const mark = {
    _type: 'citation',
    _key: 'c',
    citations: [{_key: 'r', _type: 'reference', _ref: 'citation-xu-2022'}],
  }
  const words = `Sentence ${number} about ketamine, its effects, its risks and what research says. `.repeat(8)
  return {
    _id: `article-${number}`,
    _type: 'article',
    title: `Article ${number}`,
    slug: {_type: 'slug', current: `article-${number}`},
    summary: words.slice(0, 200),
    keyPoints: ['One', 'Two', 'Three'],
    publishedAt: new Date(1_700_000_000_000 + number * 60_000).toISOString(),
    body: Array.from({length: 12}, (_, index) => ({
      _type: 'block',
      _key: `b${index}`,
      style: index % 4 === 0 ? 'h2' : 'normal',
      markDefs: index === 1 ? [mark] : [],
      children: [{_type: 'span', _key: 's', text: words, marks: index === 1 ? ['c'] : []}],
    })),
  }
}

async function measureBuild(settings: Settings): Promise<Figure[]> {
  const start = performance.now()
  const memory = watchMemory(process.pid)
  await buildSiteIfNeeded(settings)
  const peak = memory.stop()
  return [
    {name: 'build with 10,000 articles', value: (performance.now() - start) / 1_000, unit: 's'},
    {name: 'memory of the build and the lake, at most', value: peak, unit: 'MB'},
    {name: 'built site, without caches', value: folderSize('server') + folderSize('static'), unit: 'MB'},
    {name: 'pages in it', value: folderSize('server/app'), unit: 'MB'},
  ]
}

async function measureSite(settings: Settings): Promise<Figure[]> {
  const site = await startSite(settings, {output: 'ignore'})
  try {
    await sleep(5_000)
    const list = await timed(site, '/education')
    const sitemap = await timed(site, '/sitemap.xml')
    const questions = await timed(site, '/faq')
    const lists: number[] = []
    for (let page = 2; page < LAST_LIST; page += 30)
      lists.push((await timed(site, `/education/page/${page}`)).ms)
    await timed(site, `/education/page/${LAST_LIST}`)
    const times: number[] = []
    for (let number = 0; number < 100; number++)
      times.push((await timed(site, `/education/article-${number}`)).ms)
    return [
      {name: 'list of articles, one page of it', value: list.bytes / 1_024, unit: 'KB'},
      {name: 'first visit to a further page of it, median', value: median(lists), unit: 'ms'},
      {name: 'first visit to a further page of it, slowest', value: percentile(lists, 1), unit: 'ms'},
      {name: 'sitemap', value: sitemap.bytes / 1_024, unit: 'KB'},
      {name: 'page of 500 questions', value: questions.bytes / 1_024, unit: 'KB'},
      {name: 'first visit to an older article, median', value: median(times), unit: 'ms'},
      {name: 'first visit to an older article, slowest', value: percentile(times, 1), unit: 'ms'},
      {name: 'publish to page', value: await publishToPage(settings, site), unit: 'ms', budget: 1_000},
      {name: 'memory of the site', value: residentMegabytes(site.pid), unit: 'MB'},
    ]
  } finally {
    await site.stop()
  }
}

async function timed(site: Part, path: string): Promise<{ms: number; bytes: number}> {
  const start = performance.now()
  const response = await fetch(new URL(path, site.url))
  const bytes = (await response.arrayBuffer()).byteLength
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`)
  return {ms: performance.now() - start, bytes}
}

/** Without the webhook of the lake: the time includes the call that a test makes in its place. */
async function publishToPage(settings: Settings, site: Part): Promise<number> {
  await lakeClient(settings).patch('article-50').set({title: 'A new title'}).commit()
  const start = performance.now()
  await callWebhook({settings, site}, {_id: 'article-50', _type: 'article', slug: 'article-50'})
  while (
    !(await (await fetch(new URL('/education/article-50', site.url))).text()).includes('>A new title</h1>')
  ) {
    if (performance.now() - start > 30_000) throw new Error('The page never showed the new title.')
    await sleep(10)
  }
  return performance.now() - start
}

/** The memory of a process and everything it started, sampled while a build runs. */
function watchMemory(pid: number) {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      treeOf(pid).reduce((sum, child) => sum + residentMegabytes(child), 0),
    )
  }, 500)
  return {
    stop() {
      clearInterval(timer)
      return peak
    },
  }
}

function treeOf(pid: number): number[] {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], {encoding: 'utf8'})
    .split('\n')
    .map(Number)
    .filter((child) => child > 0)
  return children.flatMap((child) => [child, ...childrenOf(child)])
}

function childrenOf(pid: number): number[] {
  try {
    return treeOf(pid)
  } catch {
    // `ps` ends with 1 when there are none.
    return []
  }
}

function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1_024
  } catch {
    // It ended between two looks.
    return 0
  }
}

function folderSize(folder: string): number {
  const files = globSync(`${DIST_DIR}/${folder}/**/*`)
  return files.reduce((sum, file) => sum + statSync(file).blocks * 512, 0) / MEGABYTE
}

// Takes minutes, so `npm run bench` leaves it out: `node tests/bench/ten-thousand-articles.ts`.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.table(await benchTenThousandArticles())
}
