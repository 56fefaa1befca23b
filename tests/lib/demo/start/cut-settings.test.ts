import {spawnSync} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {parseEnv} from 'node:util'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutSettings} from '@/lib/demo/start/cut-settings'
import {readSettings} from '@/lib/demo/start/settings'
import {checkSettings} from '@/lib/doctor/checks/machine/check-settings'
import {makeFolder} from '../../../sanity/lake/lake-test'
import {words} from '../../doctor/peers'

async function cutIn(text: string): Promise<string[]> {
  const file = path.join(await makeFolder(), '.env')
  await writeFile(file, text)
  return cutSettings(file).map((problem) => problem.split(' ')[0] ?? '')
}

test('a value without quotes that goes on after a # is named, and not quoted', async () => {
  const file = path.join(await makeFolder(), '.env')
  await writeFile(file, 'PORT=3000\nSMTP_URL=smtps://user.name:12#canary@mail.clinic.test\n')
  const [problem = '', ...others] = cutSettings(file)
  expect(others).toEqual([])
  expect(problem).toMatch(/^SMTP_URL is cut at a # in \.env.*SMTP_URL="…".*%23/)
  expect(problem).not.toMatch(/canary|user/)
})

test('comments and values in quotes are as they should be', async () => {
  expect(
    await cutIn(
      [
        '# SMTP_URL=smtps://user:pa#ss@mail.clinic.test',
        '  # indented # twice',
        'PORT=3000 # the port',
        'A="smtps://user:pa#ss@mail.clinic.test"',
        "B='pa#ss'",
        'C=`pa#ss`',
        'D="pa#ss" # comment',
        'E=',
        'F="one\ntwo#three\nfour"',
      ].join('\n'),
    ),
  ).toEqual([])
  expect(await cutIn('A=x#y\nexport B=x#y\n C = x#y # z\r\nD=x # y')).toEqual(['A', 'B', 'C'])
})

test('without the file nothing is cut', async () => {
  expect(cutSettings(path.join(await makeFolder(), '.env'))).toEqual([])
})

test('every value that the reader of .env shortens inside a word is found', async () => {
  const file = path.join(await makeFolder(), '.env')
  const value = fc.string({minLength: 1, maxLength: 10, unit: fc.constantFrom(...'ab:/@#%')})
  await fc.assert(
    fc.asyncProperty(value, async (text) => {
      await writeFile(file, `A=x${text}`)
      expect(cutSettings(file).length > 0).toBe(parseEnv(`A=x${text}`).A !== `x${text}`)
    }),
    {numRuns: 100},
  )
})

test('the doctor names a setting that is cut', async () => {
  const DATA_DIR = await makeFolder()
  const file = path.join(DATA_DIR, '.env')
  await writeFile(file, 'SMTP_URL=smtps://user:pa#ss@mail.clinic.test')
  expect(words(await checkSettings(readSettings({DATA_DIR}), file))).toMatch(/SMTP_URL is cut at a #/)
})

test('the site does not start with a setting that is cut', async () => {
  const cwd = await makeFolder()
  await writeFile(path.join(cwd, '.env'), 'SANITY_WEBHOOK_SECRET=0123456789abcdef#canary')
  const {status, stderr} = spawnSync(process.execPath, [path.resolve('lib/demo/start/start.ts')], {
    cwd,
    env: {PATH: process.env.PATH, NODE_ENV: 'test'},
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(stderr).toMatch(/need attention:\n {2}- SANITY_WEBHOOK_SECRET is cut at a #/)
  expect(stderr).not.toContain('canary')
  expect(status).toBe(1)
})
