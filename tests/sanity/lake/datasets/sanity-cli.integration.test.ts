import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {createLakeAssets} from '@/sanity/lake/assets/lake-assets'
import {type LakeServer, serveLake} from '@/sanity/lake/http/server'
import {numbered} from '../images'
import {makeFolder, openLake, reference} from '../lake-test'

const bin = path.resolve('node_modules/.bin')

/** An author, an article with a draft and a line separator in its title, a picture, and what no export should hold. */
async function serveContent(): Promise<LakeServer & {port: number}> {
  const lake = await openLake()
  const server = await serveLake(lake, {port: 0})
  onTestFinished(() => server.close())
  const image = await createLakeAssets(lake, {baseUrl: server.url}).upload('image', await numbered(3), {
    filename: 'brain.png',
  })
  const documents = [
    {_id: 'person-1', _type: 'person', name: 'A. Writer'},
    {_id: 'a1', _type: 'article', title: 'Two\u2028lines', author: reference('person-1')},
    {
      _id: 'drafts.a1',
      _type: 'article',
      title: 'Draft',
      image: {_type: 'image', asset: reference(image._id)},
    },
    {_id: 'secret', _type: 'sanity.previewUrlSecret', secret: 'opens the preview'},
  ]
  lake.mutate({mutations: documents.map((document) => ({create: document}))})
  return server
}

/** The command line as it is installed. It puts the project before the host, which not every machine can look up. */
async function sanity(server: LakeServer, ...args: string[]): Promise<{code: number; output: string}> {
  const lookUp = path.resolve('tests/sanity/lake/datasets/look-up-localhost.mjs')
  const child = spawn(path.join(bin, 'sanity'), args, {
    env: {
      NODE_ENV: 'production',
      PATH: `${bin}:${process.env.PATH}`,
      HOME: await makeFolder(),
      CI: 'true',
      NODE_OPTIONS: `--import ${lookUp}`,
      SANITY_AUTH_TOKEN: 'any',
      SANITY_INTERNAL_ENV: `http://localhost:${server.port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  return {code, output}
}

test.each(['stream', 'cursor'])(
  'sanity dataset export takes everything, in mode %s',
  async (mode) => {
    const server = await serveContent()
    const folder = await makeFolder()
    const file = path.join(folder, 'export.tar.gz')
    const {code, output} = await sanity(server, 'dataset', 'export', 'production', file, '--mode', mode)
    expect({code, output}).toMatchObject({code: 0, output: expect.stringContaining('Export finished')})

    await mkdir(path.join(folder, 'out'))
    spawnSync('tar', ['xzf', file, '-C', path.join(folder, 'out'), '--strip-components', '1'])
    const lines = (await readFile(path.join(folder, 'out', 'data.ndjson'), 'utf8'))
      .split('\n')
      .filter(Boolean)
    const documents = lines.map((line) => JSON.parse(line))
    expect(documents).toMatchObject([
      {_id: 'a1', title: 'Two\u2028lines'},
      {_id: 'drafts.a1', image: {_sanityAsset: expect.stringContaining('image@file://./images/')}},
      {_id: 'person-1'},
    ])
    expect(await readdir(path.join(folder, 'out', 'images'))).toHaveLength(1)
  },
  120_000,
)

test('sanity documents validate checks every document of the lake', async () => {
  const server = await serveContent()
  const {code, output} = await sanity(server, 'documents', 'validate', '--yes', '--format', 'ndjson')
  expect(code).toBe(1)
  const found = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  expect(found.map(({documentId}) => documentId)).toContain('a1')
}, 120_000)
