import {once} from 'node:events'
import {request} from 'node:http'
import {expect, onTestFinished, test} from 'vitest'
import WebSocket from 'ws'
import {type LakeServer, serveLake} from '@/sanity/lake/http/server'
import {openLake} from './lake-test'

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
