import {type ChildProcess, spawn} from 'node:child_process'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Environment} from './settings.ts'

/** A running part of the site: a process that answers at `url`. */
export type Part = {
  name: string
  url: string
  pid: number
  exited: Promise<number | null>
  /** Asks the process to end and waits; kills it when it does not end in time. */
  stop: () => Promise<void>
}

export type PartOptions = {
  name: string
  url: string
  /** A path that answers with any HTTP status once the part is up. */
  readyPath: string
  args: string[]
  env: Environment
  /** For the site, whose React and Next read it. Left out for the others. */
  nodeEnv?: 'development' | 'production'
  readyWithinMs?: number
  /** Where its output goes: to the terminal, nowhere, or into an open file by its number. */
  output?: 'inherit' | 'ignore' | number
}

const COMPILED = path.resolve('node_modules/.cache/compiled')

/** How long a part may take to finish its work after SIGTERM. */
const STOP_WITHIN_MS = 15_000

/** Starts a Node process and resolves when it answers over HTTP; rejects when it ends before that. */
export async function startPart(options: PartOptions): Promise<Part> {
  const output = options.output ?? 'inherit'
  const child = spawn(process.execPath, options.args, {
    env: {...childEnv(options.env), ...(options.nodeEnv && {NODE_ENV: options.nodeEnv})},
    stdio: ['ignore', output, output],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  if (child.pid === undefined) throw new Error(`${options.name} could not be started.`)
  const part: Part = {
    name: options.name,
    url: options.url,
    pid: child.pid,
    exited,
    stop: () => stop(child, exited),
  }
  try {
    await ready(options, child)
  } catch (error) {
    await part.stop()
    throw error
  }
  return part
}

async function ready(
  {name, url, readyPath, readyWithinMs = 30_000}: PartOptions,
  child: ChildProcess,
): Promise<void> {
  const deadline = Date.now() + readyWithinMs
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(new URL(readyPath, url), {signal: AbortSignal.timeout(2_000)}).catch(
      () => undefined,
    )
    await response?.body?.cancel()
    if (response && child.exitCode === null) return
    if (Date.now() > deadline)
      throw new Error(`${name} did not answer at ${url} within ${readyWithinMs / 1000} s.`)
    await sleep(100)
  }
  throw new Error(`${name} ended before it was ready (see its message above).`)
}

async function stop(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await exited
  clearTimeout(killer)
}

/** The environment to start a program with. */
export function childEnv(env: Environment): NodeJS.ProcessEnv {
  // The shell's `NODE_ENV` does not count: each part sets its own.
  const {NODE_ENV: _, ...rest} = env
  // Half of a start is the compiling of files that did not change.
  return {NODE_COMPILE_CACHE: COMPILED, ...(rest as NodeJS.ProcessEnv)}
}
