import {execFile} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createLake, serveLake} from 'content-lake'
import {expect, test} from 'vitest'
import {seedDocuments} from '@/sanity/seed/seed-documents'

const documents = seedDocuments('').length

test('npm run seed fills the running lake, and says what it left alone the second time', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'seed-main-'))
  const lake = createLake({dir})
  const server = await serveLake(lake, {port: 0})
  try {
    const first = await seed({LAKE_PORT: String(server.port)})
    expect(first).toMatchObject({code: 0, stderr: ''})
    expect(first.stdout).toContain(`${documents} documents written, 0 left as they were.`)

    const second = await seed({LAKE_PORT: String(server.port)})
    expect(second).toMatchObject({code: 0, stderr: ''})
    expect(second.stdout).toContain(`0 documents written, ${documents} left as they were.`)
  } finally {
    await server.close()
    await lake.close()
    rmSync(dir, {recursive: true})
  }
})

test('npm run seed asks for a token before it writes to a real project', async () => {
  const {code, stderr} = await seed({NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123', SANITY_API_WRITE_TOKEN: ''})
  expect(code).toBe(1)
  expect(stderr).toContain('SANITY_API_WRITE_TOKEN')
})

function seed(settings: Record<string, string>): Promise<{code: unknown; stdout: string; stderr: string}> {
  const env = {
    ...process.env,
    NEXT_PUBLIC_SANITY_PROJECT_ID: 'local',
    NEXT_PUBLIC_SANITY_DATASET: 'production',
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['sanity/seed/main.ts'],
      {env: {...env, ...settings}, timeout: 60_000},
      (problem, stdout, stderr) => resolve({code: problem ? problem.code : 0, stdout, stderr}),
    )
  })
}
