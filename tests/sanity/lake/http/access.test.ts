import {once} from 'node:events'
import {request} from 'node:http'
import {expect, onTestFinished, test} from 'vitest'
import WebSocket from 'ws'
import {type LakeServer, serveLake} from '@/sanity/lake/http/server'
import {openLake} from '../lake-test'

const site = 'http://localhost:3000'

async function serve(): Promise<LakeServer> {
  const server = await serveLake(await openLake(), {port: 0, allowedOrigins: [site]})
  onTestFinished(() => server.close())
  return server
}

type Answer = {status: number; headers: NodeJS.Dict<string | string[]>; body: string}

/** `fetch` sets Host and Origin itself. */
async function ask(
  port: number,
  headers: Record<string, string>,
  method = 'GET',
  path = '/v1/users/me',
): Promise<Answer> {
  const asked = request({port, host: '127.0.0.1', path, method, headers}).end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString()}
}

test('the lake answers to its loopback names only', async () => {
  const {port} = await serve()
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`]) {
    expect((await ask(port, {host})).status).toBe(200)
  }
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `localhost.evil.example:${port}`,
  ]) {
    const {status, body} = await ask(port, {host})
    expect(status).toBe(403)
    expect(JSON.parse(body).message).toContain(`not to "${host}"`)
  }
})

test('only pages of the listed sites may use the lake, and callers that are no page', async () => {
  const {port} = await serve()
  const host = `127.0.0.1:${port}`
  expect((await ask(port, {host})).headers['access-control-allow-origin']).toBeUndefined()
  const allowed = await ask(port, {host, origin: site})
  expect(allowed).toMatchObject({status: 200, headers: {'access-control-allow-origin': site, vary: 'Origin'}})
  for (const origin of [
    'https://evil.example',
    'null',
    `${site}0`,
    'http://localhost',
    `http://127.0.0.1:${port}`,
  ]) {
    const refused = await ask(port, {host, origin})
    expect(refused.status).toBe(403)
    expect(JSON.parse(refused.body).message).toContain(`The origin "${origin}" may not use this Content Lake`)
    expect(refused.headers['access-control-allow-origin']).toBeUndefined()
  }
})

test('a refused page cannot write either', async () => {
  const {port} = await serve()
  const headers = {host: `127.0.0.1:${port}`, origin: 'https://evil.example', 'content-type': 'text/plain'}
  expect((await ask(port, headers, 'POST', '/v1/data/mutate/production')).status).toBe(403)
})

test('a preflight is answered for listed sites and kept for a day', async () => {
  const {port} = await serve()
  const host = `127.0.0.1:${port}`
  const asked = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,x-sanity-project-id',
  }
  expect(await ask(port, {host, origin: site, ...asked}, 'OPTIONS')).toMatchObject({
    status: 204,
    headers: {
      'access-control-allow-origin': site,
      'access-control-allow-headers': 'authorization,x-sanity-project-id',
      'access-control-allow-methods': expect.stringContaining('PUT'),
      'access-control-max-age': '86400',
    },
  })
  expect((await ask(port, {host, origin: 'https://evil.example', ...asked}, 'OPTIONS')).status).toBe(403)
})

test('a WebSocket is refused to pages of other sites and under other names', async () => {
  const {url} = await serve()
  const address = `${url.replace('http', 'ws')}/v1/socket/production`
  const opens = async (options: WebSocket.ClientOptions) => {
    const socket = new WebSocket(address, options)
    onTestFinished(() => socket.terminate())
    return once(socket, 'open').then(
      () => true,
      () => false,
    )
  }
  expect(await opens({origin: site})).toBe(true)
  expect(await opens({})).toBe(true)
  expect(await opens({origin: 'https://evil.example'})).toBe(false)
  expect(await opens({headers: {host: 'evil.example'}})).toBe(false)
})

test('the lake does not serve beyond the loopback address', async () => {
  await expect(serveLake(await openLake(), {port: 0, host: '0.0.0.0'})).rejects.toThrow('loopback only')
})

test('methods and addresses that make no sense are refused', async () => {
  const {port} = await serve()
  const headers = {host: `127.0.0.1:${port}`}
  expect((await ask(port, headers, 'PATCH')).status).toBe(405)
  expect((await ask(port, headers, 'TRACE')).status).toBe(405)
  expect((await ask(port, headers, 'GET', 'http://evil.example/v1/ping')).status).toBe(400)
  expect((await ask(port, headers, 'GET', '//evil.example/v1/ping')).status).toBe(404)
})

const reads = [
  '/v1/data/query/production?query=count(*)',
  '/v1/data/doc/production/drafts.article-1',
  '/v1/data/listen/production?query=*',
  '/v1/data/live/events/production',
  '/v1/data/history/production/transactions/article-1',
  '/v1/data/export/production',
  '/v1/users/me',
  '/images/../v1/data/query/production?query=*',
]

test('what a page of another site asks for without telling its name is refused, so that it learns nothing by timing', async () => {
  const {port} = await serve()
  const host = `127.0.0.1:${port}`
  for (const site of ['cross-site', 'same-site', 'something-new']) {
    for (const [mode, dest] of [
      ['no-cors', 'image'],
      ['no-cors', 'script'],
      ['navigate', 'document'],
      ['navigate', 'iframe'],
    ]) {
      const headers = {host, 'sec-fetch-site': site, 'sec-fetch-mode': `${mode}`, 'sec-fetch-dest': `${dest}`}
      for (const path of reads) {
        const {status, body} = await ask(port, headers, 'GET', path)
        expect({site, dest, path, status}).toEqual({site, dest, path, status: 403})
        expect(JSON.parse(body).message).toContain('A page of another site')
      }
      expect((await ask(port, headers, 'POST', '/images/local/production/a.png')).status).toBe(403)
    }
  }
})

test('the Studio on its own port, an address that somebody typed, and programs may read', async () => {
  const {port} = await serve()
  const host = `127.0.0.1:${port}`
  const query = '/v1/data/query/production?query=count(*)'
  const readers: Record<string, string>[] = [
    {host},
    {host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate'},
    {host, 'sec-fetch-site': 'same-origin'},
    {host, origin: site, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors'},
    {host, origin: site, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors'},
  ]
  for (const headers of readers) {
    expect((await ask(port, headers, 'GET', query)).status).toBe(200)
  }
})

test('pictures and files are shown on pages of other sites, because their names cannot be guessed', async () => {
  const {port} = await serve()
  const headers = {host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}
  for (const path of ['/images/local/production/none-1x1.png', '/files/local/production/none.pdf']) {
    for (const method of ['GET', 'HEAD']) expect((await ask(port, headers, method, path)).status).toBe(404)
  }
})

test('a WebSocket of a page that hides its name is refused', async () => {
  const {url} = await serve()
  const address = `${url.replace('http', 'ws')}/v1/data/listen/production?query=*`
  const socket = new WebSocket(address, {headers: {'sec-fetch-site': 'cross-site'}})
  onTestFinished(() => socket.terminate())
  await expect(once(socket, 'open')).rejects.toThrow('403')
})

test('a client without special options finds the lake under the name of its project', async () => {
  const {port} = await serve()
  expect((await ask(port, {host: `local.localhost:${port}`})).status).toBe(200)
  for (const host of [
    `other.localhost:${port}`,
    `a.local.localhost:${port}`,
    `local.localhost.evil.example:${port}`,
  ]) {
    expect((await ask(port, {host})).status).toBe(403)
  }
})
