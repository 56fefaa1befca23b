import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {buildProblem, builtSettings, changedSinceBuild, writeBuildSettings} from '@/lib/build/build-settings'

const settings = {
  APP_ENV: 'live',
  SITE_URL: 'https://www.clinic.example',
  NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
  NEXT_PUBLIC_SANITY_DATASET: 'production',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ=',
}

function distDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-build-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

test.each(builtSettings)('a build made with another %s is named, without its value', (name) => {
  const folder = distDir()
  writeBuildSettings(folder, settings)
  const now = {...settings, [name]: `${settings[name]}x`}
  expect(changedSinceBuild(folder, now)).toEqual([name])
  const problem = buildProblem(folder, now)
  expect(problem).toMatch(new RegExp(`^The site was built with another ${name}, .* npm run build`))
  expect(problem).not.toContain(settings[name])
})

test('the same settings in another spelling are the same build', () => {
  const folder = distDir()
  writeBuildSettings(folder, {...settings, NEXT_PUBLIC_SANITY_DATASET: ''})
  expect(buildProblem(folder, {...settings, SITE_URL: 'https://www.clinic.example/'})).toBeUndefined()
})

test('a build that does not say what it was made with is not trusted', () => {
  expect(buildProblem(distDir(), settings)).toMatch(/^Nothing says with which settings/)
})
