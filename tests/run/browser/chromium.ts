import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chromium} from '@playwright/test'

/** Chromium without its windows: it opens a page in less than half the time. */
const SHELL = '/usr/bin/chromium-headless-shell'
const SYSTEM_CHROMIUM = [SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium: the one in `CHROMIUM_PATH`, the headless shell, which `apt-get` installs (as root on Debian),
 * any other of the system, or Playwright's own. Throws when none can be had: tests never skip.
 */
export function requireChromium(): string {
  const wanted = firstOf([process.env.CHROMIUM_PATH ?? '', SHELL])
  if (wanted) return wanted
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) installBySystem()
  const found = firstOf([...SYSTEM_CHROMIUM, chromium.executablePath()])
  if (found) return found
  execFileSync('node_modules/.bin/playwright', ['install', 'chromium'], {stdio: 'inherit'})
  const installed = firstOf([chromium.executablePath()])
  if (!installed) throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM_PATH to one.')
  return installed
}

function installBySystem(): void {
  console.log("No headless shell of Chromium on this machine: installing Debian's for the browser tests.")
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const options = {stdio: 'inherit', env} as const
  spawnSync('apt-get', ['update', '-q'], options)
  // Older releases have no package of the shell alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const install = ['install', '-y', '-q', '--no-install-recommends', name, 'fonts-liberation']
    if (spawnSync('apt-get', install, options).status === 0) return
  }
}

function firstOf(paths: string[]): string | undefined {
  return paths.find((path) => path !== '' && existsSync(path))
}
