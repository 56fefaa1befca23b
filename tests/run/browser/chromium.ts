import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chromium} from '@playwright/test'

const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium: the one in `CHROMIUM_PATH`, the system's, Playwright's own, or a new one installed by
 * `apt-get` (as root on Debian) or by Playwright's installer. Throws when none can be had: tests never skip.
 */
export function requireChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium on this machine: installing one for the browser tests.')
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    execFileSync('apt-get', ['update', '-q'], {stdio: 'inherit'})
    execFileSync(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      {
        stdio: 'inherit',
        env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      },
    )
  } else {
    execFileSync('node_modules/.bin/playwright', ['install', 'chromium'], {stdio: 'inherit'})
  }
  const installed = findChromium()
  if (!installed) throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM_PATH to one.')
  return installed
}

function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...SYSTEM_CHROMIUM, chromium.executablePath()]
  return candidates.find((candidate) => candidate !== '' && existsSync(candidate))
}
