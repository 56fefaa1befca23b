import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {globSync, readFileSync} from 'node:fs'
import {cp, symlink} from 'node:fs/promises'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {expect, onTestFinished, test} from 'vitest'
import {makeFolder} from '../lake-test'

const folder = 'sanity/lake'
const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
const site = JSON.parse(readFileSync('package.json', 'utf8'))
const sources = globSync(`${folder}/**/*.ts`, {exclude: [`${folder}/node_modules/**`]})
const imported = new Set(
  sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)/g)].map(([, name]) => name),
  ),
)

test('the lake starts by its own command where nothing else of the project is', async () => {
  const home = await makeFolder()
  await cp(folder, path.join(home, 'lake'), {
    recursive: true,
    filter: (source) => path.basename(source) !== 'node_modules',
  })
  await symlink(path.resolve('node_modules'), path.join(home, 'node_modules'))
  const child = spawn(path.join(home, 'lake', manifest.bin['content-lake']), {
    cwd: home,
    env: {
      NODE_ENV: 'test',
      PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
      LAKE_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(child.stdout, 'data')
  const [, apiHost] = /Content Lake ready at (\S+)/.exec(String(line)) ?? []
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2026-01-01',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    token: 'any',
  })
  await client.create({_id: 'a1', _type: 'article', title: 'Alone'})
  expect(await client.fetch('*[_type == "article"].title')).toEqual(['Alone'])
})

test('the package names each library that it imports, and no other', () => {
  const libraries = [...imported].filter((name) => !name?.startsWith('node:')).toSorted()
  expect(libraries).toEqual(Object.keys(manifest.dependencies).toSorted())
})

test('a library that the site uses too has one version', () => {
  const versions: Record<string, string> = {...site.devDependencies, ...site.dependencies}
  const shared = Object.keys(manifest.dependencies).filter((name) => name in versions)
  expect(shared).toContain('sharp')
  for (const name of shared) expect([name, manifest.dependencies[name]]).toEqual([name, versions[name]])
})

test('its README lists each setting that the commands read', () => {
  const read = globSync(`${folder}/commands/*.ts`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:LAKE_\w+|DATA_DIR|NEXT_PUBLIC_\w+|SANITY_\w+)\b/g)].map(
      ([name]) => name,
    ),
  )
  const readme = readFileSync(`${folder}/README.md`, 'utf8')
  expect(new Set(read).size).toBeGreaterThan(4)
  for (const name of new Set(read)) expect(readme).toContain(`\`${name}\``)
})

test('other code reaches the lake by one door', async () => {
  expect(Object.keys(await import('content-lake')).toSorted()).toEqual([
    'createLake',
    'lakeFetch',
    'listen',
    'serveLake',
  ])
  expect(Object.keys(manifest.exports)).toEqual(['.'])
})
