import {globSync, readFileSync} from 'node:fs'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import type {SanityClient} from '@sanity/client'
import {lakeClient} from '../../../lib/demo/start/lake-client.ts'
import {untilSettled} from '../../faults/content/stack-with-faults.ts'
import {type Asker, askerOf, type Heard, type Written} from '../../run/ask-as-written.ts'
import {type StackBehindFront, startBehindFront} from '../../run/behind-front.ts'
import {type Front, frontPorts, startFront} from '../../run/front.ts'
import {embellished, ODD_HEADERS, spellingsOf} from './front-spellings.ts'

/** As many copies of a page are kept. */
export const ENCODINGS = ['br', 'gzip', 'identity']
/** And of a picture. */
const FORMATS = ['image/avif,image/webp', 'image/webp', 'image/png']
/** Accepted headers for each copy. */
const KINDS = ENCODINGS.map((encoding, at) => ({'accept-encoding': encoding, accept: FORMATS[at] ?? ''}))

export const PAGES_QUICKLY_OLD: [string, string] = [
  'the net under it.\n      proxy_cache_valid 200 301 308 404 410 1m;',
  'the net under it.\n      proxy_cache_valid 200 301 308 404 410 1s;',
]

/** Copies are out of date after a second instead of a minute or a month, and nobody is too fast for the site. */
const QUICKLY_OLD: [string, string][] = [
  PAGES_QUICKLY_OLD,
  ['finds its files.\n      proxy_cache_valid 200 30d;', 'finds its files.\n      proxy_cache_valid 200 1s;'],
  [
    '$picture $image_formats";\n      proxy_cache_valid 200 30d;',
    '$picture $image_formats";\n      proxy_cache_valid 200 1s;',
  ],
  ['rate=20r/s', 'rate=100000r/s'],
]

/** The whole of it, and a second front server of the same site that nobody attacks: what it shows is right. */
export type Attacked = StackBehindFront & {asker: Asker; unharmed: Asker; cms: SanityClient}

export async function startAttacked(): Promise<Attacked> {
  // The site renews no copy: all of them are what visitors made of them.
  const behind = await startBehindFront({FRONT_URL: ''}, QUICKLY_OLD)
  const cms = lakeClient(behind.settings)
  await untilSettled({settings: behind.settings, client: cms})
  const second: Front = await startFront(behind.settings.site.port, await frontPorts())
  const [asker, unharmed] = [askerOf(behind.front), askerOf(second)]
  return {
    ...behind,
    asker,
    unharmed,
    cms,
    async stop() {
      asker.close()
      unharmed.close()
      await second.stop()
      await behind.stop()
    },
  }
}

/** Pages and files of every kind that the front server keeps copies of. */
export async function findVictims({ask}: Asker): Promise<string[]> {
  const article = '/education/how-does-ketamine-work-in-the-brain'
  const page = await textOf(ask, article)
  const form = await textOf(ask, '/consultation')
  const files = [
    /href="(\/_next\/static\/[^"]+\.css)"/.exec(page),
    /src="(\/media\/[^"]+)"/.exec(page),
    /src="(\/_next\/static\/[^"]+\.js)"/.exec(form),
  ].map((found) => found?.[1]?.replaceAll('&amp;', '&') ?? '')
  if (files.includes('')) throw new Error('A file to attack was not found in the pages.')
  return ['/', article, '/get-help-now', '/faq', '/sitemap.xml', '/robots.txt', ...files]
}

async function textOf(ask: Asker['ask'], path: string): Promise<string> {
  return (await ask({path})).body.toString()
}

/** Every odd spelling of every victim, for each kind of copy. */
export function misspelled(victims: readonly string[]): Written[] {
  const paths = victims.flatMap(spellingsOf)
  return KINDS.flatMap((headers) => paths.map((path) => ({path, headers})))
}

/** The right address of every victim, with all that may be said beside it. */
export function oddlyAsked(victims: readonly string[]): Written[] {
  const requests = victims.flatMap((victim): Written[] => [
    ...['HEAD', 'OPTIONS', 'DELETE'].map((method) => ({path: victim, method})),
    ...ODD_HEADERS.flatMap((headers) => [victim, `${victim}?_rsc=1`].map((path) => ({path, headers}))),
    ...embellished(victim).map((path) => ({path})),
  ])
  return KINDS.flatMap((kind) =>
    requests.map(({headers, ...rest}) => ({...rest, headers: {...kind, ...headers}})),
  )
}

/** Sends them as fast as the front server answers, in this order. */
export async function sendAll(
  {ask}: Asker,
  requests: readonly Written[],
  seen: (heard: Heard, to: Written) => void,
) {
  const left = requests.values()
  const visitor = async () => {
    for (const request of left) seen(await ask(request), request)
  }
  await Promise.all(Array.from({length: 24}, visitor))
}

/** What everybody gets at these addresses, in each kind of copy. */
export async function showing({ask}: Asker, victims: readonly string[]): Promise<Map<string, unknown>> {
  const shown = new Map<string, unknown>()
  for (const path of victims)
    for (const headers of KINDS) {
      const {status, headers: got, body} = await ask({path, headers})
      const {location, 'content-type': type, 'content-encoding': encoding} = got
      shown.set(`${path} ${headers['accept-encoding']}`, {
        status,
        location,
        type,
        encoding,
        body: readable(body, encoding),
      })
    }
  return shown
}

/** The names of all copies that the front server keeps. */
export function namesOfCopies({folder}: Front): string[] {
  const copies = globSync(`${folder}/cache/*/*/*`).map((file) => readFileSync(file, 'latin1'))
  return copies.map((copy) => /\nKEY: (.*)\n/.exec(copy)?.[1] ?? '')
}

/** As text where it is text, so that a difference can be read. */
function readable(body: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return encoding === 'gzip' ? gunzipSync(body).toString() : body.toString('latin1')
}
