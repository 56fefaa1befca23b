import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The peers and the tools that measure, apart from the project's own dependencies. */
const PACKAGES = {
  astro: '7.3.5',
  lighthouse: '13.5.0',
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
}

export const benchFolder = path.join(os.tmpdir(), 'clinic-bench')

/** Installs the peers, unless the last run left them. */
export function installPeers(): void {
  const manifest = JSON.stringify({
    name: 'clinic-bench',
    private: true,
    type: 'module',
    dependencies: PACKAGES,
  })
  const file = path.join(benchFolder, 'package.json')
  const done = path.join(benchFolder, 'installed')
  if (existsSync(done) && readFileSync(done, 'utf8') === manifest) return
  mkdirSync(benchFolder, {recursive: true})
  writeFileSync(file, manifest)
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: benchFolder,
    stdio: 'inherit',
    timeout: 300_000,
  })
  writeFileSync(done, manifest)
}

/** Runs a program of the peers under this Node. */
export function runPeerTool(program: string, args: string[], cwd: string): void {
  const script = path.join(benchFolder, 'node_modules/.bin', program)
  execFileSync(process.execPath, [script, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 240_000,
    env: {...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1'},
  })
}

/** `wrk`, which asks faster than any client in JavaScript can. */
export function requireWrk(): void {
  if (spawnSync('wrk', ['--version']).error === undefined) return
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    execFileSync('apt-get', ['update', '-q'], {stdio: 'inherit'})
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'wrk'], {stdio: 'inherit'})
  }
  if (spawnSync('wrk', ['--version']).error !== undefined)
    throw new Error('The benchmark needs wrk. Install it with the package manager of this machine.')
}
