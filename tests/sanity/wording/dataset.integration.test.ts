import {execFile} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {createLake, serveLake} from 'content-lake'
import {expect, test} from 'vitest'

test('the command reads every page of the published dataset, each document once', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'wording-lake-'))
  const lake = createLake({dir})
  const server = await serveLake(lake, {port: 0})
  try {
    const client = createClient({
      projectId: 'local',
      dataset: 'production',
      apiVersion: '2026-03-01',
      useCdn: false,
      apiHost: `http://127.0.0.1:${server.port}`,
      useProjectHostname: false,
      token: 'local',
    })
    const transaction = client.transaction()
    for (let at = 0; at < 1_100; at += 1)
      transaction.createOrReplace({_id: `p${at}`, _type: 'person', name: `Person ${at}`, bio: 'Works here.'})
    transaction.createOrReplace({_id: 'z', _type: 'person', name: 'Last', bio: 'Ketamine cures depression.'})
    transaction.createOrReplace({_id: 'drafts.z', _type: 'person', name: 'Last', bio: 'You can drive home.'})
    await transaction.commit()

    const {code, stdout} = await contentCheck(String(server.port))
    expect(stdout).toContain('1101 documents: 1 errors')
    expect(stdout).toContain('Last (person, z)')
    expect(code).toBe(1)
  } finally {
    await server.close()
    await lake.close()
    rmSync(dir, {recursive: true})
  }
})

test('without a running site the command says that nothing was checked', async () => {
  const {code, stderr} = await contentCheck('9')
  expect(code).toBe(2)
  expect(stderr).toContain('The content could not be checked')
})

function contentCheck(port: string): Promise<{code: unknown; stdout: string; stderr: string}> {
  const env = {
    ...process.env,
    NEXT_PUBLIC_SANITY_PROJECT_ID: 'local',
    NEXT_PUBLIC_SANITY_DATASET: 'production',
    LAKE_PORT: port,
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['sanity/wording/command/main.ts'],
      {env, timeout: 60_000},
      (problem, stdout, stderr) => resolve({code: problem ? problem.code : 0, stdout, stderr}),
    )
  })
}
