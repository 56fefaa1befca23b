import {readFileSync} from 'node:fs'
import {parseEnv as parseDotEnv} from 'node:util'
import {expect, test} from 'vitest'
import {settingNames} from '@/lib/settings/env'

test('.env.example names every setting, and nothing else', () => {
  const example = Object.keys(parseDotEnv(readFileSync('.env.example', 'utf8')))
  const known = new Set([...settingNames, ...namesReadIn('sanity/env.ts'), ...namesReadIn('sanity/token.ts')])
  expect(example.toSorted()).toEqual([...known].sort())
})

test('.env.example explains every setting in a comment above it', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const unexplained = lines.filter((line, at) => /^[A-Z]/.test(line) && !lines[at - 1]?.startsWith('# '))
  expect(unexplained).toEqual([])
})

function namesReadIn(file: string): string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(/process\.env\.([A-Z_]+)/g)].flatMap(
    ([, name]) => name ?? [],
  )
  expect(names).not.toEqual([])
  return names
}
