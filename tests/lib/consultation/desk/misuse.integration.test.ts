import {readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {commands} from '@/lib/consultation/desk/requests-commands'
import {temporaryFolder} from '../../outbox/databases'
import {keys, makeStore} from '../../outbox/make-site'
import {MANY_COMMANDS, runRequests, textOfKeys} from './run-requests'

async function makeDesk() {
  const DATA_DIR = await temporaryFolder()
  await makeStore('sqlite', DATA_DIR)
  const env = {DATA_DIR, REQUEST_KEYS: textOfKeys(keys)}
  return {DATA_DIR, run: (args: string[]) => runRequests(env, args)}
}

test.each(Object.keys(commands))(
  '`%s` with what it does not take says how it is used, and ends with 2',
  {
    timeout: 60_000,
  },
  async (name) => {
    const {run} = await makeDesk()
    const wrong = [
      [name, 'a', 'b', 'c'],
      [name, '--frobnicate'],
    ]
    if (commands[name]?.check([])) wrong.push([name])
    for (const args of wrong) {
      const {code, out, err} = await run([...args, '--yes'])
      expect({args, code, out}).toEqual({args, code: 2, out: ''})
      expect(err).toMatch(/^.+\n\nnpm run requests -- <command>/)
      expect(err).toContain(`  ${name} `)
    }
  },
)

test(
  'a command that does not exist, like a name that every object has, ends with 2',
  MANY_COMMANDS,
  async () => {
    const {run} = await makeDesk()
    for (const name of ['frobnicate', 'constructor', 'toString', '__proto__', 'List', '']) {
      const {code, out, err} = await run([name])
      expect({name, code, out}).toEqual({name, code: 2, out: ''})
      expect(err).toContain(`There is no command ${name}.`)
    }
  },
)

test('a reference that nobody has, and one that is none, end with 2', MANY_COMMANDS, async () => {
  const {run} = await makeDesk()
  for (const name of ['show', 'retry', 'release', 'handled', 'erase']) {
    const unknown = await run([name, '7K2M-9QXR', '--yes'])
    expect(unknown).toMatchObject({code: 2, out: ''})
    expect(unknown.err).toMatch(/^There is no request 7K2M-9QXR\.\n\nnpm run requests/)
    expect((await run([name, 'jane', '--yes'])).err).toContain('That is not a reference')
  }
})

test('help is no mistake', MANY_COMMANDS, async () => {
  const {run} = await makeDesk()
  for (const args of [['--help'], ['help'], ['erase', '--help'], []]) {
    const {code, out, err} = await run(args)
    expect({args, code, err}).toEqual({args, code: 0, err: ''})
    for (const name of Object.keys(commands)) expect(out).toContain(`  ${name} `)
  }
})

test('what makes no sense opens no store', MANY_COMMANDS, async () => {
  const DATA_DIR = await temporaryFolder()
  const env = {DATA_DIR, REQUEST_KEYS: textOfKeys(keys)}
  expect(await runRequests(env, ['frobnicate'])).toMatchObject({code: 2})
  expect(readdirSync(DATA_DIR)).toEqual([])
})

test('a question that nobody answers is a no', MANY_COMMANDS, async () => {
  const {run} = await makeDesk()
  expect(await run(['export'])).toMatchObject({code: 1, err: expect.stringContaining('Nothing was done.')})
})
