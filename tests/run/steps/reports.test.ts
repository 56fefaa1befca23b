import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {makeFolder} from '../../sanity/lake/lake-test'
import {readPlaywright, readVitest} from './reports'

async function reportOf(content: unknown): Promise<string> {
  const file = path.join(await makeFolder(), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('each test that failed is named with what it said, and a file that could not be read too', async () => {
  const failed = {fullName: 'adds up', status: 'failed', failureMessages: ['expected 2']}
  const file = await reportOf({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {name: 'a.test.ts', message: '', assertionResults: [{...failed, status: 'passed'}, failed]},
      {name: 'b.test.ts', message: 'no such module', assertionResults: []},
    ],
  })
  expect(readVitest(file, false)).toEqual({
    passed: 1,
    failed: 1,
    names: ['a.test.ts: adds up\nexpected 2', 'b.test.ts\nno such module'],
  })
})

test('a browser test that was skipped counts as failed, one that passed at its second try as passed', async () => {
  const spec = (title: string, status: string) => ({title, file: 'x.spec.ts', tests: [{status}]})
  const file = await reportOf({
    suites: [
      {
        specs: [spec('one', 'flaky')],
        suites: [{specs: [spec('two', 'skipped'), spec('three', 'unexpected')]}],
      },
    ],
    stats: {expected: 0, flaky: 1, unexpected: 1, skipped: 1},
  })
  expect(readPlaywright(file, false)).toEqual({
    passed: 1,
    failed: 2,
    names: ['x.spec.ts: two', 'x.spec.ts: three'],
  })
})

test('a runner that ended badly, or ran nothing, counts as one failure', async () => {
  const nothing = {numPassedTests: 0, numFailedTests: 0, testResults: []}
  expect(readVitest(await reportOf(nothing), true)).toMatchObject({passed: 0, failed: 1})
  expect(readVitest(await reportOf({...nothing, numPassedTests: 3}), false)).toMatchObject({
    passed: 3,
    failed: 1,
  })
})
