import {closeSync, cpSync, openSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {Part} from '../../lib/demo/start/part.ts'
import {startInbox, startLake, startSite} from '../../lib/demo/start/parts.ts'
import {prepareContent} from '../../lib/demo/start/prepare-content.ts'
import type {Settings} from '../../lib/demo/start/settings.ts'
import {freePorts} from './free-port.ts'
import {TEST_CONTENT_DIR, TEST_DIST_DIR, testSettings} from './test-settings.ts'

/** One running copy of everything: its own ports, data and build folder. */
export type Stack = {
  settings: Settings
  site: StackPart
  lake: StackPart
  inbox: StackPart
  /** All that the sites have written to the terminal. */
  siteOutput: () => string
  stop: () => Promise<void>
}

/** A part that a test may stop, kill and start again at the same address. */
export type StackPart = {
  url: string
  start: () => Promise<void>
  stop: () => Promise<void>
  /** As a power cut ends it: SIGKILL, no clean-up. */
  kill: () => Promise<void>
  /** Resolves with its exit code when it has ended by itself. */
  ended: () => Promise<number | null | undefined>
  /** Of the process that runs now. */
  pid: () => number
}

/** What one part is told differently from the others, to put something between them. */
type PartEnvironments = {site?: Record<string, string>; lake?: Record<string, string>}

let copies = 0

/** The lake of the build, or a new one with the same words: then the site finds every page of the build out of date. */
type Content = 'of the build' | 'new'

/** Starts lake, inbox and site on the build of `buildForTests`, with the demo content. */
export async function startStack(
  overrides: Record<string, string> = {},
  only: PartEnvironments = {},
  content: Content = 'of the build',
): Promise<Stack> {
  const distDir = copyBuild()
  const settings = await testSettings({...overrides, NEXT_DIST_DIR: distDir})
  if (content === 'of the build')
    cpSync(path.join(TEST_CONTENT_DIR, 'lake'), path.join(settings.dataDir, 'lake'), {recursive: true})
  const forSite = {...settings, env: {...settings.env, ...only.site}}
  const forLake = {...settings, env: {...settings.env, ...only.lake}}

  const lake = part(settings.lake.url, () => startLake(forLake), await prepareContent(forLake))
  const inbox = part(settings.inbox.url, () => startInbox(settings))
  const site = part(settings.site.url, () => startSiteWithLog(forSite))
  await inbox.start()
  await site.start()
  return {
    settings,
    site,
    lake,
    inbox,
    siteOutput: () => readFileSync(logOf(settings), 'utf8'),
    stop: async () => {
      for (const running of [site, inbox, lake]) await running.stop()
      rmSync(distDir, {recursive: true})
      rmSync(settings.dataDir, {recursive: true})
    },
  }
}

function logOf({dataDir}: Settings): string {
  return path.join(dataDir, 'site.log')
}

async function startSiteWithLog(settings: Settings): Promise<Part> {
  const log = openSync(logOf(settings), 'a')
  try {
    return await startSite(settings, {output: log})
  } finally {
    closeSync(log)
  }
}

/** The site rewrites pages in its build folder: each copy starts from the untouched build. */
function copyBuild(): string {
  const distDir = `${TEST_DIST_DIR}-${process.pid}-${copies++}`
  cpSync(TEST_DIST_DIR, distDir, {recursive: true, filter: (file) => path.basename(file) !== 'cache'})
  return distDir
}

/** A second copy of the site beside the first one, with pages of its own and the same content. */
export async function startSecondSite(stack: Stack, only: Record<string, string> = {}): Promise<StackPart> {
  const distDir = copyBuild()
  const [port] = await freePorts(1)
  const url = `http://localhost:${port}`
  const settings = {
    ...stack.settings,
    distDir: path.resolve(distDir),
    site: {port: Number(port), url},
    env: {...stack.settings.env, ...only, PORT: String(port)},
  }
  const site = part(url, () => startSiteWithLog(settings))
  await site.start()
  return {
    ...site,
    stop: async () => {
      await site.stop()
      rmSync(distDir, {recursive: true})
    },
  }
}

function part(url: string, launch: () => Promise<Part>, running?: Part): StackPart {
  let current = running
  return {
    url,
    start: async () => {
      current ??= await launch()
    },
    stop: async () => {
      await current?.stop()
      current = undefined
    },
    kill: async () => {
      if (!current) return
      process.kill(current.pid, 'SIGKILL')
      await current.exited
      current = undefined
    },
    ended: async () => {
      const code = await current?.exited
      current = undefined
      return code
    },
    pid: () => {
      if (!current) throw new Error('It is not running.')
      return current.pid
    },
  }
}
