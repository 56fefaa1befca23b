import {spawnSync} from 'node:child_process'
import {existsSync, globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

const HAND_WRITTEN = ['{app,components,lib,sanity,tests}/**/*.{ts,tsx,css}', '*.{ts,mjs}']
const GENERATED = ['sanity/types.generated.ts', 'next-env.d.ts']

test('files are small enough to be read in one go', () => {
  const files = globSync(HAND_WRITTEN)
    .filter((file) => !GENERATED.includes(file))
    .map((file) => ({file, lines: readFileSync(file, 'utf8').split('\n').length - 1}))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(({lines}) => lines > 250)).toEqual([])

  const sorted = files.map(({lines}) => lines).toSorted((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
})

test('a folder holds at most 15 files, so that a newcomer can take it in', () => {
  const counts = Map.groupBy(tracked(), (file) => path.dirname(file))
  // What tools must find there stands at the top.
  counts.delete('.')
  expect(counts.size).toBeGreaterThan(50)
  expect([...counts].filter(([, files]) => files.length > 15).map(([folder]) => folder)).toEqual([])
})

test('each room of lib says in at most 15 lines what it does and where to begin', () => {
  const rooms = new Set(tracked().flatMap((file) => /^lib\/[^/]+(?=\/.*\.tsx?$)/.exec(file) ?? []))
  expect(rooms.size).toBeGreaterThan(8)
  const lengths = [...rooms].map((room) => [room, lineCount(`${room}/README.md`)] as const)
  expect(lengths.filter(([, lines]) => lines > 15)).toEqual([])
})

function lineCount(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1
}

/** The files of the project: of git, so that what a build or a run leaves behind does not count. */
function tracked(): string[] {
  const {stdout} = spawnSync('git', ['ls-files'], {encoding: 'utf8'})
  return stdout.split('\n').filter((file) => file !== '' && existsSync(file))
}
