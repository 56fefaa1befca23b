import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {researchOnDepression} from '@/sanity/seed/articles/basics/research-on-depression'

const folder = mkdtempSync(path.join(tmpdir(), 'wording-'))
afterAll(() => rmSync(folder, {recursive: true}))

function contentCheck(...args: string[]) {
  return spawnSync(process.execPath, ['sanity/wording/command/main.ts', ...args], {encoding: 'utf8'})
}

function exported(name: string, documents: Record<string, unknown>[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  return file
}

const right = {_id: 'p', _type: 'person', name: 'Alex Rivera', bio: 'She works in Richmond.'}
const wrong = {_id: 'q', _type: 'person', name: 'Sam Lee', bio: 'You can drive home after an hour.'}

test('an error ends with 1 and is printed under the name of its document', () => {
  const {status, stdout} = contentCheck('--file', exported('wrong.ndjson', [right, wrong]))
  expect(status).toBe(1)
  expect(stdout).toMatch(/Sam Lee \(person, q\)\n {2}error {3}unsafe-driving {2}bio\n/)
  expect(stdout).not.toContain('Alex Rivera')
  expect(stdout).toContain('2 documents: 1 errors, 0 warnings, 0 hints.')
})

test('warnings alone, drafts and releases do not stop anybody', () => {
  const documents = [
    right,
    {...right, _id: 'r', bio: 'We are the best clinic.'},
    {...wrong, _id: 'drafts.q'},
    {...wrong, _id: 'versions.r1.q'},
  ]
  const {status, stdout} = contentCheck('--file', exported('drafts.ndjson', documents))
  expect(status).toBe(0)
  expect(stdout).toContain('2 documents: 0 errors, 1 warnings, 0 hints.')
})

test('machines get one line per finding', () => {
  const json = path.join(folder, 'findings.ndjson')
  contentCheck('--file', exported('machines.ndjson', [wrong, {...wrong, _id: 'z'}]), '--json', json)
  const lines = readFileSync(json, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    ['q', 'z'].map((id) => ({
      id,
      path: 'bio',
      rule: 'unsafe-driving',
      severity: 'error',
      message: expect.any(String),
      text: wrong.bio,
    })),
  )
})

test('what cannot be checked ends with 2, and says why', () => {
  expect(contentCheck('--fiel', 'x')).toMatchObject({status: 2, stderr: expect.stringContaining('--file')})
  expect(contentCheck('--file', path.join(folder, 'none')).status).toBe(2)
  const broken = path.join(folder, 'broken.ndjson')
  writeFileSync(broken, `${JSON.stringify(right)}\n{"_id": \n`)
  expect(contentCheck('--file', broken)).toMatchObject({status: 2, stderr: expect.stringContaining('Line 2')})
  const file = exported('right.ndjson', [right])
  expect(contentCheck('--file', file, '--json', path.join(folder, 'no', 'folder')).status).toBe(2)
})

test('a source may come after the article that cites it', () => {
  const source = {_id: 'citation-anand-2023', _type: 'citation', title: 'RETRACTED: A trial'}
  const {stdout} = contentCheck('--file', exported('sources.ndjson', [{...researchOnDepression}, source]))
  expect(stdout.match(/retracted-source/g)).toHaveLength(2)
})

// Ten thousand of 700 words took 28 s of processor time while the machine did other work. The limit is for a busy one.
test('a thousand long articles are read in seconds', {timeout: 60_000}, () => {
  const articles = Array.from({length: 1_000}, (_, at) => ({
    ...researchOnDepression,
    _id: `a${at}`,
    title: `Title ${at}`,
  }))
  const file = exported('many.ndjson', articles)
  const began = performance.now()
  const {stdout} = contentCheck('--file', file)
  expect(stdout).toContain('1000 documents')
  expect(performance.now() - began).toBeLessThan(20_000)
})
