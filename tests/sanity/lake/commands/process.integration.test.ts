import {once} from 'node:events'
import {mkdirSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {createLake} from '@/sanity/lake/core/create-lake'
import {runLake, startLakeProcess} from '../lake-process'
import {article, makeFolder} from '../lake-test'

test('a second process on the same folder is refused at once and told who has it', async () => {
  const dataDir = await makeFolder()
  const {child} = await startLakeProcess(dataDir)
  const started = performance.now()
  expect(() => createLake({dir: path.join(dataDir, 'lake')})).toThrow(`in use by process ${child.pid}.`)
  expect(performance.now() - started).toBeLessThan(5_000)
  const {code, output} = await runLake(dataDir)
  expect(code).toBe(1)
  expect(output.trim()).toBe(
    `The Content Lake in ${path.join(dataDir, 'lake')} is in use by process ${child.pid}. Stop it first.`,
  )
})

test('the folder is free again at once when its process was killed', async () => {
  const dataDir = await makeFolder()
  for (let round = 0; round < 3; round++) {
    const lake = await startLakeProcess(dataDir)
    expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
    await lake.kill()
  }
})

test('a file left by a dead process, even with the pid of a living one, locks nothing', async () => {
  const dataDir = await makeFolder()
  mkdirSync(path.join(dataDir, 'lake'))
  writeFileSync(path.join(dataDir, 'lake', 'lock.pid'), `${process.pid}\n`)
  writeFileSync(path.join(dataDir, 'lake', 'lock.sqlite'), '')
  const {url} = await startLakeProcess(dataDir)
  expect((await fetch(`${url}/v1/ping`)).status).toBe(200)
})

test('a read-only lake reads beside a running one and follows it', async () => {
  const dataDir = await makeFolder()
  const {url} = await startLakeProcess(dataDir)
  const mutate = (mutation: unknown) =>
    fetch(`${url}/v1/data/mutate/production`, {method: 'POST', body: JSON.stringify({mutations: [mutation]})})
  await mutate({create: article()})
  const reader = createLake({dir: path.join(dataDir, 'lake'), readOnly: true})
  onTestFinished(() => reader.close())
  const titles = () => reader.query({query: '*[_type == "article"].title'}).result
  expect(titles()).toEqual(['How ketamine works'])
  await mutate({patch: {id: 'article-1', set: {title: 'New'}}})
  expect(titles()).toEqual(['New'])
  await mutate({delete: {id: 'article-1'}})
  expect(titles()).toEqual([])
  expect(() => reader.mutate({mutations: [{create: article()}]})).toThrow('read only')
})

test('the lake stops in order when it is asked to', async () => {
  const dataDir = await makeFolder()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const {child, url} = await startLakeProcess(dataDir)
    const stream = await fetch(`${url}/v1/data/listen/production?query=*`)
    const exited = once(child, 'exit')
    child.kill(signal)
    expect(await exited).toEqual([0, null])
    await expect(stream.text()).rejects.toThrow()
  }
})

test('the lake refuses to start when the site runs live', async () => {
  const {code, output} = await runLake(await makeFolder(), {APP_ENV: 'live'})
  expect(code).toBe(1)
  expect(output.trim()).toBe('The embedded Content Lake does not run when APP_ENV=live.')
})

test('the lake says so when its port is taken, or is not a number', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = String(typeof address === 'object' && address?.port)
  const taken = await runLake(await makeFolder(), {LAKE_PORT: port})
  expect(taken).toEqual({code: 1, output: `Port ${port} is taken. Set LAKE_PORT to a free one.\n`})
  const wrong = await runLake(await makeFolder(), {LAKE_PORT: 'three'})
  expect(wrong).toEqual({code: 1, output: 'LAKE_PORT "three" is not a port.\n'})
})

test('the sites that may use the lake come from the settings', async () => {
  const {url} = await startLakeProcess(await makeFolder(), {
    LAKE_ALLOWED_ORIGINS: 'http://localhost:3000, http://127.0.0.1:3000',
  })
  const statusFor = async (origin: string) => (await fetch(`${url}/v1/ping`, {headers: {origin}})).status
  expect(await statusFor('http://127.0.0.1:3000')).toBe(200)
  expect(await statusFor('https://evil.example')).toBe(403)
})
