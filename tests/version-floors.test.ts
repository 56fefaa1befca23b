import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

/** Below these a known weakness is open. Raise a floor with each advisory that concerns this site. */
const FLOORS = {
  // Code execution and cache poisoning through the image optimizer, `use cache` and the router, mended up to here.
  next: '16.4.6',
  // Code execution by a prepared picture.
  sharp: '0.35.5',
  // What this Next was released with; older ones let a request run code.
  react: '19.3.1',
  'react-dom': '19.3.1',
}

type Lock = {packages: Record<string, {version?: string}>}

test('no package is older than its last known security release', () => {
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  for (const [name, floor] of Object.entries(FLOORS)) {
    const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(installed.length, `${name} is not in package-lock.json`).toBeGreaterThan(0)
    for (const [path, {version = ''}] of installed) {
      const message = `${path} is ${version}: install ${name} ${floor} or newer (npm install --save-exact ${name}@${floor})`
      expect(isAtLeast(version, floor), message).toBe(true)
    }
  }
})

test('versions are compared by number, and a preview is below its release', () => {
  expect(isAtLeast('16.10.0', '16.4.6')).toBe(true)
  expect(isAtLeast('16.4.6', '16.4.6')).toBe(true)
  expect(isAtLeast('16.4.5', '16.4.6')).toBe(false)
  expect(isAtLeast('16.4.6-canary.1', '16.4.6')).toBe(false)
  expect(isAtLeast('', '16.4.6')).toBe(false)
})

function isAtLeast(version: string, floor: string): boolean {
  const [release = '', preview] = version.split('-')
  const order = release.localeCompare(floor, 'en', {numeric: true})
  return release !== '' && (order > 0 || (order === 0 && preview === undefined))
}
