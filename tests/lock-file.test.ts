import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

type Lock = {packages: Record<string, {version?: string; resolved?: string; libc?: string[]; link?: boolean}>}

const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

test('the lock file names no download address, which another registry would not have', () => {
  const addresses = Object.entries(packages).filter(([, {resolved, link}]) => resolved && !link)
  expect(addresses).toEqual([])
})

test('a machine installs the builds for its own C library alone', () => {
  const forMusl = Object.entries(packages).filter(([name]) => name.endsWith('-musl'))
  expect(forMusl.length).toBeGreaterThan(3)
  expect(forMusl.filter(([, {libc}]) => !libc?.includes('musl')).map(([name]) => name)).toEqual([])
})

test('versions are exact', () => {
  const ranges = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.overrides,
  })
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual([])
})

test('Node has one version: in package.json, and for tools that read .node-version', () => {
  expect(readFileSync('.node-version', 'utf8').trim()).toBe(manifest.dependencies.node)
})
