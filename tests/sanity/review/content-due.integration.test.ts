import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'due-'))
afterAll(() => rmSync(folder, {recursive: true}))

function contentDue(...args: string[]) {
  return spawnSync(process.execPath, ['sanity/review/command/main.ts', ...args], {encoding: 'utf8'})
}

function exported(name: string, documents: Record<string, unknown>[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  return file
}

const draft = {
  _id: 'drafts.a',
  _type: 'page',
  title: 'A visit',
  _updatedAt: '2020-01-01T00:00:00Z',
}
const statement = {_id: 'd', _type: 'disclosure', title: 'Not approved', checkedOn: '2020-01-01'}

test('what waits is printed under the name of its list, and ends with 0 while nothing is overdue', () => {
  const {status, stdout} = contentDue('--file', exported('draft.ndjson', [draft]))
  expect(stdout).toContain('Drafts older than 7 days: 1')
  expect(stdout).toContain('- A visit (page, a): Last written on January 1, 2020, never published')
  expect(stdout).toMatch(/Nothing waits here: .*Overdue/)
  expect(status).toBe(0)
})

test('something overdue ends with 1', () => {
  const {status, stdout} = contentDue('--file', exported('statement.ndjson', [statement]))
  expect(stdout).toContain('- Not approved (disclosure, d): Checked against its source on January 1, 2020')
  expect(status).toBe(1)
})

test('what cannot be read ends with 2, and says why', () => {
  expect(contentDue('--json')).toMatchObject({status: 2, stderr: expect.stringContaining('--file')})
  expect(contentDue('--file', path.join(folder, 'none'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('could not be read'),
  })
})
