import {readFileSync} from 'node:fs'
import {Agent, request} from 'node:http'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {z} from 'zod'
import {type Answer, ask} from '../../run/ask.ts'
import type {Stack} from '../../run/stack.ts'

/** Where a form can be handed in: the route, and the server action with and without JavaScript. */
export type Door = {name: string; path: string; form: () => FormData; headers: Record<string, string>}

/** What the page of the form knows of the doors. */
export async function doorsOf({site, settings}: Stack): Promise<Door[]> {
  const page = await (await fetch(new URL('/consultation', site.url))).text()
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  const withHidden = () => {
    const form = new FormData()
    for (const [, name, value] of hidden) form.set(String(name), (value ?? '').replaceAll('&quot;', '"'))
    return form
  }
  return [
    {name: 'the route', path: '/api/consultation', form: () => new FormData(), headers: {}},
    {name: 'the action without JavaScript', path: '/consultation', form: withHidden, headers: {}},
    {
      name: 'the action with JavaScript',
      path: '/consultation',
      form: () => new FormData(),
      headers: {'next-action': actionIdIn(settings.distDir), accept: 'text/x-component'},
    },
  ]
}

/** As a page's script knows it. */
function actionIdIn(distDir: string): string {
  const file = path.join(distDir, 'server', 'server-reference-manifest.json')
  const {node} = z
    .object({node: z.record(z.string(), z.object({exportedName: z.string()}))})
    .parse(JSON.parse(readFileSync(file, 'utf8')))
  const [id] = Object.entries(node).find(([, {exportedName}]) => exportedName === 'sendConsultation') ?? []
  if (!id) throw new Error('The build names no action.')
  return id
}

/** Next's encoding of one argument that is a form. */
export function bodyFor(door: Door, answers: Record<string, string>): FormData {
  const form = door.form()
  if (!door.headers['next-action']) {
    for (const [name, value] of Object.entries(answers)) form.append(name, value)
    return form
  }
  for (const [name, value] of Object.entries(answers)) form.append(`_1_${name}`, value)
  form.append('0', '["$K1"]')
  return form
}

/** Exactly these headers, as no browser and no `fetch` sends them. */
export async function post(
  siteUrl: string,
  door: Door,
  answers: Record<string, string>,
  headers: Record<string, string>,
): Promise<Answer> {
  const encoded = new Request('http://form.example', {method: 'POST', body: bodyFor(door, answers)})
  return ask(new URL(door.path, siteUrl).href, {
    method: 'POST',
    headers: {'content-type': encoded.headers.get('content-type') ?? '', ...door.headers, ...headers},
    body: Buffer.from(await encoded.arrayBuffer()),
  })
}

export type Flood = {status: number | undefined; sentBytes: number}

/** A body of `bytes`, as fast as it is taken; with or without saying first how long it is. */
export function pour(siteUrl: string, door: Door, bytes: number, saysLength: boolean): Promise<Flood> {
  const boundary = 'x'.repeat(30)
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="name"\r\n\r\n`
  const chunk = Buffer.alloc(64 * 1024, 'a')
  const agent = new Agent({keepAlive: true})
  return new Promise<Flood>((resolve) => {
    const flood: Flood = {status: undefined, sentBytes: 0}
    const question = request(new URL(door.path, siteUrl), {
      method: 'POST',
      // As browsers and proxies do. A connection that is to be closed may take the answer with it.
      agent,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'sec-fetch-site': 'same-origin',
        ...door.headers,
        ...(saysLength && {'content-length': String(bytes)}),
      },
    })
    question.on('response', (response) => {
      flood.status = response.statusCode
      response.resume()
      response.on('close', () => resolve(flood))
    })
    question.on('error', () => resolve(flood))
    question.write(head)
    flood.sentBytes = head.length
    const go = () => {
      while (flood.sentBytes + chunk.length < bytes) {
        flood.sentBytes += chunk.length
        if (!question.write(chunk)) return void question.once('drain', go)
      }
      question.end(Buffer.alloc(bytes - flood.sentBytes, 'a'))
    }
    go()
  }).finally(() => agent.destroy())
}

/** The memory of a process that the machine really holds, in bytes. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** The most memory that a process held while something was going on. */
export async function peakMemory(pid: number, work: Promise<unknown>): Promise<number> {
  let isOver = false
  const ends = work.finally(() => {
    isOver = true
  })
  let peak = 0
  while (!isOver) {
    peak = Math.max(peak, memoryOf(pid))
    await sleep(10)
  }
  await ends
  return peak
}
